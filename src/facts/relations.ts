// Which relations a statement names, and what became of them in this change.

import type { Step } from '../model/apply.ts';
import type { Catalog, Constraint, Table } from '../model/catalog.ts';
import type { Statement, SyntaxTree } from '../model/statements.ts';
import { type CreatedKind, createdNames, walkTree } from '../parse/tree.ts';
import type { Facts } from '../rule/define.ts';
import { ident, qualified } from '../sql/quote.ts';

export interface RelationName {
  readonly schema: string | null;
  readonly name: string;
}

/** `schema.name` or `name`, as messages print it without quotes. */
export function parseName(text: string): RelationName {
  const dot = text.indexOf('.');
  return dot === -1 ? { schema: null, name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}

/** A table by name; without a schema, `public` before others. */
export function findTable(catalog: Catalog, { schema, name }: RelationName): Table | undefined {
  const called = Object.values(catalog.tables).filter(
    (table) => table.name === name && (schema === null || table.schema === schema),
  );
  return called.find((table) => table.schema === 'public') ?? called[0];
}

/** Relations named by a statement and by the statements in its body, in the order they are written; DROP too. */
export function relationsOf(statement: Statement): (RelationName & { alias: string | null })[] {
  return [statement, ...statement.inner].flatMap(({ kind, tree }) =>
    kind === 'DropStmt' ? droppedNames(tree) : rangesOf(tree),
  );
}

/** Relations named anywhere in a tree. */
export function rangesOf(tree: SyntaxTree): (RelationName & { alias: string | null })[] {
  const found: (RelationName & { alias: string | null })[] = [];
  walkTree(tree, (node) => {
    if (typeof node.relname !== 'string' || node.relpersistence === undefined) return;
    found.push({ schema: node.schemaname ?? null, name: node.relname, alias: node.alias?.aliasname ?? null });
  });
  return found;
}

/** Policies, triggers and rules are listed as `schema, table, name`: the table is meant. */
function droppedNames(tree: SyntaxTree): (RelationName & { alias: null })[] {
  const ofTable = ['OBJECT_POLICY', 'OBJECT_TRIGGER', 'OBJECT_RULE'].includes(tree?.removeType);
  return (tree?.objects ?? []).flatMap((object: SyntaxTree) => {
    const parts = partsOf(object.List?.items);
    const [name, schema = null] = (ofTable ? parts.slice(0, -1) : parts).reverse();
    return name === undefined ? [] : [{ schema, name, alias: null }];
  });
}

const partsOf = (items: SyntaxTree[] | undefined): string[] =>
  (items ?? []).map((item) => item.String?.sval).filter(Boolean);

/**
 * What a statement is about, qualified: its first relation, else what it creates, alters or comments on, else its file.
 */
export function targetName(step: Step): string {
  const [first] = relationsOf(step.statement);
  if (first !== undefined) return nameOfRelation(step, first);
  const [created] = createdNames(step.statement);
  if (created !== undefined)
    return inSchema.has(created.kind)
      ? `${ident(created.schema ?? 'public')}.${ident(created.name)}`
      : ident(created.name);
  const parts = namedParts(step.statement.tree);
  return parts.length === 0
    ? step.statement.path
    : (parts.length === 1 ? ['public', ...parts] : parts).map(ident).join('.');
}

const inSchema: ReadonlySet<CreatedKind> = new Set(['table', 'view', 'index', 'function', 'type', 'sequence']);

/** The name of what COMMENT, ALTER TYPE, ALTER FUNCTION, DROP FUNCTION and the like speak of. */
function namedParts(tree: SyntaxTree): string[] {
  const object = tree?.object ?? tree?.func ?? tree?.objects?.[0];
  const lists = [
    tree?.typeName,
    object?.List?.items,
    object?.ObjectWithArgs?.objname,
    object?.objname,
    object?.TypeName?.names,
  ];
  return partsOf(lists.find((list) => Array.isArray(list)));
}

/** What a statement calls a relation that its error only calls a relation. */
export function nounFor(statement: Statement): string {
  const noun = /^\s*(?:alter|drop|comment\s+on)\s+(index|sequence|view|materialized\s+view|foreign\s+table)\b/i.exec(
    statement.text,
  )?.[1];
  return noun === undefined
    ? /\b(nextval|setval|currval)\s*\(/i.test(statement.text)
      ? 'sequence'
      : 'table'
    : noun.toLowerCase().replace(/\s+/, ' ');
}

/** As the catalog qualifies it, else as written under `public`. */
export function nameOfRelation(step: Step, relation: RelationName): string {
  const table = findTable(step.before, relation);
  return table === undefined ? `${ident(relation.schema ?? 'public')}.${ident(relation.name)}` : qualified(table);
}

/** Known tables among those a statement names. */
export function tablesOf(step: Step): Table[] {
  const tables = relationsOf(step.statement).map((relation) => findTable(step.before, relation));
  return [...new Set(tables.filter((table) => table !== undefined))];
}

/** Where each step stands among all, which of them name a thing that they would create, and which left other tables. */
interface Order {
  readonly at: ReadonlyMap<Step, number>;
  readonly creating: ReadonlyMap<string, readonly Step[]>;
  readonly changing: readonly Step[];
}

const orders = new WeakMap<Facts['steps'], Order>();

function orderOf(steps: Facts['steps']): Order {
  const known = orders.get(steps);
  if (known !== undefined) return known;
  const creating = new Map<string, Step[]>();
  for (const step of steps) {
    for (const name of new Set(createdNames(step.statement).map((created) => created.name))) {
      const others = creating.get(name);
      if (others === undefined) creating.set(name, [step]);
      else others.push(step);
    }
  }
  const changing = steps.filter(({ before, after }) => before.tables !== after.tables);
  const order = { at: new Map(steps.map((step, at) => [step, at])), creating, changing };
  orders.set(steps, order);
  return order;
}

/** The step after this one that would create a thing of that name. */
export function createdLater(facts: Facts, step: Step, name: string): Step | undefined {
  const { at, creating } = orderOf(facts.steps);
  return creating.get(name)?.find((other) => (at.get(other) ?? 0) > (at.get(step) ?? -1));
}

/** The earlier step of the change that dropped or renamed a table, and what it is called now. */
export function goneSince(facts: Facts, step: Step, wanted: RelationName): { step: Step; now: string | null } | null {
  const { at, changing } = orderOf(facts.steps);
  for (const earlier of changing.toReversed()) {
    if ((at.get(earlier) ?? 0) >= (at.get(step) ?? 0)) continue;
    const table = findTable(earlier.before, wanted);
    if (table === undefined) continue;
    const after = earlier.after.tables[table.oid];
    if (after === undefined) return { step: earlier, now: null };
    if (after.name !== table.name || after.schema !== table.schema) return { step: earlier, now: qualified(after) };
  }
  return null;
}

/** The step of the change that brought a thing of that name before this one. */
export function createdEarlier(facts: Facts, step: Step, name: string): Step | undefined {
  const { at, creating } = orderOf(facts.steps);
  return creating
    .get(name)
    ?.findLast((other) => other.outcome === 'applied' && (at.get(other) ?? 0) < (at.get(step) ?? 0));
}

/** Foreign keys of any table that point at one, with the table they stand on. */
export function referencesTo(catalog: Catalog, table: Table): { from: Table; constraint: Constraint }[] {
  return Object.values(catalog.tables).flatMap((from) =>
    from.constraints
      .filter((constraint) => constraint.references === table.oid)
      .map((constraint) => ({ from, constraint })),
  );
}
