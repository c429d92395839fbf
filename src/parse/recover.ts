// Reads a stretch of a file statement by statement, and finds the next one after a damaged one.

import { dictionary } from '../lib/dictionary.ts';
import type { Range } from '../model/change.ts';
import type { Comment, StatementKind, SyntaxTree } from '../model/statements.ts';
import { pieces, tokenize } from './lexer.ts';
import type { ParseFailure, PgQuery } from './pgquery.ts';
import { codePointToUtf16 } from './positions.ts';
import { type Chunk, type Mark, namesThing, nextChunk } from './split.ts';

/** A statement as read: `flow.ts` has the meaning of each. */
export interface ReadStatement extends Range {
  readonly sql: string;
  readonly kind: StatementKind;
  readonly tree: SyntaxTree;
  readonly failure: ParseFailure | null;
  readonly comments: readonly Comment[];
  readonly bodyComments: readonly Comment[];
  readonly certain: boolean;
}

/** Rows are not judged: data statements over this many characters are not parsed. */
const dataLimit = 20_000;
const statementLimit = 1_000_000;
const dataKinds: Readonly<Record<string, string>> = dictionary({ insert: 'InsertStmt', update: 'UpdateStmt' });

/** The statements of a stretch of text, and at the end the comments that belong to none. */
export function* parts(
  query: PgQuery,
  path: string,
  text: string,
  { start, end }: Range,
): Generator<ReadStatement | { readonly rest: readonly Comment[] }> {
  let certain = true;
  for (let at = start; ; ) {
    const chunk = nextChunk(path, text, at, end);
    if ('rest' in chunk) {
      yield chunk;
      return;
    }
    const part = read(query, text, chunk);
    const cut = part.failure?.syntax === true ? recover(query, path, text, chunk, end) : null;
    if (cut === null) {
      yield { ...part, certain };
      at = chunk.next;
    } else if (cut === end) {
      yield { ...part, end, sql: neutral(text, { ...chunk, end }), certain };
      return;
    } else {
      const head = nextChunk(path, text, at, lastToken(text, chunk.start, cut));
      yield { ...('rest' in head ? part : damaged(query, text, head, part)), certain };
      at = 'rest' in head ? cut : head.end;
      certain = false;
    }
  }
}

const lastToken = (text: string, start: number, end: number) => tokenize(text, start, end).at(-1)?.end ?? end;

type Read = Omit<ReadStatement, 'certain'>;

function read(query: PgQuery, text: string, chunk: Chunk): Read {
  const { start, end, comments, bodyComments } = chunk;
  const sql = neutral(text, chunk);
  const whole = { start, end, sql, comments, bodyComments, kind: 'Unread' as const, tree: null, failure: null };
  const word = /^\w+/.exec(sql)?.[0].toLowerCase() ?? '';
  if (sql.length > dataLimit && word in dataKinds) return { ...whole, kind: dataKinds[word] as StatementKind };
  if (sql.length > statementLimit)
    return {
      ...whole,
      failure: {
        message: 'This statement is over a million characters long and was not read.',
        position: 0,
        syntax: false,
      },
    };
  const parsed = query.parse(sql);
  if ('tree' in parsed) return { ...whole, ...nodeOf(parsed.tree) };
  const bound = parsed.failure.syntax ? withoutVariables(sql) : sql;
  const again = bound === sql ? parsed : query.parse(bound);
  return 'tree' in again ? { ...whole, sql: bound, ...nodeOf(again.tree) } : { ...whole, failure: parsed.failure };
}

function nodeOf(parsed: SyntaxTree): Pick<ReadStatement, 'kind' | 'tree'> {
  const [kind, tree] = Object.entries<SyntaxTree>(parsed.stmts?.[0]?.stmt ?? {})[0] ?? ['Unread', null];
  return { kind: kind as StatementKind, tree };
}

/** The chunk's text with every mark replaced at its own length; line breaks stay, so that lines count right. */
function neutral(text: string, { start, end, marks }: Pick<Chunk, 'start' | 'end' | 'marks'>): string {
  let sql = '';
  let at = start;
  for (const mark of marks) {
    sql += text.slice(at, mark.start);
    const source = text.slice(mark.start, mark.end);
    sql +=
      mark.kind === 'named'
        ? inPublic(source)
        : filled(
            source,
            mark.kind,
            text[mark.end] === '.' || schemaNext.test(text.slice(Math.max(start, mark.start - 100), mark.start)),
          );
    at = mark.end;
  }
  return sql + text.slice(at, end);
}

/** What is no name of a schema to be made, altered or dropped. */
const schemaNext = /(?:(?<!\b(?:create|alter|drop))\s{1,50}schema|\bsearch_path\s{0,50}(?:to\b|=))\s{0,50}$/i;

function inPublic(source: string): string {
  const named = source.replace(namesThing, "'public");
  return named.length > source.length ? source : named.padEnd(source.length);
}

/**
 * @param qualifies a name follows that it qualifies, or a schema is named: tools are given the schema this way, and the
 * one of unqualified names is meant
 */
function filled(source: string, kind: Mark['kind'], qualifies: boolean): string {
  const [line = ''] = kind === 'placeholder' ? source.split(/[\r\n]/) : [''];
  const name = qualifies && line.length >= 'public'.length ? 'public'.padEnd(line.length) : 'x'.repeat(line.length);
  return name + source.slice(line.length).replace(/[^\r\n]/g, ' ');
}

/** psql's `:name`, `:'text'` and `:"name"` without their colons: a name or a text of the same length. */
function withoutVariables(sql: string): string {
  let bound = '';
  for (const { start, end } of pieces(sql)) {
    const source = sql.slice(start, end);
    bound += source === ':' && /['"A-Za-z_]/.test(sql[end] ?? '') ? ' ' : source;
  }
  return bound;
}

/** The start of a damaged statement, up to where the next one begins. */
function damaged(query: PgQuery, text: string, head: Chunk, whole: Read): Read {
  const part = read(query, text, head);
  if (part.failure !== null) return part;
  // It lacks only its semicolon. What is wrong stands behind it, and it is wrong no further than to there.
  const at = codePointToUtf16(whole.sql, whole.failure?.position ?? 0);
  const length = Math.max(part.sql.length, tokenize(whole.sql, at)[0]?.end ?? whole.sql.length);
  return {
    ...whole,
    end: whole.start + length,
    sql: whole.sql.slice(0, length),
    comments: part.comments,
    bodyComments: part.bodyComments,
  };
}

/**
 * @returns where reading goes on inside a damaged chunk, the stretch's end to give up on the rest, or null to go on
 * behind the chunk
 */
function recover(query: PgQuery, path: string, text: string, chunk: Chunk, end: number): number | null {
  // Which of the dollar quotes is the lost one cannot be told: pieces of bodies would be taken for statements.
  if (chunk.dollars && endsInDollarQuote(text, chunk, end)) return end;
  const opaque = [...pieces(text, chunk.start, chunk.end)].filter(
    ({ kind, start, open }) => open === undefined && (kind === 'comment' || (kind === 'string' && text[start] === '$')),
  );
  firstWords.lastIndex = chunk.start + 1;
  for (let tries = 0; tries < 100; tries += 1) {
    const at = firstWords.exec(text)?.index ?? chunk.end;
    if (at >= chunk.end) return null;
    if (opaque.some((piece) => piece.start < at && at < piece.end)) continue;
    const candidate = nextChunk(path, text, at, end);
    if (!('rest' in candidate) && read(query, text, candidate).failure === null) return at;
  }
  return null;
}

/** Words at the start of a line that begin a statement. */
const firstWords =
  /^(?:CREATE|ALTER|DROP|INSERT|UPDATE|DELETE|GRANT|REVOKE|COMMENT|DO|SELECT|SET|BEGIN|COMMIT|TRUNCATE)\b/gim;

function endsInDollarQuote(text: string, chunk: Chunk, end: number): boolean {
  if (chunk.open === 'dollar') return true;
  for (const piece of pieces(text, chunk.next, end)) if (piece.open === 'dollar') return true;
  return false;
}
