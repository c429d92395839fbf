// Lets every rule look at what happened and stamps what it says: who, how severe, which identity.

import { takenForGiven } from '../apply/outside-world.ts';
import type { Config } from '../config/config.ts';
import { messageOf } from '../lib/errors.ts';
import { ruleDocs } from '../lib/links.ts';
import type { Applied, StatementFailure } from '../model/apply.ts';
import type { Severity } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Experiments } from '../model/experiments.ts';
import type { Finding, NotJudged, Problem, Verdict } from '../model/verdict.ts';
import { type ExperimentNeed, experimentNeeds, type Facts, type Rule } from '../rule/define.ts';
import { Fingerprints } from './fingerprint.ts';
import { statementAt } from './lines.ts';
import { silence } from './silence.ts';
import { uncalled } from './uncalled.ts';

/** What the directives themselves are blamed under. */
export const directiveRule = 'headroom/directive';

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Pure: the same facts and rules give the same verdict. */
export function judge(applied: Applied, experiments: Experiments, rules: readonly Rule[], config: Config): Verdict {
  const prints = new Fingerprints();
  const notJudged: NotJudged[] = [...applied.unrun, ...unjudgedStatements(applied)];
  const findings: Finding[] = [];
  const judged = new Set<string>();
  const unheard = new Map<ExperimentNeed, string[]>();
  for (const rule of rules) {
    const severity = config.rules[rule.id]?.severity;
    if (severity === 'off' || !appliesTo(rule, production(applied, config))) continue;
    const missing = missingFor(rule, experiments);
    if (missing !== undefined) {
      unheard.set(missing, [...(unheard.get(missing) ?? []), rule.id]);
      continue;
    }
    try {
      const problems = [...rule.check(factsFor(rule, applied, experiments, config))];
      for (const problem of problems)
        findings.push(stamp(rule.id, severity ?? problem.severity ?? rule.meta.severity, problem, applied, prints));
      judged.add(rule.id);
    } catch (error) {
      notJudged.push({ what: rule.id, why: `the rule itself failed: ${messageOf(error)}` });
    }
  }
  notJudged.push(
    ...experiments.notRun.map(({ what, why }) => ({
      what,
      why: silentRules(unheard.get(what as ExperimentNeed), why),
    })),
  );
  notJudged.push(...uncalled(experiments));
  const known = new Set(rules.map((rule) => rule.id));
  const sorted = silence(findings, applied.scripts, config, known, judged);
  const aboutDirectives = sorted.problems.map((problem) => stamp(directiveRule, 'warning', problem, applied, prints));
  return { findings: [...sorted.findings, ...aboutDirectives].sort(byPlace), silenced: sorted.silenced, notJudged };
}

/**
 * What one rule says when the change leaves another state; what was offered to the state as it is tells nothing of that
 * one.
 */
export function rejudge(applied: Applied, experiments: Experiments, rules: readonly Rule[], config: Config) {
  return (rule: string, headCatalog: Catalog): readonly Finding[] =>
    judge(
      { ...applied, headCatalog },
      { ...experiments, probes: null },
      rules.filter(({ id }) => id === rule),
      config,
    ).findings;
}

function factsFor(rule: Rule, applied: Applied, experiments: Experiments, config: Config): Facts {
  const defaults = Object.fromEntries(
    Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default]),
  );
  return {
    ...applied,
    base: applied.baseCatalog,
    head: applied.headCatalog,
    production: production(applied, config),
    experiments,
    options: { ...defaults, ...config.rules[rule.id]?.options },
    declared: (table) => config.tables[table],
  };
}

const production = ({ major }: Applied, { postgresVersion }: Config) => postgresVersion ?? major;

/**
 * The experiment that a rule needs and that was not made: it is not asked, and where the change gave cause for it, that
 * is said.
 */
function missingFor(rule: Rule, experiments: Experiments): ExperimentNeed | undefined {
  return experimentNeeds.find((need) => rule.meta.needs?.includes(need) && experiments[need] === null);
}

const silentRules = (rules: readonly string[] | undefined, why: string) =>
  rules === undefined ? why : `${why}; not asked: ${rules.join(', ')}`;

function appliesTo(rule: Rule, major: number): boolean {
  const { from = 0, to = Number.POSITIVE_INFINITY } = rule.meta.postgres ?? {};
  return from <= major && major <= to;
}

function stamp(rule: string, severity: Severity, problem: Problem, applied: Applied, prints: Fingerprints): Finding {
  const statement = statementAt(applied.scripts, problem.place);
  const fingerprint = prints.of(rule, problem.place.path, statement?.text ?? '', problem.object, problem.key ?? '');
  return { ...problem, rule, severity, fingerprint, docs: ruleDocs(rule) };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.place.path, b.place.path) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    ranks[a.severity] - ranks[b.severity] ||
    compare(a.rule, b.rule)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function excuseOf(failure: StatementFailure | null): string | null {
  if (failure?.excused == null || failure.follows !== null) return null;
  return failure.excused === takenForGiven ? takenForGiven : `${failure.message}: ${failure.excused}`;
}

/** Statements that could not be tried: each is said, none is blamed; those of one file and one reason together. */
function unjudgedStatements(applied: Applied): NotJudged[] {
  const told = new Map<string, { first: string; why: string; more: number }>();
  for (const { statement, outcome, failure, reason } of applied.steps) {
    const why = outcome === 'skipped' ? (reason ?? 'it was not run') : excuseOf(failure);
    if (why === null) continue;
    const key = why === takenForGiven ? why : `${statement.path}\0${why}`;
    const same = told.get(key);
    if (same !== undefined) same.more += 1;
    else told.set(key, { first: `${statement.path}:${statement.place.line}`, why, more: 0 });
  }
  return [...told.values()].map(({ first, why, more }) => ({
    what: more === 0 ? first : `${first} and ${more} more statement${more === 1 ? '' : 's'}`,
    why,
  }));
}
