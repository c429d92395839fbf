// A stand-in for GitHub over HTTP: it has state, refuses what GitHub refuses, and checks every request against GitHub's own descriptions.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from '../git.ts';
import type { Fault, Match, Seen } from './faults.ts';
import { Human } from './human.ts';
import type { Permissions } from './permissions.ts';
import { Requests } from './requests.ts';
import type { Pull, State } from './state.ts';
import { forkOwner, type Terms, World } from './world.ts';
import { zip } from './zip.ts';

export interface Setup extends Partial<Omit<Terms, 'isPrivate'>> {
  /** Files on the base branch. */
  readonly base?: Files;
  /** Files over these, null for removed ones: they become pull request 1. None is opened when left out. */
  readonly head?: Files;
  /** The head branch lives in a fork, or in one that was deleted since. */
  readonly fork?: boolean | 'deleted';
  readonly private?: boolean;
  readonly permissions?: Permissions;
  readonly title?: string;
  readonly body?: string;
}

export interface PushTerms {
  /** The head branch of pull request 1, when left out. */
  readonly branch?: string;
  /** The new commit's parent, a branch or a commit: the branch is forced there. Its own tip when left out. */
  readonly onto?: string;
  readonly message?: string;
}

export class GitHubStandIn implements AsyncDisposable {
  /** Of the REST API; GraphQL is at `/graphql` below it. */
  readonly url: string;
  readonly state: State;
  readonly human: Human;
  readonly world: World;
  readonly #server: Server;
  readonly #requests: Requests;

  private constructor(world: World, server: Server, requests: Requests) {
    this.world = world;
    this.state = world.state;
    this.human = new Human(world);
    this.#server = server;
    this.#requests = requests;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(setup: Setup = {}): Promise<GitHubStandIn> {
    const world = new World({
      ...{
        owner: 'acme',
        repo: 'shop',
        baseBranch: 'main',
        headBranch: 'change',
        isPrivate: setup.private ?? false,
        login: 'github-actions[bot]',
      },
      ...{
        permissions: { contents: 'read', 'pull-requests': 'write' },
        token: undefined,
        mayOpenPulls: true,
        viewerCanResolve: undefined,
        teams: [],
      },
      ...given(setup),
    });
    furnish(world, setup);
    const requests = new Requests(world);
    const server = createServer((request, response) => void requests.serve(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new GitHubStandIn(world, server, requests);
  }

  get requests(): readonly Seen[] {
    return this.#requests.seen;
  }

  /** Requests that would change something, whether they did or not. */
  writes(): Seen[] {
    return this.requests.filter((each) => each.isWrite);
  }

  /**
   * What requests had that GitHub's descriptions forbid. A test with any of them fails at its end; take away those that
   * were meant.
   */
  get violations(): string[] {
    return this.#requests.violations;
  }

  fail(match: Match, fault: Fault): void {
    this.#requests.faults.add(match, fault, fault.times);
  }

  /** No more faults. */
  heal(): void {
    this.#requests.faults.clear();
  }

  /** Runs before a request is answered; once, unless told otherwise. */
  onRequest(match: Match, run: (seen: Seen) => void | Promise<void>, times = 1): void {
    this.#requests.hooks.add(match, run, times);
  }

  /** The pull request with this number; the first, when left out. */
  pull(number = 1): Pull {
    return this.world.pull(number);
  }

  /** A new commit with these files over the branch. @returns its name */
  push(files: Files, { branch = this.world.terms.headBranch, onto, message = 'Change' }: PushTerms = {}): string {
    const { world } = this;
    return world.commit(world.homeOf(branch), branch, files, {
      message,
      onto: onto === undefined ? undefined : world.resolve(onto),
    });
  }

  /** The pull request's changes as one new commit on the base branch's tip. @returns its name */
  rebase(number = 1): string {
    const { world } = this;
    const { head, base } = this.pull(number);
    const files = world
      .changes(this.pull(number))
      .flatMap(({ path, previous, status, sha }): [string, string | Uint8Array | null][] => [
        ...(status === 'renamed' && previous !== undefined ? [[previous, null] as [string, null]] : []),
        [path, status === 'removed' ? null : (world.objects.bytes(sha) ?? '')],
      ]);
    return world.commit(head.home, head.ref, Object.fromEntries(files), {
      onto: world.resolve(base.ref),
      message: 'Rebased',
    });
  }

  /** A finished workflow run on the pull request's head, with artifacts as files by name. @returns its id */
  addRun(
    artifacts: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>,
    { event = 'pull_request', number = 1 } = {},
  ): number {
    const { head } = this.pull(number);
    const id = this.world.nextId();
    this.state.runs.push({
      id,
      headSha: head.sha,
      headBranch: head.ref,
      home: head.home,
      event,
      conclusion: 'success',
    });
    for (const [name, files] of Object.entries(artifacts))
      this.state.artifacts.push({ id: this.world.nextId(), run: id, name, expired: false, zip: zip(files) });
    return id;
  }

  /** Stops. @throws when a request broke GitHub's descriptions */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    this.world[Symbol.dispose]();
    if (this.violations.length > 0) throw new Error(`GitHub’s description forbids:\n${this.violations.join('\n')}`);
  }
}

/** Without what was left undefined, which would hide a default. */
const given = (setup: Setup) => Object.fromEntries(Object.entries(setup).filter(([, value]) => value !== undefined));

function furnish(
  world: World,
  { base = { 'README.md': 'Shop\n' }, head, fork = false, title = 'Change', body }: Setup,
): void {
  const { baseBranch, headBranch } = world.terms;
  const tip = world.commit('own', baseBranch, base, { message: 'Base' });
  if (head === undefined) return;
  const home = fork === false ? 'own' : 'fork';
  world.commit(home, headBranch, head, { onto: tip });
  const found = world.headOf(fork === false ? headBranch : `${forkOwner}:${headBranch}`);
  world.openPull(fork === 'deleted' ? { ...found, home: 'gone' } : found, baseBranch, { title, body: body ?? null });
}

export { lostAnswer, secondaryLimit } from './faults.ts';
