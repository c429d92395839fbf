// An index that another index already serves.
import {
  type Cover,
  coverSeverity,
  defineRule,
  type Facts,
  type Index,
  ident,
  indexOrigin,
  listed,
  newCovers,
  ofSiblings,
  type Problem,
  qualified,
  type Table,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'indexes', severity: 'warning' },
  docs: {
    title: 'An index that another one already serves',
    condition:
      'The change leaves two indexes of one table of which one finds nothing that the other does not find as well.',
    effect:
      'Each insert, and each update of an indexed column, writes both; the needless one takes disk, cache and vacuum time and answers nothing.',
    remedy: 'Drop the needless one, or do not create it.',
    why: `Redundant means: the same access method, the same leading keys with the same operator family, collation and order (or the exact reverse), the
same predicate, and no uniqueness or included column that the other lacks. The comparison is made on the applied catalog, so names, spelling,
\`varchar_ops\` and expressions do not deceive it. Then the needless index is dropped in a transaction that is undone, and the planner asked for the same
rows in the same order: where it does not answer from the other one, the finding is only a note.

An index that backs a constraint, is the target of a foreign key or the replica identity is never called needless, nor is one whose cover is invalid.
A hash index under a btree, a GIN index inside a wider one, and a partial index made together with a full one are told as a note: they may be wanted for their size.`,
    unless:
      'You measured that the narrow index is read so much more often than the wide one that its size pays for the writes.',
    sources: [
      'https://www.postgresql.org/docs/current/indexes-multicolumn.html',
      'https://www.postgresql.org/docs/current/indexes-ordering.html',
    ],
  },

  *check(facts) {
    const told = new Map<string, { readonly problem: Problem; readonly more: Index[] }>();
    for (const table of Object.values(facts.head.tables)) {
      const known = new Set((facts.base.tables[table.oid]?.indexes ?? []).map((index) => index.oid));
      const covers = newCovers(table.indexes, known);
      for (const index of new Set(covers.map((cover) => cover.needless))) {
        const own = covers.filter((cover) => cover.needless === index);
        const problem = problemOf(facts, table, own, known);
        if (problem === null) continue;
        const key = ofSiblings(table, own) ?? index.oid;
        const first = told.get(key);
        if (first === undefined) told.set(key, { problem, more: [] });
        else first.more.push(index);
      }
    }
    for (const { problem, more } of told.values()) yield more.length === 0 ? problem : onAll(problem, more);
  },

  examples: [
    {
      name: 'the same index twice',
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer ON orders (customer_id);',
      migration: 'CREATE INDEX idx_orders_customer_id ON orders (customer_id);',
      expect: ['1: Index idx_orders_customer_id repeats orders_customer (customer_id).'],
    },
    {
      name: 'an index that begins a wider one',
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer_time ON orders (customer_id, placed_at);',
      migration: 'CREATE INDEX orders_customer\n  ON orders (customer_id);',
      expect: [
        '1: Index orders_customer (customer_id) is the beginning of orders_customer_time (customer_id, placed_at), which serves the same searches.',
      ],
    },
    {
      name: 'only the wider one',
      fixes: 'an index that begins a wider one',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);',
      migration: 'CREATE INDEX orders_customer_time ON orders (customer_id, placed_at);',
      expect: [],
    },
    {
      name: 'the new index makes an old one needless',
      given:
        'CREATE TABLE messages (id bigint PRIMARY KEY, conversation_id bigint, created_at timestamptz);\nCREATE INDEX messages_conversation ON messages (conversation_id);',
      migration: 'CREATE INDEX messages_conversation_time ON messages (conversation_id, created_at DESC);',
      expect: [
        '1: The new messages_conversation_time (conversation_id, created_at) makes messages_conversation (conversation_id) needless: it serves the same searches.',
      ],
    },
    {
      name: 'a plain copy of the primary key',
      given: '',
      migration: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_id ON users (id);',
      expect: ['2: Index users_id repeats users_pkey (id).'],
    },
    {
      name: 'on each partition what the table gives them all',
      given: '',
      migration: `CREATE TABLE logs (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE INDEX logs_kind ON logs (kind);
CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE logs_2027 PARTITION OF logs FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
CREATE INDEX k2026 ON logs_2026 (kind);
CREATE INDEX k2027 ON logs_2027 (kind);
CREATE INDEX krest ON logs_rest (kind);`,
      expect: [
        '6: Index k2026 repeats logs_2026_kind_idx (kind), and so do 2 more on other partitions: the index of the table is on each of them.',
      ],
    },
    {
      name: 'uniqueness is a reason of its own',
      given:
        'CREATE TABLE users (id bigint PRIMARY KEY, email text, tenant int);\nCREATE INDEX users_email_tenant ON users (email, tenant);',
      migration: 'CREATE UNIQUE INDEX users_email ON users (email);',
      expect: [],
    },
    {
      name: 'order, operator class, collation and predicate are reasons of their own',
      given: 'CREATE TABLE t (a text, b int);\nCREATE INDEX t_ab ON t (a, b);',
      migration:
        'CREATE INDEX t_desc ON t (a, b DESC);\nCREATE INDEX t_pattern ON t (a text_pattern_ops);\nCREATE INDEX t_c ON t (a COLLATE "C");\nCREATE INDEX t_lower ON t (lower(a));',
      expect: [],
    },
    {
      name: 'the narrow index is dropped in the same change',
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer ON orders (customer_id);',
      migration: 'CREATE INDEX orders_customer_time ON orders (customer_id, placed_at);\nDROP INDEX orders_customer;',
      expect: [],
    },
    {
      name: 'the narrow index is dropped CONCURRENTLY in the same change',
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer ON orders (customer_id);',
      migration:
        'CREATE INDEX CONCURRENTLY orders_customer_time ON orders (customer_id, placed_at);\nDROP INDEX CONCURRENTLY orders_customer;',
      expect: [],
    },
    {
      name: 'what was needless before is not told for another cover',
      given:
        'CREATE TABLE members (org int, person int, UNIQUE (org, person));\nCREATE INDEX members_org ON members (org);',
      migration: 'CREATE UNIQUE INDEX members_org_person ON members (org, person);',
      expect: ['1: Index members_org_person repeats members_org_person_key (org, person).'],
    },
    {
      name: 'old pairs are not the change’s business',
      given: 'CREATE TABLE t (a int);\nCREATE INDEX t_a1 ON t (a);\nCREATE INDEX t_a2 ON t (a);',
      migration: 'ALTER TABLE t ADD COLUMN b int;',
      expect: [],
    },
    {
      name: 'a partial index beside a full one, made at once, is only told',
      given: 'CREATE TABLE t (a int, s text);',
      migration: "CREATE INDEX t_a ON t (a);\nCREATE INDEX t_a_new ON t (a) WHERE s = 'new';",
      expect: [
        '2: Index t_a_new (a) covers some rows of what t_a (a) covers whole; it is worth its writes only where it is much smaller.',
      ],
    },
    {
      name: 'a partial index beside a unique one, which is there for another reason',
      given: '',
      migration: `CREATE TABLE outbox (id uuid PRIMARY KEY, game int NOT NULL, position bigint NOT NULL, published_at timestamptz, UNIQUE (game, position));
CREATE INDEX outbox_unpublished ON outbox (game, position) WHERE published_at IS NULL;`,
      expect: [],
    },
    {
      name: 'a partial index added later is meant',
      given: 'CREATE TABLE t (a int, s text);\nCREATE INDEX t_a ON t (a);',
      migration: "CREATE INDEX t_a_new ON t (a) WHERE s = 'new';",
      expect: [],
    },
  ],
});

const onAll = (problem: Problem, more: readonly Index[]): Problem => ({
  ...problem,
  message: `${problem.message.replace(/\.$/, '')}, and so do ${more.length} more on other partitions: the index of the table is on each of them.`,
  evidence: [...(problem.evidence ?? []), `The others: ${listed(more.map(({ name }) => name))}.`],
  fix: { description: 'Leave them out; a partition that is made gets the index of its table by itself.' },
});

const keys = (index: Index) => `${index.name} (${index.keyNames.join(', ')})`;

function problemOf(facts: Facts, table: Table, covers: readonly Cover[], known: ReadonlySet<string>): Problem | null {
  const best = covers.find((cover) => cover.kind === 'duplicate') ?? covers[0];
  if (best === undefined) return null;
  const { needless } = best;
  const old = known.has(needless.oid);
  const origin = indexOrigin(facts, table, old ? best.by : needless);
  if (origin === undefined) return null;
  const proof = proofOf(facts, best);
  const others = covers.filter((cover) => cover !== best).map((cover) => cover.by.name);
  const concurrently = table.kind === 'p' ? '' : ' CONCURRENTLY';
  return {
    object: `${qualified(table)}.${ident(needless.name)}`,
    message: messageOf(best, old),
    place: origin.place,
    severity: proof === 'refuted' ? 'info' : coverSeverity[best.kind],
    key: needless.name,
    evidence: [
      needless.definition,
      best.by.definition,
      ...proofWords(best, proof),
      ...(others.length === 0 ? [] : [`It is also covered by ${listed(others)}.`]),
    ],
    fix: old
      ? {
          description: 'Once the new index is valid, in a migration that runs without a transaction:',
          sql: `DROP INDEX${concurrently} ${ident(needless.schema)}.${ident(needless.name)};`,
        }
      : {
          description: `Leave ${needless.name} out. Where it exists already:`,
          sql: `DROP INDEX${concurrently} ${ident(needless.schema)}.${ident(needless.name)};`,
        },
  };
}

/** Whether the planner answered from the other index when this one was dropped. */
function proofOf(facts: Facts, { needless, by }: Cover): 'proven' | 'refuted' | 'untried' {
  return (
    facts.experiments.probes?.covers.find((proof) => proof.needless === needless.oid && proof.by === by.oid)?.outcome ??
    'untried'
  );
}

function proofWords({ needless, by }: Cover, proof: ReturnType<typeof proofOf>): string[] {
  if (proof === 'proven')
    return [
      `${needless.name} was dropped in a transaction that was undone: the planner finds and orders the same rows by ${by.name}.`,
    ];
  return proof === 'refuted'
    ? [
        `${needless.name} was dropped in a transaction that was undone, and the planner did not answer the same from ${by.name}.`,
      ]
    : [];
}

function messageOf({ needless, by, kind }: Cover, old: boolean): string {
  const [x, y] = [keys(needless), keys(by)];
  if (kind === 'partial-under-full')
    return `Index ${x} covers some rows of what ${y} covers whole; it is worth its writes only where it is much smaller.`;
  if (kind === 'hash-under-btree')
    return `The hash index ${x} answers only equality, which the btree ${y} answers too.`;
  if (kind === 'gin-subset') return `The GIN index ${x} is part of ${y}, which serves the same searches.`;
  if (old) return `The new ${y} makes ${x} needless: it serves the same searches.`;
  return kind === 'duplicate'
    ? `Index ${needless.name} repeats ${y}.`
    : `Index ${x} is the beginning of ${y}, which serves the same searches.`;
}
