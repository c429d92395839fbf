// Faults that a test asks for: which requests they meet, and what these get instead of an answer.

export interface Match {
  readonly method?: string;
  /** Against the path with its query. */
  readonly path?: RegExp;
  /** A top-level field of a GraphQL document, such as `resolveReviewThread`. */
  readonly graphql?: string;
}

export interface Fault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The request does its work first; only its answer is lost. */
  readonly afterStoring?: boolean;
  /** How many requests it meets; all, when left out. */
  readonly times?: number;
  /** The connection ends without an answer. */
  readonly timeout?: boolean;
  /** The token lacks the permission, whatever it is. */
  readonly forbidden?: boolean;
}

export interface Seen {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Operation of the REST description, or `graphql`. */
  readonly operation: string;
  /** Top-level fields of a GraphQL document. */
  readonly fields: readonly string[];
  readonly body: unknown;
  readonly isWrite: boolean;
  /** 0 until answered, and when the connection ended without an answer. */
  status: number;
}

function matches({ method, path, graphql }: Match, seen: Seen): boolean {
  if (method !== undefined && method !== seen.method) return false;
  if (path !== undefined && !path.test(seen.path)) return false;
  return graphql === undefined || seen.fields.includes(graphql);
}

/** A list of things asked for, each for a number of requests. */
export class Asked<T> {
  readonly #all: { readonly match: Match; readonly what: T; left: number }[] = [];

  add(match: Match, what: T, times = Number.POSITIVE_INFINITY): void {
    this.#all.push({ match, what, left: times });
  }

  clear(): void {
    this.#all.length = 0;
  }

  /** Everything that meets the request, each used up by one. */
  take(seen: Seen, most = Number.POSITIVE_INFINITY): T[] {
    const met = this.#all.filter((each) => each.left > 0 && matches(each.match, seen)).slice(0, most);
    for (const each of met) each.left -= 1;
    return met.map((each) => each.what);
  }
}

const docs = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** "You write too fast", with the seconds to wait. */
export const secondaryLimit = (retryAfter = 60, status: 403 | 429 = 403): Fault => ({
  status,
  headers: { 'retry-after': `${retryAfter}` },
  body: {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    documentation_url: docs,
    status: `${status}`,
  },
});

/** The hour's requests are spent; `resetIn` is in seconds. */
export const primaryLimit = (resetIn = 3600, status: 403 | 429 = 403): Fault => ({
  status,
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${Math.floor(Date.now() / 1000) + resetIn}` },
  body: { message: 'API rate limit exceeded for installation ID 1.', documentation_url: docs, status: `${status}` },
});

/** The work is done and stored; the answer is lost on the way. */
export const lostAnswer: Fault = { status: 502, body: { message: 'Server Error' }, afterStoring: true };

export const actionsMayNotOpen: Fault = {
  status: 403,
  body: {
    message: 'GitHub Actions is not permitted to create or approve pull requests.',
    documentation_url: docs,
    status: '403',
  },
};
