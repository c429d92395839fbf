// Whether the storage parameters of a change make autovacuum slower or rarer than the server's own default.

import { placeOfTokens } from '../../facts/source.ts';
import { type SetParameter, setParameters } from '../../facts/storage-parameters.ts';
import { dictionary } from '../../lib/dictionary.ts';
import { listed } from '../../lib/listed.ts';
import type { Fix } from '../../model/verdict.ts';
import type { Facts } from '../define.ts';

/** One parameter that works against its purpose. */
export interface PaceProblem {
  readonly parameter: SetParameter;
  /** `default`: slower than the server's default; `claim`: only slower than what a comment beside it says. */
  readonly than: 'default' | 'claim';
  readonly says: string;
  readonly evidence: readonly string[];
  /** A value that does what was meant. */
  readonly better: string;
  /** What `better` is, as a sentence. */
  readonly remedy: string;
}

type Kind = 'delay' | 'limit' | 'factor' | 'threshold';

interface Known {
  readonly kind: Kind;
  /** The parameter it works together with. */
  readonly partner: string;
  /** What is counted before vacuum or analyze comes. */
  readonly counted: string;
}

const known: Readonly<Record<string, Known>> = dictionary({
  autovacuum_vacuum_cost_delay: { kind: 'delay', partner: 'autovacuum_vacuum_cost_limit', counted: '' },
  autovacuum_vacuum_cost_limit: { kind: 'limit', partner: 'autovacuum_vacuum_cost_delay', counted: '' },
  autovacuum_vacuum_scale_factor: { kind: 'factor', partner: 'autovacuum_vacuum_threshold', counted: 'are dead' },
  autovacuum_vacuum_threshold: { kind: 'threshold', partner: 'autovacuum_vacuum_scale_factor', counted: 'are dead' },
  autovacuum_vacuum_insert_scale_factor: {
    kind: 'factor',
    partner: 'autovacuum_vacuum_insert_threshold',
    counted: 'are new',
  },
  autovacuum_vacuum_insert_threshold: {
    kind: 'threshold',
    partner: 'autovacuum_vacuum_insert_scale_factor',
    counted: 'are new',
  },
  autovacuum_analyze_scale_factor: {
    kind: 'factor',
    partner: 'autovacuum_analyze_threshold',
    counted: 'changed since the last ANALYZE',
  },
  autovacuum_analyze_threshold: {
    kind: 'threshold',
    partner: 'autovacuum_analyze_scale_factor',
    counted: 'changed since the last ANALYZE',
  },
});

/** Every parameter of the change that is slower than the default, or slower than its own comment says. */
export function paceProblems(facts: Facts): PaceProblem[] {
  const all = setParameters(facts).filter(
    (parameter) => bare(parameter) in known && Number.isFinite(Number(parameter.value)) && parameter.value !== '',
  );
  return all.flatMap((parameter) => {
    const claim = claimOf(parameter, all);
    const problem =
      slowerThanDefault(facts, parameter, claim) ?? (claim === null ? null : slowerThanOthers(parameter, claim, all));
    const chosen = facts.declared(parameter.table)?.traffic === 'low' && claim === null;
    return problem === null || chosen ? [] : [problem];
  });
}

const bare = ({ name }: SetParameter) => name.replace(/^toast\./, '');

/** The server's own default; the cost limit's -1 means the one of VACUUM. */
function defaultOf(facts: Facts, name: string): number {
  const value = Number(facts.settings[name]?.value ?? Number.NaN);
  return value === -1 && name.endsWith('cost_limit') ? Number(facts.settings.vacuum_cost_limit?.value ?? 200) : value;
}

/** What holds for the partner: set beside it, there at the end, or the default. */
function partnerValue(facts: Facts, parameter: SetParameter): number {
  const { partner } = known[bare(parameter)] as Known;
  const options = facts.head.tables[parameter.oid ?? '']?.options ?? {};
  const prefix = parameter.name.startsWith('toast.') ? 'toast.' : '';
  const beside = setParameters(facts).findLast(
    (other) => other.table === parameter.table && other.name === prefix + partner,
  );
  return Number(beside?.value ?? options[prefix + partner] ?? options[partner] ?? defaultOf(facts, partner));
}

function slowerThanDefault(facts: Facts, parameter: SetParameter, claim: string | null): PaceProblem | null {
  const name = bare(parameter);
  const { kind } = known[name] as Known;
  const usual = defaultOf(facts, name);
  const value = Number(parameter.value);
  const worse = kind === 'limit' ? value < usual : value > usual || (value === -1 && name.includes('insert'));
  if (!worse || Number.isNaN(usual) || madeUpFor(facts, parameter, kind, value, usual)) return null;
  const unit = facts.settings[name]?.unit ?? '';
  const better = claim === null ? usual : kind === 'limit' ? usual * 2 : usual / 2;
  return {
    parameter,
    than: 'default',
    says:
      describe(facts, parameter, kind, value, usual) +
      (claim === null ? '' : ` The comment beside it says “${claim}”.`),
    evidence: [
      `The server's own default of ${name} is ${usual}${unit === '' ? '' : ` ${unit}`}.`,
      ...(kind === 'delay' ? [measured] : []),
    ],
    better: String(better),
    remedy:
      claim === null
        ? `The default is ${usual}; leave the parameter out, or write:`
        : `The default is ${usual}. To be faster than that, ${kind === 'limit' ? 'raise' : 'lower'} it:`,
  };
}

const measured =
  'Measured on one table with the same dead rows: vacuum took 0.19 s without a delay, 5.78 s with 2 ms and 28.19 s with 10 ms.';

/** The partner is changed the other way, so that the two together are no slower. */
function madeUpFor(facts: Facts, parameter: SetParameter, kind: Kind, value: number, usual: number): boolean {
  const partner = partnerValue(facts, parameter);
  const usualPartner = defaultOf(facts, (known[bare(parameter)] as Known).partner);
  if (kind === 'delay') return partner / value >= usualPartner / usual;
  if (kind === 'limit') return partner === 0 || value / partner >= usual / usualPartner;
  return kind === 'threshold' && value !== -1 && partner < usualPartner;
}

function describe(facts: Facts, parameter: SetParameter, kind: Kind, value: number, usual: number): string {
  const { counted, partner } = known[bare(parameter)] as Known;
  const set = `${parameter.name} = ${parameter.value}`;
  const table = parameter.table;
  const percent = (factor: number) => `${Number((factor * 100).toFixed(2))} %`;
  if (kind === 'delay')
    return `With ${set}, autovacuum of ${table} pauses ${value} ms where the default is ${usual} ms: it runs ${times(facts, parameter, value, usual)} slower.`;
  if (kind === 'limit')
    return `With ${set}, autovacuum of ${table} does ${value} units of work between two pauses where the default is ${usual}: it runs ${times(facts, parameter, usual, value)} slower.`;
  if (kind === 'factor')
    return `With ${set}, ${table} waits until ${percent(value)} of its rows ${counted}, where the default is ${percent(usual)}.`;
  if (value === -1)
    return `With ${set}, inserts alone never bring autovacuum to ${table}, where the default is after ${usual} new rows and ${percent(defaultOf(facts, partner))} of the table.`;
  return `With ${set}, ${table} waits until ${value} rows ${counted}, where the default is ${usual}, and nothing makes up for it.`;
}

/** How much slower the two cost parameters are together, at most. */
function times(facts: Facts, parameter: SetParameter, above: number, below: number): string {
  const { partner, kind } = known[bare(parameter)] as Known;
  const ratio = partnerValue(facts, parameter) / defaultOf(facts, partner);
  const factor = (above / below) * (kind === 'delay' ? 1 / ratio : ratio);
  return `up to ${Number(factor.toFixed(1))} times`;
}

/** What the comment on the parameter's line promises: more speed. Null when it promises none, or is another one's. */
function claimOf(parameter: SetParameter, all: readonly SetParameter[]): string | null {
  const { step, place } = parameter;
  const sameLine = all.filter((other) => other.step === step && other.place.line === place.line);
  const comment = step.statement.comments.find(
    (candidate) => candidate.place.line === place.endLine && candidate.place.column >= place.endColumn,
  );
  if (comment === undefined || sameLine.at(-1) !== parameter) return null;
  const text = comment.text.trim();
  const promises = /\b(aggressive(ly)?|faster|quicker|sooner|earlier|more (often|frequent(ly)?)|speeds? up)\b/i.test(
    text,
  );
  return promises && !/\b(less|not|never|non|slower|gentler)\b/i.test(text) ? text : null;
}

/** The comment promises more than others get, and the change gives all others as much or more. */
function slowerThanOthers(parameter: SetParameter, claim: string, all: readonly SetParameter[]): PaceProblem | null {
  const { kind } = known[bare(parameter)] as Known;
  const value = Number(parameter.value);
  const others = all.filter((other) => other.name === parameter.name && other.table !== parameter.table);
  const faster = others.filter((other) =>
    kind === 'limit' ? Number(other.value) > value : Number(other.value) < value,
  );
  const slower = others.filter((other) =>
    kind === 'limit' ? Number(other.value) < value : Number(other.value) > value,
  );
  const [first] = faster;
  if (first === undefined || slower.length > 0) return null;
  const tables = listed([...new Set(faster.map((other) => other.table))], 3);
  return {
    parameter,
    than: 'claim',
    says: `The comment says “${claim}”, but ${parameter.name} = ${parameter.value} makes autovacuum of ${parameter.table} come later than this change makes it for ${tables} (${first.value}): a higher value means less often.`,
    evidence: faster
      .slice(0, 3)
      .map((other) => `${other.table} gets ${other.name} = ${other.value} in line ${other.place.line}.`),
    better: first.value,
    remedy: `To be no slower than ${first.table}:`,
  };
}

/** The better value: as an edit of the one token, and as a statement of its own for when the migration has run. */
export function correctedValue(facts: Facts, { parameter, better, remedy }: PaceProblem): Fix {
  const { table, name, valueToken, place } = parameter;
  const fix = { description: remedy, sql: `ALTER TABLE ${table} SET (${name} = ${better});` };
  return valueToken === null
    ? fix
    : { ...fix, edit: { place: placeOfTokens(facts, place.path, valueToken), text: better } };
}
