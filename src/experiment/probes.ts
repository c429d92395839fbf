// Probes: what a rule is about to claim is tried first, on the head state, in transactions that are undone.
import type { Probes } from '../model/experiments.ts';
import type { NotJudged } from '../model/verdict.ts';
import type { ExperimentTerms } from './experiment.ts';
import { proveCovers } from './probes/covers.ts';
import { offerPayloads, payloadsOf } from './probes/payloads.ts';
import { emptyPredicates } from './probes/predicates.ts';
import { doorsOf, probeAccess } from './probes/role-access.ts';
import { type Budget, newIndexes } from './probes/shared.ts';

/** What all probes of a change may take, in milliseconds. */
const probesTimeMs = 15_000;

/** Null when the change adds neither a column for payloads, nor an index, nor a partition that others may open. */
export async function probes({ lab, config, remaining }: ExperimentTerms): Promise<Probes | null> {
  const { baseCatalog: base, headCatalog: head } = lab.applied;
  const payloads = payloadsOf(base, head, config);
  const indexed = Object.values(head.tables).filter((table) => newIndexes(base, table).length > 0);
  const doors = doorsOf(base, head);
  if (payloads.length === 0 && indexed.length === 0 && doors.length === 0) return null;
  return lab.trial(async (trial) => {
    const until = performance.now() + Math.min(probesTimeMs, remaining());
    const skipped: NotJudged[] = [];
    const budget: Budget = {
      lacks: (timeMs, what) => {
        const late = until - performance.now() < timeMs;
        if (late) skipped.push({ what, why: 'the time for trials was up' });
        return late;
      },
    };
    return {
      payloads: payloads.length === 0 ? [] : await offerPayloads(trial, payloads, budget),
      covers: await proveCovers(trial, indexed, base, budget),
      emptyPredicates: await emptyPredicates(trial, indexed, base),
      doors: await probeAccess(trial, doors, budget),
      skipped,
    };
  });
}
