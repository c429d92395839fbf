// An independent second reader: an edit is only offered where both readers understand it the same way.
import { isDeepStrictEqual } from 'node:util';
import type { SyntaxTree } from '../model/statements.ts';
import { factsOf } from './facts.ts';
import { pieces } from './lexer.ts';
import type { Reader } from './parse.ts';
import { secondFacts } from './second-facts.ts';

/** The second reader is slow and hungry on long text. */
const lengthLimit = 20_000;

export type Agreement = 'agree' | 'differ' | 'unread';

/**
 * Whether both readers find the same facts in one CREATE TABLE, CREATE INDEX or ALTER TABLE; `unread` when one cannot
 * tell.
 */
export function readersAgree(reader: Reader, sql: string): Agreement {
  const [statement, ...others] = statementsOf(reader, sql) ?? [];
  const first = others.length > 0 ? null : factsOf(statement);
  const second = first === null || sql.length > lengthLimit ? null : secondFacts(sql);
  if (second === null) return 'unread';
  return isDeepStrictEqual(first, second) ? 'agree' : 'differ';
}

/**
 * Whether a statement's edited text may be offered: it is still one statement of the same kind, nothing of it has
 * become a comment, and no reader disagrees on what it says.
 */
export function editIsSafe(reader: Reader, original: string, edited: string): boolean {
  const [before, after] = [original, edited].map((sql) =>
    statementsOf(reader, sql)?.flatMap((statement) => Object.keys(statement)),
  );
  const sameKind = before?.length === 1 && after?.length === 1 && before[0] === after[0];
  return (
    sameKind && isDeepStrictEqual(commentsOf(original), commentsOf(edited)) && readersAgree(reader, edited) !== 'differ'
  );
}

const commentsOf = (sql: string): string[] =>
  [...pieces(sql)].flatMap(({ kind, start, end }) => (kind === 'comment' ? [sql.slice(start, end)] : []));

/** The trees of some SQL, or null when it does not parse. */
function statementsOf(reader: Reader, sql: string): SyntaxTree[] | null {
  const parsed = reader.tree(sql);
  return 'tree' in parsed ? (parsed.tree.stmts ?? []).map(({ stmt }: SyntaxTree) => stmt) : null;
}
