// The recorded jobs, with what can be said of them before they run: when they are due, and what their words could do.
import type { Session } from '../../database/engine.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Catalog, Routine } from '../../model/catalog.ts';
import { type Due, dueOf } from './schedule.ts';

export interface PlannedJob {
  readonly id: number;
  readonly name: string;
  readonly schedule: string;
  readonly command: string;
  readonly active: boolean;
  readonly due: Due | null;
  /** The command with the bodies of all functions it leads to. */
  readonly text: string;
  /** Its words could make or end tables; one that only deletes rows is run less often. */
  readonly structural: boolean;
  /**
   * What its words ask the calendar for, besides the month: it may then do its work on one day, or in one hour, only.
   */
  readonly minds: 'hours' | 'days' | null;
  /** It only tidies up what is stored, which changes nothing that is looked at here. */
  readonly upkeep: boolean;
}

type Row = Pick<PlannedJob, 'id' | 'name' | 'schedule' | 'command' | 'active'> & Record<string, unknown>;

const jobsQuery = `SELECT jobid::int AS id, coalesce(jobname::text, 'job ' || jobid) AS name, coalesce(schedule::text, '') AS schedule,
  coalesce(command::text, '') AS command, coalesce(active::boolean, true) AS active FROM cron.job ORDER BY jobid`;

/**
 * Jobs of `cron.job`, the first `most` of them; none where there is no such table. Throws, in words, when it cannot be
 * read.
 */
export async function readJobs(
  session: Pick<Session, 'query'>,
  catalog: Catalog,
  most: number,
): Promise<{ jobs: PlannedJob[]; left: number }> {
  const [cron] = await session.query<{ there: boolean }>("SELECT to_regclass('cron.job') IS NOT NULL AS there", 'ours');
  if (cron?.there !== true) return { jobs: [], left: 0 };
  const rows = await session.query<Row>(jobsQuery, 'ours').catch((error: unknown) => {
    throw new Error(`cron.job could not be read: ${messageOf(error)}`);
  });
  const routines = Object.values(catalog.routines);
  return { jobs: rows.slice(0, most).map((row) => planned(row, routines)), left: Math.max(0, rows.length - most) };
}

function planned(row: Row, routines: readonly Routine[]): PlannedJob {
  const reached = reachedBy(row.command, routines);
  const text = [row.command, ...reached.map(({ source }) => source)].join('\n');
  const foreign = reached.some(({ language }) => !/^(sql|plpgsql)$/.test(language));
  return {
    ...row,
    due: row.active ? dueOf(row.schedule) : null,
    text,
    structural:
      foreign ||
      /\b(create|alter|drop|attach|detach|execute|truncate|rename|maintenance|maintenance_proc)\b|partman|run_maintenance/i.test(
        text,
      ),
    minds: asksFor('hour|minute', 'HH\\d*|MI').test(text)
      ? 'hours'
      : asksFor('day|dow|isodow|doy|week', 'D+|I?D|DAY|DY|W+|IW').test(text)
        ? 'days'
        : null,
    upkeep: /^\s*(vacuum|analyze|reindex|cluster|checkpoint|refresh\s+materialized)\b/i.test(row.command),
  };
}

/** Parts of a time, as `extract` and `date_part` name them, or as all that `to_char` is to print. */
const asksFor = (parts: string, patterns: string) =>
  new RegExp(
    `\\b(extract|date_part)\\s*\\(\\s*'?(${parts})\\b|\\bto_char\\s*\\([^;]{0,200}?,\\s*'(FM)?(${patterns})'\\s*\\)`,
    'i',
  );

/** Routines whose name stands in a text before a bracket, and those that their bodies lead to. */
export function reachedBy(text: string, routines: readonly Routine[]): Routine[] {
  const found = new Set<Routine>();
  const look = (words: string) => {
    const called = new Set(
      [...words.matchAll(/(?<![\w$])([A-Za-z_][\w$]*|"(?:[^"]|""){1,63}")\s*\(/g)].map(([, name = '']) => plain(name)),
    );
    for (const routine of routines) {
      if (found.has(routine) || !called.has(routine.name)) continue;
      found.add(routine);
      look(routine.source);
    }
  };
  look(text);
  return [...found];
}

const plain = (name: string) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase());
