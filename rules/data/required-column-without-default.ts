// A new column that must have a value, and gets none in the rows that are there.
import { defineRule, type Facts, ident, type Problem, qualified, type Step, type Table } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'data', severity: 'warning' },
  docs: {
    title: 'A required column without a default',
    condition: 'The change adds a NOT NULL column without a default to a table that existed before.',
    effect: 'If the table has a single row in production, Postgres refuses the statement and the deployment stops.',
    remedy: 'Give the column a default, or add it nullable, fill it, and set NOT NULL in a later migration.',
    why: `The databases that migrations are tested on are often empty, and Postgres checks NOT NULL against the rows that are there. The statement
passes in every test and fails in production with SQLSTATE 23502. A constant default costs nothing since Postgres 11: the table is not rewritten.`,
    unless: 'The table is known to be empty in production.',
    sources: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  },

  *check(facts) {
    for (const step of facts.steps) if (step.outcome === 'applied') yield* added(facts, step);
  },

  examples: [
    {
      name: 'a required column for rows that have none',
      given: 'CREATE TABLE accounts (id bigint PRIMARY KEY, email text);',
      migration: 'ALTER TABLE accounts\n  ADD COLUMN region text NOT NULL;',
      expect: [
        '1: Adding public.accounts.region fails if public.accounts has rows: the column is NOT NULL and has no default.',
      ],
    },
    {
      name: 'with a default',
      fixes: 'a required column for rows that have none',
      given: 'CREATE TABLE accounts (id bigint PRIMARY KEY, email text);',
      migration: "ALTER TABLE accounts ADD COLUMN region text NOT NULL DEFAULT 'eu';",
      expect: [],
    },
    {
      name: 'columns that fill themselves, and a table that is new',
      given: 'CREATE TABLE accounts (id bigint PRIMARY KEY);',
      migration: `ALTER TABLE accounts ADD COLUMN n bigserial;
ALTER TABLE accounts ADD COLUMN m bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE accounts ADD COLUMN d bigint NOT NULL GENERATED ALWAYS AS (id * 2) STORED;
CREATE TABLE plans (id bigint PRIMARY KEY);
ALTER TABLE plans ADD COLUMN name text NOT NULL;
TRUNCATE accounts;
ALTER TABLE accounts ADD COLUMN region text NOT NULL;`,
      expect: [],
    },
  ],
});

function* added(facts: Facts, step: Step): Generator<Problem> {
  if (step.before.tables === step.after.tables) return;
  for (const table of Object.values(step.after.tables)) {
    const before = step.before.tables[table.oid];
    if (before === undefined || before === table || !isFilled(facts, step, table)) continue;
    const known = new Set(before.columns.map(({ attnum }) => attnum));
    for (const column of table.columns) {
      const fillsItself = column.default !== null || column.identity !== '' || column.generated !== '';
      if (known.has(column.attnum) || !column.notNull || fillsItself) continue;
      const name = `${qualified(table)}.${ident(column.name)}`;
      yield {
        object: name,
        message: `Adding ${name} fails if ${qualified(table)} has rows: the column is NOT NULL and has no default.`,
        place: step.statement.place,
        key: column.name,
        evidence: ['The table has no rows here, so Postgres accepted it.'],
      };
    }
  }
}

/** Whether production may hold rows of it by then: it is old, and this change does not empty it. */
function isFilled(facts: Facts, step: Step, { oid, name, kind }: Table): boolean {
  if (facts.base.tables[oid] === undefined || (kind !== 'r' && kind !== 'p')) return false;
  const emptied = facts.steps
    .slice(0, facts.steps.indexOf(step))
    .some(
      ({ statement: { kind: what, text } }) =>
        (what === 'TruncateStmt' || (what === 'DeleteStmt' && !/\bwhere\b/i.test(text))) && text.includes(name),
    );
  return !emptied;
}
