// Reviews hostile SQL on one engine, as the change and as its history; after each file comes one with two known findings, which must not be lost.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName } from '../../../src/model/basics.ts';
import type { Report } from '../../../src/model/report.ts';
import { GitRepository } from '../git.ts';
import type { Batch } from './batch.ts';
import type { Canary } from './canary.ts';
import type { SqlEntry } from './corpus.ts';
import { reportSymptoms, statusSymptoms, symptomsOf } from './symptoms.ts';

export type Side = 'change' | 'history';

/** What one review may take, in milliseconds: far more than it does, and far less than for ever. */
const patience = 300_000;

/** What was wrong, by entry; '' stands for all of them together. */
export type Symptoms = Record<string, readonly string[]>;

export class SqlBench {
  readonly #engine: EngineName;
  /** As the option has it. */
  readonly #address: string;
  readonly #canary: Canary;
  readonly #batch: Batch;

  constructor(engine: EngineName, address: string, canary: Canary, batch: Batch) {
    this.#engine = engine;
    this.#address = address;
    this.#canary = canary;
    this.#batch = batch;
  }

  /** All entries in one review; each alone when something was wrong with the review as a whole. */
  async symptoms(entries: readonly SqlEntry[], side: Side): Promise<Symptoms> {
    const { whole, single } = await this.#review(entries, side);
    if (whole.length === 0) return single;
    const found: Symptoms = { ...single };
    for (const entry of entries.length > 1 ? entries : []) {
      const alone = await this.#review([entry], side);
      const both = [...alone.whole, ...Object.values(alone.single).flat()];
      if (both.length > 0) found[entry.name] = both;
    }
    return Object.keys(found).length === 0 ? { '': whole } : found;
  }

  async #review(entries: readonly SqlEntry[], side: Side): Promise<{ whole: string[]; single: Symptoms }> {
    const folder = mkdtempSync(join(tmpdir(), 'headroom-hostile-'));
    using repository = this.#repository(entries, side);
    const file = (name: string) => join(folder, name);
    const outputs = ['json', 'sarif', 'markdown'].flatMap((format) => ['--format', format, '--output', file(format)]);
    const args = ['review', '--repo', repository.path, '--engine', this.#address, ...outputs, '--format', 'pretty'];
    try {
      const { answer, why } = await this.#batch.run(
        { kind: 'cli', args, cwd: '/', environment: { HEADROOM_CACHE: file('cache') } },
        patience,
      );
      const touched = this.#canary.touched();
      if (answer === null) return { whole: [...touched, why], single: {} };
      const { status, out, err, running } = answer;
      const whole = [
        ...touched,
        ...symptomsOf(out + err, this.#canary.secret),
        ...statusSymptoms(status, err),
        ...(running.length === 0 ? [] : [`it goes on: ${running.join(', ')}`]),
      ];
      if (status !== 1) return { whole: [...whole, `it ended with ${status}: ${err.slice(-300)}`], single: {} };
      const written = {
        json: readFileSync(file('json'), 'utf8'),
        sarif: readFileSync(file('sarif'), 'utf8'),
        markdown: readFileSync(file('markdown'), 'utf8'),
      };
      const { report, symptoms } = reportSymptoms(written, this.#canary.secret);
      return { whole: [...whole, ...symptoms], single: report === null ? {} : this.#lost(report, entries, side) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Each entry's file is followed by one of ours. */
  #repository(entries: readonly SqlEntry[], side: Side): GitRepository {
    const given: Record<string, string> = { '.github/headroom.yml': 'statement-timeout: 1\n', 'README.md': 'x' };
    const change: Record<string, string> = {};
    for (const root of new Set(entries.map((entry) => rootOf(entries, entry))))
      given[`${root}/001_given.sql`] = 'CREATE TABLE public.orders (id int PRIMARY KEY);\n';
    for (const [at, entry] of entries.entries()) {
      const path = `${rootOf(entries, entry)}/${1000 + 10 * at}_hostile.sql`;
      (side === 'change' ? change : given)[path] = this.#canary.fill(entry.sql);
      change[afterOf(entries, entry)] = after(at, this.#engine !== 'embedded');
    }
    const repository = new GitRepository(given);
    repository.branch('change');
    repository.commit('change', change);
    return repository;
  }

  #lost(report: Report, entries: readonly SqlEntry[], side: Side): Symptoms {
    const found: Symptoms = {};
    for (const entry of entries) {
      const path = afterOf(entries, entry);
      const own = report.findings.filter(({ place }) => place.path === path);
      const escaped = own.filter(({ message }) => message.includes('ESCAPED')).map(({ message }) => message);
      // Where nothing can be made any more, that is the finding, or a note where production's role may do more.
      const noted = report.notJudged.some(({ what }) => what.includes(path));
      const nothing = noted ? [] : ['apply/fails'];
      const wanted = entry.alone && side === 'change' ? nothing : ['apply/fails', 'indexes/redundant'];
      const lost = wanted
        .filter((rule) => !own.some((finding) => finding.rule === rule))
        .map((rule) => `the finding ${rule} after it is lost`);
      const why =
        lost.length === 0
          ? []
          : report.notJudged
              .filter(({ what }) => what.includes(path))
              .map(({ what, why }) => `${what}: ${why}`.slice(0, 200));
      if (escaped.length + lost.length > 0) found[entry.name] = [...escaped, ...lost, ...why];
    }
    return found;
  }
}

const rootOf = (entries: readonly SqlEntry[], entry: SqlEntry) =>
  entry.alone ? `alone${entries.indexOf(entry)}/migrations` : 'db/migrations';
const afterOf = (entries: readonly SqlEntry[], entry: SqlEntry) =>
  `${rootOf(entries, entry)}/${1005 + 10 * entries.indexOf(entry)}_after.sql`;

/** Needs nothing that was there before: a redundant index and one on a column that is missing. */
const after = (at: number, confined: boolean) => `CREATE SCHEMA after_${at};
CREATE TABLE after_${at}.kept (id int PRIMARY KEY, tag text);
CREATE INDEX one ON after_${at}.kept (tag);
CREATE INDEX two ON after_${at}.kept (tag);
${confined ? superusers : ''}CREATE INDEX three ON after_${at}.kept (missing);
`;

/** Of servers, the one superuser that was there before. */
const superusers = `DO $$ BEGIN
  IF (SELECT pg_catalog.count(*) FROM pg_catalog.pg_roles WHERE rolsuper) OPERATOR(pg_catalog.>) 1 THEN RAISE EXCEPTION 'ESCAPED: there is another superuser'; END IF;
  IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) current_user) THEN RAISE EXCEPTION 'ESCAPED: this is a superuser'; END IF;
END $$;
`;
