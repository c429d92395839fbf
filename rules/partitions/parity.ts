// A new partition that lets in who is kept out of its table, or lacks what its siblings have.
import {
  defineRule,
  type Exposed,
  exposed,
  type Facts,
  type Fix,
  ident,
  listed,
  type Problem,
  qualified,
  rightsOf,
  spelledAt,
  stepThatCreated,
  type UnlikePartition,
  unlikeSiblings,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'error' },
  docs: {
    title: 'A partition unlike its table or its siblings',
    condition:
      'The change makes a partition, or a partitioned copy of a table, that lets in who is kept out of the table; or a partition that lacks what its older siblings have, each of its own.',
    effect:
      'Who asks the partition by its own name sees and changes every row, whatever the policies of the table say; queries that were fast are slow on the newest rows.',
    remedy: 'ENABLE ROW LEVEL SECURITY on it, or take the rights back; give the new partition what the old ones have.',
    why: `A partition inherits indexes, row triggers and constraints of its table, and neither row level security nor policies, grants, owner, replica identity or storage parameters;
\`LIKE … INCLUDING ALL\` copies none of those either. Rows asked through the table are checked by the table’s policies and rights; rows asked from the partition are
checked by its own.

Roles get their rights from default privileges, as on Supabase, where everything new in a schema that is served belongs to anon and authenticated too. Each role
with a right is tried: where it has no right to the schema, or only the owner has one to the partition, nothing is said.

A new partition is compared with the newest siblings that were there before: what at least two of them have alike, and the table does not hand on, is missing.`,
    unless:
      'Those roles are never used to connect, and nothing serves the schema; or the siblings are to be changed too.',
    sources: [
      'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
      'https://www.postgresql.org/docs/current/ddl-partitioning.html',
    ],
  },

  *check(facts) {
    for (const one of exposed(facts)) {
      const { table, of, place, kind, roles, readers } = one;
      const policies =
        of.policies.length === 0
          ? 'no policy'
          : `${of.policies.length} ${of.policies.length === 1 ? 'policy' : 'policies'}`;
      yield {
        object: qualified(table),
        message: of.rowSecurity
          ? `${qualified(table)} is ${kind} ${qualified(of)} without its row level security: ${roles}, whatever the policies say.`
          : `${qualified(table)} is ${kind} ${qualified(of)} and open to more: ${roles}, though not ${qualified(of)} itself.`,
        place,
        key: 'open',
        evidence: [
          of.rowSecurity
            ? `${qualified(of)} has row level security and ${policies}; ${qualified(table)} has none, and these rights: ${table.acl}.`
            : `${qualified(of)} has these rights: ${of.acl ?? 'its owner’s alone'}; ${qualified(table)} has these: ${table.acl}.`,
          ...(readers.length === 0
            ? []
            : [`It was read as ${listed(readers, 4)} in a transaction that was undone, and nothing stopped it.`]),
        ],
        fix: closing(one),
      };
    }
    yield* unlike(facts);
  },

  examples: [
    {
      name: 'a partition that default privileges open',
      given: `CREATE ROLE anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
      migration:
        "CREATE TABLE events_2026_01 PARTITION OF events\n  FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');\nCREATE TABLE events_rest PARTITION OF events DEFAULT;\nALTER TABLE events_rest ENABLE ROW LEVEL SECURITY;",
      expect: [
        '1: public.events_2026_01 is a partition of public.events without its row level security: anon may read and write it, whatever the policies say.',
      ],
    },
    {
      name: 'a partition that is closed',
      fixes: 'a partition that default privileges open',
      given: `CREATE ROLE anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
      migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');
ALTER TABLE events_2026_01 ENABLE ROW LEVEL SECURITY;`,
      expect: [],
    },
    {
      name: 'a copy that everybody who is logged in may read',
      given: `CREATE ROLE authenticated;
CREATE TABLE events (id bigint PRIMARY KEY, tenant text, at timestamptz NOT NULL);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
      migration: `CREATE TABLE events_new (LIKE events INCLUDING DEFAULTS, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
GRANT SELECT ON events_new TO authenticated;`,
      expect: [
        '1: public.events_new is a copy of public.events without its row level security: authenticated may read it, whatever the policies say.',
      ],
    },
    {
      name: 'nobody but the owner has a right to it',
      given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;`,
      migration:
        "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
      expect: [],
    },
    {
      name: 'a partition in a schema that the role does not reach',
      given: `CREATE ROLE anon; CREATE SCHEMA inner_parts; ALTER DEFAULT PRIVILEGES IN SCHEMA inner_parts GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;`,
      migration:
        "CREATE TABLE inner_parts.events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
      expect: [],
    },
    {
      name: 'the table was closed by its rights, the partition is open by default',
      given: `CREATE ROLE anon; CREATE ROLE app; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anon, app;
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
REVOKE ALL ON events FROM anon;`,
      migration:
        "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
      expect: [
        '1: public.events_2026_01 is a partition of public.events and open to more: anon may read it, though not public.events itself.',
      ],
    },
    {
      name: 'what the older partitions have',
      given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_11 PARTITION OF events FOR VALUES FROM ('2025-11-01') TO ('2025-12-01') WITH (fillfactor = 90);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01') WITH (fillfactor = 90);
CREATE INDEX events_2025_11_kind ON events_2025_11 (kind);
CREATE INDEX events_2025_12_kind ON events_2025_12 (kind);
CREATE INDEX one_off ON events_2025_12 (id);
ALTER TABLE events_2025_11 REPLICA IDENTITY FULL;
ALTER TABLE events_2025_12 REPLICA IDENTITY FULL;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON events_2025_11 FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch BEFORE UPDATE ON events_2025_12 FOR EACH ROW EXECUTE FUNCTION touch();`,
      migration:
        "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');\nCREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      expect: [
        '1: public.events_2026_01 and public.events_2026_02 lack what older partitions of public.events have: the index on (kind), fillfactor = 90, replica identity FULL and the trigger touch.',
      ],
    },
    {
      name: 'the new partition has it all',
      fixes: 'what the older partitions have',
      given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_11 PARTITION OF events FOR VALUES FROM ('2025-11-01') TO ('2025-12-01') WITH (fillfactor = 90);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01') WITH (fillfactor = 90);
CREATE INDEX events_2025_11_kind ON events_2025_11 (kind);
CREATE INDEX events_2025_12_kind ON events_2025_12 (kind);`,
      migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01') WITH (fillfactor = 90);
CREATE INDEX events_2026_01_kind ON events_2026_01 (kind);`,
      expect: [],
    },
    {
      name: 'what the table hands on is not missed, nor what one sibling alone has',
      given: `CREATE TABLE events (id bigint PRIMARY KEY, kind text) PARTITION BY RANGE (id);
CREATE INDEX events_kind ON events (kind);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10);
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (10) TO (20);
CREATE INDEX events_2_lower ON events_2 (lower(kind));`,
      migration: 'CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (20) TO (30);',
      expect: [],
    },
  ],
});

function closing({ table, of, kind }: Exposed): Fix {
  if (!of.rowSecurity) {
    const roles = [...rightsOf(table).keys()]
      .filter((role) => role !== table.owner)
      .map((role) => (role === '' ? 'PUBLIC' : ident(role)));
    return {
      description: 'Take the rights back; what goes through its table stays as it is:',
      sql: `REVOKE ALL ON ${qualified(table)} FROM ${roles.join(', ')};`,
    };
  }
  // Closing a copy alone leaves it without the policies of the old table, which is told of it then.
  if (kind !== 'a partition of')
    return { description: 'Enable row level security on it, and give it the policies of the old table.' };
  return {
    description: 'Close it; what goes through its table stays as it is:',
    sql: `ALTER TABLE ${qualified(table)} ENABLE ROW LEVEL SECURITY;`,
  };
}

/** Those of one table that lack the same are told once. */
function* unlike(facts: Facts): Iterable<Problem> {
  const groups = new Map<string, UnlikePartition[]>();
  for (const one of unlikeSiblings(facts)) {
    const key = `${one.parent.oid} ${one.lacks.map(({ what }) => what).join()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [first, ...others] of groups.values()) {
    const step = first === undefined ? undefined : stepThatCreated(facts, first.table.oid);
    if (first === undefined || step === undefined) continue;
    const all = [first, ...others];
    const sql = all.flatMap(({ lacks }) => lacks.flatMap((lack) => lack.sql ?? []));
    yield {
      object: qualified(first.table),
      message: `${listed(
        all.map(({ table }) => qualified(table)),
        2,
      )} ${all.length === 1 ? 'lacks' : 'lack'} what older partitions of ${qualified(first.parent)} have: ${listed(first.lacks.map(({ what }) => what))}.`,
      place: spelledAt(facts, step, first.table.name),
      severity: 'warning',
      key: 'unlike',
      evidence: first.lacks.map(({ seen }) => seen),
      ...(sql.length === 0 ? {} : { fix: { description: 'Give it what its siblings have:', sql: sql.join('\n') } }),
    };
  }
}
