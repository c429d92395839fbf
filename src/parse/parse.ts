// Text becomes statements with trees, places, comments and directives.

import type { Range } from '../model/change.ts';
import type { Comment, Directive, InnerStatement, Script, Statement } from '../model/statements.ts';
import { directivesOf } from './directives.ts';
import { innerStatements } from './inner.ts';
import { type Parsed, PgQuery } from './pgquery.ts';
import { codePointToUtf16, placeOf } from './positions.ts';
import { parts, type ReadStatement } from './recover.ts';
import { split } from './split.ts';

export interface SqlSource {
  readonly path: string;
  readonly text: string;
  /** The parts that are applied; absent: all of it. */
  readonly up?: readonly Range[] | undefined;
}

/** Reads SQL files with Postgres's own parser. */
export interface Reader {
  parse(source: SqlSource): Script;
  /** The tree of one statement, or what is wrong with it. */
  tree(sql: string): Parsed;
}

let loading: Promise<Reader> | null = null;

/** The reader, started once. */
export function loadReader(): Promise<Reader> {
  loading ??= PgQuery.load().then((query) => ({
    parse: (source) => parse(query, source),
    tree: (sql) => query.parse(sql),
  }));
  return loading;
}

function parse(query: PgQuery, { path, text, up = [{ start: 0, end: text.length }] }: SqlSource): Script {
  const statements: Statement[] = [];
  const comments: Comment[] = [];
  const fileWide: Directive[] = [];
  for (const range of up) {
    for (const part of parts(query, path, text, range)) {
      if ('rest' in part) for (const comment of part.rest) comments.push(comment);
      else statements.push(statementOf(query, path, text, part, statements.length, fileWide));
    }
  }
  const { chunks, rest } = split(path, text, gaps(up, text.length));
  const loose = directivesOf([...chunks.flatMap((chunk) => chunk.comments), ...rest]).filter(
    (directive) => directive.scope === 'file',
  );
  return { path, text, statements, directives: [...fileWide, ...directivesOf(comments), ...loose], comments };
}

function statementOf(
  query: PgQuery,
  path: string,
  text: string,
  part: ReadStatement,
  index: number,
  fileWide: Directive[],
): Statement {
  const { start, end, sql, kind, tree, failure, comments, certain } = part;
  const directives = directivesOf([...comments, ...part.bodyComments]);
  fileWide.push(...directives.filter((directive) => directive.scope === 'file'));
  const at = failure === null ? start : start + codePointToUtf16(sql, failure.position);
  return {
    path,
    index,
    start,
    end,
    place: placeOf(path, text, start, end),
    text: text.slice(start, end),
    sql,
    kind,
    tree,
    problem:
      failure === null
        ? null
        : { message: failure.message, place: placeOf(path, text, at, Math.min(at + 1, end)), syntax: failure.syntax },
    comments,
    directives: directives.filter((directive) => directive.scope === 'statement'),
    inner: inner(query, path, text, part),
    certain,
  };
}

function inner(
  query: PgQuery,
  path: string,
  text: string,
  { kind, tree, start, sql }: ReadStatement,
): readonly InnerStatement[] {
  const bodied = tree !== null && (kind === 'DoStmt' || kind === 'CreateFunctionStmt');
  return bodied ? innerStatements(query, path, text, { start, sql, kind, tree }) : [];
}

/** What lies between some stretches of a text. */
function gaps(ranges: readonly Range[], length: number): Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const starts = [0, ...sorted.map((range) => range.end)];
  const ends = [...sorted.map((range) => range.start), length];
  return starts.map((start, at) => ({ start, end: ends[at] as number }));
}
