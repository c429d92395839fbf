// The base as it stands by the day of the change: what the history's own jobs have made since is made first.

import { type CatalogReader, transactionId } from '../catalog/catalog.ts';
import type { BaseState } from '../database/cache.ts';
import type { Database } from '../database/database.ts';
import type { Clock, Session } from '../database/engine.ts';
import { messageOf } from '../lib/errors.ts';
import type { Catalog } from '../model/catalog.ts';

/** @returns what was done, in words; null for nothing */
export type Settling = (
  session: Pick<Session, 'query' | 'run'> & { readonly clock: Clock },
  catalog: Catalog,
  moment: Date,
) => Promise<string | null>;

/** The base with what its own jobs have made of it by now, where time can be moved and could have made a difference. */
export async function settledState(
  { replayHistoryJobs, moment }: { readonly replayHistoryJobs: Settling; readonly moment: Date },
  database: Database,
  catalogs: CatalogReader,
  state: BaseState,
) {
  const { clock } = database.session;
  const rolling = state.catalog.jobs.length > 0 && hasRanges(state.catalog);
  if (clock === null || !rolling) return { state, settled: null };
  const since = await transactionId(database);
  const session = {
    query: <Row extends Record<string, unknown>>(sql: string) => database.query<Row>(sql, 'ours'),
    run: database.run.bind(database),
    clock,
  };
  const settled = await replayHistoryJobs(session, state.catalog, moment).catch(
    (error: unknown) => `The scheduled jobs were not run up to the present: ${messageOf(error)}.`,
  );
  if (settled === null) return { state, settled };
  await database.keep();
  await database.session.clock?.move(moment);
  const { catalog } = await catalogs.changed(state.catalog, since);
  return { state: { ...state, catalog }, settled };
}

/** Whether anything is partitioned by ranges. */
export const hasRanges = ({ tables }: Catalog) =>
  Object.values(tables).some(({ partitionKey }) => partitionKey?.strategy === 'range');
