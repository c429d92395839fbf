// From what stands on GitHub and what is wanted to what is done. Pure.
import { type CurrentState, filesOf } from './current-state.ts';
import type { DesiredState, ProposalTerms } from './terms.ts';

export type Decision =
  | { readonly act: 'nothing'; readonly operation: 'none' | 'skipped-closed'; readonly because: string }
  | { readonly act: 'delete-branch'; readonly because: string }
  | { readonly act: 'close'; readonly because: string }
  | { readonly act: 'block'; readonly because: string }
  /** `push` is false where the branch holds all of it already. */
  | { readonly act: 'update' | 'open'; readonly push: boolean; readonly because: string };

type Choices = Pick<ProposalTerms, 'base' | 'branch' | 'onHumanCommits' | 'recreateClosed' | 'deleteBranch'>;

const nothing = (because: string, operation: 'none' | 'skipped-closed' = 'none'): Decision => ({
  act: 'nothing',
  operation,
  because,
});

/** @param wanted null: there is nothing to propose */
export function decide(standing: CurrentState, wanted: DesiredState | null, choices: Choices): Decision {
  const { pull } = standing;
  if (pull?.queued === true)
    return nothing(`pull request #${pull.number} is in the merge queue, and is left alone there`);
  if (wanted === null) return withNothing(standing, choices);
  return pull === null ? withoutPull(standing, wanted, choices) : withPull(standing, wanted, choices);
}

function withNothing({ branch, pull }: CurrentState, { base, branch: name, deleteBranch }: Choices): Decision {
  if (pull !== null && branch?.ours === true)
    return { act: 'close', because: `${base} has everything that pull request #${pull.number} would add` };
  if (pull !== null)
    return {
      act: 'block',
      because: `pull request #${pull.number} is no longer needed, and has commits of others: it is left open`,
    };
  if (branch?.ours === true && deleteBranch)
    return { act: 'delete-branch', because: `nothing is to be proposed, and the branch ${name} is left over` };
  return nothing('nothing is to be proposed');
}

function withPull({ branch, pull }: CurrentState, wanted: DesiredState, { onHumanCommits }: Choices): Decision {
  const number = pull?.number ?? 0;
  const same = holds(branch, wanted);
  if (same && pull?.mergeable !== false) {
    if (pull?.body.trim() === '')
      return { act: 'update', push: false, because: `pull request #${number} was opened without a word` };
    return nothing(`pull request #${number} says all of it already`);
  }
  const why = same ? 'no longer merges' : 'is out of date';
  if (branch?.ours !== true && onHumanCommits === 'block')
    return { act: 'block', because: `pull request #${number} ${why}, and has commits of others` };
  return { act: 'update', push: true, because: `pull request #${number} ${why}` };
}

function withoutPull(
  { baseSha, branch, declined }: CurrentState,
  wanted: DesiredState,
  { branch: name, onHumanCommits, recreateClosed }: Choices,
): Decision {
  if (declined === wanted.plan && !recreateClosed)
    return nothing(
      'the same proposal was closed without being merged; `recreate-closed: true` proposes it again',
      'skipped-closed',
    );
  const inPlace = branch !== null && holds(branch, wanted) && branch.from === baseSha;
  if (branch !== null && !branch.ours && !inPlace && onHumanCommits === 'block')
    return { act: 'block', because: `the branch ${name} has commits that are not Headroom’s` };
  return { act: 'open', push: !inPlace, because: 'there is no pull request for it yet' };
}

/** Whether the branch changes the wanted files and no others. */
function holds(branch: CurrentState['branch'], wanted: DesiredState): boolean {
  const files = filesOf(wanted.files);
  return (
    branch !== null &&
    branch.files.size === files.size &&
    [...files].every(([path, sha]) => branch.files.get(path) === sha)
  );
}
