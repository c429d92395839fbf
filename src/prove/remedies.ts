// The proof of a remedy in SQL: it is run on the head state, in a transaction that is undone, and not offered where the server refuses it.

import { needsNoTransaction } from '../apply/runnable.ts';
import type { Sandbox, SavepointScope } from '../apply/sandbox.ts';
import { transactionId } from '../catalog/catalog.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Finding } from '../model/verdict.ts';
import { findingIdentity } from './edits.ts';

/** Remedies that are tried, and what one of them may take in milliseconds. */
const limits = { remedies: 60, timeMs: 5000 };

/** What a rule says when the state after the change is another. */
export type Judge = (rule: string, head: Catalog) => readonly Finding[];

/**
 * The findings, with the SQL taken out of those remedies that do not apply, or that leave their finding as true as
 * before.
 */
export async function proveRemedies(lab: Sandbox, findings: readonly Finding[], judge: Judge): Promise<Finding[]> {
  const asked = findings.filter(({ fix }) => fix?.sql !== undefined).slice(0, limits.remedies);
  if (asked.length === 0 || lab.applied.assumed.length > 0) return [...findings];
  const tried = lab.trial(async (trial) => {
    const those = new Set<Finding>();
    for (const finding of asked) if (!(await helps(lab, trial, finding, judge))) those.add(finding);
    return those;
  });
  // What the change has broken so that nothing can be tried is not this stage's to tell.
  const refused = await tried.catch(() => new Set(asked));
  return findings.map((finding) => (refused.has(finding) ? withoutSql(finding) : finding));
}

/**
 * What cannot run in a transaction is tried as what does the same in one; where there is no such thing, it is believed.
 */
function helps(lab: Sandbox, trial: SavepointScope, finding: Finding, judge: Judge): Promise<boolean> {
  return trial.undone(async () => {
    const since = await transactionId(trial);
    const outcome = await trial.run(
      (finding.fix?.sql ?? '').replace(/\b(INDEX)\s+CONCURRENTLY\b/gi, '$1'),
      limits.timeMs,
    );
    if (outcome.kind === 'error') return needsNoTransaction(outcome.error.code);
    // A statement that failed has failed, and a text says what it says, whatever is run after it.
    if (outcome.kind === 'stopped' || /^(apply|vacuum)\//.test(finding.rule)) return true;
    const { catalog } = await lab.catalogs.changed(lab.applied.headCatalog, since);
    return !judge(finding.rule, catalog).some((left) => findingIdentity(left) === findingIdentity(finding));
  });
}

function withoutSql(finding: Finding): Finding {
  const { sql: _refused, ...kept } = finding.fix ?? { description: '' };
  return { ...finding, fix: { ...kept, description: kept.description.replace(/:$/, '.') } };
}
