// The stand-in's world: state and objects together, and what GitHub does by itself when a branch moves.
import type { Files } from '../git.ts';
import { hunkAt, hunksOf, lineAfter } from './lines.ts';
import { type FileChange, Objects } from './objects.ts';
import type { Level, Permissions } from './permissions.ts';
import { notFound, Refusal } from './refusal.ts';
import { type Anchor, type Home, type Person, type Pull, type Refs, State, type Thread } from './state.ts';

export interface Terms {
  readonly owner: string;
  readonly repo: string;
  readonly baseBranch: string;
  readonly headBranch: string;
  readonly isPrivate: boolean;
  /** Who the token is; a login ending in `[bot]` is a bot. */
  readonly login: string;
  readonly permissions: Permissions;
  /** Refuses every other token; any is good when undefined. */
  readonly token: string | undefined;
  /** "Allow GitHub Actions to create and approve pull requests". */
  readonly mayOpenPulls: boolean;
  /** What GitHub says to `viewerCanResolve`; by default whether the token could. */
  readonly viewerCanResolve: boolean | undefined;
  /** Teams the token can see; asking others to review is refused. */
  readonly teams: readonly string[];
}

export const human: Person = { login: 'ada', type: 'User' };
export const forkOwner = 'contributor';

export class World implements Disposable {
  readonly state = new State();
  readonly objects = new Objects();
  readonly terms: Terms;
  readonly viewer: Person;
  #minutes = 0;
  #lastId = 5_000_000_000;

  constructor(terms: Terms) {
    this.terms = terms;
    this.viewer = { login: terms.login, type: terms.login.endsWith('[bot]') ? 'Bot' : 'User' };
  }

  /** Every look at the clock is a minute later than the one before. */
  now(): string {
    this.#minutes += 1;
    return new Date(Date.UTC(2025, 0, 1, 0, this.#minutes)).toISOString().replace('.000Z', 'Z');
  }

  /** Beyond 32 bits, as review comments' are. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  ids(prefix: string): { id: number; nodeId: string } {
    const id = this.nextId();
    return { id, nodeId: `${prefix}_${id.toString(36)}` };
  }

  level(area: keyof Permissions): Level {
    return this.terms.permissions[area] ?? 'none';
  }

  refs(home: Home): Refs {
    return home === 'own' ? this.state.refs : this.state.forkRefs;
  }

  /** A branch, tag, or commit as the API names it, `owner:branch` included. @throws 404 */
  resolve(name: string): string {
    const [owner = '', branch] = name.includes(':') ? name.split(':') : [this.terms.owner, name];
    const refs = this.refs(owner === this.terms.owner ? 'own' : 'fork');
    const plain = (branch ?? '').replace(/^refs\//, '');
    const found = refs.get(plain) ?? refs.get(`heads/${plain}`) ?? refs.get(`tags/${plain}`);
    if (found !== undefined) return found;
    if (/^[0-9a-f]{40}$/.test(plain) && this.objects.has(plain, 'commit')) return plain;
    throw notFound();
  }

  pull(number: unknown): Pull {
    const found = this.state.pulls.find((each) => each.number === Number(number));
    if (found === undefined) throw notFound();
    return found;
  }

  /**
   * Files over the branch's last commit, or over `onto`; the branch moves there, wherever it was. @returns the new
   * commit
   */
  commit(
    home: Home,
    branch: string,
    files: Files,
    { onto = undefined as string | undefined, message = 'Change', author = human } = {},
  ): string {
    const parent = onto ?? this.refs(home).get(`heads/${branch}`);
    const tree = this.objects.filesTree(parent === undefined ? undefined : this.objects.treeOf(parent), files);
    const [name, email, date] = [author.login, `${author.login}@users.noreply.github.test`, this.now()];
    const sha = this.objects.commit({
      tree,
      parents: parent === undefined ? [] : [parent],
      name,
      email,
      date,
      message,
    });
    this.move(home, `heads/${branch}`, sha);
    return sha;
  }

  /** Moves or deletes a branch and lets its pull requests feel it. */
  move(home: Home, ref: string, sha: string | null): void {
    if (sha === null) this.refs(home).delete(ref);
    else this.refs(home).set(ref, sha);
    for (const pull of this.state.pulls) {
      if (pull.state !== 'open') continue;
      if (pull.head.home === home && `heads/${pull.head.ref}` === ref) this.#headMoved(pull, sha);
      else if (home === 'own' && `heads/${pull.base.ref}` === ref) this.#baseMoved(pull, sha);
    }
  }

  close(pull: Pull, merged = false): void {
    pull.state = 'closed';
    pull.merged = merged;
    pull.closedAt = this.now();
    pull.updatedAt = pull.closedAt;
  }

  #headMoved(pull: Pull, sha: string | null): void {
    const base = this.state.refs.get(`heads/${pull.base.ref}`) ?? pull.base.sha;
    if (sha !== null) {
      pull.head.sha = sha;
      pull.base.sha = base;
      pull.updatedAt = this.now();
    }
    // Without the branch, or without a commit of its own, nothing is left to ask for.
    if (sha === null || this.objects.isAncestor(sha, base)) this.close(pull);
    else this.#placeAll(pull);
  }

  #placeAll(pull: Pull): void {
    for (const thread of this.state.threads) if (thread.pull === pull.number) this.place(thread);
  }

  /** @returns whether it could be: its branch must still be there */
  reopen(pull: Pull): boolean {
    const sha =
      pull.merged || pull.head.home === 'gone' ? undefined : this.refs(pull.head.home).get(`heads/${pull.head.ref}`);
    if (sha === undefined) return false;
    Object.assign(pull, { state: 'open', closedAt: null });
    pull.head.sha = sha;
    this.#placeAll(pull);
    return true;
  }

  /** Where a branch is: the first pull request's, when it comes from a fork, is there. */
  homeOf(branch: string): Home {
    return this.state.forkRefs.has(`heads/${branch}`) && !this.state.refs.has(`heads/${branch}`) ? 'fork' : 'own';
  }

  #baseMoved(pull: Pull, sha: string | null): void {
    if (sha === null) this.close(pull);
    else if (this.objects.isAncestor(pull.head.sha, sha)) this.close(pull, true);
  }

  /** The pull request's files as GitHub shows them, at its head or an older commit of it. */
  changes(pull: Pull, commit = pull.head.sha): readonly FileChange[] {
    const base = this.objects.mergeBase(pull.base.sha, commit) ?? pull.base.sha;
    return this.objects
      .changes(base, commit)
      .map((each) => (pull.withoutPatch.has(each.path) ? { ...each, patch: undefined } : each));
  }

  /**
   * @returns what GitHub finds wrong with an anchor, in its words; nothing when it is good. @param commit of the pull
   * request
   */
  anchorMistakes(pull: Pull, commit: string, { path, subject, side, line, startLine }: Anchor): string[] {
    const file = this.changes(pull, commit).find((each) => each.path === path);
    if (file === undefined) return ['path could not be resolved'];
    if (subject === 'FILE') return [];
    const hunks = hunksOf(file.patch);
    const end = line === null ? undefined : hunkAt(hunks, side, line);
    const wrong: string[] = [];
    if (end === undefined) wrong.push('line must be part of the diff');
    if (startLine !== null && line !== null && startLine >= line) wrong.push('start line must precede the end line.');
    else if (startLine !== null && (end === undefined || !end[side].has(startLine)))
      wrong.push('start line must be part of the same hunk as the line.');
    if (end === undefined) wrong.push("diff hunk can't be blank");
    return wrong;
  }

  /**
   * Finds the thread's place at the pull request's present head, from where it was put: outdated when one of its lines
   * was touched or is shown no more.
   */
  place(thread: Thread): void {
    const { original, commit } = thread;
    const pull = this.pull(thread.pull);
    const file = this.changes(pull).find((each) => each.path === original.path);
    const end = original.line ?? 0;
    const start = original.startLine ?? end;
    const patch = commit === pull.head.sha ? undefined : this.#changeOf(original, pull, commit);
    const now = Array.from({ length: end - start + 1 }, (_, at) => lineAfter(patch, start + at));
    const [first] = now;
    const isWhole = first !== undefined && now.every((line, at) => line === first + at);
    const isShown = isWhole && hunkAt(hunksOf(file?.patch), original.side, first + end - start) !== undefined;
    const isLine = original.subject === 'LINE';
    thread.outdated = file === undefined || (isLine && !isShown);
    thread.line = isLine && isShown ? first + end - start : null;
    thread.startLine = isLine && isShown && original.startLine !== null ? first : null;
  }

  /** What happened to the file, on the anchor's side, since the commit it was put at. */
  #changeOf({ path, side }: Anchor, pull: Pull, commit: string): string {
    const sideOf = (head: string) =>
      side === 'RIGHT' ? head : (this.objects.mergeBase(pull.base.sha, head) ?? pull.base.sha);
    return this.objects.bareChange(sideOf(commit), sideOf(pull.head.sha), path);
  }

  /** @throws 422 when someone else's branch, or no branch, is named */
  headOf(name: string): { home: Home; ref: string; sha: string } {
    const [owner, ref = ''] = name.includes(':') ? name.split(':') : [this.terms.owner, name];
    const home = owner === this.terms.owner ? 'own' : 'fork';
    const sha = this.refs(home).get(`heads/${ref}`);
    if (sha === undefined)
      throw new Refusal(422, 'Validation Failed', {
        errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }],
      });
    return { home, ref, sha };
  }

  openPull(
    head: Pull['head'],
    base: string,
    { title = 'Change', body = null as string | null, draft = false, author = human } = {},
  ): Pull {
    const at = this.now();
    const pull: Pull = {
      ...this.ids('PR'),
      ...{ number: this.state.pulls.length + 1, title, body, draft, author, head },
      ...{ state: 'open', merged: false, locked: false, inQueue: false, undecided: false, milestone: null },
      base: { ref: base, sha: this.state.refs.get(`heads/${base}`) ?? '' },
      ...{ labels: [], assignees: [], reviewers: [], teams: [] },
      ...{ createdAt: at, updatedAt: at, closedAt: null, withoutPatch: new Set<string>() },
    };
    this.state.pulls.push(pull);
    return pull;
  }

  [Symbol.dispose](): void {
    this.objects[Symbol.dispose]();
  }
}
