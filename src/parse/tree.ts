// Small questions about the parser's tree, so that nobody else need know its shape.
import type { Place, Statement, Tree } from '../flow.ts';
import { type Bodied, withInner } from './names.ts';

export { type CreatedKind, createdNames, type Named } from './names.ts';

/** Every relation that a statement or a part of its body names, outside DROP. */
export function namedRelations({ tree }: Bodied): { schema: string | null; name: string }[] {
  const found: { schema: string | null; name: string }[] = [];
  walk(tree, (node) => {
    if (typeof node.relname === 'string' && node.relpersistence !== undefined) found.push({ schema: node.schemaname ?? null, name: node.relname });
  });
  return found;
}

/** Visits every object of a tree. */
export function walk(node: Tree, visit: (node: Tree) => void): void {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) visit(node);
  for (const value of Object.values(node)) walk(value, visit);
}

/** Whether a statement opens or closes a transaction. */
export function isTransactionControl(statement: Statement): 'begin' | 'commit' | 'rollback' | 'savepoint' | null {
  if (statement.kind !== 'TransactionStmt') return null;
  const kind = String(statement.tree.kind);
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return 'begin';
  if (kind === 'TRANS_STMT_COMMIT') return 'commit';
  return kind === 'TRANS_STMT_ROLLBACK' ? 'rollback' : 'savepoint';
}

export interface Call {
  /** Without the schema. */
  readonly name: string;
  readonly schema: string | null;
  /** Constant arguments as text; null for the others. */
  readonly arguments: readonly (string | null)[];
  readonly place: Place;
}

/** Function calls of a statement and of its body. */
export function functionCalls(statement: Statement): Call[] {
  const calls: Call[] = [];
  for (const part of [statement, ...statement.inner]) {
    walk(part.tree, (node) => {
      const names: string[] | undefined = node.FuncCall?.funcname?.map((name: Tree) => name.String?.sval);
      if (names === undefined) return;
      calls.push({ name: names.at(-1) ?? '', schema: names.at(-2) ?? null, arguments: (node.FuncCall.args ?? []).map(constant), place: part.place });
    });
  }
  return calls;
}

function constant(node: Tree): string | null {
  const value = node?.A_Const ?? node?.NamedArgExpr?.arg?.A_Const ?? node?.TypeCast?.arg?.A_Const;
  if (value === undefined) return null;
  if (value.sval !== undefined) return value.sval.sval ?? '';
  if (value.ival !== undefined) return String(value.ival.ival ?? 0);
  return value.fval?.fval ?? null;
}

/** What no review runs: access to the host, the network or the server's own settings. Also inside bodies. */
export function forbiddenEverywhere(statement: Statement): string | null {
  for (const { kind, tree } of withInner(statement)) {
    const why = tree === null ? null : forbidden(kind, tree);
    if (why !== null) return why;
  }
  return null;
}

function forbidden(kind: string, tree: Tree): string | null {
  if (kind === 'CopyStmt' && tree.is_program === true) return 'COPY with PROGRAM runs a program on the server; a review runs none';
  if (kind === 'CopyStmt' && tree.filename !== undefined) return 'COPY with a file reads or writes the server’s disk; a review does neither';
  const reasons: Record<string, string> = {
    CreateSubscriptionStmt: 'a subscription connects to another server; a review has no network',
    AlterSubscriptionStmt: 'a subscription connects to another server; a review has no network',
    DropSubscriptionStmt: 'a subscription connects to another server; a review has no network',
    LoadStmt: 'LOAD loads a library into the server',
    AlterSystemStmt: 'ALTER SYSTEM changes the server, not the schema',
    CreatedbStmt: 'it makes another database; the review looks at one',
    DropdbStmt: 'it drops a database; the review looks at one',
    CreateTableSpaceStmt: 'a tablespace is a folder on the server; a review has none',
    DropTableSpaceStmt: 'a tablespace is a folder on the server; a review has none',
  };
  return reasons[kind] ?? null;
}

/** COPY from or to the client, also inside a body: nobody sends or takes the rows, and the embedded server waits for them for ever. */
export function copiesClientData(statement: Statement): boolean {
  return [...withInner(statement)].some(({ kind, tree }) => kind === 'CopyStmt' && tree !== null && tree.filename === undefined && tree.is_program !== true);
}
