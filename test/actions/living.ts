// A pull request with two findings in one migration, and what a person sees of it.
import { GitHubStandIn } from '../support/github/stand-in.ts';

export const path = 'db/migrations/002_events.sql';
export const lines = (...all: string[]) => `${all.join('\n')}\n`;
export const payload = '  payload jsonb -- !warning public.events.payload: It takes documents of any size.';
export const index = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same.';
export const note = 'CREATE TABLE log (); -- !info public.log: Nothing deletes from it.';
export const first = lines('CREATE TABLE events (', '  id bigint,', payload, ');', index);

export const start = (text = first, more: Parameters<typeof GitHubStandIn.start>[0] = {}) =>
  GitHubStandIn.start({
    base: { 'db/migrations/001_first.sql': 'CREATE TABLE first ();\n' },
    head: { [path]: text },
    ...more,
  });

/** What a person sees: each thread's line and first words. */
export const seen = (gh: GitHubStandIn) =>
  gh.state.threads.flatMap((thread) => {
    const [comment] = gh.state.commentsOf(thread);
    const words = comment?.body.split('\n')[comment.body.startsWith('✅') ? 0 : 2] ?? '';
    return comment === undefined
      ? []
      : [
          `${thread.outdated ? 'outdated' : (thread.line ?? 'file')}${thread.resolvedBy === null ? '' : ' resolved'}: ${words}`,
        ];
  });
export const summary = (gh: GitHubStandIn) => gh.state.issueComments.map(({ body }) => body).join('\n=====\n');
