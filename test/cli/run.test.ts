// What each command prints, writes and returns, on a pipeline of our own.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { Misuse, Unavailable } from '../../src/lib/errors.ts';
import { Interrupted } from '../../src/lib/interrupt.ts';
import { version } from '../../src/lib/version.ts';
import type { ReviewRequest } from '../../src/pipelines/request.ts';
import { everything, report } from '../report/given.ts';
import { headroom } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clean = async () => ({ ...everything(), report: report() });

describe('review', () => {
  test('gives the pipeline what was asked for', async () => {
    const asked: ReviewRequest[] = [];
    const review = async (request: ReviewRequest) => {
      asked.push(request);
      return clean();
    };
    await headroom(
      [
        'review',
        'a.sql',
        '--repo',
        folder,
        '--base',
        'trunk',
        '--engine',
        'server',
        '--postgres-version',
        '15',
        '--fail-on',
        'info',
      ],
      { review },
    );
    await headroom(['review', '--repo', folder, '--no-cache'], { review });
    expect(asked[0]).toMatchObject({
      repo: folder,
      files: ['a.sql'],
      base: 'trunk',
      cacheDir: '/nowhere',
      config: { engine: 'server', postgresVersion: 15, failOn: 'info' },
    });
    expect(asked[0]?.fetchBase).toBeUndefined();
    expect(asked[1]).toMatchObject({ files: [], cacheDir: null, config: { engine: 'auto', failOn: 'error' } });
    expect(asked[1]).not.toHaveProperty('base');
  });

  test('returns 1 for findings that fail it, 0 otherwise', async () => {
    expect((await headroom(['review', '--repo', folder])).status).toBe(1);
    expect((await headroom(['review', '--repo', folder], { review: clean })).status).toBe(0);
  });

  test('sends each format to its own place', async () => {
    const at = (name: string) => join(folder, 'new', name);
    const args = [
      '--format',
      'json',
      '--output',
      at('a.json'),
      '--format',
      'sarif',
      '--output',
      at('b.sarif'),
      '--format',
      'markdown',
      '--output',
      at('c.md'),
      '--format',
      'pretty',
    ];
    const { out } = await headroom(['review', '--repo', folder, ...args]);
    expect(out).toContain('✖ 1 error, 1 warning, 1 note, 2 silenced');
    expect(JSON.parse(readFileSync(at('a.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect(JSON.parse(readFileSync(at('b.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(at('c.md'), 'utf8')).toMatch(/^### ❌ Headroom/);
    expect(readdirSync(join(folder, 'new'))).toHaveLength(3);
  });

  test.each([
    [{}, false, [], false],
    [{}, true, [], true],
    [{ NO_COLOR: '1' }, true, [], false],
    [{ NO_COLOR: '' }, true, [], true],
    [{ FORCE_COLOR: '1' }, false, [], true],
    [{ FORCE_COLOR: '0' }, false, [], false],
    [{}, true, ['--no-color'], false],
  ])('environment %j on a terminal %j with %j is in colour: %j', async (environment, isTTY, args, expected) => {
    const written: string[] = [];
    const stdout = { write: (text: string) => written.push(text), isTTY };
    await headroom(['review', '--repo', folder, ...args], { environment, stdout });
    expect(written.join('').includes('\u001b[')).toBe(expected);
  });

  test('a file is never in colour', async () => {
    const stdout = { write: () => undefined, isTTY: true };
    await headroom(['review', '--repo', folder, '--output', join(folder, 'a.txt')], { stdout });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).not.toContain('\u001b');
  });

  test('what cannot be written is one sentence and status 2, and nothing half is left', async () => {
    mkdirSync(join(folder, 'taken'));
    const { status, err } = await headroom(['review', '--repo', folder, '--output', join(folder, 'taken'), '--quiet']);
    expect(status).toBe(2);
    expect(err).toBe(`headroom: ${join(folder, 'taken')} could not be written: it is a folder.\n`);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('what goes wrong', () => {
  const failing = (error: unknown, environment = {}) =>
    headroom(['review', '--repo', folder, '--quiet'], { environment, review: () => Promise.reject(error) });

  test('the person’s own mistakes are one sentence', async () => {
    expect(await failing(new Misuse('The base x is not known.'))).toEqual({
      status: 2,
      out: '',
      err: 'headroom: The base x is not known.\n',
    });
    expect((await headroom(['reveiw'])).err).toContain('did you mean review?');
  });

  test('so is what this machine lacks', async () => {
    expect(await failing(new Unavailable('No server was found.'))).toEqual({
      status: 2,
      out: '',
      err: 'headroom: No server was found.\n',
    });
  });

  test('our own faults come with an apology, and with a stack only on demand', async () => {
    const ours = new TypeError('undefined is not a function');
    expect(await failing(ours)).toEqual({
      status: 2,
      out: '',
      err: 'headroom: sorry, this is a fault of Headroom: undefined is not a function\n',
    });
    expect((await failing(ours, { HEADROOM_DEBUG: '1' })).err).toMatch(/\n {4}at /);
    expect((await failing('a string')).err).toBe('headroom: sorry, this is a fault of Headroom: a string\n');
  });

  test('a hostile file name in a message stays text', async () => {
    expect((await failing(new Misuse('\u001b[2Jx.sql is gone.'))).err).toBe('headroom: \ufffd[2Jx.sql is gone.\n');
  });

  test('an interruption ends the work where it can be broken off, in silence', async () => {
    const controller = new AbortController();
    let returned = false;
    const review = async ({ progress }: ReviewRequest) => {
      try {
        progress({ stage: 'base', done: 0, total: 2 });
        controller.abort(new Interrupted(130));
        progress({ stage: 'base', done: 1, total: 2 });
        return await clean();
      } finally {
        returned = true;
      }
    };
    const told = await headroom(['review', '--repo', folder, '--quiet'], { review, signal: controller.signal });
    expect(told).toEqual({ status: 130, out: '', err: '' });
    expect(returned).toBe(true);
  });

  test('an interruption after the work is an interruption still', async () => {
    const controller = new AbortController();
    const review = async () => {
      controller.abort(new Interrupted(143));
      return clean();
    };
    const told = await headroom(['review', '--repo', folder, '--quiet', '--output', join(folder, 'x')], {
      review,
      signal: controller.signal,
    });
    expect(told.status).toBe(143);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

describe('the other commands', () => {
  test('--help tells every option and command, --version the version', async () => {
    const { out, status } = await headroom(['--help']);
    expect(status).toBe(0);
    const words = [
      'review',
      'explain',
      'rules',
      'init',
      '--repo',
      '--base',
      '--format',
      '--output',
      '--config',
      '--engine',
      '--postgres-version',
      '--fail-on',
      '--no-cache',
      '--no-color',
      '--quiet',
      '--force',
    ];
    for (const word of words) expect(out).toContain(word);
    expect(await headroom(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  test('rules lists every rule in a line', async () => {
    const { out } = await headroom(['rules'], { rules });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s+/)[0]),
    ).toEqual(rules.map((rule) => rule.id));
  });

  test.each(rules.map((rule) => rule.id))('explain %s', async (id) => {
    const { out, status } = await headroom(['explain', id], { rules });
    const rule = rules.find((candidate) => candidate.id === id);
    expect(status).toBe(0);
    for (const part of [id, rule?.docs.title, rule?.docs.why, rule?.docs.unless, ...(rule?.docs.sources ?? [])])
      expect(out).toContain(part);
    expect(out).not.toContain('undefined');
  });

  test('explain without a rule, or with one that does not exist', async () => {
    expect((await headroom(['explain'], { rules })).err).toBe(
      'headroom: headroom explain needs a rule’s id; headroom rules lists them.\n',
    );
    expect((await headroom(['explain', 'index/redundant'], { rules })).err).toBe(
      'headroom: There is no rule index/redundant; did you mean indexes/redundant?; headroom rules lists them.\n',
    );
  });
});
