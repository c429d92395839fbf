// Files with very many statements: told once, and in a time that grows with their number and not with its square.
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { type Config, defaultConfig } from '../../src/config/config.ts';
import type { Report } from '../../src/model/report.ts';
import { review } from '../../src/pipelines/review.ts';
import { Folder } from '../support/git.ts';

const customers =
  'CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY, email text UNIQUE, name text NOT NULL);\n';
const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `${row(at)}\n`).join('');

async function reviewed(text: string, config: Partial<Config> = {}): Promise<Report> {
  using repo = new Folder({ 'db/migrations/001_a.sql': customers, 'db/migrations/002_b.sql': text });
  const files = [`${repo.path}/db/migrations/002_b.sql`];
  const { report } = await review({
    repo: repo.path,
    files,
    config: { ...defaultConfig, ...config },
    rules,
    cacheDir: null,
    progress: () => undefined,
  });
  return report;
}

describe('rows that break alike', () => {
  test.each([
    [
      'a NULL',
      (at: number) => `INSERT INTO customers (email) VALUES ('${at}@example.org');`,
      /^name of customers must not be NULL/,
    ],
    [
      'a key twice',
      (at: number) => `INSERT INTO customers (email, name) VALUES ('${at % 2}@example.org', 'x');`,
      /^A row with the same key is already there/,
    ],
  ])('%s is told once', async (_, row, message) => {
    const report = await reviewed(rows(500, row));
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]?.message).toMatch(message);
    expect(report.findings[0]?.evidence.join('\n')).toMatch(
      /\n49[79] later statements fail for the same reason: line \d+, .* and 49\d more\.$/,
    );
  });
});

// With a search through all statements for each of them, this takes hours.
test('ten megabytes of rows', { timeout: 600_000 }, async () => {
  const report = await reviewed(
    rows(150_000, (at) => `INSERT INTO customers (email, name) VALUES ('somebody.${at}@example.org', 'x');`),
  );
  expect(report.findings).toEqual([]);
  expect(report.notJudged).toEqual([]);
});

test('statements that are not run for one reason are counted', async () => {
  const report = await reviewed(rows(30, (at) => `ALTER SYSTEM SET work_mem = '${at + 1}MB';`));
  expect(report.notJudged).toHaveLength(1);
  expect(report.notJudged[0]?.what).toBe('db/migrations/002_b.sql:1 and 29 more statements');
});

test('a column without any table is not said to be missing from the file', async () => {
  const report = await reviewed('SELECT nope;');
  expect(report.findings[0]?.message).toBe('There is no column nope here.');
});

test('what goes over a limit of the review is no error of the author', async () => {
  const sql = `SELECT pg_sleep(100);
CREATE TABLE documents AS SELECT repeat('x', 900000000) || repeat('y', 900000000) AS body;`;
  const report = await reviewed(sql, { limits: { ...defaultConfig.limits, timeMs: 2000 } });
  expect(report.findings.map(({ place, severity, message }) => [place.line, severity, message])).toEqual([
    [1, 'warning', 'This statement could not be tried to its end: it did not end within 2 s.'],
    [
      2,
      'info',
      'The Postgres of this review has less memory than this statement takes, so it was not tried to its end.',
    ],
  ]);
  expect(report.conclusion).toBe('success');
});
