// The repository's content: a real git object store, written and read by git itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '../git.ts';

export interface FileChange {
  readonly path: string;
  readonly previous: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Undefined for a binary file and a pure renaming. */
  readonly patch: string | undefined;
}

/** One entry of a tree to write; neither `sha` nor `content` removes the path. */
export interface Entry {
  readonly path: string;
  readonly mode?: string;
  readonly sha?: string;
  readonly content?: string | Uint8Array;
}

export interface CommitData {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
}

const statuses = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', C: 'copied', T: 'changed' } as const;

export class Objects implements Disposable {
  /** A bare repository. */
  readonly folder = mkdtempSync(join(tmpdir(), 'headroom-github-'));
  readonly #changes = new Map<string, readonly FileChange[]>();
  readonly #answers = new Map<string, string>();

  constructor() {
    this.git(['init', '--quiet', '--bare']);
  }

  /** @returns what git printed; undefined when it failed */
  tried(
    args: readonly string[],
    input?: Uint8Array | string,
    env: Readonly<Record<string, string>> = {},
  ): string | undefined {
    const all = { PATH: process.env.PATH, HOME: this.folder, GIT_CONFIG_NOSYSTEM: '1', ...env };
    const { status, stdout } = spawnSync('git', args, { cwd: this.folder, input, env: all, maxBuffer: 1 << 28 });
    return status === 0 ? stdout.toString() : undefined;
  }

  git(args: readonly string[], input?: Uint8Array | string, env: Readonly<Record<string, string>> = {}): string {
    const out = this.tried(args, input, env);
    if (out === undefined) throw new Error(`git ${args.join(' ')} failed`);
    return out;
  }

  /** The same for questions about named objects, which never change: each is asked once. */
  asked(args: readonly string[]): string | undefined {
    const key = args.join('\0');
    const answer = this.#answers.get(key) ?? this.tried(args);
    if (answer !== undefined) this.#answers.set(key, answer);
    return answer;
  }

  has(name: string, kind: 'commit' | 'tree' | 'blob'): boolean {
    return this.asked(['cat-file', '-t', name])?.trim() === kind;
  }

  treeOf(commit: string): string {
    return this.#sure(['rev-parse', `${commit}^{tree}`]).trim();
  }

  /** @returns the new tree; undefined when an entry names an object that is not there */
  tree(root: string | undefined, entries: readonly Entry[]): string | undefined {
    const parts: Uint8Array[] = [];
    const add = (text: string) => parts.push(Buffer.from(text));
    add(
      'feature done\nreset refs/scratch\ncommit refs/scratch\nmark :1\ncommitter scratch <scratch> 0 +0000\ndata 0\n',
    );
    if (root !== undefined) add(`M 040000 ${root} ""\n`);
    for (const { path, mode = '100644', sha, content } of entries) {
      if (sha !== undefined) add(`M ${mode} ${sha} ${JSON.stringify(path)}\n`);
      else if (content === undefined) add(`D ${JSON.stringify(path)}\n`);
      else {
        const bytes = Buffer.from(content);
        add(`M ${mode} inline ${JSON.stringify(path)}\ndata ${bytes.length}\n`);
        parts.push(bytes);
        add('\n');
      }
    }
    add('get-mark :1\ndone\n');
    const made = this.tried(['fast-import', '--quiet', '--force'], Buffer.concat(parts));
    return made === undefined ? undefined : this.treeOf(made.trim());
  }

  filesTree(root: string | undefined, files: Files): string {
    const entries = Object.entries(files).map(([path, content]) => (content === null ? { path } : { path, content }));
    const tree = this.tree(root, entries);
    if (tree === undefined) throw new Error('the files make no tree');
    return tree;
  }

  commit(data: Omit<CommitData, 'sha'>): string {
    const env = { GIT_AUTHOR_NAME: data.name, GIT_AUTHOR_EMAIL: data.email, GIT_AUTHOR_DATE: data.date };
    const committer = { GIT_COMMITTER_NAME: data.name, GIT_COMMITTER_EMAIL: data.email, GIT_COMMITTER_DATE: data.date };
    return this.git(['commit-tree', data.tree, ...data.parents.flatMap((each) => ['-p', each])], data.message, {
      ...env,
      ...committer,
    }).trim();
  }

  /** Commits that `head` has and `base` has not, oldest first. */
  log(base: string, head: string): CommitData[] {
    return this.#commits(['log', '--reverse', `${base}..${head}`]);
  }

  read(commit: string): CommitData {
    const [found] = this.#commits(['log', '-1', commit]);
    if (found === undefined) throw new Error(`no commit ${commit}`);
    return found;
  }

  #commits(args: readonly string[]): CommitData[] {
    const out = this.#sure([...args, '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%B%x01']);
    return out
      .split('\x01')
      .map((each) => each.replace(/^\n/, '').split('\0'))
      .filter((each) => each.length === 7)
      .map(([sha = '', tree = '', parents = '', name = '', email = '', date = '', message = '']) => ({
        ...{ sha, tree, name, email, date, message: message.trimEnd() },
        parents: parents === '' ? [] : parents.split(' '),
      }));
  }

  mergeBase(one: string, other: string): string | undefined {
    return this.asked(['merge-base', one, other])?.trim();
  }

  isAncestor(older: string, younger: string): boolean {
    return this.mergeBase(older, younger) === older;
  }

  merges(one: string, other: string): boolean {
    return this.asked(['merge-tree', '--write-tree', one, other]) !== undefined;
  }

  bytes(blob: string): Buffer | undefined {
    const { status, stdout } = spawnSync('git', ['cat-file', 'blob', blob], { cwd: this.folder, maxBuffer: 1 << 28 });
    return status === 0 ? stdout : undefined;
  }

  /** A file's change without context lines. */
  bareChange(from: string, to: string, path: string): string {
    return this.#sure(['diff', '--unified=0', '--no-renames', from, to, '--', path]);
  }

  #sure(args: readonly string[]): string {
    const out = this.asked(args);
    if (out === undefined) throw new Error(`git ${args.join(' ')} failed`);
    return out;
  }

  /** Changed files between two commits, renamings found, in the order of their paths. */
  changes(base: string, head: string): readonly FileChange[] {
    const key = `${base} ${head}`;
    const known = this.#changes.get(key);
    if (known !== undefined) return known;
    const diff = (...more: string[]) => this.git(['diff', '--find-renames', '--no-abbrev', ...more, base, head]);
    const raw = diff('--raw', '-z').split('\0');
    const patches = diff('--full-index').split(/^(?=diff --git )/m);
    const found: FileChange[] = [];
    for (let at = 0; at + 1 < raw.length; ) {
      const [, , before = '', after = '', letter = ''] = (raw[at] ?? '').split(' ');
      const status = statuses[letter.charAt(0) as keyof typeof statuses];
      const moved = status === 'renamed' || status === 'copied';
      const patch = /^@@[\s\S]*/m.exec(patches[found.length] ?? '')?.[0].replace(/\n$/, '');
      const count = (sign: string) => (patch ?? '').split('\n').filter((line) => line.startsWith(sign)).length;
      found.push({
        ...{ path: raw[at + (moved ? 2 : 1)] ?? '', previous: moved ? raw[at + 1] : undefined, status },
        ...{ sha: status === 'removed' ? before : after, additions: count('+'), deletions: count('-'), patch },
      });
      at += moved ? 3 : 2;
    }
    this.#changes.set(key, found);
    return found;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
