// The addresses of this run, its repository and its server, from the runner's environment; GitHub Enterprise has its own.
import { Misuse } from '../../lib/errors.ts';
import { pathInUrl } from '../../lib/markdown.ts';
import { keyOf } from '../../report/markers.ts';
import type { Input } from '../inputs.ts';

export interface Address {
  readonly owner: string;
  readonly repo: string;
  /** Of the repository, for people. */
  readonly page: string;
  readonly apiUrl: string;
  /** `id.attempt`: later runs compare greater. */
  readonly run: string;
  readonly runUrl: string;
  /** Of another run. */
  readonly urlOfRun: (id: number) => string;
  readonly key: string;
  readonly lineUrl: (head: string) => (path: string, line: number) => string;
}

/** @throws Misuse outside of a repository's run */
export function addressOf(environment: Readonly<Record<string, string | undefined>>, input: Input): Address {
  const [owner, repo] = (environment.GITHUB_REPOSITORY ?? '').split('/');
  if (owner === undefined || owner === '' || repo === undefined)
    throw new Misuse('GITHUB_REPOSITORY does not name a repository; run this as a step of a workflow.');
  const server = `${environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${owner}/${repo}`;
  const id = environment.GITHUB_RUN_ID ?? '0';
  return {
    owner,
    repo,
    page: server,
    apiUrl: (input('github-api-url') ?? environment.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/$/, ''),
    run: `${id}.${environment.GITHUB_RUN_ATTEMPT ?? '1'}`,
    runUrl: `${server}/actions/runs/${id}`,
    urlOfRun: (other) => `${server}/actions/runs/${other}`,
    key: keyOf(input('comment-key') ?? input('working-directory') ?? 'default'),
    lineUrl: (head) => (path, line) => `${server}/blob/${head}/${pathInUrl(path)}#L${line}`,
  };
}
