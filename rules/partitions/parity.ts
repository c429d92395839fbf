// A new partition, or a partitioned copy, that lacks the row security of the table it belongs to.
import {
  defineRule,
  type Facts,
  ident,
  listed,
  newTables,
  type Place,
  partitionedCopies,
  qualified,
  spelledAt,
  stepThatCreated,
  type Table,
} from '../../src/rule.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'error', needs: ['catalog'] },
  docs: {
    title: 'A partition without the row security of its table',
    condition:
      'The change makes a partition, or a partitioned copy of a table, without row level security where the table has it, and other roles may read or write it.',
    effect: 'Who asks the partition or the copy by its own name sees and changes every row, whatever the policies of the table say.',
    remedy: 'ENABLE ROW LEVEL SECURITY on it; a partition needs no policy for what goes through its table, a copy needs the policies of the old table.',
    why: `A partition inherits neither row level security nor policies, grants, owner, replica identity or storage parameters, and \`LIKE … INCLUDING ALL\` copies none of them
either. Rows asked through the table are checked by the table’s policies; rows asked from the partition are checked by its own, and it has none.

Roles get their rights from default privileges, as on Supabase, where everything new in a schema that is served belongs to anon and authenticated too. Where
nobody but the owner has a right to the partition, nothing is said.`,
    unless: 'Those roles are never used to connect, and nothing serves the schema.',
    sources: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html', 'https://www.postgresql.org/docs/current/ddl-partitioning.html'],
  },

  *check(facts) {
    for (const { table, of, place, kind } of [...partitions(facts), ...copies(facts)]) {
      const roles = rolesOf(table);
      if (!of.rowSecurity || table.rowSecurity || roles.length === 0) continue;
      const policies = of.policies.length === 0 ? 'no policy' : `${of.policies.length} ${of.policies.length === 1 ? 'policy' : 'policies'}`;
      yield {
        object: qualified(table),
        message: `${qualified(table)} is ${kind} ${qualified(of)} without its row level security: ${listed(roles, 4)}, whatever the policies say.`,
        place,
        evidence: [`${qualified(of)} has row level security and ${policies}; ${qualified(table)} has none, and these rights: ${table.acl}.`],
        fix: {
          description:
            kind === 'a partition of' ? 'Close it; what goes through its table stays as it is:' : 'Close it, and give it the policies of the old table:',
          sql: `ALTER TABLE ${qualified(table)} ENABLE ROW LEVEL SECURITY;`,
        },
      };
    }
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
      says: ['1: public.events_2026_01 is a partition of public.events without its row level security: anon may read and write it, whatever the policies say.'],
    },
    {
      name: 'a partition that is closed',
      cures: 'a partition that default privileges open',
      given: `CREATE ROLE anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
      migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');
ALTER TABLE events_2026_01 ENABLE ROW LEVEL SECURITY;`,
      says: [],
    },
    {
      name: 'a copy that everybody who is logged in may read',
      given: `CREATE ROLE authenticated;
CREATE TABLE events (id bigint PRIMARY KEY, tenant text, at timestamptz NOT NULL);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
      migration: `CREATE TABLE events_new (LIKE events INCLUDING DEFAULTS, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
GRANT SELECT ON events_new TO authenticated;`,
      says: ['1: public.events_new is a copy of public.events without its row level security: authenticated may read it, whatever the policies say.'],
    },
    {
      name: 'nobody but the owner has a right to it',
      given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;`,
      migration: "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
      says: [],
    },
  ],
});

interface Pair {
  readonly table: Table;
  /** The table whose protection it should have. */
  readonly of: Table;
  readonly place: Place;
  readonly kind: 'a partition of' | 'a copy of';
}

function partitions(facts: Facts): Pair[] {
  return newTables(facts).flatMap((table): Pair[] => {
    const of = facts.head.tables[table.parents[0] ?? ''];
    const step = stepThatCreated(facts, table.oid);
    if (table.partitionBound === null || of === undefined || step === undefined) return [];
    return [{ table, of, place: spelledAt(facts, step, table.name), kind: 'a partition of' }];
  });
}

function copies(facts: Facts): Pair[] {
  return partitionedCopies(facts).map(({ copy, old, place }): Pair => ({ table: copy, of: facts.base.tables[old.oid] ?? old, place, kind: 'a copy of' }));
}

/** Who but the owner may do what, in words. */
function rolesOf({ acl, owner }: Table): string[] {
  const may = new Map<string, string[]>();
  for (const item of (acl ?? '{}').slice(1, -1).split(',')) {
    const [, role = '', rights = ''] = /^"?(?:\\")?([^=]*?)(?:\\")?=([a-zA-Z*]*)\//.exec(item) ?? [];
    const verbs = [...(rights.includes('r') ? ['read'] : []), ...(/[awd]/.test(rights) ? ['write'] : [])].join(' and ');
    if (role === owner || verbs === '' || /^(service_role|postgres|supabase_admin)$/.test(role)) continue;
    may.set(verbs, [...(may.get(verbs) ?? []), role === '' ? 'everybody' : ident(role)]);
  }
  return [...may].map(([verbs, roles]) => `${listed(roles, 4)} may ${verbs} it`);
}
