// What headroom partitions writes, applied to a database that has rows: none is lost, what was to go is gone, and what may not go is explained.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/database/engine.ts';
import { sharedEngine } from '../support/engine.ts';
import { GitRepository } from '../support/git.ts';
import { testedEngines } from '../support/server.ts';
import { headroom } from './world.ts';

const root = 'db/migrations';
const month = (from: string, to: string) =>
  `CREATE TABLE events_${from.slice(0, 7).replace('-', '_')} PARTITION OF events FOR VALUES FROM ('${from} 00:00:00+00') TO ('${to} 00:00:00+00');\n`;
const months = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => {
    const day = (number: number) =>
      `${2026 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}-01`;
    return month(day(first + at), day(first + at + 1));
  }).join('');
const events =
  'CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);\n';
const rest = 'CREATE TABLE events_rest PARTITION OF events DEFAULT;\n';

/** A row each six hours. */
const rows = (from: string, to: string) =>
  `INSERT INTO events (at) SELECT generate_series('${from}'::timestamptz, '${to}'::timestamptz - interval '6 hours', '6 hours');\n`;
const counts = 'SELECT tableoid::regclass::text AS of, count(*)::int AS rows FROM events GROUP BY 1 ORDER BY 1';

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  let session: Session;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine?.[Symbol.asyncDispose]());

  const call = (repo: GitRepository, asOf: string, ...more: string[]) =>
    headroom(['partitions', '--repo', repo.path, '--engine', name, '--as-of', asOf, '--quiet', ...more], {
      environment: { HEADROOM_CACHE: join(repo.path, '.cache') },
    });
  const filesOf = (repo: GitRepository) => readdirSync(join(repo.path, root)).sort();
  const textOf = (repo: GitRepository, file: string) => readFileSync(join(repo.path, root, file), 'utf8');
  const run = async (sql: string) => expect(await session.run(sql)).toMatchObject({ kind: 'done' });
  /** One file after the other, each as one message, as tools send them. */
  const deploy = async (repo: GitRepository, files: readonly string[]) => {
    for (const file of files) await run(textOf(repo, file));
  };
  const landed = async () =>
    Object.fromEntries((await session.query<{ of: string; rows: number }>(counts)).map((row) => [row.of, row.rows]));
  const open = () => engine.open({ limits: { timeMs: 20_000, outputBytes: 1 << 20 }, extensions: [] });

  test('a DEFAULT that holds the rows of now: it becomes their partition, and no row is lost', async () => {
    using repo = new GitRepository({ [`${root}/001_events.sql`]: `${events}${months(8, 9)}${rest}` });
    const told = await call(repo, '2026-11-24', '--write');
    expect(told).toMatchObject({ status: 0, err: '' });
    expect(told.out).toContain('Rows of now land in the DEFAULT partition events_rest, since 2026-10-01.');
    const [first = '', ...added] = filesOf(repo);
    expect(added.map((file) => file.replace(/^\d+_/, ''))).toEqual([
      'check_events_rest.sql',
      'validate_events_rest.sql',
      expect.stringMatching(/^add_events_partitions_2026_10_to_/),
    ]);
    session = await open();
    await deploy(repo, [first]);
    await run(rows('2026-08-01', '2026-11-24'));
    const before = await landed();
    await deploy(repo, added.slice(0, 2));
    await run(rows('2026-11-24', '2026-11-25'));
    await deploy(repo, added.slice(2));
    await run(rows('2026-11-25', '2027-03-01'));
    expect(before).toEqual({ events_2026_08: 124, events_2026_09: 120, events_rest: 216 });
    expect(await landed()).toEqual({
      events_2026_08: 124,
      events_2026_09: 120,
      events_2026_10: 368,
      events_2027_01: 124,
      events_2027_02: 112,
    });
    expect((await call(repo, '2026-11-25')).out).toContain('nothing to add');
    await session[Symbol.asyncDispose]();
  });

  test('a DEFAULT with rows where new partitions would be: the second file says so, nothing is lost, and once they are moved it goes on', async () => {
    using repo = new GitRepository({ [`${root}/001_events.sql`]: `${events}${months(10, 12)}${rest}` });
    await call(repo, '2026-11-24', '--write');
    const [first = '', check = '', validate = '', add = ''] = filesOf(repo);
    expect(textOf(repo, check)).toContain(
      '-- Until the third is applied, rows from 2027-01-01 on are refused: apply all three before then.\n',
    );
    session = await open();
    await deploy(repo, [first]);
    await run(
      `${rows('2026-11-01', '2026-12-01')}${rows('2027-01-10', '2027-01-12')}${rows('2019-01-01', '2019-01-03')}`,
    );
    const before = await landed();
    await deploy(repo, [check]);
    expect(await session.run(textOf(repo, validate))).toMatchObject({ kind: 'error', error: { code: '23514' } });
    expect(await landed()).toEqual(before);
    expect(await session.run("INSERT INTO events (at) VALUES ('2027-01-20')")).toMatchObject({
      kind: 'error',
      error: { code: '23514' },
    });
    const ask = /^--\s+(SELECT count\(\*\) .*;)$/m.exec(textOf(repo, validate))?.[1] ?? '';
    expect(await session.query<{ count: bigint }>(ask).then(([row]) => Number(row?.count))).toBe(8);
    const where = /WHERE (.*);/.exec(ask)?.[1];
    await run(
      `CREATE TABLE aside AS SELECT * FROM events_rest WHERE ${where}; DELETE FROM events_rest WHERE ${where};`,
    );
    await deploy(repo, [validate, add]);
    await run(
      'INSERT INTO events (id, at, note) OVERRIDING SYSTEM VALUE SELECT id, at, note FROM aside; DROP TABLE aside;',
    );
    expect(await landed()).toEqual({ events_2026_11: 120, events_2027_01: 8, events_rest: 8 });
    await session[Symbol.asyncDispose]();
  });

  const config = (lines: string) => `tables:\n  public.events:\n${lines.replace(/^/gm, '    ')}\n`;

  test('what has had its time is detached, comes back by the way back, and is dropped later', async () => {
    const up = `${root}/000001_events.up.sql`;
    const settings = (more: string) => ({
      '.github/headroom.yml': config(`retention: 90 days\npartition: { ahead: 1 month, premake: 1, ${more} }`),
    });
    using repo = new GitRepository({
      [up]: `${events}${months(5, 12)}`,
      [`${root}/000001_events.down.sql`]: 'DROP TABLE events;\n',
      ...settings('retire: detach'),
    });
    const told = await call(repo, '2026-11-24', '--write');
    expect(told.out).toContain('- detach events_2026_05 (its rows end at 2026-06-01, and they are kept for 90 days)');
    expect(told.out).toContain('✔ 1 partitioned table: 3 to retire.');
    const ups = filesOf(repo).filter((file) => file.endsWith('.up.sql'));
    session = await open();
    await deploy(repo, ups.slice(0, 1));
    await run(rows('2026-05-01', '2026-12-01'));
    const before = await landed();
    await deploy(repo, ups.slice(1));
    const kept = { events_2026_08: 124, events_2026_09: 120, events_2026_10: 124, events_2026_11: 120 };
    expect(await landed()).toEqual(kept);
    const left = () =>
      session.query<{ rows: number }>(
        'SELECT (SELECT count(*) FROM events_2026_05)::int + (SELECT count(*) FROM events_2026_06)::int + (SELECT count(*) FROM events_2026_07)::int AS rows',
      );
    expect(await left()).toEqual([{ rows: 124 + 120 + 124 }]);
    await deploy(
      repo,
      ups
        .slice(1)
        .map((file) => file.replace('.up.', '.down.'))
        .reverse(),
    );
    expect(await landed()).toEqual(before);
    await deploy(repo, ups.slice(1));

    repo.write(settings('retire: drop'));
    const later = await call(repo, '2027-01-15', '--write');
    expect(later.out).toContain('- detach events_2026_09');
    expect(later.out).toContain(
      '- drop events_2026_07 (it was detached, and its rows ended at 2026-08-01, longer ago than what is kept and the time to change one’s mind)',
    );
    await deploy(
      repo,
      filesOf(repo).filter((file) => file.endsWith('.up.sql') && !ups.includes(file)),
    );
    expect(await landed()).toEqual({ events_2026_10: 124, events_2026_11: 120 });
    const there = await session.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND NOT relispartition AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    expect(there.map((row) => row.name)).toEqual(['events_2026_08', 'events_2026_09']);
    expect(await session.query('SELECT count(*)::int AS rows FROM events_2026_08')).toEqual([{ rows: 124 }]);
    await session[Symbol.asyncDispose]();
  });

  test('what is cold moves to its schema, and goes from there', async () => {
    const settings = {
      '.github/headroom.yml': config(
        'partition: { ahead: 1 month, premake: 1 }\ntiers: { cold: { after: 90 days, do: detach, schema: archive } }\ndrop-after: 60 days',
      ),
    };
    using repo = new GitRepository({ [`${root}/001_events.sql`]: `${events}${months(5, 12)}`, ...settings });
    session = await open();
    await deploy(repo, filesOf(repo));
    await run(rows('2026-05-01', '2026-12-01'));
    const step = async (asOf: string) => {
      const known = filesOf(repo);
      await call(repo, asOf, '--write');
      const added = filesOf(repo).filter((file) => !known.includes(file));
      await deploy(repo, added);
      return added.map((file) => file.replace(/^\d+_/, '').replace(/partitions_\d.*/, 'partitions'));
    };
    expect(await step('2026-11-24')).toEqual([
      'detach_events_2026_05.sql',
      'detach_events_2026_06.sql',
      'detach_events_2026_07.sql',
    ]);
    expect(await step('2026-11-25')).toEqual(['move_detached_partitions.sql', 'drop_detached_partitions.sql']);
    const inArchive = () =>
      session
        .query<{ name: string }>(
          "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'archive'::regnamespace ORDER BY 1",
        )
        .then((list) => list.map((row) => row.name));
    expect(await inArchive()).toEqual(['events_2026_06', 'events_2026_07']);
    expect(await session.query('SELECT count(*)::int AS rows FROM archive.events_2026_06')).toEqual([{ rows: 120 }]);
    expect(await step('2026-12-05')).toContain('drop_detached_partitions.sql');
    expect(await inArchive()).toEqual(['events_2026_07']);
    await session[Symbol.asyncDispose]();
  });

  const old = config('retention: 90 days\npartition: { ahead: 1 month, premake: 1, retire: detach }');
  test.each([
    [
      'a foreign key',
      'CREATE TABLE notes (event bigint, at timestamptz, FOREIGN KEY (event, at) REFERENCES events (id, at));\n',
      '3 partitions are older than what is kept, but public.notes (notes_event_at_fkey) references the table: while a row there points into a partition, detaching is refused, even with ON DELETE CASCADE. Delete the referencing rows first.',
      [],
    ],
    [
      'a view',
      'CREATE VIEW may AS SELECT * FROM events_2026_05;\n',
      'events_2026_05 is old enough to go, but view public.may names it.',
      ['detach_events_2026_06.sql', 'detach_events_2026_07.sql'],
    ],
    [
      'a function',
      "CREATE FUNCTION may() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM events_2026_05';\n",
      'events_2026_05 is old enough to go, but function may names it.',
      ['detach_events_2026_06.sql', 'detach_events_2026_07.sql'],
    ],
    ['a DEFAULT', rest, '- detach events_2026_05', ['detach_events_partitions.sql']],
  ] as const)('%s in the way of those that have had their time', async (_, more, said, files) => {
    using repo = new GitRepository({
      [`${root}/001_events.sql`]: `${events}${months(5, 12)}${more}`,
      '.github/headroom.yml': old,
    });
    const told = await call(repo, '2026-11-24', '--write');
    expect([told.status, told.out]).toEqual([0, expect.stringContaining(said)]);
    const added = filesOf(repo).filter((file) => file.includes('detach'));
    expect(added.map((file) => file.replace(/^\d+_/, ''))).toEqual(files);
    if (more !== rest) return;
    expect(textOf(repo, added[0] ?? '')).toContain(
      '-- CONCURRENTLY, which would not, is refused while there is a DEFAULT partition.\n',
    );
    session = await open();
    await deploy(repo, filesOf(repo).slice(0, 1));
    await run(rows('2026-05-01', '2026-12-01'));
    await deploy(repo, filesOf(repo).slice(1));
    expect(await landed()).toEqual({
      events_2026_08: 124,
      events_2026_09: 120,
      events_2026_10: 124,
      events_2026_11: 120,
    });
    await session[Symbol.asyncDispose]();
  });
});
