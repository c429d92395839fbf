// The main job as a pipeline: read, parse, apply, experiment, judge, compose.
import { apply, catalogLost } from '../apply/apply.ts';
import { statedNote } from '../change/postgres-version.ts';
import { readChange } from '../change/read.ts';
import { editedNote, editedSettings } from '../change/settings.ts';
import { openCache } from '../database/cache-folder.ts';
import { warmUp } from '../database/choose.ts';
import { experiment, untried } from '../experiment/experiment.ts';
import { replayHistoryJobs } from '../experiment/forecast/history-jobs.ts';
import { judge, rejudge } from '../judge/judge.ts';
import type { Applied } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import type { Experiments } from '../model/experiments.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { loadReader, type Reader } from '../parse/parse.ts';
import { editedChange, proveEdits } from '../prove/edits.ts';
import { proveRemedies } from '../prove/remedies.ts';
import { compose } from '../report/compose.ts';
import { gateEdits } from '../report/gate.ts';
import { experimentNeeds, type Rule } from '../rule/define.ts';
import type { ReviewRequest, ReviewResult } from './request.ts';

/**
 * Reviews what changed in each migration set of a repository.
 * @throws Misuse for what the person can mend, Unavailable when no engine can run
 */
export async function review(given: ReviewRequest): Promise<ReviewResult> {
  const started = performance.now();
  given.progress({ stage: 'read' });
  const { root, changes, notRead, postgres } = await readChange({ ...given, found: () => warmUp(given.config.engine) });
  const reading = Math.round(performance.now() - started);
  const [reader, { cacheDir, notes }, edited] = await Promise.all([
    loadReader(),
    openCache(given.cacheDir, root),
    editedSettings(given, root),
  ]);
  const stated = given.config.postgresVersion === undefined ? postgres : null;
  const config = stated === null ? given.config : { ...given.config, postgresVersion: stated.major };
  const request = { ...given, config, cacheDir };
  const sets: ({ change: Change } & Judged)[] = [];
  for (const change of changes) {
    await using proof = new Proof(request, reader);
    const judged = await judgeChange(request, reader, change, true, (applied) => proof.begin(applied, change));
    sets.push({ change, ...judged, verdict: { ...judged.verdict, findings: await proof.of(judged, change) } });
  }
  const report = compose({
    sets,
    notRead: [...notRead, ...changes.flatMap((change) => change.notRead)],
    notes: [...edited.map(editedNote), ...notes, ...(stated === null ? [] : [statedNote(stated)])],
    config: request.config,
    reading,
  });
  const sources = new Map(
    changes.flatMap((change) => change.changed.map((migration) => [migration.path, migration.text] as const)),
  );
  return { root, report, editedSettings: edited, sources };
}

interface Judged {
  readonly applied: Applied;
  readonly experiments: Experiments;
  readonly verdict: Verdict;
}

/**
 * @param trials whether experiments are made; without them the rules that need one are silent
 * @param begins called once the change is applied, before the experiments
 */
async function judgeChange(
  { config, cacheDir, progress, rules }: ReviewRequest,
  reader: Reader,
  change: Change,
  trials: boolean,
  begins: (applied: Applied) => void = () => undefined,
): Promise<Judged> {
  const { engine, postgresVersion, allowNonEmpty, limits } = config;
  try {
    await using sandbox = await apply({
      change,
      reader,
      engine,
      postgresVersion,
      allowNonEmpty,
      limits,
      cacheDir,
      moment: new Date(change.asOf),
      replayHistoryJobs,
      copies: trials,
      progress,
    });
    const { applied } = sandbox;
    begins(applied);
    if (!trials) return { applied, experiments: untried, verdict: judge(applied, untried, rules, config) };
    const experiments = await experiment(sandbox, config, () => progress({ stage: 'experiment', detail: change.root }));
    progress({ stage: 'judge', detail: change.root });
    const verdict = judge(applied, experiments, rules, config);
    const findings = await proveRemedies(sandbox, verdict.findings, rejudge(applied, experiments, rules, config));
    return { applied, experiments, verdict: { ...verdict, findings } };
  } catch (error) {
    throw catalogLost(error, change);
  }
}

/**
 * Proves the edits that findings offer by a second application, which begins beside the experiments with the edits that
 * are known by then.
 */
class Proof implements AsyncDisposable {
  readonly #request: ReviewRequest;
  readonly #reader: Reader;
  readonly #begun = new Map<string, Promise<Verdict>>();

  constructor(request: ReviewRequest, reader: Reader) {
    this.#request = request;
    this.#reader = reader;
  }

  begin(applied: Applied, change: Change): void {
    // One server of somebody else's holds one application at a time: roles are all databases'.
    if (this.#request.everything === true || applied.engine === 'url') return;
    const { rules, config } = this.#request;
    const findings = this.#gated(applied, judge(applied, untried, rules, config));
    const edited = editedChange(findings, change);
    if (edited !== null) void this.#judged(edited, editsNeedTrials(findings, rules));
  }

  /** The findings, with the edits taken out that are not proven. */
  async of({ applied, verdict }: Judged, change: Change): Promise<readonly Finding[]> {
    const findings = this.#gated(applied, verdict);
    if (this.#request.everything === true) return findings;
    return await proveEdits(findings, change, (edited) =>
      this.#judged(edited, editsNeedTrials(findings, this.#request.rules)),
    );
  }

  /** No server is left at work, whether its answer was of use or not. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#begun.values());
  }

  #gated(applied: Applied, { findings }: Verdict): readonly Finding[] {
    return gateEdits(findings, applied.scripts, this.#reader);
  }

  #judged(edited: Change, trials: boolean): Promise<Verdict> {
    const key = JSON.stringify([trials, edited.changed.map(({ text }) => text)]);
    const verdict =
      this.#begun.get(key) ??
      judgeChange(quietly(this.#request), this.#reader, edited, trials).then((judged) => judged.verdict);
    verdict.catch(() => undefined); // Told where it is awaited.
    this.#begun.set(key, verdict);
    return verdict;
  }
}

/**
 * Experiments take longer than all else: edits are proved with them only where a rule that offers one speaks from them.
 */
function editsNeedTrials(findings: readonly Finding[], rules: readonly Rule[]): boolean {
  const offering = new Set(findings.filter(({ fix }) => fix?.edit !== undefined).map(({ rule }) => rule));
  return rules.some(
    ({ id, meta }) => offering.has(id) && experimentNeeds.some((need) => meta.needs?.includes(need) === true),
  );
}

/** A second application is part of judging. */
const quietly = (request: ReviewRequest): ReviewRequest => ({
  ...request,
  progress: () => request.progress({ stage: 'judge' }),
});
