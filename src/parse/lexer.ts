// A small lexer for SQL text: tokens and comments with their places, on broken files too.

import { dictionary } from '../lib/dictionary.ts';
import type { Range } from '../model/change.ts';
import type { Token } from '../model/statements.ts';

/** One piece of text; together the pieces cover the input without a gap. */
export interface Piece {
  /** `dropped`: what Postgres never sees, such as psql's `\` lines and template marks that stand for nothing. */
  readonly kind: Token['kind'] | 'space' | 'comment' | 'placeholder' | 'dropped';
  readonly start: number;
  readonly end: number;
  /** The piece runs to the end of the text because its closing mark is missing. */
  readonly open?: 'quote' | 'dollar' | 'comment';
}

// Postgres's own notion of space and of names: a no-break space is part of a name to it.
const space = /[ \t\n\r\f\v]+/y;
const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const number =
  /(?:0[xob][0-9a-f_]+|[0-9][0-9_]*(?:\.(?!\.)[0-9_]*)?(?:e[+-]?[0-9]+)?|\.[0-9][0-9_]*(?:e[+-]?[0-9]+)?)/iy;
const stringStart = /(?:[eEbBxXnN]|[uU]&)?'|(?:[uU]&)?"/y;
const dollarStart = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const parameter = /\$[0-9]+/y;
const operator = /::|:=|=>|\.\.|[-+*/<>=~!@#%^&|`?]{1,63}|[\s\S]/y;
/** Template marks of Go, Handlebars, JavaScript, Ruby, ERB and extension scripts. `<%` alone is an operator of pg_trgm. */
const placeholder =
  /\{\{[\s\S]{0,1000}?\}\}|\$\{[^}\n]{0,300}\}|#\{[^}\n]{0,300}\}|<%=[^\n]{0,300}?%>|@[A-Za-z_][A-Za-z0-9_:]{0,100}@/y;
/** Template marks that steer and print nothing, and an ERB mark that has its line for itself. */
const control =
  /\{\{[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|block|template)\b)[\s\S]{0,1000}?\}\}|(?<=(?:^|\n)[ \t]{0,100})<%[^\n]{0,300}%>(?=[ \t]*(?:\r?\n|$))/y;

/** Splits the stretch [from, to) into pieces; never throws, loses nothing. */
export function* pieces(text: string, from = 0, to = text.length): Generator<Piece> {
  for (let at = from; at < to; ) {
    const piece = next(text, at, to);
    yield piece.end <= to ? piece : { ...piece, end: to };
    at = piece.end;
  }
}

function next(text: string, at: number, to: number): Piece {
  const piece = (kind: Piece['kind'], end: number): Piece => ({ kind, start: at, end });
  const char = text[at] as string;
  const spaces = matchEnd(space, text, at);
  if (spaces > at) return piece('space', spaces);
  if (text.startsWith('--', at)) return piece('comment', lineEnd(text, at));
  if (text.startsWith('/*', at)) return blockComment(text, at, to);
  // Outside quotes a backslash is no SQL: it speaks to psql, up to the end of the line.
  if (char === '\\') return piece('dropped', lineEnd(text, at));
  if ('{$#<@'.includes(char)) {
    const template = templateMark(text, at, to);
    if (template !== null) return template;
  }
  const opened = matchEnd(dollarStart, text, at);
  if (opened > at) return dollarQuote(text, at, opened, to);
  const quoted = matchEnd(stringStart, text, at);
  if (quoted > at) return untilMark(text, at, quoted, to);
  for (const [kind, pattern] of plain) {
    const end = matchEnd(pattern, text, at);
    if (end > at) return piece(kind, end);
  }
  const end = matchEnd(operator, text, at);
  // A comment or a template mark ends an operator: `a+--b`, `=@extschema@`.
  const cut = /--|\/\*|#\{|<%=|@[A-Za-z_]/.exec(text.slice(at + 1, end + 1))?.index;
  return piece('symbol', cut === undefined ? end : at + 1 + cut);
}

const plain = [
  ['word', word],
  ['number', number],
  ['symbol', parameter],
] as const;

const closers: Readonly<Record<string, string>> = dictionary({ '{{': '}}', '${': '}', '#{': '}', '<%': '%>' });
/** Where a mark was found last, and from where on it was looked for. */
const found = new Map<string, { readonly text: string; readonly from: number; readonly at: number }>();

/** Whether what closes a template mark stands near enough for one; looked for once, not from each mark again. */
function closesSoon(text: string, at: number): boolean {
  const mark = closers[text.slice(at, at + 2)];
  if (mark === undefined) return text[at] === '@';
  const before = found.get(mark);
  const known = before?.text === text && before.from <= at && (before.at === -1 || at < before.at);
  const close = known ? before.at : text.indexOf(mark, at + 2);
  if (!known) found.set(mark, { text, from: at, at: close });
  return close !== -1 && close - at <= 1100;
}

function templateMark(text: string, at: number, to: number): Piece | null {
  if (!closesSoon(text, at)) return null;
  for (const [kind, pattern] of [
    ['dropped', control],
    ['placeholder', placeholder],
  ] as const) {
    const end = matchEnd(pattern, text, at);
    if (end > at && end <= to) return { kind, start: at, end };
  }
  return null;
}

function untilMark(text: string, start: number, from: number, to: number): Piece {
  const mark = text[from - 1] as string;
  const kind = mark === '"' ? 'quoted' : 'string';
  const escapes = /e/i.test(text[start] as string);
  for (let at = from; at < to; ) {
    if (escapes && text[at] === '\\') at += 2;
    // `"{{ index .Options "Namespace" }}"` is one name.
    else if (mark === '"' && text.startsWith('{{', at))
      at = Math.max(at + 2, closesSoon(text, at) ? matchEnd(placeholder, text, at) : at);
    else if (text[at] !== mark) at += 1;
    else if (text[at + 1] === mark && at + 1 < to) at += 2;
    else return { kind, start, end: at + 1 };
  }
  return { kind, start, end: to, open: 'quote' };
}

function dollarQuote(text: string, start: number, opened: number, to: number): Piece {
  const close = text.indexOf(text.slice(start, opened), opened);
  const end = close + opened - start;
  return close === -1 || end > to ? { kind: 'string', start, end: to, open: 'dollar' } : { kind: 'string', start, end };
}

function blockComment(text: string, start: number, to: number): Piece {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null && mark.lastIndex <= to; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return { kind: 'comment', start, end: mark.lastIndex };
  }
  return { kind: 'comment', start, end: to, open: 'comment' };
}

function lineEnd(text: string, at: number): number {
  const newline = /[\r\n]/g;
  newline.lastIndex = at;
  return newline.exec(text)?.index ?? text.length;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The words, literals and symbols of a stretch of text, with offsets in the whole text. A placeholder counts as a word. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const piece of pieces(text, start, end)) {
    if (piece.kind === 'space' || piece.kind === 'comment' || piece.kind === 'dropped') continue;
    const kind = piece.kind === 'placeholder' ? 'word' : piece.kind;
    tokens.push({ text: text.slice(piece.start, piece.end), kind, start: piece.start, end: piece.end });
  }
  return tokens;
}

/** The tokens among which an offset lies: of the body in dollar quotes that holds it, or of the whole stretch. */
export function tokensAround(text: string, { start, end }: Range, offset: number): Token[] {
  const tokens = tokenize(text, start, end);
  const body = tokens.find((token) => token.kind === 'string' && token.start < offset && offset < token.end);
  const quote = /^\$\w*\$/.exec(body?.text ?? '')?.[0].length ?? 0;
  const inner = body === undefined || quote === 0 ? [] : tokenize(text, body.start + quote, body.end - quote);
  return inner.length === 0 ? tokens : inner;
}
