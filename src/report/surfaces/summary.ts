// The one comment of a pull request that is kept up to date: the verdict, what is new and what is fixed, each finding, how it was run.

import { code, html, message, text } from '../../lib/markdown.ts';
import type { Report } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import { forecastSection } from '../forecast.ts';
import { identities, type SummaryMarker, summaryMarker } from '../markers.ts';
import { footer, headline, marks, section } from '../parts.ts';
import { bySeverity, plural } from '../surface.ts';

export interface SummaryTerms {
  readonly key: string;
  readonly head: string;
  readonly run: string;
  /** What the summary that stands there says; null for none. */
  readonly before: SummaryMarker | null;
  /** Address of each finding's own comment. */
  readonly comments: ReadonlyMap<Finding, string>;
  /** Fingerprints of findings whose thread somebody resolved or hid. */
  readonly acknowledged: ReadonlySet<string>;
  /** Address of a line at the head of the pull request. */
  readonly lineUrl: (path: string, line: number) => string;
  /** Where the whole report can be read. */
  readonly runUrl: string;
  /** Told by a run that is not to be trusted: its word, not ours. */
  readonly reported: boolean;
  /** What could not be done on GitHub, one sentence each. */
  readonly warnings: readonly string[];
}

/** GitHub takes 65,536 characters. */
const budget = 60_000;
/** Statements of the history that could not be applied; they are not the author's. */
const namedHere = 5;
/** More identities than this are not remembered; their findings would be called new again. */
const mostTold = 1000;

/** What changed since the last head that was told of: identities. */
export interface Delta {
  readonly of: ReadonlyMap<Finding, string>;
  readonly told: readonly string[];
  readonly fresh: readonly string[];
  readonly fixed: readonly string[];
}

/** A second run on the same head finds what the first found: it compares with the head before. */
export function deltaOf(findings: readonly Finding[], before: SummaryMarker | null, head: string): Delta {
  const of = identities(findings);
  const told = [...of.values()].slice(0, mostTold);
  const earlier =
    before === null
      ? []
      : before.head === head
        ? [...before.told.filter((print) => !before.fresh.includes(print)), ...before.fixed]
        : before.told;
  return {
    of,
    told,
    fresh: told.filter((print) => !earlier.includes(print)),
    fixed: earlier.filter((print) => !told.includes(print)),
  };
}

export function summary(report: Report, terms: SummaryTerms): string {
  const delta = deltaOf(report.findings, terms.before, terms.head);
  const findings = bySeverity(report.findings);
  const pages = [
    () =>
      page(report, terms, delta, [
        list(findings, terms, delta),
        details(findings, terms, 'whole'),
        forecastSection(report),
      ]),
    () =>
      page(report, terms, delta, [
        list(findings, terms, delta),
        details(findings, terms, 'short'),
        forecastSection(report),
        left('the SQL of fixes'),
      ]),
    () => page(report, terms, delta, [list(findings, terms, delta), left('the evidence of each finding')]),
    () =>
      page(report, terms, delta, [
        list(findings.slice(0, 50), terms, delta),
        left(plural(Math.max(0, findings.length - 50), 'further finding')),
      ]),
  ];
  const fitting = pages.map((make) => make()).find((made) => Buffer.byteLength(made) <= budget);
  return (
    fitting ?? page({ ...report, sets: [], notJudged: [] }, terms, delta, [left('every finding')], headline(report))
  );

  function left(what: string): string {
    return `_Left out here to fit: ${what}. [The job summary](${terms.runUrl}) has more, the JSON report everything._`;
  }
}

function page(
  report: Report,
  terms: SummaryTerms,
  delta: Delta,
  middle: readonly string[],
  verdict = headline(report),
): string {
  const marker = summaryMarker(terms.key, { head: terms.head, run: terms.run, ...delta });
  const warnings = terms.warnings.map((said) => `> ${text(said)}`).join('\n');
  const parts = [
    `${marker}\n${verdict}`,
    progress(report, terms, delta),
    warnings,
    ...middle,
    footer(report, namedHere),
    signature(terms),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** `1 new · 2 still there · 1 fixed`; where all are new, that goes without saying. */
function progress(report: Report, { acknowledged }: SummaryTerms, { told, fresh, fixed }: Delta): string {
  const old = told.length - fresh.length;
  const known = report.findings.filter(({ fingerprint }) => acknowledged.has(fingerprint)).length;
  const parts = [
    ...(fresh.length > 0 && old + fixed.length > 0 ? [`**${fresh.length} new**`] : []),
    ...(old > 0 ? [`${old} still there`] : []),
    ...(fixed.length > 0 ? [`${fixed.length} fixed`] : []),
    ...(known > 0
      ? [
          `${known} acknowledged: the conversation was resolved or hidden; the check still counts ${known === 1 ? 'it' : 'them'}`,
        ]
      : []),
  ];
  return parts.join(' · ');
}

/** Every finding in a line, file by file, the most severe first; where all are new, that goes without saying. */
function list(
  findings: readonly Finding[],
  { comments, acknowledged, lineUrl }: SummaryTerms,
  { of, told, fresh }: Delta,
): string {
  const state = (finding: Finding) => {
    if (acknowledged.has(finding.fingerprint)) return ' · acknowledged';
    return fresh.length < told.length && fresh.includes(of.get(finding) ?? '') ? ' · **new**' : '';
  };
  const item = (finding: Finding) => {
    const { path, line } = finding.place;
    const where = `[line ${line}](${comments.get(finding) ?? lineUrl(path, line)})`;
    return `- ${marks[finding.severity]} **${where}** ${message(finding.message)} ([${finding.rule}](${finding.docs}))${state(finding)}`;
  };
  return [...byFile(findings)].map(([path, own]) => `${code(path)}\n\n${own.map(item).join('\n')}`).join('\n\n');
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = files.get(finding.place.path);
    if (own === undefined) files.set(finding.place.path, [finding]);
    else own.push(finding);
  }
  return files;
}

/** What the list does not say of the findings that have no comment of their own, file by file. */
function details(findings: readonly Finding[], { comments }: SummaryTerms, detail: 'whole' | 'short'): string {
  const more = (finding: Finding) =>
    finding.evidence.length > 0 || finding.because !== undefined || finding.fix !== undefined;
  return [...byFile(findings.filter((finding) => !comments.has(finding) && more(finding)))]
    .map(([path, own]) => {
      const title = `<code>${html(path)}</code>: ${plural(own.length, 'finding')}`;
      return `<details><summary>${title}</summary>\n\n${own.map((finding) => section(finding, detail)).join('\n\n---\n\n')}\n\n</details>`;
    })
    .join('\n\n');
}

function signature({ head, runUrl, reported }: SummaryTerms): string {
  const at = head.slice(0, 7);
  return reported
    ? `<sub>As [the pull request’s own run](${runUrl}) reported it at ${at}; what counts is its check</sub>`
    : `<sub>Headroom ran these migrations at ${at} · [the run](${runUrl})</sub>`;
}
