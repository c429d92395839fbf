// A partial index that can never hold a row.
import { defineRule, ident, indexOrigin, listed, qualified } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'indexes', severity: 'warning', needs: ['probes'] },
  docs: {
    title: 'A partial index that stays empty',
    condition:
      'The change makes a partial index whose predicate contradicts itself, a CHECK or a NOT NULL of its table.',
    effect: 'The index holds no row and answers no query; the one it was made for reads the whole table.',
    remedy: 'Correct the predicate: most often a value is spelled otherwise than the CHECK spells it.',
    why: `Postgres takes any predicate. Whether rows can satisfy it is asked of the planner: with every constraint of the table in mind it is asked for the rows of the
predicate, and where it plans to read nothing at all it has found the contradiction itself.`,
    unless: 'The constraint is about to be changed so that such rows may come.',
    sources: [
      'https://www.postgresql.org/docs/current/indexes-partial.html',
      'https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-CONSTRAINT-EXCLUSION',
    ],
  },

  *check(facts) {
    for (const { index: oid, against } of facts.experiments.probes?.emptyPredicates ?? []) {
      const table = Object.values(facts.head.tables).find(({ indexes }) => indexes.some((index) => index.oid === oid));
      const index = table?.indexes.find((candidate) => candidate.oid === oid);
      const origin = table === undefined || index === undefined ? undefined : indexOrigin(facts, table, index);
      if (table === undefined || index === undefined || origin === undefined) continue;
      const what = against.length === 0 ? 'contradicts itself' : `contradicts ${listed(against, 2)}`;
      yield {
        object: `${qualified(table)}.${ident(index.name)}`,
        message: `Index ${index.name} can never hold a row: its predicate ${index.predicate} ${what}.`,
        place: origin.place,
        key: index.name,
        evidence: [
          index.definition,
          'Asked for the rows of the predicate, the planner reads nothing: no row that the table accepts satisfies it.',
        ],
      };
    }
  },

  examples: [
    {
      name: 'a state that the CHECK spells otherwise',
      given:
        "CREATE TABLE jobs (id bigint PRIMARY KEY, state text NOT NULL CHECK (state IN ('queued', 'running', 'done')), at timestamptz);",
      migration: "CREATE INDEX jobs_pending ON jobs (at)\n  WHERE state = 'pending';",
      expect: [
        "1: Index jobs_pending can never hold a row: its predicate (state = 'pending'::text) contradicts jobs_state_check: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text]))).",
      ],
    },
    {
      name: 'the state as it is spelled',
      fixes: 'a state that the CHECK spells otherwise',
      given:
        "CREATE TABLE jobs (id bigint PRIMARY KEY, state text NOT NULL CHECK (state IN ('queued', 'running', 'done')), at timestamptz);",
      migration: "CREATE INDEX jobs_queued ON jobs (at) WHERE state = 'queued';",
      expect: [],
    },
    {
      name: 'a column that is never NULL, and a predicate against itself',
      given: 'CREATE TABLE jobs (id bigint PRIMARY KEY, at timestamptz NOT NULL, tries int);',
      migration:
        'CREATE INDEX jobs_open ON jobs (id) WHERE at IS NULL;\nCREATE INDEX jobs_odd ON jobs (id) WHERE tries > 5 AND tries < 3;\nCREATE INDEX jobs_some ON jobs (id) WHERE tries IS NULL OR tries < 3;',
      expect: [
        '1: Index jobs_open can never hold a row: its predicate (at IS NULL) contradicts at is NOT NULL.',
        '2: Index jobs_odd can never hold a row: its predicate ((tries > 5) AND (tries < 3)) contradicts itself.',
      ],
    },
  ],
});
