// Small questions about the parser's tree, so that nobody else need know its shape.

import { dictionary } from '../lib/dictionary.ts';
import type { Statement, SyntaxTree } from '../model/statements.ts';
import { withInner } from './names.ts';

export { type CreatedKind, createdNames, withInner } from './names.ts';

/** Visits every object of a tree. */
export function walkTree(node: SyntaxTree, visit: (node: SyntaxTree) => void): void {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) visit(node);
  for (const value of Object.values(node)) walkTree(value, visit);
}

/** Whether a statement opens or closes a transaction. */
export function isTransactionControl(statement: Statement): 'begin' | 'commit' | 'rollback' | 'savepoint' | null {
  if (statement.kind !== 'TransactionStmt') return null;
  const kind = String(statement.tree.kind);
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return 'begin';
  if (kind === 'TRANS_STMT_COMMIT') return 'commit';
  return kind === 'TRANS_STMT_ROLLBACK' ? 'rollback' : 'savepoint';
}

/** What no review runs: access to the host, the network or the server's own settings. Also inside bodies. */
export function forbiddenEverywhere(statement: Statement): string | null {
  for (const { kind, tree } of withInner(statement)) {
    const why = tree === null ? null : forbidden(kind, tree);
    if (why !== null) return why;
  }
  return null;
}

function forbidden(kind: string, tree: SyntaxTree): string | null {
  if (kind === 'CopyStmt' && tree.is_program === true)
    return 'COPY with PROGRAM runs a program on the server; a review runs none';
  if (kind === 'CopyStmt' && tree.filename !== undefined)
    return 'COPY with a file reads or writes the server’s disk; a review does neither';
  const reasons: Record<string, string> = dictionary({
    CreateSubscriptionStmt: 'a subscription connects to another server; a review has no network',
    AlterSubscriptionStmt: 'a subscription connects to another server; a review has no network',
    DropSubscriptionStmt: 'a subscription connects to another server; a review has no network',
    LoadStmt: 'LOAD loads a library into the server',
    AlterSystemStmt: 'ALTER SYSTEM changes the server, not the schema',
    CreatedbStmt: 'it makes another database; the review looks at one',
    DropdbStmt: 'it drops a database; the review looks at one',
    CreateTableSpaceStmt: 'a tablespace is a folder on the server; a review has none',
    DropTableSpaceStmt: 'a tablespace is a folder on the server; a review has none',
  });
  return reasons[kind] ?? null;
}

/**
 * COPY from or to the client, also inside a body: nobody sends or takes the rows, and the embedded server waits for
 * them for ever.
 */
export function copiesClientData(statement: Statement): boolean {
  return [...withInner(statement)].some(
    ({ kind, tree }) => kind === 'CopyStmt' && tree !== null && tree.filename === undefined && tree.is_program !== true,
  );
}
