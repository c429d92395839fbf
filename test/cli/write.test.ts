// A file is written whole or not at all, and what is no file is not replaced.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Misuse } from '../../src/lib/errors.ts';
import { writeAll, writeWhole } from '../../src/lib/write-file.ts';

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

describe('a path in a repository', () => {
  const elsewhere = () => fs.mkdtempSync(join(folder, 'elsewhere-'));
  const repository = () => {
    const path = fs.mkdtempSync(join(folder, 'repository-'));
    fs.mkdirSync(join(path, '.git'));
    return path;
  };

  test('stays inside it by its real path, whatever links a stranger put there', () => {
    const [repo, outside] = [repository(), elsewhere()];
    fs.writeFileSync(join(outside, 'file'), 'theirs');
    fs.symlinkSync(join(outside, 'file'), join(repo, 'out.md'));
    fs.symlinkSync(outside, join(repo, 'folder'));
    fs.symlinkSync('.git', join(repo, 'hidden'));
    fs.symlinkSync(join(outside, 'missing'), join(repo, 'dangling'));
    fs.symlinkSync('loop', join(repo, 'loop'));
    for (const path of ['out.md', 'folder/new', 'folder/deep/new', 'folder/file'])
      expect(() => writeWhole(join(repo, path), 'x')).toThrow(
        new Misuse(`${join(repo, path)} could not be written: it leads out of the repository.`),
      );
    expect(() => writeWhole(join(repo, 'hidden/config'), 'x')).toThrow("it leads into git's own folder.");
    expect(() => writeWhole(join(repo, '.git/config'), 'x')).toThrow("it leads into git's own folder.");
    expect(() => writeWhole(join(repo, 'dangling/new'), 'x')).toThrow('a link on its path points to nothing.');
    expect(() => writeWhole(join(repo, 'loop/new'), 'x')).toThrow('a link on its path points to itself.');
    expect(() => writeWhole(join(repo, '../escaped'), 'x', repo)).toThrow('it leads out of the repository.');
    writeWhole(join(repo, 'dangling'), 'x');
    expect([
      fs.readdirSync(outside),
      fs.readFileSync(join(outside, 'file'), 'utf8'),
      fs.readdirSync(join(repo, '.git')),
    ]).toEqual([['file'], 'theirs', []]);
    expect(fs.readFileSync(join(repo, 'dangling'), 'utf8')).toBe('x');
  });

  test('may be a link inside it, and new folders', () => {
    const repo = repository();
    fs.mkdirSync(join(repo, 'real'));
    fs.symlinkSync('real', join(repo, 'folder'));
    writeWhole(join(repo, 'folder/deep/new'), 'x');
    expect(fs.readFileSync(join(repo, 'real/deep/new'), 'utf8')).toBe('x');
  });

  test('of several files, none is written when one leads out', () => {
    const [repo, outside] = [repository(), elsewhere()];
    fs.symlinkSync(outside, join(repo, 'folder'));
    const files = ['a', 'folder/b'].map((path) => ({ path, content: 'x' }));
    expect(() => writeAll(repo, files)).toThrow('it leads out of the repository.');
    expect(fs.readdirSync(repo).sort()).toEqual(['.git', 'folder']);
  });

  test('a file that a person names outside of one may be a link to anywhere', () => {
    const outside = elsewhere();
    fs.symlinkSync(join(outside, 'file'), join(folder, 'link'));
    fs.writeFileSync(join(outside, 'file'), 'one');
    writeWhole(join(folder, 'link'), 'two');
    expect(fs.readFileSync(join(outside, 'file'), 'utf8')).toBe('two');
  });
});
