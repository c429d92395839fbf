// Which files of a repository count as its programs, and which of those delete rows.
import { describe, expect, test } from 'vitest';
import { attachedIndex } from '../../src/change/partition-creators.ts';
import { deletersOf, isProgram } from '../../src/change/programs.ts';

test.each(['src/clean.py', 'app/jobs/CleanupJob.java', 'cmd/worker/main.go', 'lib/latest.ts', 'src/contest/run.rb'])(
  '%s is a program',
  (path) => expect(isProgram(path)).toBe(true),
);
test.each([
  'tests/test_partitions.py',
  'src/clean.test.ts',
  'pkg/clean_test.go',
  'src/CleanupJobTest.java',
  'examples/partition.py',
  'benchmarks/insert.go',
  'db/seeds/events.rb',
  'conftest.py',
  'db/migrate/001_a.rb',
])('%s is none', (path) => expect(isProgram(path)).toBe(false));

describe('programs that delete', () => {
  const found = (text: string, path = 'src/clean.ts') =>
    deletersOf(
      ['CREATE TABLE IF NOT EXISTS app.webhook_events (id int);'],
      async (pattern) => (new RegExp(pattern, 'i').test(text) ? [path] : []),
      () => text,
    );
  test.each([
    ['SQL with the name apart', 'const table = "webhook_events";\nrun("DELETE FROM " + table);'],
    ['Prisma', 'const day = 1;\nprisma.webhookEvent.deleteMany({ where })'],
    ['Rails', 'class A\nWebhookEvent.where(old).in_batches.delete_all'],
    ['Django', 'q = 1\nWebhookEvent.objects.filter(old).delete()'],
    ['Kysely', '\ndb.deleteFrom("webhook_events")'],
    ['TRUNCATE', '\nexec("TRUNCATE webhook_events")'],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual({ webhook_events: ['src/clean.ts:2'] });
  });
  test('not those of tests, of other tables, or that only read', async () => {
    expect(await found('DELETE FROM webhook_events', 'tests/a.py')).toEqual({});
    expect(await found('DELETE FROM orders')).toEqual({});
    expect(await found('SELECT * FROM webhook_events')).toEqual({});
  });
});

test('an index that is attached makes no partition', () => {
  expect('ALTER INDEX events_note ATTACH PARTITION x'.replace(attachedIndex, '')).not.toMatch(/ATTACH/);
  expect('ALTER TABLE events ATTACH PARTITION x'.replace(attachedIndex, '')).toMatch(/ATTACH/);
});
