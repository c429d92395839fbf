// The SQL inside DO blocks and function bodies, each statement at its own place in the file.

import { dictionary } from '../lib/dictionary.ts';
import type { Place } from '../model/basics.ts';
import type { Range } from '../model/change.ts';
import type { InnerStatement, StatementKind, SyntaxTree, Token } from '../model/statements.ts';
import { dynamicText } from './dynamic.ts';
import { tokenize } from './lexer.ts';
import type { PgQuery } from './pgquery.ts';
import { placeOf } from './positions.ts';
import { split } from './split.ts';

interface Outer {
  /** Where its text begins in the file. */
  readonly start: number;
  /** As long as its text in the file. */
  readonly sql: string;
  readonly kind: StatementKind;
  readonly tree: SyntaxTree;
}

type Read = Pick<InnerStatement, 'kind' | 'tree' | 'text'>;

/** Reads the body of a DO block or of a PL/pgSQL or SQL function; empty for other languages and unreadable bodies. */
export function innerStatements(query: PgQuery, path: string, text: string, outer: Outer): InnerStatement[] {
  const body = bodyOf(outer);
  if (body === null) return [];
  const source = outer.sql.slice(body.start, body.end);
  // In single quotes every quote of the body is doubled.
  const doubled = outer.sql[body.end] === "'";
  const plain = doubled ? source.replaceAll("''", "'") : source;
  const quotes = doubled ? [...plain.matchAll(/'/g)].map(({ index }) => index) : [];
  const offset = (at: number) => outer.start + body.start + at + below(quotes, at);
  const place = ({ start, end }: Range): Place => placeOf(path, text, offset(start), offset(end));
  const language = languageOf(outer);
  if (language === 'sql')
    return sqlBody(query, plain).map(({ range, ...read }) => ({ ...read, place: place(range), dynamic: false }));
  if (language !== 'plpgsql') return [];
  const find = finder(plain);
  const found: InnerStatement[] = [];
  walk(query.parsePlPgSql(outer.sql), 0, (line, sql, dynamic) => {
    const reads = dynamic ? dynamicStatements(query, sql) : statementsOf(query, sql);
    if (reads.length === 0) return;
    const at = place(find(line, sql));
    found.push(...reads.map((read) => ({ ...read, place: at, dynamic })));
  });
  return found;
}

/** How many of some rising numbers are below another. */
function below(numbers: readonly number[], limit: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function languageOf({ kind, tree }: Outer): string {
  const options: SyntaxTree[] = (kind === 'DoStmt' ? tree.args : tree.options) ?? [];
  const language = options.find((option) => option.DefElem?.defname === 'language')?.DefElem.arg?.String?.sval;
  return (language ?? (kind === 'DoStmt' ? 'plpgsql' : 'sql')).toLowerCase();
}

/** The stretch of the statement inside the body's quotes, or between BEGIN ATOMIC and END. */
function bodyOf({ sql, kind, tree }: Outer): Range | null {
  const tokens = tokenize(sql);
  const wordAt = (index: number) => (tokens[index]?.kind === 'word' ? tokens[index].text.toLowerCase() : '');
  if (tree.sql_body !== undefined) {
    const atomic = tokens.findIndex((_, index) => wordAt(index - 1) === 'begin' && wordAt(index) === 'atomic');
    const end = tokens.findLast((_, index) => wordAt(index) === 'end');
    return atomic === -1 || end === undefined ? null : { start: tokens[atomic]?.end ?? 0, end: end.start };
  }
  const token = tokens.find(
    ({ kind: of }, index) =>
      of === 'string' && (kind === 'DoStmt' ? wordAt(index - 1) !== 'language' : wordAt(index - 1) === 'as'),
  );
  if (token === undefined) return null;
  const quote = /^(?:\$[^$]*\$|\w?')/.exec(token.text)?.[0] ?? "'";
  return { start: token.start + quote.length, end: token.end - (quote.startsWith('$') ? quote.length : 1) };
}

function sqlBody(query: PgQuery, body: string): (Read & { range: Range })[] {
  const { chunks } = split('', body, [{ start: 0, end: body.length }]);
  return chunks.flatMap((range) =>
    statementsOf(query, body.slice(range.start, range.end)).map((read) => ({ ...read, range })),
  );
}

/** Visits the SQL of each PL/pgSQL node with the line of the body it stands on, 1-based. */
function walk(node: SyntaxTree, line: number, visit: (line: number, sql: string, dynamic: boolean) => void): void {
  if (node === null || typeof node !== 'object') return;
  for (const [name, value] of Object.entries<SyntaxTree>(node)) {
    const here = value?.lineno ?? line;
    const [holder, dynamic = false] = holders[name] ?? [];
    const sql = holder
      ?.split(' ')
      .map((key) => value[key]?.PLpgSQL_expr?.query)
      .find((text) => typeof text === 'string');
    if (sql !== undefined) visit(here, sql, dynamic || value.dynquery !== undefined);
    walk(value, here, visit);
  }
}

/** Where each kind of node keeps its SQL, and whether that is an expression that makes the SQL. */
const holders: Readonly<Record<string, [keys: string, dynamic?: boolean]>> = dictionary({
  PLpgSQL_stmt_execsql: ['sqlstmt'],
  PLpgSQL_stmt_perform: ['expr'],
  PLpgSQL_stmt_call: ['expr'],
  PLpgSQL_stmt_fors: ['query'],
  PLpgSQL_stmt_return_query: ['query dynquery'],
  PLpgSQL_stmt_open: ['query dynquery'],
  PLpgSQL_stmt_dynexecute: ['query', true],
  PLpgSQL_stmt_dynfors: ['query', true],
});

function statementsOf(query: PgQuery, sql: string): Read[] {
  const parsed = query.parse(sql);
  if ('failure' in parsed) return [];
  return (parsed.tree.stmts ?? []).flatMap(({ stmt }: SyntaxTree) =>
    Object.entries<SyntaxTree>(stmt ?? {}).map(([kind, tree]) => ({ kind: kind as StatementKind, tree, text: sql })),
  );
}

/** What EXECUTE runs, as far as its literal parts tell. */
function dynamicStatements(query: PgQuery, expression: string): Read[] {
  const parsed = query.parse(`SELECT ${expression}`);
  const sql =
    'failure' in parsed ? null : dynamicText(parsed.tree.stmts?.[0]?.stmt?.SelectStmt?.targetList?.[0]?.ResTarget?.val);
  if (sql === null) return [];
  const statements = statementsOf(query, sql);
  return statements.length === 0 ? [{ kind: 'Unread', tree: null, text: sql }] : statements;
}

/**
 * Finds the stretches of a body's statements by line and words; one that comes twice is found at one place after the
 * other.
 */
function finder(body: string): (line: number, words: string) => Range {
  const tokens = tokenize(body);
  const taken = new Set<number>();
  return (line, words) => {
    const from = lineStart(body, line);
    // PERFORM is kept as SELECT, so what follows the first word is looked for.
    const tail = words.trim().replace(/^SELECT\b\s*/, '');
    const first = tokens.findIndex(({ start }) => start >= from && !taken.has(start) && body.startsWith(tail, start));
    if (tail === '' || first === -1) return wholeStatement(tokens, from, body.length);
    const [before, { start } = { start: from }] = [tokens[first - 1], tokens[first]];
    taken.add(start);
    const verb =
      before !== undefined && before.start >= from && /^(?:perform|execute|select|call)$/i.test(before.text)
        ? before
        : undefined;
    return { start: verb?.start ?? start, end: start + tail.length };
  };
}

function lineStart(body: string, line: number): number {
  let start = 0;
  for (let seen = 1; seen < line; seen += 1) {
    const newline = body.indexOf('\n', start);
    if (newline === -1) break;
    start = newline + 1;
  }
  return start;
}

/** From a line's first word to its semicolon. */
function wholeStatement(tokens: readonly Token[], from: number, end: number): Range {
  const rest = tokens.filter(({ start }) => start >= from);
  const semicolon = rest.findIndex(({ text }) => text === ';');
  return { start: rest[0]?.start ?? from, end: (semicolon === -1 ? rest.at(-1) : rest[semicolon - 1])?.end ?? end };
}
