// Does what was decided: pushes, opens, updates, closes or says why not. Never throws for what GitHub refuses.
import { proposalMarker, readProposalMarker, withdrawn } from '../../report/markers.ts';
import { Attempts } from '../client/attempts.ts';
import type { ApiRefusal } from '../client/refusal.ts';
import { type Pushed, pushCommit } from './commit.ts';
import { type CurrentState, type OpenPull, openPullOf, readPull } from './current-state.ts';
import { type Decision, decide } from './decide.ts';
import { decorateNewPull } from './decorate.ts';
import { blockedNote, closedNote, sayOnce } from './notes.ts';
import type { DesiredState, Operation, ProposalTerms, SettledProposal } from './terms.ts';

/** @param wanted null: there is nothing to propose */
export async function executeDecision(
  terms: ProposalTerms,
  standing: CurrentState,
  wanted: DesiredState | null,
): Promise<SettledProposal> {
  const attempts = new Attempts();
  const decision = decide(standing, wanted, terms);
  const work: Work = { terms, attempts, standing, because: decision.because };
  if (decision.act === 'nothing') return ended(work, decision.operation);
  if (decision.act === 'delete-branch') return deleteLeftOver(work);
  if (decision.act === 'close') return close(work);
  if (decision.act === 'block') return block(work, wanted);
  return wanted === null ? ended(work, 'none') : pushAndOpen(work, decision, wanted);
}

interface Work {
  readonly terms: ProposalTerms;
  readonly attempts: Attempts;
  readonly standing: CurrentState;
  readonly because: string;
}

interface Ending {
  readonly pull?: Pick<OpenPull, 'number' | 'url'> | null;
  readonly pushed?: Pushed | null;
  readonly because?: string;
  /** More than those of the attempts. */
  readonly refusals?: readonly ApiRefusal[];
}

function ended({ attempts, standing, because }: Work, operation: Operation, end: Ending = {}): SettledProposal {
  const pull = end.pull === undefined ? standing.pull : end.pull;
  return {
    operation,
    number: pull?.number ?? null,
    url: pull?.url ?? '',
    head: end.pushed?.sha ?? standing.branch?.sha ?? '',
    verified: end.pushed?.verified ?? null,
    because: end.because ?? because,
    refusals: [...attempts.refusals, ...(end.refusals ?? [])],
  };
}

/** The refusals say the rest. */
const refused = (work: Work, end: Ending = {}) =>
  ended(work, 'error', { because: work.attempts.refusals[0]?.sentence ?? work.because, ...end });

async function deleteLeftOver(work: Work): Promise<SettledProposal> {
  await deleteBranch(work);
  return ended(work, 'none');
}

async function deleteBranch({ terms, attempts }: Work): Promise<void> {
  const { github, owner, repo, branch } = terms;
  await attempts.try(`delete the branch ${branch}`, () =>
    github.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` }),
  );
}

async function close(work: Work): Promise<SettledProposal> {
  const { terms, attempts, standing } = work;
  const { github, owner, repo, key } = terms;
  if (standing.pull === null) return ended(work, 'none');
  const { number, body } = standing.pull;
  const plan = readProposalMarker(key, body)?.plan ?? 'none';
  await sayOnce(terms, attempts, number, 'closed', plan, closedNote(terms));
  const done = await attempts.try('close the pull request', () =>
    github.rest.pulls.update({ owner, repo, pull_number: number, state: 'closed', body: withdrawn(key, body) }),
  );
  if (!done.ok) return refused(work);
  if (terms.deleteBranch) await deleteBranch(work);
  return ended(work, 'closed');
}

async function block(work: Work, wanted: DesiredState | null): Promise<SettledProposal> {
  const { terms, attempts, standing } = work;
  if (standing.pull !== null)
    await sayOnce(
      terms,
      attempts,
      standing.pull.number,
      'blocked',
      wanted?.plan ?? 'none',
      blockedNote(terms, work.because, wanted),
    );
  return ended(work, 'blocked');
}

async function pushAndOpen(
  work: Work,
  decision: Decision & { act: 'update' | 'open' },
  wanted: DesiredState,
): Promise<SettledProposal> {
  const { terms, attempts, standing } = work;
  const pushed = decision.push ? await pushCommit(terms, attempts, standing, wanted) : null;
  if (decision.push && pushed === null) {
    if (attempts.stopped === 'moved')
      return ended(work, 'none', {
        because: `the branch ${terms.branch} moved while this ran; the next run looks again`,
      });
    return isRule(attempts.refusals)
      ? ended({ ...work, attempts: new Attempts() }, 'blocked', { because: protectedBranch(work) })
      : refused(work);
  }
  if (standing.pull !== null) return update(work, standing.pull, wanted, pushed);
  return open(work, wanted, pushed);
}

/** Rules of branches refuse with 422, and with 409 or 403 in words of their own. */
const isRule = (refusals: readonly ApiRefusal[]) =>
  refusals.some(({ said }) => /rule violation|protected (branch|ref)|branch protection/i.test(said));

function protectedBranch({ terms, attempts }: Work): string {
  const said = attempts.refusals.map((refusal) => refusal.said).find((words) => words !== '') ?? '';
  return `a rule of the repository keeps Headroom from moving the branch ${terms.branch} (${said}); let the rule leave out headroom/**, or choose another branch`;
}

const bodyOf = ({ terms, standing }: Work, wanted: DesiredState) =>
  `${wanted.body.trimEnd()}\n\n${proposalMarker(terms.key, { plan: wanted.plan, base: standing.baseSha, withdrawn: false })}\n`;

const isSame = (body: string, other: string) => body.replaceAll('\r\n', '\n').trimEnd() === other.trimEnd();

async function update(
  work: Work,
  pull: OpenPull,
  wanted: DesiredState,
  pushed: Pushed | null,
): Promise<SettledProposal> {
  const { github, owner, repo } = work.terms;
  const [body, { title }] = [bodyOf(work, wanted), wanted];
  if (pushed !== null) await draftAgain(work, pull);
  if (pull.title === title && isSame(pull.body, body)) return ended(work, 'updated', { pull, pushed });
  await work.attempts.create(
    'update the pull request',
    async () => void (await github.rest.pulls.update({ owner, repo, pull_number: pull.number, title, body })),
    async () => {
      const now = await readPull(work.terms, pull.number);
      return now.title === title && isSame(now.body, body) ? undefined : null;
    },
  );
  return ended(work, 'updated', { pull, pushed });
}

/** What a person found ready has changed. */
async function draftAgain({ terms: { github, draft }, attempts }: Work, pull: OpenPull): Promise<void> {
  if (draft !== 'always' || pull.draft) return;
  const mutation =
    'mutation ($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { clientMutationId } }';
  await attempts.try('make the pull request a draft again', () => github.graphql(mutation, { id: pull.id }));
}

async function open(work: Work, wanted: DesiredState, pushed: Pushed | null): Promise<SettledProposal> {
  const { terms, attempts } = work;
  const { github, owner, repo, base, branch, draft } = terms;
  const made = await attempts.create(
    'open the pull request',
    async () => {
      const { data } = await github.rest.pulls.create({
        owner,
        repo,
        head: branch,
        base,
        title: wanted.title,
        body: bodyOf(work, wanted),
        draft: draft !== 'no',
      });
      return { number: data.number, url: data.html_url };
    },
    async () => openedMeanwhile(terms),
  );
  if (made.ok) {
    const refusals = await decorateNewPull(terms, made.value.number);
    return ended(work, 'created', { pull: made.value, pushed, refusals });
  }
  const { said } = made.refusal;
  if (/pull request already exists/i.test(said)) {
    const found = await attempts.try('find the pull request', () => openedMeanwhile(terms));
    if (found.ok && found.value !== null)
      return update({ ...work, attempts: new Attempts() }, found.value, wanted, pushed);
  }
  if (/not permitted to create/i.test(said))
    return ended({ ...work, attempts: new Attempts() }, 'branch-pushed', { pushed, because: notPermitted(terms) });
  return refused(work, { pushed });
}

async function openedMeanwhile(terms: ProposalTerms): Promise<OpenPull | null> {
  const number = await openPullOf(terms);
  return number === null ? null : readPull(terms, number);
}

const inUrl = (branch: string) => branch.split('/').map(encodeURIComponent).join('/');

function notPermitted({ page, base, branch }: ProposalTerms): string {
  return `the branch ${branch} is pushed, but GitHub Actions may not open pull requests here. Allow it under “Workflow permissions” in ${page}/settings/actions (the organisation’s setting must allow it too), give a GitHub App’s token, or open it by hand: ${page}/compare/${inUrl(base)}...${inUrl(branch)}?expand=1`;
}
