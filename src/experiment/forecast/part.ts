// The forecast as a part of the experiments: only where the change gives cause, and only where a clock can be moved.
import type { Sandbox } from '../../apply/sandbox.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Forecast } from '../../model/experiments.ts';
import type { ExperimentTerms } from '../experiment.ts';
import { deleting, measureRetention } from '../retention/measure.ts';
import { forecast, mostJobs } from './forecast.ts';
import { readJobs } from './jobs.ts';
import type { ForecastTerms } from './terms.ts';
import { forecastTrigger } from './trigger.ts';

/** What it may take of the stage's time, in milliseconds. */
const most = 30_000;

/** Null without a cause. Throws, in words, when the engine has no clock that moves. */
export async function forecastOf({ lab, config, remaining }: ExperimentTerms): Promise<Forecast | null> {
  const cause = forecastTrigger(lab.applied);
  if (cause === null) return null;
  if (lab.clockless !== null) throw new Error(lab.clockless);
  const terms: ForecastTerms = {
    from: new Date(lab.change.asOf),
    months: config.forecast.months,
    catalog: lab.applied.headCatalog,
    concerns: cause.tables,
    jobs: cause.jobs,
    altered: cause.altered,
    makers: lab.change.partitionMakers,
    timeMs: Math.min(most, remaining()),
  };
  const ahead = await forecast(() => lab.cloneWithClock(), terms);
  const { retention, notes } = await retentionOf(lab, terms, cause.jobs);
  return { ...ahead, retention, notes: [...ahead.notes, ...notes], incomplete: lab.applied.base.failures.length > 0 };
}

/** What could not be measured is told in a note. */
async function retentionOf(
  lab: Sandbox,
  terms: ForecastTerms,
  jobs: ReadonlySet<number>,
): Promise<Pick<Forecast, 'retention' | 'notes'>> {
  const deletes = lab.applied.headCatalog.jobs.length > 0 && jobs.size > 0;
  if (!deletes) return { retention: [], notes: [] };
  try {
    const { jobs: all } = await lab.trial((trial) => readJobs(trial, terms.catalog, mostJobs));
    if (!deleting(all).some(({ id }) => jobs.has(id))) return { retention: [], notes: [] };
    await using session = await lab.cloneWithClock();
    return await measureRetention(session, all, jobs, terms);
  } catch (error) {
    return {
      retention: [],
      notes: [`How long rows are kept was not measured: ${messageOf(error).replace(/\.$/, '')}.`],
    };
  }
}
