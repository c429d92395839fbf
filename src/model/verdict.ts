// Findings, and what was silenced or could not be judged.
import type { Place, Severity } from './basics.ts';

/** The remedy. `sql` can be pasted after the migration or in its stead, as `description` says. */
export interface Fix {
  readonly description: string;
  readonly sql?: string;
  /** Exact replacement in the changed file; posted as a suggestion when both readers agree. */
  readonly edit?: { readonly place: Place; readonly text: string };
}

/** What a rule yields; the engine stamps who said it. */
export interface Problem {
  /** The thing spoken of, qualified: `public.wa_events`, `public.wa_events.payload`. */
  readonly object: string;
  readonly message: string;
  readonly place: Place;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly because?: { readonly message: string; readonly place?: Place };
  /** What was seen: the server's words, a catalog fact, a lock. One sentence each. */
  readonly evidence: readonly string[];
  readonly fix?: Fix;
  /** Tells two problems of one rule on one object apart. */
  readonly key?: string;
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
  /** Stable across rebases: no line in it. */
  readonly fingerprint: string;
  readonly docs: string;
}

export interface Silenced {
  readonly finding: Finding;
  readonly by: 'directive' | 'configuration' | 'baseline';
  readonly reason: string;
}

export interface NotJudged {
  /** A rule's id, or a file's path. */
  readonly what: string;
  readonly why: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notJudged: readonly NotJudged[];
}
