// Whether a change gives cause to look ahead, and at what: its partitioned tables, its jobs, the functions that jobs lead to.
import type { Applied } from '../../model/apply.ts';
import type { Catalog, Job, Oid, Table } from '../../model/catalog.ts';
import { reachedBy } from './jobs.ts';

export interface ForecastTrigger {
  /** Partitioned tables at the top of a tree that the change made or altered. */
  readonly tables: ReadonlySet<Oid>;
  /** Jobs that it scheduled or altered, or that lead to a function which it made or altered. */
  readonly altered: ReadonlySet<number>;
  /** Those, and the ones whose words name what it took away. */
  readonly jobs: ReadonlySet<number>;
}

/** Null when time passes over the change as over its base. */
export function forecastTrigger({ baseCatalog, headCatalog, steps }: Applied): ForecastTrigger | null {
  const names = goneNames(baseCatalog, headCatalog);
  const trees = goneTrees(baseCatalog, headCatalog);
  const stirred = headCatalog.jobs.filter(
    (job) =>
      names.some((name) => wordsOf(job, headCatalog).includes(name)) ||
      (trees && /\brun_maintenance/i.test(job.command)),
  );
  const altered = new Set(changedJobs(baseCatalog, headCatalog).map(({ id }) => id));
  const jobs = new Set([...altered, ...stirred.map(({ id }) => id)]);
  const gone = baseCatalog.jobs.filter(({ id }) => !headCatalog.jobs.some((job) => job.id === id));
  const wasManaged = gone.map((job) => wordsOf(job, baseCatalog)).join('\n');
  const tables = new Set<Oid>();
  for (const table of Object.values(headCatalog.tables)) {
    if (table.partitionKey === null) continue;
    const changed =
      treeOf(baseCatalog, table.oid) !== treeOf(headCatalog, table.oid) || wasManaged.includes(table.name);
    if (changed) for (const top of topsOf(headCatalog, table)) tables.add(top);
  }
  // What an extension was told to look after is in no catalog.
  for (const { statement, outcome } of steps) {
    if (outcome !== 'applied' || !/part_config|create_parent/i.test(statement.text)) continue;
    for (const table of Object.values(headCatalog.tables))
      if (table.partitionKey !== null && statement.text.includes(table.name)) tables.add(table.oid);
  }
  return tables.size === 0 && jobs.size === 0 ? null : { tables, altered, jobs };
}

function changedJobs(base: Catalog, head: Catalog): Job[] {
  return head.jobs.filter((job) => {
    const before = base.jobs.find(({ id }) => id === job.id);
    return before === undefined || before.schedule !== job.schedule || wordsOf(before, base) !== wordsOf(job, head);
  });
}

/** Names of tables and columns that the base has and the head has no more. */
function goneNames(base: Catalog, head: Catalog): string[] {
  return Object.values(base.tables).flatMap((table) => {
    const now = head.tables[table.oid];
    if (now?.name !== table.name || now.schema !== table.schema) return [table.name];
    if (now.columns === table.columns) return [];
    const left = new Set(now.columns.map(({ name }) => name));
    return table.columns.map(({ name }) => name).filter((name) => !left.has(name));
  });
}

/** Whether a partitioned table is gone by its name: what maintains it may know it by that. */
const goneTrees = (base: Catalog, head: Catalog) =>
  Object.values(base.tables).some(({ oid, name, schema, partitionKey }) => {
    const now = head.tables[oid];
    return partitionKey !== null && (now?.name !== name || now.schema !== schema);
  });

/** A job's command with the functions that it leads to. */
function wordsOf(job: Job, catalog: Catalog): string {
  return [
    job.command,
    ...reachedBy(job.command, Object.values(catalog.routines)).map(({ oid, source }) => `${oid} ${source}`),
  ].join('\n');
}

/** A partitioned table with its name, its key and its partitions, as one text. */
function treeOf(catalog: Catalog, oid: Oid): string {
  const table = catalog.tables[oid];
  if (table?.partitionKey == null) return '';
  const children = Object.values(catalog.tables).filter(({ parents }) => parents.includes(oid));
  return [
    table.schema,
    table.name,
    table.partitionKey.definition,
    ...children.map(({ oid: child, partitionBound }) => `${child} ${partitionBound}`),
  ].join('\n');
}

function topsOf(catalog: Catalog, table: Table): Oid[] {
  const above = table.parents.flatMap((oid) =>
    catalog.tables[oid]?.partitionKey == null ? [] : [catalog.tables[oid] as Table],
  );
  return [table.oid, ...above.flatMap((parent) => topsOf(catalog, parent))];
}
