// Every write × every way it can go wrong: the verdict stands, one warning is given, every output is set, and nothing is ever said twice.
import { describe, expect, test } from 'vitest';
import { readFindingMarker, readSummaryMarker } from '../../src/report/markers.ts';
import { type Fault, lostAnswer, type Match, secondaryLimit } from '../support/github/faults.ts';
import { GitHubStandIn, type Setup } from '../support/github/stand-in.ts';
import { type JobTerms, job } from './job.ts';

const path = 'db/migrations/002_events.sql';
const error = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same.';
const warning = 'CREATE TABLE log (payload jsonb); -- !warning public.log.payload: It takes documents of any size.';
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const first = lines('CREATE TABLE events (id bigint);', error, warning);

interface Write {
  readonly match: Match;
  readonly setup?: Setup;
  readonly inputs?: JobTerms['inputs'];
  /** What happens before the run in which the write is met. */
  readonly before?: (gh: GitHubStandIn) => Promise<void>;
  /** GitHub's "no" has another way out, so that nothing is to be told. */
  readonly mayBeForbidden?: boolean;
}

const said = (push?: (gh: GitHubStandIn) => void) => async (gh: GitHubStandIn) => {
  await job(gh);
  push?.(gh);
};
const fixed = (gh: GitHubStandIn) => void gh.push({ [path]: lines('CREATE TABLE events (id bigint);', error) });
/** As an older version would have said it. */
const reworded = (gh: GitHubStandIn) => {
  for (const comment of gh.state.reviewComments) comment.body = comment.body.replace('any size', 'every size');
};
const doubled = (gh: GitHubStandIn) => {
  const [summary] = gh.state.issueComments;
  if (summary !== undefined) gh.state.issueComments.push({ ...summary, ...gh.world.ids('IC') });
};

const writes: Readonly<Record<string, Write>> = {
  'post the review': { match: { method: 'POST', path: /\/pulls\/1\/reviews$/ } },
  'comment on a file': {
    match: { method: 'POST', path: /\/pulls\/1\/comments$/ },
    before: async (gh) => void gh.pull().withoutPatch.add(path),
  },
  'post the summary': { match: { method: 'POST', path: /\/issues\/1\/comments$/ } },
  'update the summary': { match: { graphql: 'updateIssueComment' }, before: said(fixed) },
  'delete a doubled summary': { match: { graphql: 'deleteIssueComment' }, before: said(doubled) },
  'update a comment': { match: { graphql: 'updatePullRequestReviewComment' }, before: said(reworded) },
  'delete a comment': { match: { graphql: 'deletePullRequestReviewComment' }, before: said(fixed) },
  'resolve a conversation': {
    match: { graphql: 'resolveReviewThread' },
    setup: { permissions: { contents: 'write', 'pull-requests': 'write' } },
    before: said(fixed),
    mayBeForbidden: true,
  },
  'hide a comment': { match: { graphql: 'minimizeComment' }, inputs: { 'on-fixed': 'minimize' }, before: said(fixed) },
};

const refused = 'x-accepted-github-permissions';
const faults: Readonly<Record<string, { fault: Fault; status: string; told: RegExp }>> = {
  403: {
    fault: { status: 403, headers: { [refused]: 'pull_requests=write' } },
    status: 'forbidden',
    told: /`permissions: pull-requests: write`/,
  },
  404: { fault: { status: 404 }, status: 'forbidden', told: /this job’s token may not/ },
  422: { fault: { status: 422 }, status: 'error', told: /GitHub refused to|Could not/ },
  429: { fault: secondaryLimit(3600, 429), status: 'error', told: /rate limit is reached/ },
  'secondary limit': { fault: secondaryLimit(3600), status: 'error', told: /rate limit is reached/ },
  '502 after storing': { fault: lostAnswer, status: 'error', told: /no proper answer/ },
  '502 before it': { fault: { status: 502 }, status: 'error', told: /no proper answer/ },
  'time-out': { fault: { timeout: true }, status: 'error', told: /no proper answer/ },
  'time-out after storing': { fault: { timeout: true, afterStoring: true }, status: 'error', told: /no proper answer/ },
  FORBIDDEN: { fault: { forbidden: true }, status: 'forbidden', told: /`permissions: / },
};

/** Fingerprints of the open comments, and the summaries; each must be there once. */
function spoken(gh: GitHubStandIn): { comments: string[]; summaries: number } {
  const comments = gh.state.threads.flatMap((thread) => {
    const marker = readFindingMarker('default', gh.state.commentsOf(thread)[0]?.body ?? '');
    return marker === null || marker.fixed || thread.resolvedBy !== null ? [] : [marker.fingerprint];
  });
  return {
    comments: comments.sort(),
    summaries: gh.state.issueComments.filter(({ body }) => readSummaryMarker('default', body) !== null).length,
  };
}

const cells = Object.keys(writes).flatMap((write) => Object.keys(faults).map((fault) => ({ write, fault })));

describe.each(cells)('$write: $fault', ({ write, fault: name }) => {
  test('costs nothing but the words', async () => {
    const { match, setup, inputs = {}, before, mayBeForbidden = false } = writes[write] as Write;
    const { fault, told } = faults[name] as (typeof faults)[string];
    await using gh = await GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: first }, ...setup });
    await before?.(gh);
    gh.fail(match, fault);
    const ran = await job(gh, { inputs });

    expect(
      gh.requests.some(({ path: asked, fields }) => match.path?.test(asked) || fields.includes(match.graphql ?? '')),
    ).toBe(true);
    expect(ran.failures).toEqual([expect.stringMatching(/^Headroom: 1 error(, 1 warning)?\.$/)]);
    expect(Object.keys(ran.outputs)).toHaveLength(23);
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'findings-error': 1, 'migrations-checked': 1 });
    const warnings = ran.annotated.filter(({ level, file }) => level === 'warning' && file === undefined);
    const wayOut =
      (name.endsWith('after storing') && /^(post|comment)/.test(write)) ||
      (mayBeForbidden && ['403', '404', 'FORBIDDEN'].includes(name));
    expect(warnings.map(({ message }) => message)).toEqual(wayOut ? [] : [expect.stringMatching(told)]);

    gh.heal();
    await job(gh, { inputs });
    const wanted =
      before === undefined ||
      write === 'comment on a file' ||
      write === 'update a comment' ||
      write === 'delete a doubled summary'
        ? 2
        : 1;
    const { comments, summaries } = spoken(gh);
    expect({ comments: comments.length, distinct: new Set(comments).size, summaries }).toEqual({
      comments: wanted,
      distinct: wanted,
      summaries: 1,
    });
    expect((await job(gh, { inputs })).writes).toEqual([]);
  });
});
