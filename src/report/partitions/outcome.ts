// What a run over a repository's partitions comes to, set by set put together.
import type { PartitionPlan, PartitionSet, PlanVerification, Proposal, ProposedFile } from '../../model/partitions.ts';

/** A set whose proposal was applied and held. */
export interface Proved extends PartitionSet {
  readonly proposal: Proposal;
  readonly proof: PlanVerification;
}

type Sets = readonly PartitionSet[];

export const provedIn = (sets: Sets): Proved[] =>
  sets.filter((set): set is Proved => set.proposal !== null && set.proof !== null && set.proof.failures.length === 0);

/** Sets whose proposal did not hold. */
export const refusedIn = (sets: Sets): Proved[] =>
  sets.filter((set): set is Proved => set.proposal !== null && (set.proof?.failures.length ?? 0) > 0);

export const filesIn = (sets: Sets): ProposedFile[] => provedIn(sets).flatMap(({ proposal }) => proposal.files);

export const plansIn = (sets: Sets): PartitionPlan[] => sets.flatMap(({ plans }) => plans);

export const partitionsAdded = (sets: Sets): number =>
  plansIn(provedIn(sets)).reduce((sum, { next }) => sum + next.length, 0);

/** One line that says what there is to do, or that there is nothing. */
export function partitionsHeadline(sets: Sets): string {
  const plans = plansIn(sets);
  if (plans.length === 0) return 'No table is partitioned; there is nothing to add.';
  const [proved, refused] = [provedIn(sets), refusedIn(sets)];
  if (refused.length > 0 && proved.length === 0)
    return `${tables(plans.length)}: a proposal was made, and did not hold when it was tried; nothing is proposed.`;
  const done = plansIn(proved);
  const [added, retired] = [
    done.reduce((sum, { next }) => sum + next.length, 0),
    done.reduce((sum, { retire }) => sum + retire.length, 0),
  ];
  const todo = [
    ...(added === 0 ? [] : [`${added} ${added === 1 ? 'partition' : 'partitions'} to add`]),
    ...(retired === 0 ? [] : [`${retired} to retire`]),
  ];
  const asks = plans.filter(({ status }) => status === 'unclear').length;
  const word = asks === 0 ? '' : ` ${tables(asks, '')} ${asks === 1 ? 'needs' : 'need'} a word of yours.`;
  const failed =
    refused.length === 0
      ? ''
      : ` ${refused.length === 1 ? 'One proposal' : `${refused.length} proposals`} did not hold when tried.`;
  return `${tables(plans.length)}: ${todo.length === 0 ? (proved.length === 0 ? 'nothing to add' : 'a migration to write') : todo.join(', ')}.${word}${failed}`;
}

const tables = (count: number, kind = 'partitioned ') => `${count} ${kind}${count === 1 ? 'table' : 'tables'}`;
