// Opens the database of a review: on a base state that the cache holds, or new.
import { type BaseState, recallWhole, Unsound } from '../database/cache.ts';
import { baseStateSchema } from '../database/cached-state.ts';
import { Database } from '../database/database.ts';
import type { Engine, OpenOptions } from '../database/engine.ts';
import type { InitialState } from '../database/initial-state.ts';
import type { Opening } from '../database/opening.ts';
import { Unavailable } from '../lib/errors.ts';
import { hasRanges } from './history-jobs.ts';

/** From the cache where it is sound; bytes that no server starts from are as good as none. */
export async function openDatabase(
  engine: Engine,
  options: OpenOptions,
  ground: Omit<InitialState, 'from'>,
  cached: { value: BaseState; bytes: Promise<Uint8Array> } | null,
  started: Opening,
) {
  if (cached !== null) {
    try {
      return { database: await Database.open(engine, options, { ...ground, from: cached.bytes }), cached };
    } catch (error) {
      if (!(error instanceof Unavailable || error instanceof Unsound)) throw error;
    }
  }
  return { database: await Database.open(engine, options, { ...ground, from: null }, started.take()), cached: null };
}

/** Nothing is kept of no history, and partitions that were made around another day are not those of today. */
export async function recallState(
  { cacheDir }: { readonly cacheDir: string | null },
  key: string,
  migrations: number,
  moment: Date | null,
) {
  if (migrations === 0) return null;
  const state = await recallWhole(cacheDir, key, baseStateSchema);
  return state !== null && moment !== null && hasRanges(state.value.catalog) && state.value.day !== calendarDay(moment)
    ? null
    : state;
}

export const calendarDay = (moment: Date) => moment.toISOString().slice(0, 10);
