// Sets aside what the authors silenced, and reports directives that are wrong or do nothing.

import type { BaselineEntry } from '../config/baseline.ts';
import type { Ignore } from '../config/config.ts';
import { glob } from '../lib/glob.ts';
import type { Directive, Script } from '../model/statements.ts';
import type { Finding, Problem, Silenced } from '../model/verdict.ts';
import { statementAt } from './lines.ts';

export interface Sorted {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  /** Mistakes in directives, for the rule `headroom/directive`. */
  readonly problems: readonly Problem[];
}

/**
 * @param known every rule's id
 * @param judged ids of the rules that spoke or could have
 */
export function silence(
  findings: readonly Finding[],
  scripts: readonly Script[],
  { ignore, baseline }: { readonly ignore: readonly Ignore[]; readonly baseline: readonly BaselineEntry[] },
  known: ReadonlySet<string>,
  judged: ReadonlySet<string>,
): Sorted {
  const used = new Set<string>();
  const entries = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
  const ofFile = new Map(scripts.map((script) => [script.path, byRule(script)]));
  const kept: Finding[] = [];
  const silenced: Silenced[] = [];
  for (const finding of findings) {
    const by =
      byDirective(finding, scripts, ofFile, used) ??
      byConfiguration(finding, ignore) ??
      byBaseline(entries.get(finding.fingerprint));
    if (by === null) kept.push(finding);
    else silenced.push({ finding, ...by });
  }
  return {
    findings: kept,
    silenced,
    problems: scripts.flatMap((script) => directiveProblems(script, known, judged, used)),
  };
}

type By = Pick<Silenced, 'by' | 'reason'>;

/** One use of one rule's name in one directive. */
const useOf = (directive: Directive, rule: string) =>
  `${directive.place.path}:${directive.place.line}:${directive.place.column}:${rule}`;

/**
 * The first directive for each rule among those that are of the whole file; one that stands after the last statement
 * silences nothing.
 */
function byRule({ directives }: Script): ReadonlyMap<string, Directive> {
  const valid = directives.filter(({ scope, reason }) => scope === 'file' && reason !== '');
  return new Map(valid.toReversed().flatMap((directive) => directive.rules.map((rule) => [rule, directive] as const)));
}

function byDirective(
  { place, rule }: Finding,
  scripts: readonly Script[],
  ofFile: ReadonlyMap<string, ReadonlyMap<string, Directive>>,
  used: Set<string>,
): By | null {
  const own = statementAt(scripts, place)?.directives.find(
    ({ reason, rules }) => reason !== '' && rules.includes(rule),
  );
  const directive = own ?? ofFile.get(place.path)?.get(rule);
  if (directive === undefined) return null;
  used.add(useOf(directive, rule));
  return { by: 'directive', reason: directive.reason };
}

function byConfiguration(finding: Finding, ignores: readonly Ignore[]): By | null {
  const match = (pattern: string | undefined, text: string) => pattern === undefined || glob(pattern)(text);
  const found = ignores.find(
    (ignore) =>
      ignore.rule === finding.rule && match(ignore.path, finding.place.path) && match(ignore.object, finding.object),
  );
  return found === undefined ? null : { by: 'configuration', reason: found.reason };
}

function byBaseline(entry: BaselineEntry | undefined): By | null {
  return entry === undefined
    ? null
    : { by: 'baseline', reason: entry.reason ?? `it was there before; the baseline says so until ${entry.until}` };
}

function directiveProblems(
  script: Script,
  known: ReadonlySet<string>,
  judged: ReadonlySet<string>,
  used: ReadonlySet<string>,
): Problem[] {
  const all = new Set([...script.statements.flatMap((statement) => statement.directives), ...script.directives]);
  return [...all].flatMap((directive) => {
    const say = (object: string, message: string): Problem => ({
      object,
      message,
      place: directive.place,
      evidence: [],
      key: object,
    });
    if (directive.reason === '')
      return [
        say(
          directive.rules.join(', '),
          'This directive gives no reason, so it silences nothing. Write it after a colon.',
        ),
      ];
    return directive.rules.flatMap((rule) => {
      if (!known.has(rule)) return [say(rule, `There is no rule ${rule}.`)];
      if (judged.has(rule) && !used.has(useOf(directive, rule)))
        return [say(rule, `Nothing here to silence for ${rule}: remove the directive.`)];
      return [];
    });
  });
}
