// Which relations a statement names, and what became of them in this change.
import type { Catalog, Statement, Step, Table, Tree } from '../../flow.ts';
import { createdNames, walk } from '../../parse/tree.ts';
import { type Facts, ident, qualified } from '../../rule.ts';

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
  const called = Object.values(catalog.tables).filter((table) => table.name === name && (schema === null || table.schema === schema));
  return called.find((table) => table.schema === 'public') ?? called[0];
}

/** Relations named by a statement and by the statements in its body, in the order they are written; DROP too. */
export function relationsOf(statement: Statement): (RelationName & { alias: string | null })[] {
  return [statement, ...statement.inner].flatMap(({ kind, tree }) => (kind === 'DropStmt' ? droppedNames(tree) : rangesOf(tree)));
}

function rangesOf(tree: Tree): (RelationName & { alias: string | null })[] {
  const found: (RelationName & { alias: string | null })[] = [];
  walk(tree, (node) => {
    if (typeof node.relname !== 'string' || node.relpersistence === undefined) return;
    found.push({ schema: node.schemaname ?? null, name: node.relname, alias: node.alias?.aliasname ?? null });
  });
  return found;
}

function droppedNames(tree: Tree): (RelationName & { alias: null })[] {
  return (tree?.objects ?? []).flatMap((object: Tree) => {
    const parts: string[] = (object.List?.items ?? []).map((item: Tree) => item.String?.sval).filter(Boolean);
    const name = parts.at(-1);
    return name === undefined ? [] : [{ schema: parts.at(-2) ?? null, name, alias: null }];
  });
}

/** The first relation of a statement, qualified; its file when it names none. */
export function targetName(step: Step): string {
  const [first] = relationsOf(step.statement);
  if (first === undefined) return step.statement.path;
  return nameOfRelation(step, first);
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

/** The step after this one that would create a thing of that name. */
export function createdLater(facts: Facts, step: Step, name: string): Step | undefined {
  return facts.steps.slice(facts.steps.indexOf(step) + 1).find(({ statement }) => createdNames(statement).some((created) => created.name === name));
}

/** The earlier step of the change that dropped or renamed a table, and what it is called now. */
export function goneSince(facts: Facts, step: Step, wanted: RelationName): { step: Step; now: string | null } | null {
  for (const earlier of facts.steps.slice(0, facts.steps.indexOf(step)).reverse()) {
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
  return facts.steps
    .slice(0, facts.steps.indexOf(step))
    .findLast(({ statement, outcome }) => outcome === 'applied' && createdNames(statement).some((created) => created.name === name));
}
