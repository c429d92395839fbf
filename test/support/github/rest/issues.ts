// What a pull request has as an issue: comments, labels, people, a milestone.
import { invalid, notFound, Refusal } from '../refusal.ts';
import * as shapes from '../shapes.ts';
import type { IssueComment, Pull } from '../state.ts';
import type { World } from '../world.ts';
import { Listed, type Operations, text } from './answer.ts';
import { edit } from './reviews.ts';

const mostAssignees = 10;
const mostLabels = 100;

type Named = string | { readonly name: string };

function find(world: World, id: unknown): IssueComment {
  const found = world.state.issueComments.find((each) => each.id === Number(id));
  if (found === undefined) throw notFound();
  return found;
}

export function addIssueComment(world: World, pull: Pull, body: string, author = world.viewer): IssueComment {
  if (pull.locked && author === world.viewer)
    throw new Refusal(403, 'Unable to create comment because issue is locked.');
  const at = world.now();
  const comment: IssueComment = {
    ...world.ids('IC'),
    pull: pull.number,
    author,
    body,
    createdAt: at,
    updatedAt: at,
    minimized: null,
  };
  world.state.issueComments.push(comment);
  return comment;
}

export function removeIssueComment(world: World, comment: IssueComment): void {
  world.state.issueComments.splice(world.state.issueComments.indexOf(comment), 1);
}

function addLabels(world: World, pull: Pull, names: readonly string[]): void {
  const labels = [...new Set([...pull.labels, ...names])];
  if (labels.length > mostLabels)
    throw invalid('Issue', 'labels', 'invalid', `labels is too long (maximum is ${mostLabels})`);
  pull.labels = labels;
  // A label nobody made yet comes to be.
  for (const name of names) world.state.labels.add(name);
}

function update(world: World, pull: Pull, body: Readonly<Record<string, unknown>>): void {
  if (body.milestone !== undefined) {
    const number = body.milestone === null ? null : Number(body.milestone);
    if (number !== null && !world.state.milestones.has(number)) throw invalid('Issue', 'milestone', 'invalid');
    pull.milestone = number;
  }
  if (typeof body.title === 'string') pull.title = body.title;
  if (typeof body.body === 'string') pull.body = text(body.body, 'Issue');
  if (Array.isArray(body.labels)) {
    pull.labels = [];
    addLabels(world, pull, body.labels.map(nameOf));
  }
  if (body.state === 'closed' && pull.state === 'open') world.close(pull);
}

const nameOf = (each: Named) => (typeof each === 'string' ? each : each.name);

export const issueOperations: Operations = {
  'issues/list-comments': (world, { params }) => {
    const { number } = world.pull(params.issue_number);
    return Listed.of(
      world.state.issueComments.filter((each) => each.pull === number),
      (each) => shapes.issueComment(world, each),
    );
  },
  'issues/create-comment': (world, { params, body }) => {
    const pull = world.pull(params.issue_number);
    return shapes.issueComment(
      world,
      addIssueComment(world, pull, text((body as { body: string }).body, 'IssueComment')),
    );
  },
  'issues/get-comment': (world, { params }) => shapes.issueComment(world, find(world, params.comment_id)),
  'issues/update-comment': (world, { params, body }) => {
    const comment = find(world, params.comment_id);
    edit(world, comment, (body as { body: string }).body, 'IssueComment');
    return shapes.issueComment(world, comment);
  },
  'issues/delete-comment': (world, { params }) => {
    removeIssueComment(world, find(world, params.comment_id));
    return undefined;
  },
  'issues/get': (world, { params }) => shapes.issue(world, world.pull(params.issue_number)),
  'issues/update': (world, { params, body }) => {
    const pull = world.pull(params.issue_number);
    update(world, pull, (body ?? {}) as Record<string, unknown>);
    return shapes.issue(world, pull);
  },
  'issues/list-labels-on-issue': (world, { params }) => Listed.of(world.pull(params.issue_number).labels, shapes.label),
  'issues/add-labels': (world, { params, body }) => {
    const pull = world.pull(params.issue_number);
    addLabels(world, pull, (body as { labels: Named[] }).labels.map(nameOf));
    return pull.labels.map(shapes.label);
  },
  'issues/add-assignees': (world, { params, body }) => {
    const pull = world.pull(params.issue_number);
    const { assignees = [] } = (body ?? {}) as { assignees?: string[] };
    if (assignees.length > mostAssignees)
      throw invalid('Issue', 'assignees', 'invalid', `assignees is too long (maximum is ${mostAssignees})`);
    pull.assignees = [...new Set([...pull.assignees, ...assignees])];
    return shapes.issue(world, pull);
  },
  'issues/list-milestones': (world) =>
    Listed.of([...world.state.milestones.keys()], (number) => shapes.milestone(world, number)),
};
