// A function that moves rows into an archive, where they arrive in the wrong columns, not all, or twice.
import { defineRule, type Facts, listed } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'retention', severity: 'error', needs: ['smoke'] },
  docs: {
    title: 'Archived rows do not arrive as they were',
    condition:
      'The change writes a function that deletes rows of one table and inserts them into another, and rows planted there arrive swapped, too few or twice.',
    effect: 'The originals are deleted; what is left of them is wrong, and nothing says so.',
    remedy: 'Name the columns on both sides: INSERT INTO archive (a, b) SELECT a, b FROM moved.',
    why: `\`INSERT INTO archive SELECT * FROM moved\` goes by position. Where the archive has its columns in another order and the types let it pass, every value lands in
its neighbour's column without an error.

Rows in which no two columns hold the same value, ten years old, are planted in the table, the function is called in a transaction that is undone, and what
arrives is compared with what left.`,
    unless: 'The archive means its columns otherwise, and the exchange is wanted.',
    sources: [
      'https://www.postgresql.org/docs/current/sql-insert.html',
      'https://www.postgresql.org/docs/current/queries-with.html',
    ],
  },

  *check(facts: Facts) {
    for (const { routine, from, to, swapped, left, arrived, place } of facts.experiments.smoke?.moves ?? []) {
      if (swapped.length === 0 && left === arrived) continue;
      const columns = swapped.map(({ column, holds }) => `${column} gets ${holds}`);
      yield {
        object: routine.split('(', 1)[0] ?? '',
        message:
          swapped.length > 0
            ? `${routine} moves rows of ${from} into the wrong columns of ${to}: ${listed(columns, 4)}.`
            : `${routine} deletes ${left} rows of ${from}, and ${arrived} arrive in ${to}.`,
        place,
        key: to,
        evidence: [
          `${left} rows ten years old were planted in ${from}, and ${routine} was called in a transaction that was undone; ${arrived} arrived in ${to}.`,
        ],
      };
    }
  },

  examples: [
    {
      name: 'the archive has its columns in another order',
      given: `CREATE TABLE logs (id bigint, sender text, receiver text, at timestamptz);
CREATE TABLE logs_archive (id bigint, receiver text, sender text, at timestamptz);`,
      migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING *)
  INSERT INTO logs_archive SELECT * FROM moved;
END $$;`,
      expect: [
        '3: public.archive_logs() moves rows of public.logs into the wrong columns of public.logs_archive: sender gets receiver and receiver gets sender.',
      ],
    },
    {
      name: 'columns named on both sides',
      fixes: 'the archive has its columns in another order',
      given: `CREATE TABLE logs (id bigint, sender text, receiver text, at timestamptz);
CREATE TABLE logs_archive (id bigint, receiver text, sender text, at timestamptz);`,
      migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING id, sender, receiver, at)
  INSERT INTO logs_archive (id, sender, receiver, at) SELECT id, sender, receiver, at FROM moved;
END $$;`,
      expect: [],
    },
    {
      name: 'what is deleted is more than what was copied',
      given: `CREATE TABLE logs (id bigint, sender text, receiver text, at timestamptz);
CREATE TABLE logs_archive (LIKE logs);`,
      migration: `CREATE FUNCTION archive_logs(days int DEFAULT 30) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO logs_archive SELECT * FROM logs WHERE at < now() - make_interval(days => days) LIMIT 1;
  DELETE FROM logs WHERE at < now() - make_interval(days => days);
END $$;`,
      expect: ['3: public.archive_logs() deletes 3 rows of public.logs, and 1 arrive in public.logs_archive.'],
    },
    {
      name: 'sums are no archive',
      given:
        'CREATE TABLE logs (id bigint, sender text, at timestamptz);\nCREATE TABLE totals (day date, rows bigint);',
      migration: `CREATE FUNCTION roll_up() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO totals SELECT at::date, count(*) FROM logs GROUP BY 1;
  DELETE FROM logs WHERE at < now() - interval '30 days';
END $$;`,
      expect: [],
    },
  ],
});
