// The SQL inside DO blocks and function bodies, each statement at its own place in the file.
import type { InnerStatement, Range, Token, Tree } from '../flow.ts';
import { tokenize } from './lexer.ts';
import type { PgQuery } from './pgquery.ts';
import { placeOf } from './positions.ts';
import { split } from './split.ts';

interface Outer {
  readonly start: number;
  readonly sql: string;
  readonly kind: string;
  readonly tree: Tree;
}

/** Reads the body of a DO block or of a PL/pgSQL or SQL function; empty for other languages and unreadable bodies. */
export function innerStatements(query: PgQuery, path: string, text: string, outer: Outer): InnerStatement[] {
  const body = bodyOf(outer);
  if (body === null) return [];
  const language = languageOf(outer);
  if (language === 'sql') return sqlBody(query, path, text, body);
  if (language !== 'plpgsql') return [];
  const parsed = query.parsePlPgSql(outer.sql);
  const found: InnerStatement[] = [];
  walk(parsed, 0, (line, sql, dynamic) => {
    const statement = dynamic ? dynamicStatement(query, sql) : staticStatement(query, sql);
    if (statement !== null) found.push({ ...statement, place: placeInBody(path, text, body, line, dynamic ? null : sql), dynamic });
  });
  return found;
}

function languageOf({ kind, tree }: Outer): string {
  const options: Tree[] = (kind === 'DoStmt' ? tree.args : tree.options) ?? [];
  const language = options.find((option) => option.DefElem?.defname === 'language')?.DefElem.arg?.String?.sval;
  return (language ?? (kind === 'DoStmt' ? 'plpgsql' : 'sql')).toLowerCase();
}

/** The stretch of the file inside the body's quotes. */
function bodyOf({ start, sql, kind }: Outer): Range | null {
  const tokens = tokenize(sql);
  const as = kind === 'DoStmt' ? 0 : tokens.findIndex((token) => token.kind === 'word' && token.text.toLowerCase() === 'as');
  const token = as === -1 ? undefined : tokens.slice(as).find((candidate: Token) => candidate.kind === 'string');
  if (token === undefined) return null;
  const quote = /^(?:\$[^$]*\$|[eE]?')/.exec(token.text)?.[0] ?? "'";
  const closing = quote.startsWith('$') ? quote.length : 1;
  return { start: start + token.start + quote.length, end: start + token.end - closing };
}

function sqlBody(query: PgQuery, path: string, text: string, body: Range): InnerStatement[] {
  return split(path, text, [body]).chunks.flatMap((chunk) => {
    const statement = staticStatement(query, text.slice(chunk.start, chunk.end));
    return statement === null ? [] : [{ ...statement, place: placeOf(path, text, chunk.start, chunk.end), dynamic: false }];
  });
}

/** Visits the SQL of each PL/pgSQL node with the line of the body it stands on, 1-based. */
function walk(node: Tree, line: number, visit: (line: number, sql: string, dynamic: boolean) => void): void {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) walk(item, line, visit);
    return;
  }
  for (const [name, value] of Object.entries<Tree>(node)) {
    const here = value?.lineno ?? line;
    const dynamic = name === 'PLpgSQL_stmt_dynexecute' || name === 'PLpgSQL_stmt_dynfors';
    const sql = dynamic ? value.query?.PLpgSQL_expr?.query : sqlOf(name, value);
    if (typeof sql === 'string') visit(here, sql, dynamic);
    walk(value, here, visit);
  }
}

function sqlOf(name: string, value: Tree): string | undefined {
  if (name === 'PLpgSQL_stmt_execsql') return value.sqlstmt?.PLpgSQL_expr?.query;
  if (name === 'PLpgSQL_stmt_perform') return value.expr?.PLpgSQL_expr?.query;
  if (name === 'PLpgSQL_stmt_fors' || name === 'PLpgSQL_stmt_return_query') return value.query?.PLpgSQL_expr?.query;
  return undefined;
}

type Read = Pick<InnerStatement, 'kind' | 'tree' | 'text'>;

function staticStatement(query: PgQuery, sql: string): Read | null {
  const parsed = query.parse(sql);
  if ('failure' in parsed) return null;
  const [kind, tree] = Object.entries<Tree>(parsed.tree.stmts?.[0]?.stmt ?? {})[0] ?? [];
  return kind === undefined ? null : { kind, tree, text: sql };
}

/** What EXECUTE runs, as far as its literal parts tell; names and values that only run time knows are filled in. */
function dynamicStatement(query: PgQuery, expression: string): Read | null {
  const parsed = query.parse(`SELECT ${expression}`);
  if ('failure' in parsed) return null;
  const sql = literalOf(parsed.tree.stmts?.[0]?.stmt?.SelectStmt?.targetList?.[0]?.ResTarget?.val);
  if (sql === null) return null;
  return staticStatement(query, sql) ?? { kind: 'Unread', tree: null, text: sql };
}

function literalOf(node: Tree): string | null {
  const constant = node?.A_Const?.sval;
  if (constant !== undefined) return constant.sval ?? '';
  const call = node?.FuncCall;
  if (call?.funcname?.at(-1)?.String?.sval === 'format') {
    const template = literalOf(call.args?.[0]);
    return template?.replace(/%(?:\d+\$)?-?\d*([IsL%])/g, (_, form) => (form === 'L' ? "'0'" : form === '%' ? '%' : 'x')) ?? null;
  }
  const operator = node?.A_Expr;
  if (operator?.name?.[0]?.String?.sval === '||') {
    const left = literalOf(operator.lexpr);
    return left === null ? null : left + (literalOf(operator.rexpr) ?? 'x');
  }
  return null;
}

function placeInBody(path: string, text: string, body: Range, line: number, sql: string | null) {
  let start = body.start;
  for (let seen = 1; seen < line; seen += 1) {
    const newline = text.indexOf('\n', start);
    if (newline === -1 || newline >= body.end) break;
    start = newline + 1;
  }
  const exact = sql === null ? -1 : text.indexOf(sql, start);
  if (sql !== null && exact !== -1 && exact < body.end) return placeOf(path, text, exact, exact + sql.length);
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? body.end : Math.min(newline, body.end);
  const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return placeOf(path, text, start + lead, end);
}
