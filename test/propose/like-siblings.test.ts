// Whatever a partition has of its own, the next one is made with it and the proposal holds, all through the pipeline.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import type { PartitionSet } from '../../src/model/partitions.ts';
import { partitions } from '../../src/pipelines/partitions.ts';
import { GitRepository } from '../support/git.ts';
import { server, serverThere, versionFor } from '../support/server.ts';

const roles = `DO $$ DECLARE r text; BEGIN FOREACH r IN ARRAY ARRAY['reader', 'writer', 'keeper', 'Mixed Case', 'user'] LOOP
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN EXECUTE format('CREATE ROLE %I', r); END IF; END LOOP; END $$;
GRANT ALL ON SCHEMA public TO keeper, writer;
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
`;

interface Case {
  /** What is done to the sibling, `@`; `#` is the table. */
  readonly sibling?: string;
  /** Before the sibling is made. */
  readonly before?: string;
  /** From this version of the engine on. */
  readonly from?: number;
}

const everything = 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER';
const afterwards = (schema: string) => `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema}`;

/** Each in a schema of its own, `$`. */
const grants: Readonly<Record<string, Case>> = {
  'MAINTAIN alone': { sibling: 'GRANT MAINTAIN ON @ TO reader', from: 17 },
  'MAINTAIN among others': {
    sibling: 'GRANT SELECT, MAINTAIN ON @ TO reader; GRANT MAINTAIN ON @ TO writer WITH GRANT OPTION',
    from: 17,
  },
  'all but MAINTAIN': { sibling: `GRANT ${everything} ON @ TO reader` },
  'every privilege of this version by name': { sibling: `GRANT ${everything}, MAINTAIN ON @ TO reader`, from: 17 },
  'all of them': { sibling: 'GRANT ALL ON @ TO reader; GRANT ALL ON @ TO writer WITH GRANT OPTION' },
  'some with grant option and others without': {
    sibling: 'GRANT ALL ON @ TO reader; GRANT SELECT, TRIGGER ON @ TO reader WITH GRANT OPTION',
  },
  'everybody may': { sibling: 'GRANT SELECT, TRUNCATE ON @ TO PUBLIC' },
  'everybody may do everything': { sibling: 'GRANT ALL ON @ TO PUBLIC' },
  'some columns': {
    sibling:
      'GRANT SELECT (id, at), UPDATE (note) ON @ TO reader; GRANT INSERT (note), REFERENCES (id) ON @ TO writer WITH GRANT OPTION',
  },
  'all of a column': { sibling: 'GRANT ALL (note) ON @ TO reader; GRANT ALL ON @ TO reader' },
  'names to be quoted': {
    sibling: 'GRANT SELECT ON @ TO "Mixed Case", "user"; GRANT UPDATE (note) ON @ TO "Mixed Case"',
  },
  'by another role': {
    sibling: 'GRANT SELECT ON @ TO writer WITH GRANT OPTION; SET ROLE writer; GRANT SELECT ON @ TO reader; RESET ROLE',
  },
  'by two roles': {
    sibling:
      'GRANT SELECT ON @ TO writer WITH GRANT OPTION; SET ROLE writer; GRANT SELECT ON @ TO reader WITH GRANT OPTION; RESET ROLE; GRANT SELECT ON @ TO reader',
  },
  'the owner’s own rights taken back': { sibling: 'REVOKE UPDATE, DELETE, TRUNCATE ON @ FROM CURRENT_USER' },
  'none left to anybody': { sibling: 'REVOKE ALL ON @ FROM CURRENT_USER' },
  'the owner’s rights taken back but for columns': {
    sibling: 'REVOKE ALL ON @ FROM CURRENT_USER; GRANT SELECT (id) ON @ TO CURRENT_USER',
  },
  'of another owner': { sibling: 'ALTER TABLE @ OWNER TO keeper; GRANT SELECT ON @ TO reader' },
  'of another owner with less than everything': {
    sibling: 'ALTER TABLE @ OWNER TO keeper; REVOKE DELETE ON @ FROM keeper; GRANT DELETE ON @ TO reader',
  },
  'of another owner, and to whoever migrates': {
    sibling: 'ALTER TABLE @ OWNER TO keeper; GRANT SELECT, INSERT ON @ TO CURRENT_USER',
  },
  'default privileges, kept': { before: `${afterwards('$')} GRANT ALL ON TABLES TO reader` },
  'default privileges, all but one kept': {
    before: `${afterwards('$')} GRANT ALL ON TABLES TO reader`,
    sibling: 'REVOKE DELETE ON @ FROM reader',
  },
  'default privileges, MAINTAIN alone taken back': {
    before: `${afterwards('$')} GRANT ALL ON TABLES TO reader`,
    sibling: 'REVOKE MAINTAIN ON @ FROM reader',
    from: 17,
  },
  'default privileges, taken back': {
    before: `${afterwards('$')} GRANT SELECT ON TABLES TO PUBLIC, reader`,
    sibling: 'REVOKE ALL ON @ FROM PUBLIC, reader',
  },
  'default privileges since': { before: '', sibling: `${afterwards('$')} GRANT SELECT ON TABLES TO reader` },
  'default privileges that may be granted on': {
    before: `${afterwards('$')} GRANT SELECT ON TABLES TO reader WITH GRANT OPTION`,
    sibling: 'REVOKE GRANT OPTION FOR SELECT ON @ FROM reader',
  },
};

const others: Readonly<Record<string, Case>> = {
  'compression of the table alone': {
    from: 14,
    before: 'ALTER TABLE # ALTER note SET COMPRESSION pglz',
    sibling: 'ALTER TABLE @ ALTER note SET COMPRESSION default',
  },
  'storage of the table alone': { sibling: 'ALTER TABLE ONLY # ALTER note SET STORAGE EXTERNAL' },
  'settings of columns': { sibling: 'ALTER TABLE @ ALTER id SET (n_distinct = -0.5), ALTER note SET STATISTICS 0' },
  'options that need quotes': {
    sibling:
      'ALTER TABLE @ SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01, toast.autovacuum_enabled = off)',
  },
  'row security forced on the table': {
    before: 'ALTER TABLE # ENABLE ROW LEVEL SECURITY; ALTER TABLE # FORCE ROW LEVEL SECURITY',
  },
  'policies with comments, for everybody and for some': {
    sibling: `ALTER TABLE @ ENABLE ROW LEVEL SECURITY; CREATE POLICY "All" ON @ USING (true); CREATE POLICY few ON @ AS RESTRICTIVE FOR UPDATE TO "user", reader USING (id > 0) WITH CHECK (id > 1); COMMENT ON POLICY few ON @ IS 'it''s'`,
  },
  'triggers in every state': {
    sibling: ['', 'DISABLE', 'ENABLE REPLICA', 'ENABLE ALWAYS']
      .map(
        (state, at) =>
          `CREATE TRIGGER t${at} AFTER UPDATE ON @ FOR EACH STATEMENT EXECUTE FUNCTION touched()${state === '' ? '' : `; ALTER TABLE @ ${state} TRIGGER t${at}`}`,
      )
      .join('; '),
  },
  'replica identity by a key with other columns in it': {
    sibling: `ALTER TABLE @ REPLICA IDENTITY USING INDEX $_2026_11_id_at_note_idx`,
    before: 'ALTER TABLE # ALTER id SET NOT NULL; CREATE UNIQUE INDEX ON # (id, at) INCLUDE (note)',
  },
  'replica identity full': { sibling: 'ALTER TABLE @ REPLICA IDENTITY FULL' },
};

const schemaOf = (at: number) => `s${at}`;

function migration(cases: Readonly<Record<string, Case>>, major: number): string {
  const schemas = Object.values(cases).map(({ before = '', sibling = '', from = 0 }, at) => {
    const schema = schemaOf(at);
    const table = `${schema}.${schema}`;
    const partition = `${table}_2026_11`;
    const filled = (sql: string) =>
      from > major || sql === ''
        ? ''
        : `${sql.replaceAll('@', partition).replaceAll('#', table).replaceAll('$', schema)};`;
    return `CREATE SCHEMA ${schema}; GRANT ALL ON SCHEMA ${schema} TO keeper, writer;
      CREATE TABLE ${table} (id bigint, at timestamptz NOT NULL, note text) PARTITION BY RANGE (at);
      ${filled(before)}
      CREATE TABLE ${table}_2026_10 PARTITION OF ${table} FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
      CREATE TABLE ${partition} PARTITION OF ${table} FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
      ${filled(sibling)}`;
  });
  return roles + schemas.join('\n');
}

async function proposed(engine: string, postgresVersion: number | undefined, sql: string): Promise<PartitionSet> {
  using repo = new GitRepository({ 'db/migrations/001_init.sql': sql });
  const config = {
    ...defaultConfig,
    engine,
    postgresVersion,
    forecast: { ...defaultConfig.forecast, months: 2 },
    partitions: { ...defaultConfig.partitions, most: 300, ahead: '1 month' },
  };
  const asOf = new Date('2026-11-24T12:00:00Z');
  const { sets } = await partitions({
    repo: repo.path,
    config,
    cacheDir: null,
    asOf,
    now: asOf,
    progress: () => undefined,
  });
  return sets[0] as PartitionSet;
}

/** Version of production, where it is not the engine's. */
const runs: readonly (readonly [
  engine: string,
  postgres: number | undefined,
  what: string,
  cases: Readonly<Record<string, Case>>,
])[] = [
  ['embedded', undefined, 'grants', grants],
  ['embedded', 16, 'grants', grants],
  ['embedded', undefined, 'other properties', others],
  ...(serverThere()
    ? ([
        ['server', 18, 'grants', grants],
        ['server', versionFor('server'), 'other properties', others],
      ] as const)
    : []),
];

test.each(runs)('on the %s engine for PostgreSQL %s: %s', { timeout: 240_000 }, async (engine, postgres, _, cases) => {
  const major = engine === 'embedded' ? 18 : (server?.major ?? 0);
  const { base, proof, proposal } = await proposed(engine, postgres, migration(cases, major));
  expect(base.failures).toEqual([]);
  const names = Object.keys(cases);
  const told = (proof?.failures ?? ['nothing was proposed']).map((sentence) =>
    sentence.replace(/\bs(\d+)\./g, (found, at) => `${found}${names[Number(at)]}: `),
  );
  expect(told).toEqual([]);
  const made = proposal?.plans.flatMap(({ next }) => next) ?? [];
  expect([proof?.alike.length, made.length]).toEqual([made.length, 2 * names.length]);
  const text = proposal?.files.map(({ content }) => content).join('\n') ?? '';
  if ((postgres ?? major) < 17) expect(text).not.toContain('MAINTAIN');
});
