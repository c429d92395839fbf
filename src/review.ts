// The main job as a pipeline: read, parse, apply, judge, compose.
import { apply } from './apply/apply.ts';
import { readChange } from './change/read.ts';
import { proveEdits } from './experiment/proof.ts';
import type { Applied, Change, Verdict } from './flow.ts';
import { judge } from './judge/judge.ts';
import { loadReader, type Reader } from './parse/parse.ts';
import { compose } from './report/compose.ts';
import { gateEdits } from './report/gate.ts';
import type { ReviewRequest, ReviewResult } from './request.ts';

/**
 * Reviews what changed in each migration set of a repository.
 * @throws Misuse for what the person can mend, Unavailable when no engine can run
 */
export async function review(request: ReviewRequest): Promise<ReviewResult> {
  const started = performance.now();
  request.progress({ stage: 'read' });
  const { root, changes, notRead } = await readChange(request);
  const reading = Math.round(performance.now() - started);
  const reader = await loadReader();
  const sets: { change: Change; applied: Applied; verdict: Verdict }[] = [];
  for (const change of changes) {
    const applied = await applyChange(request, reader, change);
    request.progress({ stage: 'judge', detail: change.root });
    const verdict = judge(applied, request.rules, request.config);
    const gated = gateEdits(verdict.findings, applied.scripts, reader);
    const findings = request.everything === true ? gated : await proveEdits(gated, change, (edited) => verdictOn(quietly(request), reader, edited));
    sets.push({ change, applied, verdict: { ...verdict, findings } });
  }
  const report = compose({ sets, notRead, config: request.config, reading });
  const sources = new Map(changes.flatMap((change) => change.changed.map((migration) => [migration.path, migration.text] as const)));
  return { root, report, sources };
}

function applyChange({ config, cacheDir, progress }: ReviewRequest, reader: Reader, change: Change): Promise<Applied> {
  return apply({
    change,
    reader,
    engine: config.engine,
    postgresVersion: config.postgresVersion,
    allowNonEmpty: config.allowNonEmpty,
    limits: config.limits,
    cacheDir,
    progress,
  });
}

async function verdictOn(request: ReviewRequest, reader: Reader, change: Change): Promise<Verdict> {
  return judge(await applyChange(request, reader, change), request.rules, request.config);
}

/** A second application is part of judging. */
const quietly = (request: ReviewRequest): ReviewRequest => ({ ...request, progress: () => request.progress({ stage: 'judge' }) });
