// The published report.

import type { BaseSummary } from './apply.ts';
import type { EngineName, Severity } from './basics.ts';
import type { Forecast } from './experiments.ts';
import type { Finding, NotJudged, Silenced } from './verdict.ts';

export type Conclusion = 'success' | 'failure';

/** One migration set's part of the report. */
export interface SetReport {
  readonly layout: string;
  readonly root: string;
  readonly platform: string;
  readonly engine: EngineName | null;
  readonly version: string;
  readonly checked: readonly string[];
  readonly base: BaseSummary;
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
  /** Of the tables and jobs that the change concerns. */
  readonly forecast: Forecast | null;
}

/** The published report: `schema/report.json`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'headroom'; readonly version: string };
  readonly conclusion: Conclusion;
  readonly failOn: Severity | 'never';
  readonly sets: readonly SetReport[];
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notJudged: readonly NotJudged[];
  readonly totals: Readonly<Record<Severity, number>>;
  /** Milliseconds per stage. */
  readonly timings: Readonly<Record<string, number>>;
}
