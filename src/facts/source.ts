// The text of the changed files: tokens, places and exact replacements.

import type { Place } from '../model/basics.ts';
import type { Statement, Token } from '../model/statements.ts';
import type { Fix } from '../model/verdict.ts';
import { tokenize, tokensAround } from '../parse/lexer.ts';
import { lineStarts, placeOf } from '../parse/positions.ts';
import type { Facts } from '../rule/define.ts';

/** The whole text of a changed file; '' for a file that is not in the change. */
function sourceOf(facts: Facts, path: string): string {
  return facts.scripts.find((script) => script.path === path)?.text ?? '';
}

const offset = (text: string, line: number, column: number) => (lineStarts(text)[line - 1] ?? text.length) + column - 1;

/** Words, literals and symbols of a stretch of a changed file, with offsets in the file. */
export function tokensIn(facts: Facts, place: Place): Token[] {
  const text = sourceOf(facts, place.path);
  return tokenize(text, offset(text, place.line, place.column), offset(text, place.endLine, place.endColumn));
}

/** The tokens around a place in a statement, of its body where it lies in that, and which of them begins there. */
export function tokensAt(
  facts: Facts,
  statement: Statement,
  place: Place,
): { readonly tokens: readonly Token[]; readonly at: number } {
  const text = sourceOf(facts, place.path);
  const start = offset(text, place.line, place.column);
  const tokens = tokensAround(text, statement, start);
  return { tokens, at: tokens.findIndex((token) => token.start === start) };
}

/** The place of one or several tokens. */
export function placeOfTokens(facts: Facts, path: string, first: Token, last: Token = first): Place {
  return placeOf(path, sourceOf(facts, path), first.start, last.end);
}

/** The token that the name stands for: unquoted words folded, quotes taken off; null for what is no name. */
export function tokenName(token: Token | undefined): string | null {
  if (token?.kind === 'word') return token.text.toLowerCase();
  if (token?.kind === 'quoted') return token.text.slice(1, -1).replaceAll('""', '"');
  return null;
}

export interface Replacement {
  readonly token: Token;
  readonly text: string;
}

/** The statement's text with tokens replaced, closed with a semicolon. */
function rewritten(statement: Statement, replacements: readonly Replacement[]): string {
  let text = statement.text;
  for (const { token, text: by } of [...replacements].sort((a, b) => b.token.start - a.token.start)) {
    text = text.slice(0, token.start - statement.start) + by + text.slice(token.end - statement.start);
  }
  return `${text.trimEnd()};`;
}

/** Offers the corrected statement; an exact edit when it is one token. */
export function replaceTokens(
  facts: Facts,
  statement: Statement,
  description: string,
  replacements: readonly Replacement[],
): Fix | undefined {
  const [first, ...more] = replacements;
  if (first === undefined) return undefined;
  const fix = { description, sql: rewritten(statement, replacements) };
  return more.length > 0
    ? fix
    : { ...fix, edit: { place: placeOfTokens(facts, statement.path, first.token), text: first.text } };
}

/**
 * The statement without one element of a parenthesised list, its comma and, where nothing else stands there, its line.
 * @returns null when it is the only element
 */
export function withoutElement(facts: Facts, statement: Statement, place: Place): string | null {
  const tokens = tokensIn(facts, statement.place);
  const inside = tokensIn(facts, place);
  const from = tokens.findIndex((token) => token.start === inside[0]?.start);
  const before = tokens[from - 1];
  const after = tokens[from + inside.length];
  const comma = before?.text === ',' ? before : after?.text === ',' ? after : undefined;
  if (from === -1 || comma === undefined) return null;
  const text = rewritten(
    statement,
    [comma, ...inside].map((token) => ({ token, text: '' })),
  );
  const lines = text.split('\n');
  const at = place.line - statement.place.line;
  return lines.filter((line, index) => index !== at || !/^\s*(--.*)?$/.test(line)).join('\n');
}

/** The statement's tokens that spell a name. */
export function tokensNamed(facts: Facts, statement: Statement, name: string): Token[] {
  return tokensIn(facts, statement.place).filter((token) => tokenName(token) === name);
}

/** The token a failure points at. */
export function tokenAt(facts: Facts, statement: Statement, place: Place): Token | undefined {
  const text = sourceOf(facts, place.path);
  const start = offset(text, place.line, place.column);
  return tokensIn(facts, statement.place).find((token) => token.start === start);
}

/**
 * Offers a near name in the place of the one that is not there, where the failure points at it or the statement
 * spells it once. Never for what removes something: a guess must not drop the wrong thing.
 */
export function correctedName(
  { facts, step, failure }: Pointed,
  name: string,
  by: string,
  description = `If ${by} was meant:`,
): { readonly fix?: Fix } {
  const { statement } = step;
  const spelled = tokensNamed(facts, statement, name);
  const pointed = tokenAt(facts, statement, failure.place);
  const token =
    spelled.find((candidate) => candidate.start === pointed?.start) ?? (spelled.length === 1 ? spelled[0] : undefined);
  if (token === undefined || /\b(drop|truncate|delete)\b/i.test(statement.text)) return {};
  const fix = replaceTokens(facts, statement, description, [{ token, text: by }]);
  return fix === undefined ? {} : { fix };
}

interface Pointed {
  readonly facts: Facts;
  readonly step: { readonly statement: Statement };
  readonly failure: { readonly place: Place };
}

/** `path:line`, as people point at code. */
export function spot(place: Place): string {
  return `${place.path}:${place.line}`;
}
