// Cuts a file into statements with their comments, without understanding them.

import type { Range } from '../model/change.ts';
import type { Comment } from '../model/statements.ts';
import { type Piece, pieces } from './lexer.ts';
import { placeOf } from './positions.ts';

/**
 * A stretch that is not sent as it stands: a placeholder becomes a name of the same length, what is dropped becomes
 * blanks; a text that names something in a placeholder's schema names it in `public`.
 */
export interface Mark extends Range {
  readonly kind: 'placeholder' | 'dropped' | 'named';
}

/** From its first token to the end of its last one, as UTF-16 offsets in the file's text. */
export interface Chunk extends Range {
  readonly comments: readonly Comment[];
  /** Comments inside its body, where that is SQL and holds a directive. */
  readonly bodyComments: readonly Comment[];
  readonly marks: readonly Mark[];
  /** Dollar quotes are in it. */
  readonly dollars: boolean;
  /** Something is never closed. */
  readonly open: Piece['open'] | null;
  /** Where the next one is looked for. */
  readonly next: number;
}

/** Comments that end a statement for the tools that write them. */
const breaks = /^--(?:> statement-breakpoint|\s*\+goose\s+StatementEnd)/i;
/** psql commands that send the statement before them. */
const sends = /^\\(?:g(?:x|set|exec|desc)?|crosstabview|watch)\b/;

const otherLanguages = /^(?:c|internal|pl(?!pgsql$).*)$/;
/** What makes a body worth a look: a template mark or a directive. */
const remarkable = /\{\{|\$\{|#\{|<%=|@[A-Za-z_]|headroom:/;

/** `'{{ .Schema }}.t'` and `'${schema}.t'`: what a function is told to work on. */
export const namesThing = /^'(?:\{\{[^\n']*\}\}|\$\{[^}\n']*\})(?=\.["\w]+')/;

/** @returns the first statement of [from, to), or the comments in it when there is none */
export function nextChunk(
  path: string,
  text: string,
  from: number,
  to: number,
): Chunk | { readonly rest: readonly Comment[] } {
  const cutter = new Cutter(path, text);
  for (const piece of pieces(text, from, to)) {
    if (cutter.take(piece)) return cutter.chunk(piece, to);
  }
  return cutter.chunk({ kind: 'space', start: to, end: to }, to);
}

/** @returns the statements of some stretches, and the comments that come after the last of them */
export function split(path: string, text: string, ranges: readonly Range[]): { chunks: Chunk[]; rest: Comment[] } {
  const chunks: Chunk[] = [];
  const rest: Comment[] = [];
  for (const { start, end } of ranges) {
    for (let at = start; ; ) {
      const chunk = nextChunk(path, text, at, end);
      if ('rest' in chunk) {
        for (const comment of chunk.rest) rest.push(comment);
        break;
      }
      chunks.push(chunk);
      at = chunk.next;
    }
  }
  return { chunks, rest };
}

class Cutter {
  readonly #path: string;
  readonly #text: string;
  readonly #comments: Comment[] = [];
  readonly #bodyComments: Comment[] = [];
  readonly #marks: Mark[] = [];
  readonly #dollars: Piece[] = [];
  readonly #words: string[] = [];
  #start = -1;
  #end = -1;
  #parens = 0;
  /** Open BEGIN ATOMIC and CASE blocks, inside which semicolons do not end the statement. */
  #blocks = 0;
  #open: Piece['open'] | null = null;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
  }

  /** @returns true when the piece ends a statement */
  take(piece: Piece): boolean {
    const source = this.#text.slice(piece.start, piece.end);
    if (piece.kind === 'space') return false;
    if (piece.kind === 'comment') return this.#comment(piece, source);
    if (piece.kind === 'placeholder' || piece.kind === 'dropped') this.#mark(piece.kind, piece.start, source.length);
    if (piece.kind === 'dropped') return this.#start !== -1 && sends.test(source);
    if (source === ';' && this.#parens <= 0 && this.#blocks === 0) return this.#start !== -1;
    if (this.#start === -1) this.#start = piece.start;
    this.#end = piece.end;
    this.#open ??= piece.open ?? null;
    if (source === '(') this.#parens += 1;
    if (source === ')') this.#parens -= 1;
    if (piece.kind === 'quoted') this.#quotedMarks(piece, source);
    if (piece.kind === 'string' && source.startsWith('$')) this.#dollars.push(piece);
    else if (piece.kind === 'string' && namesThing.test(source)) this.#mark('named', piece.start, source.length);
    if (piece.kind === 'word') this.#word(source.toLowerCase());
    return false;
  }

  /** @param last the piece that ended it */
  chunk(last: Piece, to: number): Chunk | { readonly rest: readonly Comment[] } {
    if (this.#start === -1) return { rest: this.#comments };
    if (this.#isCode()) for (const dollar of this.#dollars) this.#body(dollar);
    const next = this.#text[last.start] === ';' ? this.#trailing(this.#afterData(last.end, to), to) : last.end;
    const [start, end] = [this.#start, this.#end];
    const marks = this.#marks
      .filter((mark) => start <= mark.start && mark.end <= end)
      .sort((a, b) => a.start - b.start);
    return {
      start,
      end,
      comments: this.#comments,
      bodyComments: this.#bodyComments,
      marks,
      dollars: this.#dollars.length > 0,
      open: this.#open,
      next,
    };
  }

  #mark(kind: Mark['kind'], start: number, length: number): void {
    this.#marks.push({ kind, start, end: start + length });
  }

  #comment(piece: Piece, source: string): boolean {
    if (breaks.test(source)) return this.#start !== -1;
    this.#comments.push(this.#commentOf(piece, source));
    return false;
  }

  #commentOf(piece: Piece, source: string): Comment {
    const inner = source.startsWith('--') ? source.slice(2) : source.replace(/^\/\*|\*\/$/g, '');
    return { text: inner.trim(), place: placeOf(this.#path, this.#text, piece.start, piece.end) };
  }

  #word(word: string): void {
    if (word === 'atomic' && this.#words.at(-1) === 'begin' && this.#words[0] === 'create') this.#blocks = 1;
    else if (this.#blocks > 0 && word === 'case') this.#blocks += 1;
    else if (this.#blocks > 0 && word === 'end') this.#blocks -= 1;
    this.#words.push(word);
  }

  /** A dollar quote in it is a body in SQL or PL/pgSQL, not a text. */
  #isCode(): boolean {
    const [first, ...words] = this.#words;
    if (otherLanguages.test(words[words.indexOf('language') + 1] ?? '')) return false;
    return (
      first === 'do' ||
      (first === 'create' && /^(?:or replace )?(?:function|procedure)\b/.test(words.slice(0, 3).join(' ')))
    );
  }

  #body({ start, end, open }: Piece): void {
    if (!remarkable.test(this.#text.slice(start, end))) return;
    const quote = this.#text.indexOf('$', start + 1) + 1 - start;
    for (const piece of pieces(this.#text, start + quote, open === undefined ? end - quote : end)) {
      if (piece.kind === 'quoted') this.#quotedMarks(piece, this.#text.slice(piece.start, piece.end));
      if (piece.kind === 'placeholder') this.#mark('placeholder', piece.start, piece.end - piece.start);
      if (piece.kind === 'string' && namesThing.test(this.#text.slice(piece.start, piece.end)))
        this.#mark('named', piece.start, piece.end - piece.start);
      if (piece.kind === 'comment')
        this.#bodyComments.push(this.#commentOf(piece, this.#text.slice(piece.start, piece.end)));
    }
  }

  /** `"{{ .Schema }}"` and `"${schema}"`. */
  #quotedMarks({ start }: Piece, source: string): void {
    for (const { index, 0: mark } of source.matchAll(/\{\{[^\n]{0,300}?\}\}|\$\{[^}\n"]{0,300}\}/g))
      this.#mark('placeholder', start + index, mark.length);
  }

  /** `COPY t FROM stdin;` is followed by data up to a line with `\.`. */
  #afterData(at: number, to: number): number {
    if (
      this.#words[0] !== 'copy' ||
      !this.#words.some((word, index) => word === 'from' && this.#words[index + 1] === 'stdin')
    )
      return at;
    const end = /^\\\.\r?$/gm;
    end.lastIndex = at;
    const found = end.exec(this.#text);
    return found === null ? to : Math.min(to, end.lastIndex);
  }

  /** After a statement on its last line, a comment speaks of that statement. */
  #trailing(from: number, to: number): number {
    let at = from;
    for (const piece of pieces(this.#text, from, to)) {
      const source = this.#text.slice(piece.start, piece.end);
      if (piece.kind === 'comment' && !breaks.test(source)) this.#comments.push(this.#commentOf(piece, source));
      else if (piece.kind !== 'space') break;
      at = piece.end;
      if (source.includes('\n')) break;
    }
    return at;
  }
}
