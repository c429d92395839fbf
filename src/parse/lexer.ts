// A small lexer for SQL text: tokens and comments with their places, on broken files too.
import type { Token } from '../flow.ts';

/** One piece of text; together the pieces cover the input without a gap. */
export interface Piece {
  readonly kind: Token['kind'] | 'space' | 'comment' | 'placeholder' | 'psql';
  readonly start: number;
  readonly end: number;
  /** The piece runs to the end of the text because its closing mark is missing. */
  readonly open?: 'quote' | 'dollar' | 'comment';
}

const isWordStart = (char: string) => /[A-Za-z_\u0080-\uffff]/.test(char);
const wordRest = /[A-Za-z0-9_$\u0080-\uffff]*/y;
const numberRest = /(?:0[xob][0-9a-f_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[+-]?[0-9]+)?|\.[0-9][0-9_]*(?:e[+-]?[0-9]+)?)/iy;
const dollarOpen = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const space = /\s+/y;
const operator = /(?:::|:=|=>|\.\.|[-+*/<>=~!@#%^&|`?]+|.)/sy;
/** Template marks of Go, Handlebars, JavaScript, Ruby, ERB and extension scripts. */
const placeholder = /\{\{[\s\S]*?\}\}|\$\{[^}\n]*\}|#\{[^}\n]*\}|<%[\s\S]*?%>|@[A-Za-z_][A-Za-z0-9_:]*@/y;

/** Splits text into pieces; never throws, loses nothing. */
export function* pieces(text: string, from = 0, to = text.length): Generator<Piece> {
  let at = from;
  let lineStart = true;
  while (at < to) {
    const piece = next(text, at, to, lineStart);
    yield piece;
    if (piece.kind !== 'space' && piece.kind !== 'comment') lineStart = false;
    if (piece.kind === 'symbol' && text[piece.start] === ';') lineStart = true;
    at = piece.end;
  }
}

function next(text: string, at: number, to: number, statementStart: boolean): Piece {
  const char = text[at] as string;
  const pair = text.slice(at, at + 2);
  if (/\s/.test(char)) return { kind: 'space', start: at, end: Math.min(to, matchEnd(space, text, at)) };
  if (pair === '--') return { kind: 'comment', start: at, end: lineEnd(text, at, to) };
  if (pair === '/*') return blockComment(text, at, to);
  if (char === '\\' && statementStart) return { kind: 'psql', start: at, end: lineEnd(text, at, to) };
  const template = matchEnd(placeholder, text, at);
  if (template > at && template <= to) return { kind: 'placeholder', start: at, end: template };
  if (char === '$') return dollar(text, at, to);
  return quoted(text, at, to) ?? plain(text, at, to);
}

function quoted(text: string, at: number, to: number): Piece | null {
  const prefix = /^(?:[eE]|[bBxXnN]|[uU]&)?(?=['"])/.exec(text.slice(at, at + 3))?.[0];
  if (prefix === undefined) return null;
  const mark = text[at + prefix.length] as string;
  if (mark === '"' && prefix !== '' && !/^u&$/i.test(prefix)) return null;
  return untilMark(text, at, at + prefix.length + 1, to, mark, /^e$/i.test(prefix));
}

function untilMark(text: string, start: number, from: number, to: number, mark: string, escapes: boolean): Piece {
  const kind = mark === '"' ? 'quoted' : 'string';
  let at = from;
  while (at < to) {
    if (escapes && text[at] === '\\') at += 2;
    else if (text[at] !== mark) at += 1;
    else if (text[at + 1] === mark && at + 1 < to) at += 2;
    else return { kind, start, end: at + 1 };
  }
  return { kind, start, end: to, open: 'quote' };
}

function dollar(text: string, at: number, to: number): Piece {
  const opened = matchEnd(dollarOpen, text, at);
  if (opened > at) {
    const close = text.indexOf(text.slice(at, opened), opened);
    const end = close === -1 ? -1 : close + (opened - at);
    return end === -1 || end > to ? { kind: 'string', start: at, end: to, open: 'dollar' } : { kind: 'string', start: at, end };
  }
  const parameter = /\$[0-9]+/y;
  const end = matchEnd(parameter, text, at);
  return { kind: 'symbol', start: at, end: end > at ? end : at + 1 };
}

function plain(text: string, at: number, to: number): Piece {
  const char = text[at] as string;
  const clip = (kind: Piece['kind'], end: number): Piece => ({ kind, start: at, end: Math.min(to, Math.max(end, at + 1)) });
  if (isWordStart(char)) return clip('word', matchEnd(wordRest, text, at));
  if (/[0-9]/.test(char) || (char === '.' && /[0-9]/.test(text[at + 1] ?? ''))) return clip('number', matchEnd(numberRest, text, at));
  const end = matchEnd(operator, text, at);
  // A comment ends an operator: `a+--b`, `*/*`.
  const cut = /--|\/\*/.exec(text.slice(at + 1, end))?.index;
  return clip('symbol', cut === undefined ? end : at + 1 + cut);
}

function blockComment(text: string, at: number, to: number): Piece {
  let depth = 0;
  for (let i = at; i < to; i += 1) {
    const pair = text.slice(i, i + 2);
    if (pair === '/*') depth += 1;
    else if (pair === '*/') depth -= 1;
    else continue;
    i += 1;
    if (depth === 0) return { kind: 'comment', start: at, end: Math.min(to, i + 1) };
  }
  return { kind: 'comment', start: at, end: to, open: 'comment' };
}

function lineEnd(text: string, at: number, to: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? to : Math.min(newline, to);
  return end > at + 1 && text[end - 1] === '\r' ? end - 1 : end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The words, literals and symbols of a stretch of text, with offsets in the whole text. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const piece of pieces(text, start, end)) {
    if (piece.kind === 'space' || piece.kind === 'comment' || piece.kind === 'psql') continue;
    const kind = piece.kind === 'placeholder' ? 'word' : piece.kind;
    tokens.push({ text: text.slice(piece.start, piece.end), kind, start: piece.start, end: piece.end });
  }
  return tokens;
}
