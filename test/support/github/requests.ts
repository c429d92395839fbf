// One HTTP request's way: written down, checked, delayed or broken as the test asked, then answered.
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { type Call, complete, readCall, statusOf } from './description.ts';
import { Asked, type Fault, type Seen } from './faults.ts';
import { answerGraphql, type ReadDocument, readDocument } from './graphql.ts';
import { demand, missing, needsOf } from './permissions.ts';
import { notFound, Refusal } from './refusal.ts';
import { Listed, type Operations, Plain } from './rest/answer.ts';
import { gitOperations } from './rest/git.ts';
import { issueOperations } from './rest/issues.ts';
import { pullOperations } from './rest/pulls.ts';
import { repoOperations, zipOf } from './rest/repos.ts';
import { reviewOperations } from './rest/reviews.ts';
import type { World } from './world.ts';

const operations: Operations = {
  ...repoOperations,
  ...pullOperations,
  ...reviewOperations,
  ...issueOperations,
  ...gitOperations,
};

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request with all that was read of it. */
interface Asking {
  readonly seen: Seen;
  readonly url: URL;
  readonly token: string | undefined;
  readonly call: Call | undefined;
  readonly document: ReadDocument | undefined;
  readonly mistakes: readonly string[];
}

export class Requests {
  readonly seen: Seen[] = [];
  readonly violations: string[] = [];
  readonly faults = new Asked<Fault>();
  readonly hooks = new Asked<(seen: Seen) => void | Promise<void>>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#serve(request, response);
    } catch (error) {
      this.violations.push(`the stand-in itself: ${error instanceof Error ? error.stack : error}`);
      send(response, { status: 500, body: { message: String(error) } });
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asking = await this.#read(request);
    this.seen.push(asking.seen);
    this.violations.push(...asking.mistakes);
    for (const run of this.hooks.take(asking.seen)) await run(asking.seen);
    const [fault] = this.faults.take(asking.seen, 1);
    if (fault?.timeout === true && fault.afterStoring !== true) return void request.socket.destroy();
    const isLost = fault?.afterStoring === true;
    const answered =
      fault === undefined || isLost || fault.forbidden
        ? await this.#answer(asking, fault?.forbidden ?? false)
        : undefined;
    if (fault?.timeout === true) return void request.socket.destroy();
    const isFaulty = fault !== undefined && !fault.forbidden && (!isLost || (answered?.status ?? 0) < 400);
    const reply = isFaulty ? broken(fault) : (answered ?? { status: 500 });
    asking.seen.status = reply.status;
    send(response, reply);
  }

  async #read(request: IncomingMessage): Promise<Asking> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    url.pathname = url.pathname.replace(/^\/api(\/v3)?(?=\/)/, '');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const method = request.method ?? 'GET';
    const token = request.headers.authorization?.replace(/^(token|bearer) /i, '');
    let body: unknown;
    const mistakes: string[] = [];
    try {
      body = text === '' ? undefined : JSON.parse(text);
    } catch {
      mistakes.push(`${method} ${url.pathname}: the body is no JSON`);
    }
    const document = url.pathname === '/graphql' && method === 'POST' ? readDocument(body) : undefined;
    const read = document === undefined ? readCall(method, url, body, request.headers.accept ?? '') : undefined;
    mistakes.push(...(document?.mistakes.map((each) => `graphql: ${each}`) ?? read?.mistakes ?? []));
    const isKnown = document !== undefined || read !== undefined || url.pathname.startsWith('/artifacts/');
    if (!isKnown)
      mistakes.push(`${method} ${url.pathname}: not in the description, or not in the part of it that is kept`);
    const isWrite = document?.isMutation ?? !['GET', 'HEAD'].includes(method);
    const operation = document === undefined ? (read?.call.operation ?? '') : 'graphql';
    const seen = {
      method,
      path: url.pathname + url.search,
      operation,
      fields: document?.fields ?? [],
      body,
      isWrite,
      status: 0,
    };
    return { seen, url, token, call: read?.call, document, mistakes };
  }

  async #answer(asking: Asking, forbidden: boolean): Promise<Reply> {
    try {
      return await this.#served(asking, forbidden);
    } catch (error) {
      if (error instanceof Refusal)
        return { status: error.status, body: error.body, headers: error.details.headers ?? {} };
      this.violations.push(`the stand-in itself: ${error instanceof Error ? error.stack : error}`);
      return { status: 500, body: { message: String(error) } };
    }
  }

  async #served({ seen, url, token, call, document, mistakes }: Asking, forbidden: boolean): Promise<Reply> {
    const { terms } = this.#world;
    const [, , zip] = url.pathname.startsWith('/artifacts/') ? url.pathname.replace('.zip', '').split('/') : [];
    if (zip !== undefined)
      return { status: 200, body: new Plain(zipOf(this.#world, zip), { 'content-type': 'application/zip' }) };
    if (terms.token !== undefined && token !== undefined && token !== terms.token)
      throw new Refusal(401, 'Bad credentials');
    if (token === undefined && (seen.isWrite || document !== undefined))
      throw new Refusal(401, 'Requires authentication');
    if (document !== undefined) return this.#graphql(document, seen, mistakes, forbidden);
    if (call === undefined) throw notFound();
    if (mistakes.length > 0) throw new Refusal(422, `Invalid request.\n\n${mistakes.join('\n')}`);
    const { owner, repo } = call.params;
    if (owner !== terms.owner || repo !== terms.repo) throw notFound();
    const needs = needsOf(call.operation, seen.isWrite);
    if (forbidden) throw missing(needs);
    demand(terms.permissions, terms.isPrivate, needs);
    const operation = operations[call.operation];
    if (operation === undefined) throw new Error(`${call.operation} is described and not built`);
    return this.#reply(call, url, operation(this.#world, call));
  }

  async #graphql(
    document: ReadDocument,
    { body, fields, isWrite }: Seen,
    mistakes: readonly string[],
    forbidden: boolean,
  ): Promise<Reply> {
    if (mistakes.length > 0) return { status: 200, body: { errors: mistakes.map((message) => ({ message })) } };
    if (forbidden && !isWrite) {
      const errors = fields.map((field) => ({
        type: 'FORBIDDEN',
        path: [field],
        message: 'Resource not accessible by integration',
      }));
      return { status: 200, body: { data: null, errors } };
    }
    const { answer, mistakes: more } = await answerGraphql(this.#world, document, body, forbidden);
    this.violations.push(...more.map((each) => `graphql: ${each}`));
    return { status: 200, body: answer };
  }

  #reply({ operation, query }: Call, url: URL, answer: unknown): Reply {
    if (answer instanceof Plain) return { status: answer.status, body: answer };
    const status = statusOf(operation);
    if (!(answer instanceof Listed))
      return { status, body: answer === undefined ? undefined : complete(operation, answer) };
    const size = Math.min(Math.max(Number(query.per_page ?? 30), 1), 100);
    const page = Math.max(Number(query.page ?? 1), 1);
    const last = Math.max(Math.ceil(answer.count / size), 1);
    const at = (number: number, rel: string) => {
      const target = new URL(url);
      target.searchParams.set('page', `${number}`);
      return `<${target.href}>; rel="${rel}"`;
    };
    const before = page > 1 ? [at(page - 1, 'prev'), at(1, 'first')] : [];
    const after = page < last ? [at(page + 1, 'next'), at(last, 'last')] : [];
    const links = [...before, ...after];
    const body = complete(operation, answer.slice((page - 1) * size, page * size));
    return { status, body, headers: links.length > 0 ? { link: links.join(', ') } : {} };
  }
}

function broken({ status = 500, headers = {}, body }: Fault): Reply {
  return {
    status,
    headers,
    body: body ?? {
      message: STATUS_CODES[status] ?? '',
      documentation_url: 'https://docs.github.com/rest',
      status: `${status}`,
    },
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const limits = {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': `${Math.floor(Date.now() / 1000) + 3600}`,
  };
  const type = { 'content-type': 'application/json; charset=utf-8' };
  const own = body instanceof Plain ? body.headers : {};
  response.writeHead(status, { ...type, ...limits, ...own, ...headers });
  response.end(body instanceof Plain ? body.bytes : body === undefined ? undefined : JSON.stringify(body));
}
