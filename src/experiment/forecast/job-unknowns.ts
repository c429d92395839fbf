// What a job's words depend on and only production knows: settings, and tables that a program fills.
import type { Session } from '../../database/engine.ts';
import { literal } from '../../sql/quote.ts';
import type { PlannedJob } from './jobs.ts';

const names = String.raw`(?:"[^"]+"|[\w$]+)(?:\.(?:"[^"]+"|[\w$]+))?`;
const read = new RegExp(String.raw`\b(?:(delete)\s+)?(?:from|join)\s+(?:only\s+)?(${names})(?!\s*\()`, 'gi');
const written = new RegExp(
  String.raw`\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?(${names})`,
  'gi',
);
const setting = /\bcurrent_setting\s*\(\s*'([^'.]+\.[^']+)'/i;

/**
 * The first of them of each job, in words, by the job's id.
 * @param known tables that the forecast itself fills, qualified
 */
export async function unknownsOf(
  session: Pick<Session, 'query'>,
  jobs: readonly PlannedJob[],
  known: ReadonlySet<string>,
): Promise<Map<number, string>> {
  const unknowns = new Map<number, string>();
  for (const job of jobs) {
    const unknown = await unknownOf(session, job, known);
    if (unknown !== null) unknowns.set(job.id, unknown);
  }
  return unknowns;
}

async function unknownOf(
  session: Pick<Session, 'query'>,
  job: Pick<PlannedJob, 'text'>,
  known: ReadonlySet<string>,
): Promise<string | null> {
  const parameter = setting.exec(job.text)?.[1];
  if (parameter !== undefined) return `the setting ${parameter}`;
  const own = new Set([...job.text.matchAll(written)].map(([, name = '']) => name.toLowerCase()));
  const asked = [...job.text.matchAll(read)].flatMap(([, deletes, name = '']) => (deletes === undefined ? [name] : []));
  for (const name of new Set(asked)) {
    if (own.has(name.toLowerCase())) continue;
    if (await isEmpty(session, name, known)) return `the rows of ${name}, which no migration writes`;
  }
  return null;
}

/** Whether a name is a table or view of the schema that holds no row; partitioned tables and partitions aside. */
async function isEmpty(session: Pick<Session, 'query'>, name: string, known: ReadonlySet<string>): Promise<boolean> {
  const [row] = await session
    .query<{ spelled: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS spelled FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid = coalesce(to_regclass(${literal(name)}), to_regclass(${literal(`public.${name}`)}))
         AND c.relkind IN ('r', 'v', 'm') AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema$|cron$|partman$)'`,
      'ours',
    )
    .catch(() => []);
  if (row === undefined || known.has(row.spelled)) return false;
  const rows = await session.query(`SELECT 1 FROM ${row.spelled} LIMIT 1`, 'theirs').catch(() => [{}]);
  return rows.length === 0;
}
