// What ends the life of rows: declared, commented, scheduled, deleted by a function or by dropping partitions.
import type { Catalog, Routine, Table } from '../../model/catalog.ts';
import type { Comment, Script } from '../../model/statements.ts';
import type { Facts } from '../define.ts';

const escapeRegExp = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Why the rows of a table do not stay for ever, as sentences; empty when nothing says so. */
export function deletionsOf(facts: Facts, table: Table): string[] {
  const declared = facts.declared(`${table.schema}.${table.name}`);
  const removes = removal(table);
  const removers = Object.values(facts.head.routines).filter(
    (routine) => removes.test(routine.source) || dropsPartitions(routine, table),
  );
  const jobs = facts.head.jobs.filter((job) => removes.test(job.command) || manages(job.command, table));
  return [
    ...(declared?.retention === undefined && declared?.dropAfter === undefined
      ? []
      : ['its retention is declared in the configuration']),
    ...(/retention|retain|keep for|@retention/i.test(table.comment ?? '') ? ['its comment declares a retention'] : []),
    ...removers.map((routine) => `${routine.schema}.${routine.name}() deletes from it`),
    ...jobs.map((job) => `job ${job.name} deletes from it`),
    ...seenDeleting(facts, table),
    ...facts.steps
      .filter(({ statement }) => manages(statement.text, table))
      .map(() => 'its partitions are managed by an extension'),
  ];
}

/** Jobs that deleted from it, or ended its partitions, when they were run: that no words show it is no matter. */
function seenDeleting(facts: Facts, table: Table): string[] {
  const { jobs = [], retention = [] } = facts.experiments.forecast ?? {};
  const measured = retention.filter(
    ({ oid, ages }) => oid === table.oid && ages.some(({ planted, kept }) => kept < planted),
  );
  const ended = jobs.filter(({ ended }) => `${table.schema}.${table.name}` in ended);
  return [...measured.flatMap((one) => one.jobs), ...ended.map(({ name }) => name)].map(
    (name) => `job ${name} was seen to delete from it`,
  );
}

function removal(table: Table): RegExp {
  const name = `(?:"?${escapeRegExp(table.schema)}"?\\.)?"?${escapeRegExp(table.name)}"?(?![\\w"])`;
  return new RegExp(`(?:delete\\s+from|truncate(?:\\s+table)?)\\s+(?:only\\s+)?${name}`, 'i');
}

/** Dynamic SQL that drops or detaches what is named like the table. */
function dropsPartitions(routine: Routine, table: Table): boolean {
  return (
    /execute/i.test(routine.source) &&
    /drop\s+table|detach\s+partition/i.test(routine.source) &&
    routine.source.includes(table.name)
  );
}

/** pg_partman and Timescale retire what they were told to. */
function manages(sql: string, table: Table): boolean {
  return /create_parent|part_config|add_retention_policy|create_hypertable/i.test(sql) && sql.includes(table.name);
}

export interface StatedRetention {
  readonly comment: Comment;
  /** `30 days`, as written. */
  readonly period: string;
  /** The table whose CREATE TABLE it stands above; null for a comment that belongs to none. */
  readonly table: Table | null;
}

const stated =
  /\b(?:retain(?:ed|s)?|retention(?: policy| period)?|keep(?:s|ing)?|kept|purge[ds]?|delete[ds]?|drop(?:ped|s)?|expire[ds]?)\b[^.;\n]{0,30}?(\d+\s*(?:day|week|month|year)s?)\b/i;

/**
 * Retentions that comments of the change promise: above a CREATE TABLE, or in a comment that belongs to no statement.
 */
export function statedRetentions(facts: Facts): StatedRetention[] {
  const loose = facts.scripts.flatMap((script: Script) => script.comments.map((comment) => ({ comment, table: null })));
  const above = facts.steps
    .filter(({ statement }) => statement.kind === 'CreateStmt')
    .flatMap((step) => {
      const table =
        Object.values(step.after.tables).find((candidate) => !(candidate.oid in step.before.tables)) ?? null;
      return step.statement.comments.map((comment) => ({ comment, table }));
    });
  return [...above, ...loose].flatMap(({ comment, table }) => {
    const period = stated.exec(comment.text)?.[1];
    return period === undefined ? [] : [{ comment, period, table }];
  });
}

/** Whether anything in the whole schema deletes by age or retires partitions. */
export function deletesAnything(catalog: Catalog): boolean {
  const removes = /\bdelete\s+from\b|\bdrop\s+table\b|\bdetach\s+partition\b|\btruncate\b|run_maintenance|drop_chunks/i;
  return (
    Object.values(catalog.routines).some((routine) => removes.test(routine.source)) ||
    catalog.jobs.some((job) => removes.test(job.command))
  );
}
