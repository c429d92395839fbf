// Which statements of a file are sent together, in which transaction, and which are not sent at all.
import type { Migration, Runner } from '../model/change.ts';
import type { Script, Statement } from '../model/statements.ts';
import { type RunTerms, treat } from './runnable.ts';

/** The transaction around a file. */
export interface Wrapping {
  readonly wrap: boolean;
  /** After a COMMIT of its own: the rest of one query is another implicit transaction. */
  readonly again: boolean;
  /** Nobody says whether the runner puts one around it. */
  readonly unknown: boolean;
}

export function wrappingOf({ transaction }: Migration, { statements }: Script, { sends }: Runner): Wrapping {
  const many = statements.length > 1;
  const wrap = transaction === 'file' || (transaction === 'query' && many);
  return {
    wrap,
    again: wrap && (transaction === 'query' || sends === 'whole'),
    unknown: transaction === 'unknown' && many,
  };
}

/** Rows are sent in groups where there are many of them; everything else stands alone. */
export function groupsOf(statements: readonly Statement[], terms: RunTerms): Statement[][] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    const data = dataKinds.has(statement.kind) && treat(statement, terms).kind === 'send';
    if (data && last?.[0] !== undefined && dataKinds.has(last[0].kind) && last.length < groupLimit)
      last.push(statement);
    else groups.push([statement]);
  }
  // A few are worth their own step each: their effects are then their own.
  return groups.flatMap((group) => (group.length < 20 ? group.map((statement) => [statement]) : [group]));
}

const dataKinds = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt']);
const groupLimit = 2000;

/** SET TRANSACTION must come before any query, which our savepoints are: it changes nothing that is judged. */
export function isTransactionSetting(statement: Statement): boolean {
  return (
    statement.kind === 'VariableSetStmt' && /^\s*set\s+(session\s+characteristics|transaction)/i.test(statement.sql)
  );
}
