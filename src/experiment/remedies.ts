// The proof of a remedy in SQL: it is run on the head state, in a transaction that is undone, and not offered where the server refuses it.
import type { Lab, Trial } from '../apply/lab.ts';
import { standsAlone } from '../apply/runnable.ts';
import type { Finding } from '../flow.ts';

/** Remedies that are tried, and what one of them may take in milliseconds. */
const limits = { remedies: 60, timeMs: 5000 };

/** The findings, with the SQL taken out of those remedies that do not apply. That it silences its finding is shown by the rules' examples. */
export async function proveRemedies(lab: Lab, findings: readonly Finding[]): Promise<Finding[]> {
  const asked = findings.filter(({ fix }) => fix?.sql !== undefined).slice(0, limits.remedies);
  if (asked.length === 0 || lab.applied.assumed.length > 0) return [...findings];
  const refused = await lab.trial(async (trial) => {
    const those = new Set<Finding>();
    for (const finding of asked) if (!(await applies(trial, finding.fix?.sql ?? ''))) those.add(finding);
    return those;
  });
  return findings.map((finding) => (refused.has(finding) ? withoutSql(finding) : finding));
}

/** What cannot run in a transaction is tried as what does the same in one; where there is no such thing, it is believed. */
function applies(trial: Trial, sql: string): Promise<boolean> {
  return trial.undone(async () => {
    const outcome = await trial.run(sql.replace(/\b(INDEX)\s+CONCURRENTLY\b/gi, '$1'), limits.timeMs);
    return outcome.kind !== 'error' || standsAlone(outcome.error.code);
  });
}

function withoutSql(finding: Finding): Finding {
  const { sql: _refused, ...kept } = finding.fix ?? { description: '' };
  return { ...finding, fix: { ...kept, description: kept.description.replace(/:$/, '.') } };
}
