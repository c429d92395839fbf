// The contract of a rule: what it declares, what it is given, and the examples that test and document it.

import type { DeclaredTable } from '../config/config.ts';
import type { AppliedFacts } from '../model/apply.ts';
import type { Severity } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Callers, ToolReaction, TransactionMode } from '../model/change.ts';
import type { Experiments } from '../model/experiments.ts';
import type { Problem } from '../model/verdict.ts';

export const families = [
  'apply',
  'data',
  'indexes',
  'jsonb',
  'locks',
  'partitions',
  'retention',
  'security',
  'vacuum',
] as const;
export type Family = (typeof families)[number];

/** The experiments that a rule may need. */
export const experimentNeeds = ['forecast', 'probes', 'smoke'] as const;
export type ExperimentNeed = (typeof experimentNeeds)[number];

/** Everything a rule may look at. All of it is data. */
export interface Facts extends AppliedFacts {
  /** Before the first changed statement, and after the last. */
  readonly base: Catalog;
  readonly head: Catalog;
  /** That of production, where the configuration says it; else `major`. What is advised must work there. */
  readonly production: number;
  readonly experiments: Experiments;
  /** The rule's own options from the configuration, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the team declared about a table, by `schema.table`. */
  declared(table: string): DeclaredTable | undefined;
}

export interface RuleMeta {
  readonly family: Family;
  readonly severity: Severity;
  /** Experiments without which the rule is not asked. */
  readonly needs?: readonly ExperimentNeed[];
  /** Major versions it applies to; absent: all. */
  readonly postgres?: { readonly from?: number; readonly to?: number };
  /** Name → default and meaning of each option a configuration may set. */
  readonly options?: Readonly<Record<string, { readonly default: unknown; readonly means: string }>>;
}

export interface RuleDocs {
  readonly title: string;
  /** One sentence each. */
  readonly condition: string;
  readonly effect: string;
  readonly remedy: string;
  readonly why: string;
  readonly unless: string;
  readonly sources: readonly string[];
}

export interface Example {
  readonly name: string;
  /** Schema that is already there; '' for none. */
  readonly given: string;
  readonly migration: string;
  /** `line: message`, in order; empty = silent. */
  readonly expect: readonly string[];
  /** Name of the example that this one repairs. */
  readonly fixes?: string;
  /** What the team declares, as under `tables:` in the configuration. */
  readonly tables?: Readonly<Record<string, DeclaredTable>>;
  /** How the runner sends the migration; absent: each statement by itself. */
  readonly transaction?: TransactionMode;
  /** The tool gives its sessions the time zone of its machine. */
  readonly machineTimeZone?: true;
  /** Files outside of the migrations, by the function that they name. */
  readonly callers?: Callers;
  /** The path of another migration that the tool takes for the example's. */
  readonly rival?: string;
  /** What its tool does with it other than apply it. */
  readonly reactions?: readonly ToolReaction[];
  /** The day it is looked at from, in ISO form; absent: the first of 2026. */
  readonly asOf?: string;
  /** Runs only on these majors; absent: all the rule applies to. */
  readonly postgres?: { readonly from?: number; readonly to?: number };
}

export interface RuleDefinition {
  readonly meta: RuleMeta;
  readonly docs: RuleDocs;
  readonly check: (facts: Facts) => Iterable<Problem>;
  readonly examples: readonly Example[];
  /** Why there is no cure among the examples, where there is none. */
  readonly noFix?: string;
}

/** A rule with the id its path gives it. */
export interface Rule extends RuleDefinition {
  /** `<family>/<name>`. */
  readonly id: string;
}

/** Types a rule's file; adds nothing. */
export function defineRule(rule: RuleDefinition): RuleDefinition {
  return rule;
}
