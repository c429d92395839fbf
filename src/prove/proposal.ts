// Proof of a proposal before anybody is asked to merge it: applied, planned again, compared with siblings, rows at the bounds, the clock run on.
import type { Sandbox } from '../apply/sandbox.ts';
import type { Config } from '../config/config.ts';
import { type Clocked, clocked } from '../experiment/clocked.ts';
import type { Step } from '../model/apply.ts';
import type { PlanVerification, Proposal, ProvedStatement } from '../model/partitions.ts';
import { planAll } from '../propose/plan/plan.ts';
import { rowsAtBounds } from './bounds.ts';
import { brokenPromises } from './plan-verification.ts';
import { compareRunways } from './runways.ts';
import { compareSiblings } from './siblings.ts';

export interface ProofTerms {
  readonly proposal: Proposal;
  /** The clock run on without it. */
  readonly before: Clocked;
  readonly config: Config;
  readonly asOf: Date;
}

/** @param lab the schema of all migrations with the proposed ones applied as the change */
export async function prove(lab: Sandbox, terms: ProofTerms): Promise<PlanVerification> {
  const { applied } = lab;
  const facts = applied.partitions;
  if (facts === null) throw new Error('partitions were not read');
  const refused = failuresOf(applied.steps, applied.unrun);
  const known = { engine: applied.engine, version: applied.version, statements: applied.steps.flatMap(statementOf) };
  if (refused.length > 0)
    return { ...known, runways: [], took: [], alike: [], kept: [], failures: refused, notTried: [] };
  const wanted = terms.proposal.plans.filter(({ next, retire }) => next.length + retire.length > 0);
  const again = planAll({ facts, catalog: applied.headCatalog, config: terms.config, asOf: terms.asOf, makers: [] });
  const alike = compareSiblings(again, wanted, terms.config.postgresVersion ?? applied.major);
  const rows = await rowsAtBounds(lab, again, wanted);
  const after = wanted.length === 0 ? terms.before : await clocked(lab, facts, terms.config, terms.asOf);
  const lasting = compareRunways(wanted, terms.before, after);
  return {
    ...known,
    runways: lasting.runways,
    took: rows.took,
    alike: alike.alike,
    kept: alike.kept,
    failures: [
      ...brokenPromises(again, wanted, applied, isFull(terms)),
      ...alike.differences,
      ...rows.failures,
      ...lasting.failures,
    ],
    notTried: [...rows.notTried, ...lasting.notTried],
  };
}

function failuresOf(steps: readonly Step[], unrun: Sandbox['applied']['unrun']): string[] {
  const failed = steps.flatMap(({ statement, outcome, failure, reason }) =>
    outcome === 'applied'
      ? []
      : [`${statement.path}:${statement.place.line}: ${failure?.message ?? reason ?? outcome}`],
  );
  return [...failed, ...unrun.map(({ what, why }) => `${what}: ${why}`)];
}

function statementOf({ statement, effects }: Step): ProvedStatement[] {
  if (effects === null) return [];
  const { path, place, text } = statement;
  return [
    {
      path,
      line: place.line,
      text,
      locks: effects.locks,
      unobserved: effects.unobserved,
      durationMs: Math.round(effects.durationMs),
    },
  ];
}

const isFull = ({ proposal, config }: ProofTerms) =>
  proposal.plans.reduce((sum, { next }) => sum + next.length, 0) >= config.partitions.most;
