// What people do on GitHub while the bot is at work.
import type { Files } from '../git.ts';
import { addIssueComment } from './rest/issues.ts';
import { addComment } from './rest/reviews.ts';
import type { Home, IssueComment, Person, Pull, Remark, Review, ReviewComment, Thread } from './state.ts';
import { human, type World } from './world.ts';

export class Human {
  readonly #world: World;
  readonly person: Person = human;

  constructor(world: World) {
    this.#world = world;
  }

  reply(thread: Thread, body: string): ReviewComment {
    const { state } = this.#world;
    const [first] = state.commentsOf(thread);
    const review = state.reviews.find((each) => each.id === first?.review);
    if (first === undefined || review === undefined) throw new Error('the thread is gone');
    return addComment(this.#world, review, thread.original, body, first, human);
  }

  /** A comment of a person's own on a line. */
  review(pull: number, path: string, line: number, body: string): ReviewComment {
    const { head } = this.#world.pull(pull);
    const at = this.#world.now();
    const dates = { createdAt: at, updatedAt: at, minimized: null };
    const review: Review = {
      ...this.#world.ids('PRR'),
      pull,
      author: human,
      body: '',
      state: 'COMMENTED',
      commit: head.sha,
      ...dates,
    };
    this.#world.state.reviews.push(review);
    return addComment(
      this.#world,
      review,
      { path, subject: 'LINE', side: 'RIGHT', line, startLine: null },
      body,
      undefined,
      human,
    );
  }

  comment(pull: number, body: string): IssueComment {
    return addIssueComment(this.#world, this.#world.pull(pull), body, human);
  }

  resolve(thread: Thread): void {
    thread.resolvedBy = human;
  }

  unresolve(thread: Thread): void {
    thread.resolvedBy = null;
  }

  minimize(remark: Remark, reason = 'resolved'): void {
    remark.minimized = reason;
  }

  /** A commit on top of the branch. @returns its name */
  commit(branch: string, files: Files, message = 'By hand'): string {
    return this.#world.commit(this.#world.homeOf(branch), branch, files, { message });
  }

  /** A new branch from the base, and a pull request for it. */
  openPull(branch: string, files: Files, { title = 'By hand', home = 'own' as Home } = {}): Pull {
    const { baseBranch } = this.#world.terms;
    this.#world.commit(home, branch, files, { onto: this.#world.resolve(baseBranch) });
    return this.#world.openPull(this.#world.headOf(home === 'own' ? branch : `contributor:${branch}`), baseBranch, {
      title,
    });
  }

  closePull(number: number): void {
    this.#world.close(this.#world.pull(number));
  }

  lock(number: number): void {
    this.#world.pull(number).locked = true;
  }

  deleteBranch(branch: string): void {
    this.#world.move('own', `heads/${branch}`, null);
  }
}
