// The SQL inside DO blocks and function bodies, each statement at its own place in the file.
import type { InnerStatement, Place, Range, Tree } from '../flow.ts';
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
  readonly kind: string;
  readonly tree: Tree;
}

type Read = Pick<InnerStatement, 'kind' | 'tree' | 'text'>;

/** Reads the body of a DO block or of a PL/pgSQL or SQL function; empty for other languages and unreadable bodies. */
export function innerStatements(query: PgQuery, path: string, text: string, outer: Outer): InnerStatement[] {
  const body = bodyOf(outer);
  if (body === null) return [];
  const place = ({ start, end }: Range): Place => placeOf(path, text, outer.start + start, outer.start + end);
  const language = languageOf(outer);
  if (language === 'sql') return sqlBody(query, outer.sql, body).map(({ range, ...read }) => ({ ...read, place: place(range), dynamic: false }));
  if (language !== 'plpgsql') return [];
  const found: InnerStatement[] = [];
  walk(query.parsePlPgSql(outer.sql), 0, (line, sql, dynamic) => {
    const reads = dynamic ? dynamicStatements(query, sql) : statementsOf(query, sql);
    if (reads.length === 0) return;
    const at = place(rangeInBody(outer.sql, body, line, sql));
    found.push(...reads.map((read) => ({ ...read, place: at, dynamic })));
  });
  return found;
}

function languageOf({ kind, tree }: Outer): string {
  const options: Tree[] = (kind === 'DoStmt' ? tree.args : tree.options) ?? [];
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
  const token = tokens.find(({ kind: of }, index) => of === 'string' && (kind === 'DoStmt' ? wordAt(index - 1) !== 'language' : wordAt(index - 1) === 'as'));
  if (token === undefined) return null;
  const quote = /^(?:\$[^$]*\$|\w?')/.exec(token.text)?.[0] ?? "'";
  return { start: token.start + quote.length, end: token.end - (quote.startsWith('$') ? quote.length : 1) };
}

function sqlBody(query: PgQuery, sql: string, body: Range): (Read & { range: Range })[] {
  // In single quotes every quote of the body is doubled.
  const plain = (source: string) => (sql[body.end] === "'" ? source.replaceAll("''", "'") : source);
  return split('', sql, [body]).chunks.flatMap((range) => statementsOf(query, plain(sql.slice(range.start, range.end))).map((read) => ({ ...read, range })));
}

/** Visits the SQL of each PL/pgSQL node with the line of the body it stands on, 1-based. */
function walk(node: Tree, line: number, visit: (line: number, sql: string, dynamic: boolean) => void): void {
  if (node === null || typeof node !== 'object') return;
  for (const [name, value] of Object.entries<Tree>(node)) {
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
const holders: Readonly<Record<string, [keys: string, dynamic?: boolean]>> = {
  PLpgSQL_stmt_execsql: ['sqlstmt'],
  PLpgSQL_stmt_perform: ['expr'],
  PLpgSQL_stmt_call: ['expr'],
  PLpgSQL_stmt_fors: ['query'],
  PLpgSQL_stmt_return_query: ['query dynquery'],
  PLpgSQL_stmt_open: ['query dynquery'],
  PLpgSQL_stmt_dynexecute: ['query', true],
  PLpgSQL_stmt_dynfors: ['query', true],
};

function statementsOf(query: PgQuery, sql: string): Read[] {
  const parsed = query.parse(sql);
  if ('failure' in parsed) return [];
  return (parsed.tree.stmts ?? []).flatMap(({ stmt }: Tree) => Object.entries<Tree>(stmt ?? {}).map(([kind, tree]) => ({ kind, tree, text: sql })));
}

/** What EXECUTE runs, as far as its literal parts tell. */
function dynamicStatements(query: PgQuery, expression: string): Read[] {
  const parsed = query.parse(`SELECT ${expression}`);
  const sql = 'failure' in parsed ? null : dynamicText(parsed.tree.stmts?.[0]?.stmt?.SelectStmt?.targetList?.[0]?.ResTarget?.val);
  if (sql === null) return [];
  const statements = statementsOf(query, sql);
  return statements.length === 0 ? [{ kind: 'Unread', tree: null, text: sql }] : statements;
}

/** The stretch of a body's statement: its own words where they are found, else from its line's first word to its semicolon. */
function rangeInBody(sql: string, body: Range, line: number, words: string): Range {
  let start = body.start;
  for (let seen = 1; seen < line; seen += 1) {
    const newline = sql.indexOf('\n', start);
    if (newline === -1 || newline >= body.end) break;
    start = newline + 1;
  }
  // PERFORM is kept as SELECT, so what follows the first word is looked for.
  const tail = words.trim().replace(/^SELECT\b\s*/, '');
  const exact = sql.indexOf(tail, start);
  const inBody = tail !== '' && exact !== -1 && exact + tail.length <= body.end;
  const end = inBody ? exact + tail.length : statementEnd(sql, start, body.end);
  const tokens = tokenize(sql, start, inBody ? exact : end);
  const before = tokens.at(-1);
  const verb = inBody && /^(?:perform|execute|select|call)$/i.test(before?.text ?? '') ? before : undefined;
  return { start: verb?.start ?? (inBody ? exact : (tokens[0]?.start ?? start)), end };
}

function statementEnd(sql: string, start: number, end: number): number {
  const tokens = tokenize(sql, start, end);
  const semicolon = tokens.findIndex((token) => token.text === ';');
  return (semicolon === -1 ? tokens.at(-1) : tokens[semicolon - 1])?.end ?? end;
}
