// Tries out what the change leaves behind: runs the clock on, calls what is only defined, offers documents, drops indexes.
import type { Sandbox } from '../apply/sandbox.ts';
import type { Config } from '../config/config.ts';
import { messageOf } from '../lib/errors.ts';
import type { Experiments } from '../model/experiments.ts';
import type { NotJudged } from '../model/verdict.ts';
import { forecastOf } from './forecast/part.ts';
import { probes } from './probes.ts';
import { smoke } from './smoke.ts';

/** What every part is given. */
export interface ExperimentTerms {
  readonly lab: Sandbox;
  readonly config: Config;
  /** Milliseconds that are left for the whole stage. */
  remaining(): number;
}

/** One part: null when the change gives no cause for it. Throws, in words, when it has a cause and cannot be had. */
export type Experiment<Result> = (terms: ExperimentTerms) => Promise<Result | null>;

/** Nothing was tried. */
export const untried: Experiments = { forecast: null, smoke: null, probes: null, notRun: [], durationMs: 0 };

/** What the whole stage may take, in milliseconds. */
const stageTimeMs = 60_000;

interface Tried<Result> {
  readonly result: Result | null;
  readonly notRun: readonly NotJudged[];
}

/** Never throws for what the change holds: what could not be tried is told in `notRun`. */
export async function experiment(lab: Sandbox, config: Config, begins: () => void): Promise<Experiments> {
  const started = performance.now();
  const terms: ExperimentTerms = { lab, config, remaining: () => stageTimeMs - (performance.now() - started) };
  begins();
  const part = async <Result>(what: string, run: Experiment<Result>): Promise<Tried<Result>> => {
    try {
      if (terms.remaining() > 0) return { result: await run(terms), notRun: [] };
      return { result: null, notRun: [{ what, why: 'the time for experiments was up before its turn came' }] };
    } catch (error) {
      return { result: null, notRun: [{ what, why: messageOf(error) }] };
    }
  };
  // The clock runs on over copies; what is called and offered meanwhile is so in the database itself.
  const ahead = part('forecast', forecastOf);
  const parts = { smoke: await part('smoke', smoke), probes: await part('probes', probes), forecast: await ahead };
  const notRun = [parts.forecast, parts.smoke, parts.probes].flatMap((each) => each.notRun);
  return {
    forecast: parts.forecast.result,
    smoke: parts.smoke.result,
    probes: parts.probes.result,
    notRun,
    durationMs: Math.round(performance.now() - started),
  };
}
