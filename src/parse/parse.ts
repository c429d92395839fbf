// Text becomes statements with trees, places, comments and directives.
import type { Comment, InnerStatement, Range, Script, Statement, Tree } from '../flow.ts';
import { directivesOf } from './directives.ts';
import { innerStatements } from './inner.ts';
import { type Parsed, PgQuery } from './pgquery.ts';
import { codePointToUtf16, placeOf } from './positions.ts';
import { type Chunk, split } from './split.ts';

export interface Source {
  readonly path: string;
  readonly text: string;
  /** The parts that are applied; absent: all of it. */
  readonly up?: readonly Range[] | undefined;
}

/** Reads SQL files with Postgres's own parser. */
export interface Reader {
  parse(source: Source): Script;
  /** The tree of one statement, or what is wrong with it. */
  tree(sql: string): Parsed;
}

/** Rows are not judged: data statements over this many characters are not parsed. */
const dataLimit = 20_000;
const statementLimit = 1_000_000;

let loading: Promise<Reader> | null = null;

/** The reader, started once. */
export function loadReader(): Promise<Reader> {
  loading ??= PgQuery.load().then((query) => ({
    parse: (source) => parse(query, source),
    tree: (sql) => query.parse(sql),
  }));
  return loading;
}

function parse(query: PgQuery, { path, text, up = [{ start: 0, end: text.length }] }: Source): Script {
  const { chunks, rest } = split(path, text, up);
  const statements: Statement[] = [];
  let certain = true;
  for (const chunk of chunks) {
    for (const part of readChunk(query, text, chunk)) {
      statements.push(statementOf(query, path, text, part, statements.length, certain));
      certain &&= !part.damaged;
    }
  }
  const fileWide = statements.flatMap((statement) => statement.directives.filter((directive) => directive.scope === 'file'));
  return {
    path,
    text,
    statements: statements.map((statement) => ({ ...statement, directives: statement.directives.filter((directive) => directive.scope === 'statement') })),
    directives: [...fileWide, ...directivesOf(rest)],
    comments: rest,
  };
}

interface Part extends Range {
  readonly sql: string;
  readonly parsed: Parsed | null;
  readonly kind: string;
  readonly comments: readonly Comment[];
  /** What follows starts at a guess. */
  readonly damaged: boolean;
}

/** A chunk is one statement, unless it is damaged and later statements can be made out in it. */
function readChunk(query: PgQuery, text: string, chunk: Chunk): Part[] {
  const sql = neutral(text, chunk);
  const whole = { start: chunk.start, end: chunk.end, sql, comments: chunk.comments };
  const skipped = tooLong(sql);
  if (skipped !== null) return [{ ...whole, parsed: skipped.parsed, kind: skipped.kind, damaged: false }];
  const parsed = query.parse(sql);
  if ('tree' in parsed || chunk.open === 'dollar') return [{ ...whole, parsed, kind: kindOf(parsed), damaged: 'failure' in parsed }];
  const cut = resync(query, sql);
  if (cut === null) return [{ ...whole, parsed, kind: 'Unread', damaged: chunk.open !== null }];
  const start = chunk.start + cut;
  const before = { ...chunk, end: chunk.start + sql.slice(0, cut).trimEnd().length };
  const first = { start: before.start, end: before.end, sql: sql.slice(0, before.end - before.start), comments: chunk.comments };
  const after = readChunk(query, text, { ...chunk, start, comments: [], open: null });
  return [{ ...first, parsed: query.parse(first.sql), kind: 'Unread', damaged: true }, ...after];
}

/** Where, at the start of a later line, a whole statement begins; -1 is never returned. */
function resync(query: PgQuery, sql: string): number | null {
  const starts = /^(?:CREATE|ALTER|DROP|INSERT|UPDATE|DELETE|GRANT|REVOKE|COMMENT|DO|SELECT|SET|BEGIN|COMMIT|TRUNCATE)\b/gim;
  starts.lastIndex = 1;
  for (let tries = 0; tries < 20; tries += 1) {
    const at = starts.exec(sql)?.index;
    if (at === undefined) return null;
    if ('tree' in query.parse(sql.slice(at))) return at;
  }
  return null;
}

function tooLong(sql: string): { kind: string; parsed: Parsed | null } | null {
  const word = /^\w+/.exec(sql)?.[0].toLowerCase() ?? '';
  const data: Record<string, string> = { insert: 'InsertStmt', update: 'UpdateStmt', copy: 'CopyStmt' };
  if (sql.length > dataLimit && word in data && word !== 'copy') return { kind: data[word] as string, parsed: null };
  if (sql.length <= statementLimit) return null;
  return { kind: 'Unread', parsed: { failure: { message: 'This statement is over a million characters long and was not read.', position: 0, syntax: false } } };
}

function neutral(text: string, chunk: Chunk): string {
  let sql = '';
  let at = chunk.start;
  for (const { start, end } of chunk.placeholders.filter((range) => range.start >= chunk.start)) {
    sql += text.slice(at, start) + 'x'.repeat(end - start);
    at = end;
  }
  return sql + text.slice(at, chunk.end);
}

function kindOf(parsed: Parsed): string {
  if ('failure' in parsed) return 'Unread';
  const statement = parsed.tree.stmts?.[0]?.stmt;
  return statement === undefined ? 'Unread' : (Object.keys(statement)[0] ?? 'Unread');
}

function statementOf(query: PgQuery, path: string, text: string, part: Part, index: number, certain: boolean): Statement {
  const failure = part.parsed !== null && 'failure' in part.parsed ? part.parsed.failure : null;
  const tree: Tree = part.parsed !== null && 'tree' in part.parsed ? (part.parsed.tree.stmts?.[0]?.stmt?.[part.kind] ?? null) : null;
  const at = failure === null ? 0 : part.start + codePointToUtf16(part.sql, failure.position);
  return {
    path,
    index,
    start: part.start,
    end: part.end,
    place: placeOf(path, text, part.start, part.end),
    text: text.slice(part.start, part.end),
    sql: part.sql,
    kind: part.kind,
    tree,
    problem: failure === null ? null : { message: failure.message, place: placeOf(path, text, at, Math.min(at + 1, part.end)), syntax: failure.syntax },
    comments: part.comments,
    directives: directivesOf(part.comments),
    inner: tree === null ? [] : inner(query, path, text, part, tree),
    certain,
  };
}

function inner(query: PgQuery, path: string, text: string, part: Part, tree: Tree): readonly InnerStatement[] {
  const bodied = part.kind === 'DoStmt' || part.kind === 'CreateFunctionStmt';
  return bodied ? innerStatements(query, path, text, { start: part.start, sql: part.sql, kind: part.kind, tree }) : [];
}
