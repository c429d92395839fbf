// Reviews a hostile repository: its files, its git, its configuration, the cache beside it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository } from '../git.ts';
import type { Batch } from './batch.ts';
import type { Canary } from './canary.ts';
import { type Entry, repeated } from './corpus.ts';
import { reportSymptoms, statusSymptoms, symptomsOf } from './symptoms.ts';

export interface RepositoryEntry extends Entry {
  /** The repository's own .github/headroom.yml. */
  readonly config?: string;
  /** More files of the change. */
  readonly change?: Readonly<Record<string, string>>;
  /** A shell script that adds to the history. */
  readonly history?: string;
  /** A shell script that runs in the repository before the review; of the cache, after a first one. */
  readonly prepare?: string;
  /** One that runs after it, and must succeed. */
  readonly after?: string;
  /** Migrations named on the command line, and more of it. */
  readonly files?: readonly string[];
  readonly args?: readonly string[];
  /** How it must end; any of 0, 1 and 2 without it. */
  readonly status?: number;
  /** False where the change itself goes, or asks for silence, so that its findings need not be there. */
  readonly keeps?: boolean;
  /** The folder of base states; one of its own without it. */
  readonly cache?: string;
  /** How many more reviews, each of another history, are made. */
  readonly again?: number;
}

/** What one review may take, in milliseconds. */
const patience = 180_000;

const given = {
  'db/migrations/001_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY, tag text);\n',
  'README.md': 'x\n',
  '.github/keep': '',
};
const known = 'db/migrations/002_known.sql';
const change = { [known]: 'CREATE INDEX three ON orders (missing);\n' };

export class RepositoryBench {
  readonly #canary: Canary;
  readonly #batch: Batch;
  /** One folder of base states for all that are not about it. */
  readonly #shared: string;

  constructor(canary: Canary, batch: Batch) {
    this.#canary = canary;
    this.#batch = batch;
    this.#shared = join(batch.temporary, '..', 'cache');
  }

  async symptoms(entry: RepositoryEntry): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'headroom-hostile-'));
    using repository = new GitRepository(given);
    const fill = (text: string) => this.#canary.fill(repeated(text)).replaceAll('REPO', repository.path);
    const config: Record<string, string> =
      entry.config === undefined ? {} : { '.github/headroom.yml': fill(entry.config) };
    const cache = entry.cache === undefined ? join(folder, 'cache') : fill(entry.cache);
    const args = [...(entry.files ?? []), ...(entry.args ?? [])].map(fill);
    const told = { folder, repository, cache: this.#ofCache(entry) ? cache : this.#shared, args };
    if (entry.history !== undefined) {
      this.#shell(entry.history, told);
      repository.commit('history');
    }
    repository.branch('change');
    repository.commit('change', { ...change, ...entry.change, ...config });
    try {
      const before = this.#ofCache(entry) ? await this.#review(entry, told) : [];
      if (this.#ofCache(entry)) mkdirSync(cache, { recursive: true });
      this.#shell(entry.prepare, told);
      const listed = files(repository.path);
      const after = await this.#review(entry, told);
      for (let at = 0; at < (entry.again ?? 0); at += 1) {
        repository.git('checkout', '--quiet', 'main');
        repository.write({ 'db/migrations/001_orders.sql': `${given['db/migrations/001_orders.sql']}-- ${at}\n` });
        repository.git('commit', '--quiet', '--all', '--message', 'again');
        repository.git('checkout', '--quiet', 'change');
        repository.git('rebase', '--quiet', 'main');
        after.push(...(await this.#review(entry, told)));
      }
      const written = entry.cache === undefined ? files(repository.path).filter((file) => !listed.includes(file)) : [];
      this.#shell(entry.after, told);
      return [
        ...before,
        ...after,
        ...written.map((file) => `wrote ${file} in the repository`),
        ...this.#canary.touched(),
      ];
    } finally {
      execFileSync('chmod', ['-R', 'u+rwX', folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #ofCache(entry: RepositoryEntry): boolean {
    return /\bCACHE\b/.test(entry.prepare ?? '') || entry.cache !== undefined;
  }

  #shell(script: string | undefined, { repository, cache }: Told): void {
    if (script === undefined) return;
    const { folder } = this.#canary;
    const who = {
      GIT_AUTHOR_NAME: 'T',
      GIT_AUTHOR_EMAIL: 't@example.org',
      GIT_COMMITTER_NAME: 'T',
      GIT_COMMITTER_EMAIL: 't@example.org',
    };
    const env = {
      ...process.env,
      ...who,
      CANARY: folder,
      SECRET: join(folder, 'secret.txt'),
      PORT: this.#canary.fill('PORT'),
      CACHE: cache,
    };
    try {
      execFileSync('/bin/bash', ['-c', script], { cwd: repository.path, env, stdio: 'pipe', maxBuffer: 1 << 26 });
    } catch (error) {
      if (!/merge/.test(script)) throw error; // A merge that stops is what is wanted.
    }
    this.#canary.touched(); // What git ran on behalf of the script itself.
  }

  async #review(entry: RepositoryEntry, { folder, repository, cache, args }: Told): Promise<string[]> {
    const file = (name: string) => join(folder, name);
    const outputs = ['json', 'sarif', 'markdown'].flatMap((format) => ['--format', format, '--output', file(format)]);
    const own = args.includes('--repo') ? [] : ['--repo', repository.path];
    const command = ['review', ...own, ...outputs, '--format', 'pretty', ...args];
    for (const name of ['json', 'sarif', 'markdown']) rmSync(file(name), { force: true });
    const { answer, why } = await this.#batch.run(
      { kind: 'cli', args: command, cwd: '/', environment: { HEADROOM_CACHE: cache } },
      patience,
    );
    if (answer === null) return [why, ...this.#canary.touched()];
    const { status, out, err, running } = answer;
    const secret = this.#canary.secret;
    const symptoms = [
      ...symptomsOf(out + err, secret),
      ...statusSymptoms(status, err),
      ...running.map((what) => `it goes on: ${what}`),
    ];
    if (entry.status !== undefined && status !== entry.status)
      symptoms.push(`it ended with ${status}, not ${entry.status}: ${err.slice(-200)}`);
    if (status === 2 || !existsSync(file('json'))) return symptoms;
    const written = {
      json: readFileSync(file('json'), 'utf8'),
      sarif: readFileSync(file('sarif'), 'utf8'),
      markdown: readFileSync(file('markdown'), 'utf8'),
    };
    const { report, symptoms: more } = reportSymptoms(written, secret);
    const rules = new Set(
      report?.findings
        .filter(({ place }) => place.path === known || place.path.endsWith(`/${known}`))
        .map(({ rule }) => rule),
    );
    const lost =
      entry.keeps !== false && args.length === 0 && !rules.has('apply/fails') ? ['the known finding is lost'] : [];
    return [...symptoms, ...more, ...lost];
  }
}

interface Told {
  readonly folder: string;
  readonly repository: GitRepository;
  readonly cache: string;
  readonly args: readonly string[];
}

/** Every path of a folder; git's own files aside. */
function files(folder: string): string[] {
  const out = execFileSync('find', [folder, '-path', '*/.git', '-prune', '-o', '-print'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
  return out.toString('latin1').split('\n').sort();
}
