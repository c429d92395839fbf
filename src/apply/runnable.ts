// Which statements are sent to Postgres as they are, and what becomes of the others.

import { standInSql, standInStatement } from '../database/platform.ts';
import type { Statement } from '../model/statements.ts';
import { copiesClientData, createdNames, forbiddenEverywhere, isTransactionControl } from '../parse/tree.ts';
import { ident } from '../sql/quote.ts';

export type Treatment =
  | { readonly kind: 'send' }
  /** Already satisfied by the platform or a stand-in. */
  | { readonly kind: 'provided' }
  | { readonly kind: 'transaction'; readonly verb: 'begin' | 'commit' | 'rollback' | 'savepoint' }
  | { readonly kind: 'refuse'; readonly why: string };

/**
 * What is sent for a statement: itself, less what only a real extension would understand, and less making one that is
 * made.
 */
export function sentFor(statement: Statement, terms: RunTerms): string {
  const { kind, tree } = statement;
  if (kind === 'CreateExtensionStmt' && terms.made.has(tree?.extname))
    return `CREATE EXTENSION IF NOT EXISTS ${ident(tree.extname)}`;
  return standInSql(statement, terms.provided);
}

/**
 * Whether the server refused because a transaction was open: CREATE INDEX CONCURRENTLY and the like, COMMIT in a DO
 * block or procedure.
 */
export const needsNoTransaction = (code: string) => code === '25001' || code === '2D000';

/** What a run provides and forbids. */
export interface RunTerms {
  /** Extensions that stand-ins replace. */
  readonly provided: ReadonlySet<string>;
  /** Extensions that a superuser made before the migrations, which ask for them and may not make them. */
  readonly made: ReadonlySet<string>;
  /** The migrating role is no superuser here. */
  readonly confined: boolean;
}

export function treat(statement: Statement, terms: RunTerms): Treatment {
  const verb = isTransactionControl(statement);
  if (verb !== null) return { kind: 'transaction', verb };
  if (isProvided(statement, terms)) return { kind: 'provided' };
  const why = copiesClientData(statement) ? 'the rows of COPY are not loaded' : forbiddenEverywhere(statement);
  return why === null ? { kind: 'send' } : { kind: 'refuse', why };
}

function isProvided(statement: Statement, terms: RunTerms): boolean {
  if (statement.kind === 'CreateExtensionStmt')
    return createdNames(statement).some((name) => name.kind === 'extension' && terms.provided.has(name.name));
  // Dropped, they could not be made again.
  if (statement.kind === 'DropStmt' || statement.kind === 'AlterExtensionStmt')
    return standInStatement(statement, new Set([...terms.provided, ...terms.made]));
  return terms.provided.size > 0 && standInStatement(statement, terms.provided);
}
