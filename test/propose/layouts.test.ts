// A proposal in every layout's form: it applies through its layout, covers the horizon, and its partitions are like their siblings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/database/engine.ts';
import { tools } from '../../src/tools/index.ts';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { repositories } from './repositories.ts';
import { failures, proposeIn, signature, tableOf } from './site.ts';

/** Everything that a partition can have of its own. */
const rich = `
CREATE TABLE owners (id int PRIMARY KEY);
CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, owner int REFERENCES owners, kind text DEFAULT 'x' CHECK (kind <> ''), payload jsonb,
  size int GENERATED ALWAYS AS (octet_length(kind)) STORED, PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX events_kind ON events (kind, at DESC) INCLUDE (owner);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER every BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION touched();
CREATE TABLE events_2026_10 PARTITION OF events FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00') WITH (fillfactor = 90, autovacuum_vacuum_insert_scale_factor = 0.05, toast.autovacuum_enabled = off);
CREATE TABLE events_2026_11 PARTITION OF events FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00') WITH (fillfactor = 90, autovacuum_vacuum_insert_scale_factor = 0.05, toast.autovacuum_enabled = off);
ALTER TABLE events_2026_10 ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE events_2026_11 ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see it" ON events_2026_11 FOR SELECT TO PUBLIC USING (kind = 'it''s, (a) $$');
CREATE POLICY write ON events_2026_11 AS RESTRICTIVE FOR INSERT WITH CHECK (owner > 0);
GRANT SELECT, INSERT (kind, at) ON events_2026_11 TO app_reader;
GRANT ALL ON events_2026_11 TO app_writer WITH GRANT OPTION;
ALTER TABLE events_2026_11 ALTER kind SET STATISTICS 321, ALTER payload SET STORAGE EXTERNAL, ALTER kind SET DEFAULT 'y';
CREATE INDEX events_2026_11_payload ON events_2026_11 USING gin (payload jsonb_path_ops) WHERE owner IS NOT NULL;
CREATE UNIQUE INDEX events_2026_11_key ON events_2026_11 (at, id);
ALTER TABLE events_2026_11 REPLICA IDENTITY USING INDEX events_2026_11_key, ADD CONSTRAINT positive CHECK (owner > 0);
CREATE TRIGGER only_here AFTER UPDATE ON events_2026_11 FOR EACH STATEMENT EXECUTE FUNCTION touched();
COMMENT ON TABLE events_2026_10 IS 'Partition events_2026_10';
COMMENT ON TABLE events_2026_11 IS 'Partition events_2026_11';
`.trim();

/** What of it 12 can have. */
const richOn = (major: number) =>
  major >= 13
    ? rich
    : rich
        .replace('every BEFORE INSERT', 'every AFTER INSERT')
        .replaceAll('autovacuum_vacuum_insert_scale_factor', 'autovacuum_vacuum_scale_factor');

/** What tools that compare the database with a schema of their own must be told. */
const spoken: Readonly<Record<string, unknown>> = {
  prisma: ['schema.prisma stays as it is: Prisma Migrate does not look at partitions, and sees no drift in new ones.'],
  drizzle: [
    expect.stringMatching(
      /^The schema files stay as they are, and `drizzle-kit generate` finds nothing to do after this\. `drizzle-kit push`/,
    ),
  ],
};

/** Each layout on the embedded engine; the plain form, and the ways to send a file, on both. */
const cases = Object.keys(repositories).flatMap((title) => {
  const both = ['supabase', 'prisma', 'golang-migrate'].includes(title);
  return [
    { title, form: 'guarded' as const, on: both ? undefined : 'embedded' },
    ...(both ? [{ title, form: 'plain' as const, on: undefined }] : []),
  ];
});

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine?.[Symbol.asyncDispose]());

  test.each(cases.filter(({ on }) => on === undefined || on === name))('$title, $form', async ({ title, form }) => {
    const { root, files, also } = repositories[title] as (typeof repositories)[string];
    const result = await proposeIn(engine, files(richOn(engine.major)), {
      asOf: '2026-11-24T12:00:00Z',
      partitions: { form },
    });
    using folder = result.folder;
    expect(result.proposal.notes).toEqual(spoken[title.replace(/,.*/, '')] ?? []);
    expect(failures(result)).toEqual([]);
    const names = tableOf(result.after, 'events').partitions.map((partition) => partition.name);
    expect(names).toEqual(['events_2026_10', 'events_2026_11', 'events_2026_12', 'events_2027_01', 'events_2027_02']);
    expect(result.proposal.plans[0]?.coverage).toMatchObject({
      until: '2026-12-01T00:00:00.000Z',
      after: 'fails',
      proposedUntil: '2027-03-01T00:00:00.000Z',
    });
    for (const made of names.slice(2))
      expect(signature(result.after, result.applied, made)).toEqual(
        signature(result.after, result.applied, 'events_2026_11'),
      );
    expect(result.proposal.files.every(({ path }) => path.startsWith(root) || /\.xml$/.test(path))).toBe(true);
    for (const form of also) expect(result.proposal.files.some(({ path }) => form.test(path))).toBe(true);
    for (const file of result.proposal.files)
      expect(readFileSync(join(folder.path, file.path), 'utf8')).toBe(file.content);
  });
});

test('every layout has a repository', () => {
  expect(tools.map((layout) => layout.name).filter((layout) => !(layout in repositories))).toEqual([]);
});
