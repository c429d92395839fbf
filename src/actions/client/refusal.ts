// What GitHub meant by saying no, in one sentence that tells what to change.
import { messageOf } from '../../lib/errors.ts';

/**
 * `forbidden`: the token may not; `locked`: the conversation is; `invalid`: the request does not fit what is there;
 * `limited`: too many requests; `lost`: no answer, so that it may or may not have been done; `other`: anything else.
 */
export type RefusalKind = 'forbidden' | 'locked' | 'invalid' | 'limited' | 'lost' | 'other';

export interface ApiRefusal {
  readonly kind: RefusalKind;
  readonly sentence: string;
  /** GitHub's own words, shortened; '' when they were ours. */
  readonly said: string;
}

interface Failed {
  readonly status?: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
  /** Of GraphQL. */
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
}

/**
 * @param doing what was tried, as in “could not …”
 * @param needs the permission it takes, where GitHub's answer does not name it
 */
export function refusalOf(error: unknown, doing: string, needs = 'pull_requests=write'): ApiRefusal {
  const words = messageOf(error);
  return { ...meaning(error, firstLine(words), doing, needs), said: inOneLine(words) };
}

function meaning(error: unknown, said: string, doing: string, needs: string): Omit<ApiRefusal, 'said'> {
  const { status, response, errors } = (typeof error === 'object' && error !== null ? error : {}) as Failed;
  const headers = response?.headers ?? {};
  if (errors !== undefined) return graphql(errors, doing, needs);
  if (status === 429 || (status === 403 && isLimit(said, headers)))
    return { kind: 'limited', sentence: `GitHub’s rate limit is reached: could not ${doing}.` };
  if (status === 403 && /locked/i.test(said))
    return { kind: 'locked', sentence: `The conversation is locked: could not ${doing}.` };
  if (status === 401) return { kind: 'forbidden', sentence: `GitHub does not accept the token: could not ${doing}.` };
  if (status === 403 || status === 404)
    return { kind: 'forbidden', sentence: permission(doing, headers['x-accepted-github-permissions'] ?? needs) };
  if (status === 422) return { kind: 'invalid', sentence: `GitHub refused to ${doing}: ${said}.` };
  if (status === undefined || status >= 500)
    return { kind: 'lost', sentence: `GitHub gave no proper answer when asked to ${doing}: ${said}.` };
  return { kind: 'other', sentence: `Could not ${doing}: ${said}.` };
}

function graphql(errors: NonNullable<Failed['errors']>, doing: string, needs: string): Omit<ApiRefusal, 'said'> {
  if (errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
    return { kind: 'forbidden', sentence: permission(doing, needs) };
  if (errors.some(({ type }) => type === 'RATE_LIMITED'))
    return { kind: 'limited', sentence: `GitHub’s rate limit is reached: could not ${doing}.` };
  return { kind: 'other', sentence: `Could not ${doing}: ${firstLine(errors[0]?.message ?? 'no reason given')}.` };
}

function isLimit(said: string, headers: Readonly<Record<string, string | undefined>>): boolean {
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(said);
}

/** `;` separates alternatives, `,` what is needed together. */
function permission(doing: string, accepted: string): string {
  const needed = accepted
    .split(';')
    .map((all) =>
      all
        .split(',')
        .map((one) => one.trim().replaceAll('_', '-').replace('=', ': '))
        .join(' and '),
    )
    .join(', or ');
  return `Could not ${doing}: this job’s token may not. Give the job \`permissions: ${needed}\`; on pull requests from forks and from Dependabot the token can only read.`;
}

/** GitHub's messages end with a link to its documentation. */
const inOneLine = (message: string) =>
  (message.split(/ - https?:/)[0] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(': ')
    .replace(/\.$/, '')
    .slice(0, 500);
const firstLine = (message: string) => (message.split(/\n| - https?:/)[0] ?? '').replace(/\.$/, '').slice(0, 300);
