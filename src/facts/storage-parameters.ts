// Storage parameters of tables: which exist, and where the change sets them.

import { dictionary } from '../lib/dictionary.ts';
import type { Step } from '../model/apply.ts';
import type { Place } from '../model/basics.ts';
import type { Catalog, Oid } from '../model/catalog.ts';
import type { SyntaxTree, Token } from '../model/statements.ts';
import { walkTree } from '../parse/tree.ts';
import type { Facts } from '../rule/define.ts';
import { qualified } from '../sql/quote.ts';
import { findTable, nameOfRelation } from './relations.ts';
import { placeOfTokens, tokenName, tokensIn } from './source.ts';

/** Parameters of tables (12 to 18), with the first major version that has them where that is later than 12. */
export const tableParameters: Readonly<Record<string, number>> = dictionary({
  fillfactor: 0,
  parallel_workers: 0,
  toast_tuple_target: 0,
  user_catalog_table: 0,
  vacuum_index_cleanup: 0,
  vacuum_truncate: 0,
  vacuum_max_eager_freeze_failure_rate: 18,
  log_autovacuum_min_duration: 0,
  autovacuum_enabled: 0,
  autovacuum_vacuum_threshold: 0,
  autovacuum_vacuum_max_threshold: 18,
  autovacuum_vacuum_scale_factor: 0,
  autovacuum_vacuum_insert_threshold: 13,
  autovacuum_vacuum_insert_scale_factor: 13,
  autovacuum_analyze_threshold: 0,
  autovacuum_analyze_scale_factor: 0,
  autovacuum_vacuum_cost_delay: 0,
  autovacuum_vacuum_cost_limit: 0,
  autovacuum_freeze_min_age: 0,
  autovacuum_freeze_max_age: 0,
  autovacuum_freeze_table_age: 0,
  autovacuum_multixact_freeze_min_age: 0,
  autovacuum_multixact_freeze_max_age: 0,
  autovacuum_multixact_freeze_table_age: 0,
});

/** Parameters that belong to something else than a table. */
export const otherParameters: Readonly<Record<string, string>> = dictionary({
  deduplicate_items: 'B-tree indexes',
  fastupdate: 'GIN indexes',
  gin_pending_list_limit: 'GIN indexes',
  buffering: 'GiST indexes',
  pages_per_range: 'BRIN indexes',
  autosummarize: 'BRIN indexes',
  security_barrier: 'views',
  security_invoker: 'views',
  check_option: 'views',
});

/** One `name = value` in `SET (…)` or `WITH (…)` of a table. */
export interface SetParameter {
  readonly step: Step;
  /** The table, qualified. */
  readonly table: string;
  /** Null when it did not come to be. */
  readonly oid: Oid | null;
  /** With its namespace: `toast.autovacuum_enabled`. */
  readonly name: string;
  /** As written; '' when none was given. */
  readonly value: string;
  /** From the name to the value. */
  readonly place: Place;
  /** Null inside a body, or when the value is left out. */
  readonly valueToken: Token | null;
}

/** Every storage parameter that the change sets on a table, failed statements included, in order. */
export function setParameters(facts: Facts): SetParameter[] {
  return facts.steps.flatMap((step) =>
    [step.statement, ...step.statement.inner].flatMap((part) => parametersOf(facts, step, part)),
  );
}

function parametersOf(
  facts: Facts,
  step: Step,
  { kind, tree, place }: { kind: string; tree: SyntaxTree; place: Place },
): SetParameter[] {
  const relation = kind === 'CreateTableAsStmt' ? tree?.into?.rel : tree?.relation;
  const elements: SyntaxTree[] = optionLists(kind, tree).flat();
  if (relation?.relname === undefined || elements.length === 0) return [];
  const named = { schema: relation.schemaname ?? null, name: relation.relname };
  const table = findTable(step.after, named) ?? findTable(step.before, named);
  const tokens = tokensIn(facts, place);
  return elements.map((element) => {
    const namespace = element.defnamespace === undefined ? '' : `${element.defnamespace}.`;
    const found = spelled(tokens, element.defname);
    return {
      step,
      table: table === undefined ? nameOfRelation(step, named) : qualified(table),
      oid: table?.oid ?? null,
      name: `${namespace}${element.defname}`,
      value: parameterValue(element.arg),
      place: found === null ? place : placeOfTokens(facts, place.path, found.name, found.value ?? found.name),
      valueToken: found?.value ?? null,
    };
  });
}

/** The element lists of a statement that sets storage parameters of a table. */
function optionLists(kind: string, tree: SyntaxTree): SyntaxTree[][] {
  const elements = (list: SyntaxTree[] | undefined) => (list ?? []).map((item) => item.DefElem).filter(Boolean);
  if (kind === 'CreateStmt') return [elements(tree.options)];
  if (kind === 'CreateTableAsStmt') return [elements(tree.into?.options)];
  if (kind !== 'AlterTableStmt' || tree.objtype === 'OBJECT_INDEX' || tree.objtype === 'OBJECT_VIEW') return [];
  const lists: SyntaxTree[][] = [];
  for (const { AlterTableCmd: command } of tree.cmds ?? []) {
    if (command?.subtype === 'AT_SetRelOptions') lists.push(elements(command.def?.List?.items));
  }
  return lists;
}

/** `name = value` among tokens; the sign of a negative number belongs to the value's token before it. */
function spelled(tokens: readonly Token[], name: string): { name: Token; value: Token | null } | null {
  const at = tokens.findIndex((token) => tokenName(token) === name);
  const token = tokens[at];
  if (token === undefined) return null;
  const after = tokens[at + 1]?.text === '=' ? tokens[at + 2] : undefined;
  return { name: token, value: after === undefined || after.kind === 'symbol' ? null : after };
}

function parameterValue(arg: SyntaxTree): string {
  let value = '';
  walkTree(arg, (node) => {
    if (value !== '') return;
    if (typeof node.sval === 'string') value = node.sval;
    else if (typeof node.fval === 'string') value = node.fval;
    else if (node.Integer !== undefined) value = String(node.Integer.ival ?? 0);
    else if (node.boolval !== undefined) value = String(node.boolval);
    else if (node.names !== undefined)
      value = (node.names as SyntaxTree[]).map((part) => part.String?.sval ?? '').join('.');
  });
  return value;
}

/** Whether the server reads a storage parameter's value as false. */
export function isFalse(value: string): boolean {
  return /^(f|fa|fal|fals|false|n|no|of|off|0)$/i.test(value);
}

/** The leaf partitions under a table, in the catalog's order; empty for a table without any. */
export function leavesOf(catalog: Catalog, oid: Oid): Catalog['tables'][Oid][] {
  return Object.values(catalog.tables)
    .filter((table) => table.parents.includes(oid))
    .flatMap((table) => (table.kind === 'p' ? leavesOf(catalog, table.oid) : [table]));
}
