// Why the server refused a statement, in words a developer acts on; the server's own words are the evidence.

import { targetName } from '../facts/relations.ts';
import type { StatementFailure, Step } from '../model/apply.ts';
import type { Severity } from '../model/basics.ts';
import type { Fix } from '../model/verdict.ts';
import type { Facts } from '../rule/define.ts';
import { dataCauses } from './causes/data.ts';
import { dependentCauses } from './causes/dependents.ts';
import { misreadCauses } from './causes/misread-columns.ts';
import { columnCauses } from './causes/missing-columns.ts';
import { functionCauses } from './causes/missing-functions.ts';
import { objectCauses } from './causes/missing-objects.ts';
import { relationCauses } from './causes/missing-relations.ts';
import { parameterCauses } from './causes/parameters.ts';
import { partitionCauses } from './causes/partitions.ts';
import { presentCauses } from './causes/present.ts';
import { privilegeCauses } from './causes/privileges.ts';
import { referenceCauses } from './causes/references.ts';
import { syntaxCauses } from './causes/syntax.ts';
import { transactionCauses } from './causes/transactions.ts';
import { firedTrigger } from './causes/triggers.ts';
import { typeCauses } from './causes/types.ts';

export interface FailureCause {
  /** A stable name of the cause: `missing-column`. */
  readonly kind: string;
  /** The thing spoken of, qualified. */
  readonly object: string;
  /** One or two sentences: what is wrong, and what to do. */
  readonly message: string;
  /** What was looked up besides the server's words. */
  readonly evidence: readonly string[];
  readonly fix?: Fix;
  /** The rule that tells it better; others stay silent. */
  readonly rule?: string;
  /**
   * Where it differs from the rule's own: a note for a limit of the engine that ran it, a warning for what another
   * database may have.
   */
  readonly severity?: Severity;
}

/** What one explanation may look at. */
export interface About {
  readonly failure: StatementFailure;
  readonly step: Step;
  readonly facts: Facts;
}

/** A cause as its explanation gives it; what is left out is filled in. */
export type Explained = Partial<Omit<FailureCause, 'says'>> & Pick<FailureCause, 'message'>;

/** One kind of message and its explanation; null passes it on to the next. */
export interface Known {
  readonly kind: string;
  /** SQLSTATEs, separated by blanks; '' for any. */
  readonly code: string;
  readonly message: RegExp;
  readonly explain: (match: RegExpExecArray, about: About) => Explained | null;
}

const known: readonly Known[] = [
  ...partitionCauses,
  ...parameterCauses,
  ...relationCauses,
  ...misreadCauses,
  ...columnCauses,
  ...functionCauses,
  ...objectCauses,
  ...presentCauses,
  ...transactionCauses,
  ...referenceCauses,
  ...typeCauses,
  ...dataCauses,
  ...dependentCauses,
  ...privilegeCauses,
  ...syntaxCauses,
];

/** Never fails: what nobody explains keeps the server's words. */
export function explainFailure(failure: StatementFailure, step: Step, facts: Facts): FailureCause {
  const about = { failure, step, facts };
  const defaults = { object: targetName(about.step), evidence: [] };
  for (const { kind, code, message, explain } of known) {
    if (code !== '' && !code.split(' ').includes(failure.code)) continue;
    const match = message.exec(failure.message);
    const explained = match === null ? null : explain(match, about);
    if (explained !== null) return { kind, ...defaults, ...explained };
  }
  const fired = firedTrigger(about);
  if (fired !== null) return { kind: 'trigger', ...defaults, ...fired };
  const detail = failure.detail !== undefined && failure.detail.length < 150 ? ` ${failure.detail}` : '';
  return {
    kind: 'other',
    ...defaults,
    message: `Postgres refuses this statement: ${sentence(failure.message)}${detail}`,
  };
}

/** The server's message as a sentence. */
function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
