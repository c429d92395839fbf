// Where in the file a server's error belongs: its own position, the thing it names, or the statement.

import type { ServerError } from '../model/apply.ts';
import type { Place } from '../model/basics.ts';
import type { Statement, Token } from '../model/statements.ts';
import { tokenize, tokensAround } from '../parse/lexer.ts';
import { codePointToUtf16, placeOf } from '../parse/positions.ts';

/** The caret's place for an error of `statement`, in the text of its file. */
export function locate(text: string, statement: Statement, error: ServerError): Place {
  const tokens = tokenize(text, statement.start, statement.end);
  const found = atPosition(text, statement, tokens, error) ?? named(tokens, error);
  if (found !== undefined) return placeOf(statement.path, text, found.start, found.end);
  return inBody(statement, error) ?? headOf(text, statement, tokens);
}

function atPosition(
  text: string,
  statement: Statement,
  tokens: readonly Token[],
  error: ServerError,
): Token | undefined {
  if (error.position === undefined || error.position < 1) return undefined;
  const offset = statement.start + codePointToUtf16(statement.sql, error.position - 1);
  const around = tokensAround(text, statement, offset);
  return (
    around.find(({ start, end }) => start <= offset && offset < end) ?? tokens.findLast(({ end }) => end <= offset)
  );
}

/** The first name that the message quotes and the statement spells. */
function named(tokens: readonly Token[], error: ServerError): Token | undefined {
  const quoted = [...error.message.matchAll(/"((?:[^"]|"")+)"/g)].map((match) => match[1] ?? '');
  const names = [...quoted, error.constraint, error.column, error.dataType, error.table].filter(
    (name) => name !== undefined && name !== '',
  );
  for (const name of names) {
    const last = (name ?? '').split('.').at(-1);
    const token = tokens.find((candidate) => spelled(candidate) === name || spelled(candidate) === last);
    if (token !== undefined) return token;
  }
  return undefined;
}

function spelled(token: Token): string | null {
  if (token.kind === 'word') return token.text.toLowerCase();
  if (token.kind === 'quoted') return token.text.slice(1, -1).replaceAll('""', '"');
  return null;
}

/** `PL/pgSQL function inline_code_block line 7 at SQL statement`: the statement of the body at that line. */
function inBody(statement: Statement, error: ServerError): Place | null {
  const line = Number(/PL\/pgSQL function inline_code_block line (\d+)/.exec(error.where ?? '')?.[1]);
  if (!Number.isInteger(line) || statement.kind !== 'DoStmt') return null;
  const bodyLine = bodyStartLine(statement);
  const target = bodyLine + line - 1;
  return statement.inner.find((inner) => inner.place.line <= target && target <= inner.place.endLine)?.place ?? null;
}

/** The line of the opening quote of a DO body. */
function bodyStartLine(statement: Statement): number {
  const before = statement.text.slice(0, Math.max(0, statement.text.search(/\$[A-Za-z_0-9]*\$|'/)));
  return statement.place.line + (before.match(/\n/g)?.length ?? 0);
}

/** The statement's first words, up to the end of its first line: a caret, not a page. */
function headOf(text: string, statement: Statement, tokens: readonly Token[]): Place {
  const newline = text.indexOf('\n', statement.start);
  const end = newline === -1 ? statement.end : Math.min(statement.end, newline);
  const last = tokens.findLast((token) => token.end <= end);
  return placeOf(statement.path, text, statement.start, last?.end ?? end);
}
