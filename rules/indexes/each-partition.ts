// An index that stands on each partition by itself, so that the next partition will lack it.
import {
  defineRule,
  ident,
  indexOrigin,
  qualified,
  type ScatteredIndex,
  scatteredIndexes,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'indexes', severity: 'warning' },
  docs: {
    title: 'An index on each partition instead of on the table',
    condition:
      'The change makes an index on partitions, after which each partition has it of its own and the partitioned table does not.',
    effect:
      'The partition that is made next lacks it: queries that were fast are slow on the newest rows, which are read most.',
    remedy:
      'CREATE INDEX ON ONLY the table, and ATTACH the indexes that are there; new partitions then get it by themselves.',
    why: `An index of a partitioned table is handed on to each partition that is made or attached later. One made on a partition by name stays alone. That form is wanted
where it is built CONCURRENTLY, partition by partition; the last step is then to make the table’s index and attach the others, which builds nothing anew.

Unique indexes without the partition key cannot be the table’s and are left alone, and so are schemas with a function that makes indexes by itself.`,
    unless: 'Old partitions are to have it and new ones are not.',
    sources: [
      'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
      'https://www.postgresql.org/docs/current/sql-createindex.html',
    ],
  },

  *check(facts) {
    for (const scattered of scatteredIndexes(facts)) {
      const { parent, indexes, newest } = scattered;
      const place = indexOrigin(facts, newest.table, newest.index)?.place;
      if (place === undefined) continue;
      const keys = newest.index.keyNames.join(', ');
      yield {
        object: qualified(parent),
        message: `Each of the ${indexes.length} partitions of ${qualified(parent)} has an index on (${keys}) of its own, and the table has none: the next partition will lack it.`,
        place,
        key: keys,
        evidence: indexes.slice(0, 2).map(({ definition }) => definition),
        fix: {
          description:
            'Make it one index of the table, which later partitions get by themselves; nothing is built anew:',
          sql: joining(scattered),
        },
      };
    }
  },

  examples: [
    {
      name: 'an index on each partition instead of on the table',
      given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration:
        'CREATE INDEX events_2025_12_kind ON events_2025_12 (kind);\nCREATE INDEX events_2026_01_kind ON events_2026_01 (kind);',
      expect: [
        '2: Each of the 2 partitions of public.events has an index on (kind) of its own, and the table has none: the next partition will lack it.',
      ],
    },
    {
      name: 'one index of the table, built partition by partition',
      fixes: 'an index on each partition instead of on the table',
      given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration: `CREATE INDEX events_kind ON ONLY events (kind);
CREATE INDEX CONCURRENTLY events_2025_12_kind ON events_2025_12 (kind);
ALTER INDEX events_kind ATTACH PARTITION events_2025_12_kind;
CREATE INDEX CONCURRENTLY events_2026_01_kind ON events_2026_01 (kind);
ALTER INDEX events_kind ATTACH PARTITION events_2026_01_kind;`,
      expect: [],
    },
    {
      name: 'unique without the key, or made by the job that makes partitions: it cannot be otherwise, or is looked after',
      given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE other (at date NOT NULL) PARTITION BY RANGE (at);`,
      migration: 'CREATE UNIQUE INDEX ON events_2025_12 (id);\nCREATE UNIQUE INDEX ON events_2026_01 (id);',
      expect: [],
    },
  ],
});

function joining({ parent, indexes, newest: { index } }: ScatteredIndex): string {
  const name = ident(`${parent.name}_${index.keyNames.join('_').replace(/\W+/g, '_')}_idx`.slice(0, 63));
  const onParent = index.definition.replace(
    /^(CREATE (?:UNIQUE )?INDEX) .{1,200}? ON .{1,400}? (USING)/,
    `$1 ${name} ON ONLY ${qualified(parent)} $2`,
  );
  const attached = indexes.map(
    (own) => `ALTER INDEX ${ident(parent.schema)}.${name} ATTACH PARTITION ${ident(own.schema)}.${ident(own.name)};`,
  );
  return [`${onParent};`, ...attached].join('\n');
}
