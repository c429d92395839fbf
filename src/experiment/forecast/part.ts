// The forecast as a part of the experiments: only where the change gives cause, and only where a clock can be moved.
import type { Forecast } from '../../flow.ts';
import type { Terms } from '../experiment.ts';
import { causeOf } from './cause.ts';
import { forecast } from './forecast.ts';

/** What it may take of the stage's time, in milliseconds. */
const most = 30_000;

/** Null without a cause. Throws, in words, when the engine has no clock that moves. */
export async function forecastOf({ lab, config, remaining }: Terms): Promise<Forecast | null> {
  const cause = causeOf(lab.applied);
  if (cause === null) return null;
  if (lab.clockless !== null) throw new Error(lab.clockless);
  return forecast(() => lab.copyInTime(), {
    from: new Date(lab.change.asOf),
    months: config.forecast.months,
    catalog: lab.applied.headCatalog,
    concerns: cause.tables,
    jobs: cause.jobs,
    makers: lab.change.partitionMakers,
    timeMs: Math.min(most, remaining()),
  });
}
