// Plays a story of partitions, and tells what became of them.
import type { Session } from '../../src/database/engine.ts';
import type { Story } from './partman-stories.ts';

const noTemplates = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'partman'::regnamespace AND relname LIKE 'template!_%' ESCAPE '!' AND relkind = 'r' LOOP
    EXECUTE format('DROP TABLE partman.%I', name); END LOOP; END $$`;
/** What there is beside the parents, each with its bounds. */
const there = `SELECT n.nspname || '.' || c.relname || coalesce(' ' || pg_get_expr(c.relpartbound, c.oid), ' alone') AS line
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('w', 'w_old') AND c.relkind = 'r' ORDER BY 1`;
const short = (line: string) =>
  line
    .replace(/^w\./, '')
    .replace('FOR VALUES ', '')
    .replaceAll(/[()']| 00:00:00(\+00)?/g, '');

/**
 * By the number of the step: what it gave (`=`), why it was refused (`!`), and the tables that came (`+`) and went
 * (`-`).
 */
export async function tell(session: Session, { steps }: Story): Promise<string[]> {
  const empty = [
    'DROP SCHEMA IF EXISTS w, w_old CASCADE',
    'DELETE FROM partman.part_config',
    noTemplates,
    'CREATE SCHEMA w',
    "SET TimeZone = 'UTC'",
  ];
  for (const sql of empty) await session.query(sql);
  const told: string[] = [];
  let before: string[] = [];
  for (const [place, step] of steps.entries()) {
    if (/^\d/.test(step)) await session.clock?.move(new Date(step));
    const answers = /^\d/.test(step) ? [] : await answer(session, step);
    const after = (await session.query<{ line: string }>(there)).map(({ line }) => short(line));
    const went = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
    const came = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
    told.push(...[...answers, ...went, ...came].map((line) => `${place} ${line}`));
    before = after;
  }
  return told;
}

async function answer(session: Session, step: string): Promise<string[]> {
  const sql = step.replace(/^\? /, '');
  try {
    const rows = await session.query<{ given?: string }>(
      step.startsWith('? SELECT') ? `SELECT to_json(asked)::text AS given FROM (${sql}) AS asked` : sql,
    );
    return rows.flatMap(({ given = '""}' }) => (given.endsWith(':""}') || given === '""}' ? [] : [`= ${given}`]));
  } catch (error) {
    return [`! ${error instanceof Error ? error.message.split('\n')[0] : ''}`];
  }
}
