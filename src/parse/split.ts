// Cuts a file into statements with their comments, without understanding them.
import type { Comment, Range } from '../flow.ts';
import { type Piece, pieces } from './lexer.ts';
import { placeOf } from './positions.ts';

export interface Chunk {
  /** Offsets in the file's text, from the first token to the end of the last one. */
  readonly start: number;
  readonly end: number;
  readonly comments: readonly Comment[];
  /** Template placeholders, to be replaced by names of the same length. */
  readonly placeholders: readonly Range[];
  /** Something is never closed. */
  readonly open: Piece['open'] | null;
}

/** Comments that end a statement for the tools that write them. */
const breaks = /^--(?:> statement-breakpoint|\s*\+goose\s+StatementEnd)/i;

/** @returns the statements, and the comments that come after the last of them */
export function split(path: string, text: string, ranges: readonly Range[]): { chunks: Chunk[]; rest: Comment[] } {
  const chunks: Chunk[] = [];
  const rest: Comment[] = [];
  for (const range of ranges) {
    const cutter = new Cutter(path, text, chunks);
    let at = range.start;
    while (at < range.end) {
      let jump = -1;
      for (const piece of pieces(text, at, range.end)) {
        at = piece.end;
        jump = cutter.take(piece, range.end);
        if (jump !== -1) break;
      }
      if (jump !== -1) at = jump;
    }
    rest.push(...cutter.finish());
  }
  return { chunks, rest };
}

class Cutter {
  readonly #path: string;
  readonly #text: string;
  readonly #chunks: Chunk[];
  #start = -1;
  #end = -1;
  #comments: Comment[] = [];
  #placeholders: Range[] = [];
  #words: string[] = [];
  #parens = 0;
  /** Open BEGIN ATOMIC and CASE blocks, inside which semicolons do not end the statement. */
  #blocks = 0;
  #open: Piece['open'] | null = null;

  constructor(path: string, text: string, chunks: Chunk[]) {
    this.#path = path;
    this.#text = text;
    this.#chunks = chunks;
  }

  /** @returns an offset to jump to (past COPY data), or -1 */
  take(piece: Piece, limit: number): number {
    if (piece.kind === 'space' || piece.kind === 'psql') return -1;
    if (piece.kind === 'comment') return this.#comment(piece);
    if (piece.kind === 'symbol' && this.#text[piece.start] === ';' && this.#parens <= 0 && this.#blocks === 0) return this.#semicolon(piece, limit);
    if (this.#start === -1) this.#start = piece.start;
    this.#end = piece.end;
    this.#open ??= piece.open ?? null;
    if (piece.kind === 'placeholder') this.#placeholders.push(piece);
    if (piece.kind === 'symbol') this.#symbol(piece);
    if (piece.kind === 'word') this.#word(this.#text.slice(piece.start, piece.end).toLowerCase());
    return -1;
  }

  finish(): Comment[] {
    this.#cut();
    return this.#comments;
  }

  #comment(piece: Piece): number {
    const source = this.#text.slice(piece.start, piece.end);
    if (breaks.test(source)) {
      this.#cut();
      return -1;
    }
    const inner = source.startsWith('--') ? source.slice(2) : source.replace(/^\/\*|\*\/$/g, '');
    const comment = { text: inner.trim(), place: placeOf(this.#path, this.#text, piece.start, piece.end) };
    const previous = this.#chunks.at(-1);
    // After a statement on its last line, a comment speaks of that statement.
    const trails = this.#start === -1 && previous !== undefined && !this.#text.slice(previous.end, piece.start).includes('\n');
    if (trails) this.#chunks[this.#chunks.length - 1] = { ...previous, comments: [...previous.comments, comment] };
    else this.#comments.push(comment);
    return -1;
  }

  #symbol(piece: Piece): void {
    const source = this.#text.slice(piece.start, piece.end);
    for (const char of source) {
      if (char === '(') this.#parens += 1;
      if (char === ')') this.#parens -= 1;
    }
  }

  #word(word: string): void {
    const previous = this.#words.at(-1);
    if (word === 'atomic' && previous === 'begin' && this.#words[0] === 'create') this.#blocks = 1;
    else if (this.#blocks > 0 && word === 'case') this.#blocks += 1;
    else if (this.#blocks > 0 && word === 'end') this.#blocks -= 1;
    this.#words.push(word);
  }

  /** `COPY t FROM stdin;` is followed by data up to a line with `\.`. */
  #semicolon(piece: Piece, limit: number): number {
    const copy = this.#words[0] === 'copy' && this.#words.some((word, at) => word === 'from' && this.#words[at + 1] === 'stdin');
    this.#cut();
    if (!copy) return -1;
    const end = /^\\\.\r?$/m;
    const data = this.#text.slice(piece.end, limit);
    const found = end.exec(data);
    return found === null ? limit : piece.end + found.index + found[0].length;
  }

  #cut(): void {
    if (this.#start !== -1) {
      this.#chunks.push({ start: this.#start, end: this.#end, comments: this.#comments, placeholders: this.#placeholders, open: this.#open });
      this.#comments = [];
    }
    this.#start = -1;
    this.#placeholders = [];
    this.#words = [];
    this.#parens = 0;
    this.#blocks = 0;
    this.#open = null;
  }
}
