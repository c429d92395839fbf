// Temporary folders and real git repositories for tests.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Text by path; null removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export class Folder implements Disposable {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'headroom-change-')));

  constructor(files: Files = {}) {
    this.write(files);
  }

  write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.path, name);
      if (text === null) {
        rmSync(path, { recursive: true });
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A repository whose first commit, on `main`, holds the files. */
export class GitRepository extends Folder {
  constructor(files: Files = {}) {
    super(files);
    this.git('init', '--quiet', '--initial-branch', 'main');
    if (Object.keys(files).length > 0) this.commit('first');
  }

  git(...args: string[]): string {
    const who = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'protocol.file.allow=always',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', ['-C', this.path, ...who, ...args], { stdio: 'pipe' })
      .toString()
      .trim();
  }

  /** @returns the commit's name */
  commit(message: string, files: Files = {}): string {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  branch(name: string): void {
    this.git('switch', '--quiet', '--create', name);
  }

  /** A clone of this repository's branch, in a folder of its own. */
  clone(...options: string[]): GitRepository {
    const copy = new GitRepository();
    rmSync(join(copy.path, '.git'), { recursive: true });
    execFileSync('git', ['clone', '--quiet', ...options, `file://${this.path}`, copy.path], { stdio: 'pipe' });
    return copy;
  }
}
