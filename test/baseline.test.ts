// A baseline on a real Postgres: an old repository starts with a clean slate, entries end, and those that say nothing any more are named.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { type BaselineEntry, baselinePath, makeBaseline, readBaseline } from '../src/config/baseline.ts';
import { loadConfig } from '../src/config/config.ts';
import type { Report } from '../src/model/report.ts';
import { renewBaseline, renewed } from '../src/pipelines/baseline.ts';
import type { ReviewRequest } from '../src/pipelines/request.ts';
import { review } from '../src/pipelines/review.ts';
import { finding } from './report/given.ts';

let repo = '';
beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), 'headroom-baseline-'));
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), text);
  }
}

const today = new Date('2030-01-01T12:00:00Z');
const old = {
  'db/migrations/001_orders.sql':
    'CREATE TABLE orders (id int PRIMARY KEY, customer int);\nCREATE INDEX a ON orders (customer);\nCREATE INDEX b ON orders (customer);\n',
  'db/migrations/002_broken.sql': 'ALTER TABLE orders ADD COLUMN shipped nope;\n',
};
const request = (day = today, renewBaseline = false): ReviewRequest => ({
  repo,
  config: loadConfig(repo, undefined, { engine: 'embedded', renewBaseline }, rules, day),
  rules,
  cacheDir: null,
  progress: () => undefined,
});
const renew = (day = today) => renewBaseline(review, request(day, true), join(repo, baselinePath), day);
const entries = () => readBaseline(readFileSync(join(repo, baselinePath), 'utf8'), 'x');
const whole = async (day = today): Promise<Report> => (await review({ ...request(day), everything: true })).report;
const said = ({ findings }: Report) => findings.map(({ rule, object }) => `${rule} ${object}`).sort();
const lapsed = ({ notJudged }: Report) => notJudged.filter(({ what }) => what === baselinePath).map(({ why }) => why);

test('an old repository starts with a clean slate, and only what is new is told', async () => {
  put(old);
  const before = said(await whole());
  expect(before).toEqual(['apply/fails public.orders', 'indexes/redundant public.orders.b']);
  const done = await renew();
  expect(renewed(done, 'x')).toBe(
    '2 findings written to x; they are set aside until 2030-06-30 once the file is committed.',
  );
  const clean = await whole();
  expect(clean).toMatchObject({ findings: [], conclusion: 'success' });
  expect(clean.silenced.map(({ by, reason }) => [by, reason])).toEqual(
    Array(2).fill(['baseline', 'it was there before; the baseline says so until 2030-06-30']),
  );
  put({ 'db/migrations/003_more.sql': 'CREATE INDEX c ON orders (customer);\n' });
  expect(said(await whole())).toEqual(['indexes/redundant public.orders.c']);
});

test('entries end on their day: the findings are told again, and the report says why', async () => {
  put(old);
  await renew();
  expect(said(await whole(new Date('2030-06-29T23:00:00Z')))).toEqual([]);
  const after = await whole(new Date('2030-06-30T00:00:00Z'));
  expect(said(after)).toHaveLength(2);
  expect(lapsed(after)).toEqual([
    '2 entries ended, the first on 2030-06-30, and no longer set findings aside; headroom baseline writes it anew',
  ]);
});

test('entries that say nothing any more are named, and go with the next writing', async () => {
  put(old);
  await renew();
  put({ 'db/migrations/001_orders.sql': old['db/migrations/001_orders.sql'].replace(/CREATE INDEX b.*\n/, '') });
  expect(lapsed(await whole())).toEqual([
    '1 entry matches nothing any more, such as indexes/redundant in db/migrations/001_orders.sql; headroom baseline writes it anew',
  ]);
  expect(renewed(await renew(), 'x')).toMatch(/1 entry of before matched nothing any more and is gone\.$/);
  expect(entries().map(({ rule }) => rule)).toEqual(['apply/fails']);
});

test('a file that is gone takes its entries along; a file that is not part of the change says nothing about its own', async () => {
  put({ ...old, 'db/migrations/003_gone.sql': 'CREATE INDEX d ON orders (customer);\n' });
  await renew();
  rmSync(join(repo, 'db/migrations/003_gone.sql'));
  put({ 'db/migrations/004_new.sql': 'CREATE TABLE new (id int PRIMARY KEY);\n' });
  const { report } = await review({ ...request(), files: [join(repo, 'db/migrations/004_new.sql')] });
  expect(said(report)).toEqual([]);
  expect(lapsed(report)).toEqual([
    '1 entry matches nothing any more, such as indexes/redundant in db/migrations/003_gone.sql; headroom baseline writes it anew',
  ]);
});

describe('written anew', () => {
  const one = finding({ fingerprint: '1'.repeat(16) });
  const entry: BaselineEntry = {
    fingerprint: one.fingerprint,
    rule: one.rule,
    path: one.place.path,
    object: one.object,
    until: '2030-03-01',
    reason: 'known',
  };
  const again = (day: string) => readBaseline(makeBaseline([one], day, '2030-09-01', [entry]), 'x');

  test('an entry that holds keeps its day and reason', () => {
    expect(again('2030-02-28')).toEqual([entry]);
  });

  test('one that ended gets a new day and keeps its reason', () => {
    expect(again('2030-03-01')).toEqual([{ ...entry, until: '2030-09-01' }]);
  });

  test('twice in a row it is the same file', async () => {
    put(old);
    await renew();
    const first = readFileSync(join(repo, baselinePath), 'utf8');
    await renew(new Date('2030-01-09T12:00:00Z'));
    expect(readFileSync(join(repo, baselinePath), 'utf8')).toBe(first);
  });

  test('what is no baseline is not written over', async () => {
    put({ ...old, [baselinePath]: 'mine' });
    await expect(renew()).rejects.toThrow(/is not JSON .*; delete it, or give another path\.$/);
    expect(readFileSync(join(repo, baselinePath), 'utf8')).toBe('mine');
    expect(existsSync(join(repo, baselinePath))).toBe(true);
  });
});
