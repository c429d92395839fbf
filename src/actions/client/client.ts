// Octokit as this project uses it: the server's own addresses, patience with limits, no doubled creation, and a dry run that writes nothing.
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { version } from '../../lib/version.ts';

const Client = Octokit.plugin(throttling, retry);
export type GitHub = InstanceType<typeof Client>;

export interface PlannedWrite {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Connection {
  readonly github: GitHub;
  /** Writes that a dry run kept back. */
  readonly planned: readonly PlannedWrite[];
}

export interface ConnectionTerms {
  readonly token: string;
  /** Of the REST API, such as https://github.example.org/api/v3. */
  readonly apiUrl: string;
  readonly dryRun: boolean;
  readonly say: (line: string) => void;
  /** False sends without the pauses GitHub asks for; for tests. */
  readonly paced?: boolean;
  /** Of one request, in milliseconds. */
  readonly timeout?: number;
}

/** Waiting longer for a limit to pass is not worth a comment. */
const longestWait = 60;
/** GitHub itself cuts a request after ten seconds. */
const longestAnswer = 20_000;

export function connectGitHub({
  token,
  apiUrl,
  dryRun,
  say,
  paced = true,
  timeout = longestAnswer,
}: ConnectionTerms): Connection {
  const wait = (what: string) => (after: number, _options: object, _octokit: unknown, tried: number) => {
    const waits = tried < 2 && after <= longestWait;
    say(`GitHub’s ${what} is reached; ${waits ? `waiting ${after} s` : 'not waiting for it'}.`);
    return waits;
  };
  const github = new Client({
    auth: token,
    baseUrl: apiUrl,
    userAgent: `headroom/${version}`,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: { fetch: patient(timeout) },
    throttle: { enabled: paced, onRateLimit: wait('rate limit'), onSecondaryRateLimit: wait('secondary rate limit') },
    // What was refused for a reason stays refused; 429 belongs to the throttle.
    retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
  });
  const planned: PlannedWrite[] = [];
  github.hook.wrap('request', async (request, options) => {
    if (!isWrite(options)) return request(options);
    // A write whose answer was lost may have been done: whoever sent it looks before it is sent again.
    options.request = { ...options.request, retries: 0 };
    if (!dryRun) return request(options);
    const { method, url, body } = github.request.endpoint(options);
    planned.push({ method, path: new URL(url).pathname, body });
    return {
      status: 200,
      headers: {},
      url,
      data: isGraphql(options) ? { data: {} } : { id: 0, node_id: '', html_url: '', number: 0, sha: '' },
    };
  });
  return { github, planned };
}

/** A request on its way: REST with its parameters, or GraphQL with its document. */
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly query?: unknown;
}

/** An Enterprise server has it beside `/api/v3`, under its whole address. */
const isGraphql = ({ url }: Sent) => url === '/graphql' || url.endsWith('/api/graphql');

function isWrite(sent: Sent): boolean {
  return isGraphql(sent)
    ? String(sent.query).trimStart().startsWith('mutation')
    : sent.method !== 'GET' && sent.method !== 'HEAD';
}

/** Through the runner's proxy, and never for ever. */
function patient(timeout: number): typeof fetch {
  return (input, init) => {
    const own = AbortSignal.timeout(timeout);
    const signal = init?.signal == null ? own : AbortSignal.any([init.signal, own]);
    const throughProxy: typeof fetch = defaults.request?.fetch ?? fetch;
    return throughProxy(input, { ...init, signal });
  };
}
