// How likely a table grows without end, from its shape alone; weights calibrated on a schema whose busy tables were known.
import type { Catalog, Column, Table } from '../../model/catalog.ts';

export interface GrowthSigns {
  readonly score: number;
  /** The column that tells a row's age. */
  readonly time: Column;
  /** What speaks for growth, most telling first. */
  readonly reasons: readonly string[];
  /** It is emptied as it fills. */
  readonly queue: boolean;
  /** Foreign keys of other tables that point here. */
  readonly referenced: number;
}

const busy = new Set(
  'event events log logs audit history telemetry metric metrics impression impressions click clicks webhook webhooks activity ping pings sample samples reading readings trace traces tracking measurement measurements view views visit visits'.split(
    ' ',
  ),
);
const lively = new Set(
  'message messages transaction transactions notification notifications payment payments session sessions queue outbox request requests transcript transcripts execution executions run runs delivery deliveries snapshot snapshots analytics interaction interactions'.split(
    ' ',
  ),
);
const settled = new Set(
  'setting settings config configs configuration configurations category categories type types role roles profile profiles user users template templates flag flags permission permissions product products catalog plan plans registry state states preference preferences directory directories item items rule rules version versions policy policies cache subscription subscriptions destination destinations endpoint endpoints definition definitions schedule schedules key keys'.split(
    ' ',
  ),
);

const timeTypes = new Set(['timestamptz', 'timestamp', 'date']);
const clock = /now\(\)|current_timestamp|current_date|clock_timestamp|timezone\(/i;
const timeName =
  /^(created|inserted|occurred|received|logged|recorded|event|sent|emitted|ingested|timestamp|ts|time|t)(_?(at|on|time|ts|date))?$/i;
const notArrival = /^(updated|modified|deleted|expires|next|locked|last|processed|completed|scheduled)/i;
const touched = /^(updated_at|modified_at|updated_on|last_modified)/i;
const queueMarks =
  /^(locked_at|locked_by|attempts|attempt_count|retry_count|retries|next_attempt_at|run_at|visible_at|vt)$/i;

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Words of a name: `DocumentAuditLog` and `document_audit_log` are the same. */
export const nameWords = (name: string) =>
  snake(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Null for what has no age or is no ordinary table of its own: partitions, views, temporary and unlogged tables. */
export function growthOf(table: Table, catalog: Catalog): GrowthSigns | null {
  if (table.kind !== 'r' || table.persistence !== 'p' || table.extension || table.parents.length > 0) return null;
  const time = timeColumn(table);
  if (time === undefined) return null;
  const mentions = mentionsOf(table, catalog);
  const referenced = Object.values(catalog.tables).filter(
    (other) => other.oid !== table.oid && other.constraints.some((constraint) => constraint.references === table.oid),
  ).length;
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, when: boolean, reason?: string) => {
    if (!when) return;
    score += points;
    if (reason !== undefined) reasons.push(reason);
  };
  const words = nameWords(table.name);
  const named = words.find((word) => busy.has(word));
  const livelyWord = words.find((word) => lively.has(word));
  const updatedAt = table.columns.some((column) => touched.test(snake(column.name)));
  const rewritten =
    updatedAt || mentions.updated || table.triggers.some((trigger) => trigger.events.includes('update'));
  add(25, named !== undefined, `its name says ${named}`);
  add(12, named === undefined && livelyWord !== undefined, `its name says ${livelyWord}`);
  add(-30, settled.has(words.at(-1) ?? ''));
  add(
    15,
    true,
    `${time.name} is ${time.default !== null && clock.test(time.default) ? 'set to now on insert' : 'the time a row arrives'}`,
  );
  add(7, leadsIndex(table, time));
  add(18, !rewritten, 'nothing in the schema updates its rows');
  add(-10, updatedAt);
  add(-5, mentions.updated);
  add(
    7,
    table.columns.some((column) => column.baseType === 'jsonb' || column.baseType === 'json'),
    'it carries JSON',
  );
  add(8, referenced === 0);
  add(-Math.min(24, 8 * referenced), referenced > 0);
  add(
    3,
    table.constraints.some((constraint) => constraint.type === 'f'),
  );
  add(
    -8,
    table.indexes.some((index) => index.unique && !index.primary),
  );
  add(12, mentions.writtenByTrigger, 'a trigger writes it');
  add(12, mentions.deletedByTime, 'a function deletes it by age');
  add(-10, table.columns.length <= 3);
  return {
    score,
    time,
    reasons,
    referenced,
    queue: words.includes('queue') || table.columns.some((column) => queueMarks.test(column.name)),
  };
}

/**
 * What speaks for growth, where the score is at least `least` or the table is cut by time, which nobody does to a small
 * one; else null.
 */
export function reasonsToGrow(table: Table, catalog: Catalog, least: number): readonly string[] | null {
  const { partitionKey } = table;
  const times = table.columns.filter(
    ({ attnum, baseType }) => timeTypes.has(baseType) && partitionKey?.columns.includes(attnum),
  );
  if (partitionKey?.strategy === 'range' && times.length > 0)
    return [`it is partitioned by ${times.map(({ name }) => name).join(', ')}`];
  const growth = growthOf(table, catalog);
  return growth !== null && growth.score >= least ? growth.reasons : null;
}

/** The best candidate: with a default before without, names of arrival before others, first before later. */
function timeColumn(table: Table): Column | undefined {
  const candidates = table.columns.filter(
    (column) =>
      timeTypes.has(column.baseType) &&
      !notArrival.test(snake(column.name)) &&
      (clock.test(column.default ?? '') || timeName.test(snake(column.name))),
  );
  const rank = (column: Column) =>
    (clock.test(column.default ?? '') ? 0 : 2) +
    (/^(created|occurred|received|event|logged)/i.test(snake(column.name)) ? 0 : 1);
  return candidates.sort((a, b) => rank(a) - rank(b) || a.attnum - b.attnum)[0];
}

function leadsIndex(table: Table, time: Column): boolean {
  return table.indexes.some((index) => index.keys[0]?.split('|')[0] === String(time.attnum));
}

interface Mentions {
  readonly updated: boolean;
  readonly writtenByTrigger: boolean;
  readonly deletedByTime: boolean;
}

/** What the routines' sources do to a table, by its name. */
function mentionsOf(table: Table, catalog: Catalog): Mentions {
  const name = `(?:"?${escapeRegExp(table.schema)}"?\\.)?"?${escapeRegExp(table.name)}"?(?![\\w"])`;
  const [insert, update, remove] = [
    'insert\\s+into\\s+',
    'update\\s+(?:only\\s+)?',
    'delete\\s+from\\s+(?:only\\s+)?',
  ].map((verb) => new RegExp(`${verb}${name}`, 'i')) as [RegExp, RegExp, RegExp];
  const routines = Object.values(catalog.routines);
  return {
    updated: routines.some((routine) => update.test(routine.source)),
    writtenByTrigger: routines.some((routine) => routine.returns === 'trigger' && insert.test(routine.source)),
    deletedByTime: routines.some((routine) => {
      const at = remove.exec(routine.source);
      return at !== null && /interval|now\(\)|current_/i.test(routine.source.slice(at.index).split(';')[0] ?? '');
    }),
  };
}

const escapeRegExp = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
