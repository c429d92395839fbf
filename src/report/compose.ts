// Puts verdicts together into the one report that every surface shows.

import { stale } from '../config/baseline.ts';
import type { Config } from '../config/config.ts';
import { cut, cutAll } from '../lib/cut.ts';
import { dictionary } from '../lib/dictionary.ts';
import { version } from '../lib/version.ts';
import type { Applied } from '../model/apply.ts';
import type { Severity } from '../model/basics.ts';
import type { Change, NotRead } from '../model/change.ts';
import type { Experiments, Forecast } from '../model/experiments.ts';
import type { Conclusion, Report, SetReport } from '../model/report.ts';
import type { Finding, NotJudged, Verdict } from '../model/verdict.ts';
import { plural } from './surface.ts';

export interface Composable {
  readonly sets: readonly {
    readonly change: Change;
    readonly applied: Applied;
    readonly experiments: Experiments;
    readonly verdict: Verdict;
  }[];
  readonly notRead: readonly NotRead[];
  /** Of the run as a whole, in sentences. */
  readonly notes?: readonly string[];
  readonly config: Config;
  /** Milliseconds it took to read the change. */
  readonly reading: number;
}

/** Characters of one text of a report; SQL is proven as it is, and stays so. */
const longestText = 8000;

const bounded = (finding: Finding): Finding => ({
  ...finding,
  object: cut(finding.object),
  message: cut(finding.message, longestText),
  evidence: cutAll(finding.evidence, longestText),
});

const order: readonly Severity[] = ['error', 'warning', 'info'];

export function compose({ sets, notRead, notes = [], config, reading }: Composable): Report {
  const findings = sets.flatMap(({ verdict }) => verdict.findings.map(bounded));
  return {
    schemaVersion: 1,
    tool: { name: 'headroom', version },
    conclusion: conclusion(findings, config.failOn),
    failOn: config.failOn,
    sets: sets.map((set, at) => setReport(set, at === 0 ? notes : [])),
    findings,
    silenced: sets.flatMap(({ verdict }) =>
      verdict.silenced.map(({ finding, ...by }) => ({ ...by, finding: bounded(finding) })),
    ),
    notJudged: cutAll<NotJudged[]>(
      [
        ...sets.flatMap(({ verdict }) => verdict.notJudged),
        ...notRead.map(({ path, reason }) => ({ what: path, why: reason })),
        ...expired(config),
        ...lapsed(sets, config),
      ],
      longestText,
    ),
    totals: { error: count(findings, 'error'), warning: count(findings, 'warning'), info: count(findings, 'info') },
    timings: sumTimings(
      reading,
      sets.map(({ applied, experiments }) => ({ ...applied.timings, experiment: experiments.durationMs })),
    ),
  };
}

/** Failure when a finding is at least as severe as the team fails on. */
export function conclusion(findings: readonly Finding[], failOn: Severity | 'never'): Conclusion {
  if (failOn === 'never') return 'success';
  return findings.some((finding) => order.indexOf(finding.severity) <= order.indexOf(failOn)) ? 'failure' : 'success';
}

const count = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

/** What the change has nothing to do with is not told. */
function concernedOnly(forecast: Forecast): Forecast {
  return {
    ...forecast,
    tables: forecast.tables.filter(({ concerned }) => concerned),
    jobs: forecast.jobs.filter(({ concerned }) => concerned),
  };
}

function setReport({ change, applied, experiments }: Composable['sets'][number], notes: readonly string[]): SetReport {
  return {
    layout: change.layout,
    root: change.root,
    platform: change.platform,
    engine: applied.engine,
    version: applied.version,
    checked: change.changed.map((migration) => migration.path),
    base: applied.base,
    assumed: applied.assumed,
    notes: [...notes, ...applied.notes, ...(experiments.forecast?.notes ?? [])],
    forecast: experiments.forecast === null ? null : cutAll(concernedOnly(experiments.forecast), longestText),
  };
}

function expired(config: Config): NotJudged[] {
  return config.expired.map((entry) => ({
    what: entry.rule,
    why: `its ignore entry (“${entry.reason}”) ended on ${entry.until} and no longer silences anything`,
  }));
}

/** Of the baseline, what ended and what it says of nothing any more. */
function lapsed(sets: Composable['sets'], { baseline, baselineEnded, baselineFile }: Config): NotJudged[] {
  const told = new Set(
    sets.flatMap(({ verdict }) =>
      [...verdict.findings, ...verdict.silenced.map(({ finding }) => finding)].map((of) => of.fingerprint),
    ),
  );
  const old = stale(
    baseline,
    sets.map(({ change }) => change),
    told,
  );
  const first = baselineEnded.map(({ until }) => until).sort()[0];
  const say = (why: string) => ({ what: baselineFile, why: `${why}; headroom baseline writes it anew` });
  return [
    ...(first === undefined
      ? []
      : [
          say(
            `${plural(baselineEnded.length, 'entry', 'entries')} ended, the first on ${first}, and no longer set findings aside`,
          ),
        ]),
    ...(old[0] === undefined
      ? []
      : [
          say(
            `${plural(old.length, 'entry matches', 'entries match')} nothing any more, such as ${old[0].rule} in ${old[0].path}`,
          ),
        ]),
  ];
}

function sumTimings(reading: number, timings: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = dictionary({ read: reading });
  for (const laps of timings) for (const [stage, ms] of Object.entries(laps)) sum[stage] = (sum[stage] ?? 0) + ms;
  return sum;
}
