// Proof of a proposal before anybody is asked to merge it: applied, planned again, compared with siblings, rows at the bounds, the clock run on.
import type { Lab } from '../apply/lab.ts';
import type { Config } from '../config.ts';
import type { PartitionPlan, Proof, Proposal, ProvedStatement, Runway, Step } from '../flow.ts';
import { type Planned, planAll } from '../propose/plan.ts';
import { rowsAtBounds } from './bounds.ts';
import { type Clocked, clocked, troubleOf } from './clocked.ts';
import { compareSiblings } from './siblings.ts';

export interface ProofTerms {
  readonly proposal: Proposal;
  /** The clock run on without it. */
  readonly before: Clocked;
  readonly config: Config;
  readonly asOf: Date;
}

/** @param lab the schema of all migrations with the proposed ones applied as the change */
export async function prove(lab: Lab, terms: ProofTerms): Promise<Proof> {
  const { applied } = lab;
  const facts = applied.partitions;
  if (facts === null) throw new Error('partitions were not read');
  const refused = failuresOf(applied.steps, applied.unrun);
  const known = { engine: applied.engine, version: applied.version, statements: applied.steps.flatMap(statementOf) };
  if (refused.length > 0) return { ...known, runways: [], took: [], alike: [], failures: refused, notTried: [] };
  const wanted = terms.proposal.plans.filter(({ next, retire }) => next.length + retire.length > 0);
  const again = planAll({ facts, catalog: applied.headCatalog, config: terms.config, asOf: terms.asOf, makers: [] });
  const alike = compareSiblings(again, wanted);
  const rows = await rowsAtBounds(lab, again, wanted);
  const after = wanted.length === 0 ? terms.before : await clocked(lab, facts, terms.config, terms.asOf);
  const why = terms.before.why ?? after.why;
  return {
    ...known,
    runways: wanted.flatMap((plan) => runwayOf(plan, terms.before, after)),
    took: rows.took,
    alike: alike.alike,
    failures: [...left(again, terms, wanted), ...alike.differences, ...rows.failures],
    notTried: [...rows.notTried, ...(why === null ? [] : [`The clock was not run on: ${why}.`])],
  };
}

function failuresOf(steps: readonly Step[], unrun: Lab['applied']['unrun']): string[] {
  const failed = steps.flatMap(({ statement, outcome, failure, reason }) =>
    outcome === 'applied' ? [] : [`${statement.path}:${statement.place.line}: ${failure?.message ?? reason ?? outcome}`],
  );
  return [...failed, ...unrun.map(({ what, why }) => `${what}: ${why}`)];
}

function statementOf({ statement, effects }: Step): ProvedStatement[] {
  if (effects === null) return [];
  const { path, place, text } = statement;
  return [{ path, line: place.line, text, locks: effects.locks, unobserved: effects.unobserved, durationMs: Math.round(effects.durationMs) }];
}

/** What the proposal said it would do and did not. */
function left(again: readonly Planned[], { proposal, config }: ProofTerms, wanted: readonly PartitionPlan[]): string[] {
  const full = proposal.plans.reduce((sum, { next }) => sum + next.length, 0) >= config.partitions.most;
  return wanted.flatMap((plan) => {
    const found = again.find(({ plan: { table } }) => table === plan.table);
    const now = found?.plan;
    const there = new Set(found?.table.partitions.map(({ schema, name }) => `${schema}.${name}`));
    const missing = plan.next.filter(({ schema, name }) => !there.has(`${schema}.${name}`)).map(({ name }) => `${name} is no partition of ${plan.table}`);
    const short = full || now === undefined || now.next.length === 0 ? [] : [`${plan.table} still lacks ${now.next.map(({ name }) => name).join(', ')}`];
    const reach = now?.coverage?.to ?? null;
    const promised = full || plan.next.length === 0 ? null : (plan.coverage?.proposed ?? null);
    const less = promised === null || promised === reach ? [] : [`${plan.table} is covered to ${reach ?? 'nowhere'}, not to ${promised}`];
    return [...missing, ...short, ...less];
  });
}

/** Seen by inserting rows where the clock could be moved, else read from the bounds. */
function runwayOf(plan: PartitionPlan, before: Clocked, after: Clocked): Runway[] {
  const { table, coverage, next } = plan;
  const [without, having] = [troubleOf(before, table), troubleOf(after, table)];
  if (without !== null && having !== null) {
    const isMissed = without.first === null && without.missed !== null;
    const [first, then] = isMissed ? [without.missed, having.missed] : [without.first, having.first];
    const end = first?.state === 'caught' ? 'caught' : 'refused';
    return [{ table, before: first?.from ?? null, after: then?.from ?? null, end, by: isMissed ? 'missed-run' : 'forecast' }];
  }
  if (coverage === null || next.length === 0 || coverage.proposedUntil === null) return [];
  return [{ table, before: coverage.until, after: coverage.proposedUntil, end: coverage.after === 'fails' ? 'refused' : 'caught', by: 'bounds' }];
}
