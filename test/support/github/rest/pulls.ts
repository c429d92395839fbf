// Pull requests: listing, opening, changing, and what is in them.
import type { Values } from '../description.ts';
import { invalid, Refusal } from '../refusal.ts';
import * as shapes from '../shapes.ts';
import type { Pull } from '../state.ts';
import { forkOwner, type World } from '../world.ts';
import { fitting, Listed, type Operations } from './answer.ts';

interface NewPull {
  readonly title?: string;
  readonly head: string;
  readonly base: string;
  readonly body?: string;
  readonly draft?: boolean;
}

interface ChangedPull {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
  readonly base?: string;
}

const mostFiles = 3000;

const headLabel = (world: World, { head }: Pull) =>
  `${head.home === 'own' ? world.terms.owner : forkOwner}:${head.ref}`;

function list(world: World, query: Values): Pull[] {
  const { state = 'open', head, base, direction = 'desc' } = query;
  const found = world.state.pulls.filter((pull) => {
    if (state !== 'all' && pull.state !== state) return false;
    // Without an owner GitHub does not filter at all.
    if (typeof head === 'string' && head.includes(':') && headLabel(world, pull) !== head) return false;
    return base === undefined || pull.base.ref === base;
  });
  return direction === 'asc' ? found : found.reverse();
}

function create(world: World, { title, head: headName, base, body = '', draft = false }: NewPull): Pull {
  if (world.viewer.type === 'Bot' && !world.terms.mayOpenPulls)
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  if (title === undefined || title === '') throw invalid('PullRequest', 'title', 'missing_field');
  fitting(body, 'Issue');
  const head = world.headOf(headName);
  const tip = world.state.refs.get(`heads/${base}`);
  if (tip === undefined) throw invalid('PullRequest', 'base', 'invalid');
  const custom = (message: string) =>
    new Refusal(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', code: 'custom', message }] });
  const isSame = (each: Pull) =>
    each.state === 'open' && each.base.ref === base && each.head.ref === head.ref && each.head.home === head.home;
  const same = world.state.pulls.find(isSame);
  if (same !== undefined) throw custom(`A pull request already exists for ${headLabel(world, same)}.`);
  if (world.objects.log(tip, head.sha).length === 0) throw custom(`No commits between ${base} and ${headName}`);
  return world.openPull(head, base, { title, body: body === '' ? null : body, draft, author: world.viewer });
}

function update(world: World, pull: Pull, { title, body, state, base }: ChangedPull): void {
  if (body !== undefined) pull.body = fitting(body, 'Issue');
  if (title !== undefined) pull.title = title;
  if (base !== undefined) {
    const sha = world.state.refs.get(`heads/${base}`);
    if (sha === undefined) throw invalid('PullRequest', 'base', 'invalid');
    Object.assign(pull.base, { ref: base, sha });
  }
  if (state === 'closed' && pull.state === 'open') world.close(pull);
  if (state === 'open' && pull.state === 'closed' && !world.reopen(pull))
    throw invalid('PullRequest', 'state', 'invalid', 'state cannot be changed.');
  pull.updatedAt = world.now();
}

function requestReviewers(world: World, pull: Pull, asked: { reviewers?: string[]; team_reviewers?: string[] }): void {
  const { reviewers = [], team_reviewers = [] } = asked;
  if (team_reviewers.some((team) => !world.terms.teams.includes(team)))
    throw new Refusal(422, "Could not resolve to a node with the global id of 'T_1'.");
  if (reviewers.includes(pull.author.login))
    throw new Refusal(422, 'Review cannot be requested from pull request author.');
  pull.reviewers = [...new Set([...pull.reviewers, ...reviewers])];
  pull.teams = [...new Set([...pull.teams, ...team_reviewers])];
}

export const pullOperations: Operations = {
  'pulls/list': (world, { query }) => Listed.of(list(world, query), (each) => shapes.pull(world, each)),
  'pulls/get': (world, { params }) => shapes.pull(world, world.pull(params.pull_number)),
  'pulls/create': (world, { body }) => shapes.pull(world, create(world, body as NewPull)),
  'pulls/update': (world, { params, body }) => {
    const pull = world.pull(params.pull_number);
    update(world, pull, (body ?? {}) as ChangedPull);
    return shapes.pull(world, pull);
  },
  'pulls/list-files': (world, { params }) =>
    Listed.of(world.changes(world.pull(params.pull_number)).slice(0, mostFiles), shapes.file),
  'pulls/list-commits': (world, { params }) => {
    const { base, head } = world.pull(params.pull_number);
    return Listed.of(world.objects.log(base.sha, head.sha), (each) => shapes.commit(world, each));
  },
  'pulls/request-reviewers': (world, { params, body }) => {
    const pull = world.pull(params.pull_number);
    requestReviewers(world, pull, (body ?? {}) as { reviewers?: string[]; team_reviewers?: string[] });
    return shapes.pull(world, pull);
  },
  'repos/list-pull-requests-associated-with-commit': (world, { params }) =>
    Listed.of(
      world.state.pulls.filter((each) => each.head.sha === params.commit_sha && each.head.home === 'own'),
      (each) => shapes.pull(world, each),
    ),
};
