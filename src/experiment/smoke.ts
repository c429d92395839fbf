// Smoke: PL/pgSQL is planned at its first call, so what the change only defines is called here, in transactions that are undone.
import type { Smoke } from '../model/experiments.ts';
import type { ExperimentTerms } from './experiment.ts';
import { Rows } from './rows.ts';
import { Calls } from './smoke/calls.ts';
import { causesOf } from './smoke/causes.ts';
import { newlyBroken } from './smoke/past.ts';
import { followMoves, pathsOf } from './smoke/row-transfers.ts';
import { brokenWrites, suspects } from './smoke/statements.ts';

/** What all calls of a change may take, in milliseconds. */
const smokeTimeMs = 20_000;

/** Null when the change gives no cause to call anything, or too little is known of what was there before. */
export async function smoke({ lab, remaining }: ExperimentTerms): Promise<Smoke | null> {
  if (lab.applied.assumed.length > 0) return null;
  const causes = causesOf(lab.applied);
  const writes = suspects(lab).length > 0;
  const read = lab.applied.engine !== 'embedded' && causes.written.size > 0;
  if (
    causes.jobs.length + causes.functions.length + causes.triggers.length === 0 &&
    !read &&
    !writes &&
    pathsOf(lab, causes).length === 0
  )
    return null;
  return lab.trial(async (trial) => {
    const until = performance.now() + Math.min(smokeTimeMs, remaining());
    const rows = new Rows(trial);
    const calls = new Calls(lab, trial, causes, rows, () => until - performance.now());
    await calls.all();
    const broken = await newlyBroken(lab, calls.broken, calls.retries);
    const told = new Set(broken.map(({ what }) => what));
    const during = writes ? await brokenWrites(lab, () => until - performance.now()) : [];
    return {
      called: calls.called,
      broken: [...broken, ...during.filter(({ what }) => !told.has(what))],
      moves: await followMoves(lab, trial, causes, rows),
      skipped: calls.skipped,
    };
  });
}
