// Who else looks after a partitioned table, so that nothing is proposed behind their back.

import type { PartitionedTable, PartitionIssue } from '../../model/partitions.ts';
import { configureLines } from './configure.ts';
import type { PlanRequest } from './request.ts';

export interface Manager {
  readonly who: string;
  readonly issues: readonly PartitionIssue[];
}

const sameTable = (table: PartitionedTable, name: string) =>
  name.replaceAll('"', '') === `${table.schema}.${table.name}`;

/** null: nobody, as far as can be seen. */
export function managerOf(table: PartitionedTable, request: PlanRequest): Manager | null {
  const { facts, catalog, makers } = request;
  const row = facts.partman.find((each) => sameTable(table, each.table));
  if (row !== undefined) return partman(row, catalog);
  if (facts.hypertables.some((name) => sameTable(table, name))) return { who: 'TimescaleDB', issues: [] };
  const job = makers.find((maker) => maker.kind === 'job' && maker.table !== null && sameTable(table, maker.table));
  if (job !== undefined) return { who: job.who, issues: [] };
  const named = makers.find(
    (maker) => maker.kind === 'application' && maker.table !== null && sameTable(table, maker.table),
  );
  if (named !== undefined) return { who: named.who, issues: [byApplication(table, named.who)] };
  if (/managed (dynamically )?(by|from|in) (the )?(application|app\b)/i.test(table.comment ?? ''))
    return { who: 'the application, as its comment says', issues: [] };
  const any = makers.find((maker) => maker.kind === 'application' && maker.table === null);
  return any === undefined ? null : { who: any.who, issues: [byApplication(table, any.who)] };
}

function partman(row: PlanRequest['facts']['partman'][number], { jobs, routines }: PlanRequest['catalog']): Manager {
  const runs = /\brun_maintenance(_proc)?\b/i;
  const callers = Object.values(routines).filter(({ source }) => runs.test(source));
  const scheduled = jobs.some(
    ({ command }) => runs.test(command) || callers.some(({ name }) => command.includes(name)),
  );
  const issues: PartitionIssue[] = [];
  const say = (severity: PartitionIssue['severity'], code: string, message: string) =>
    issues.push({ severity, code, message });
  if (!row.automatic)
    say(
      'warning',
      'partman-off',
      'pg_partman knows the table, but automatic maintenance is off for it: no partition is made unless somebody calls it by name.',
    );
  else if (!scheduled)
    say(
      'warning',
      'partman-unscheduled',
      'pg_partman knows the table, but no job calls its maintenance; unless its background worker runs on the server, no partition is made.',
    );
  const minutes = minutesOf(row.interval);
  if (minutes !== null && minutes * row.premake < 2 * 1440)
    say(
      'info',
      'partman-premake',
      `pg_partman makes ${row.premake} partitions of ${words(minutes)} ahead: maintenance that fails for ${words(minutes * row.premake)} leaves rows without one.`,
    );
  if (!row.infinite)
    say(
      'info',
      'partman-finite',
      'pg_partman makes new partitions only while new rows come: after a quiet time the first rows may find none.',
    );
  return { who: 'pg_partman', issues };
}

/** An interval of hours or days as Postgres writes it; null for others. */
function minutesOf(interval: string): number | null {
  const [, days, hours, minutes] = /^(?:(\d+) days?)? ?(?:(\d+):(\d\d):\d\d)?$/.exec(interval) ?? [];
  const sum = Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sum === 0 ? null : sum;
}

function words(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const byApplication = (table: PartitionedTable, who: string): PartitionIssue => ({
  severity: 'info',
  code: 'application',
  message: `${who} makes partitions at run time, so none are proposed here.`,
  configure: configureLines(`${table.schema}.${table.name}`, 'propose: true'),
});
