// A file is written whole or not at all, and what is no file is not replaced.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Misuse } from '../../src/failure.ts';
import { writeWhole } from '../../src/write.ts';

const disk = vi.hoisted(() => ({ full: false }));
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const writeFileSync = (path: string, text: string) => {
    real.writeFileSync(path, disk.full ? text.slice(0, 1) : text);
    if (disk.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return { ...real, writeFileSync };
});

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'headroom-write-'));
});
afterEach(() => {
  disk.full = false;
  fs.rmSync(folder, { recursive: true, force: true });
});

test('folders on the way are made, and an older text is replaced', () => {
  const path = join(folder, 'a/b/c.txt');
  writeWhole(path, 'one');
  writeWhole(path, 'two');
  expect(fs.readFileSync(path, 'utf8')).toBe('two');
  expect(fs.readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
});

test('on a full disk the older text stays and nothing half is left', () => {
  const path = join(folder, 'c.txt');
  writeWhole(path, 'one');
  disk.full = true;
  expect(() => writeWhole(path, 'two')).toThrow(new Misuse(`${path} could not be written: the disk is full.`));
  expect(fs.readFileSync(path, 'utf8')).toBe('one');
  expect(fs.readdirSync(folder)).toEqual(['c.txt']);
});

test('a folder, or a path through a file, is a sentence', () => {
  writeWhole(join(folder, 'file'), '');
  expect(() => writeWhole(folder, 'x')).toThrow('it is a folder');
  expect(() => writeWhole(join(folder, 'file/x'), 'x')).toThrow('part of its path is a file');
});

test('a link stays a link', () => {
  writeWhole(join(folder, 'real'), 'one');
  fs.symlinkSync('real', join(folder, 'link'));
  writeWhole(join(folder, 'link'), 'two');
  expect(fs.readFileSync(join(folder, 'real'), 'utf8')).toBe('two');
  expect(fs.lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
});

test('a pipe is written to and not replaced', () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = fs.openSync(path, 'r+');
  writeWhole(path, 'text');
  const read = Buffer.alloc(4);
  fs.readSync(reader, read);
  fs.closeSync(reader);
  expect(read.toString()).toBe('text');
  expect(fs.statSync(path).isFIFO()).toBe(true);
});
