// Reads the repository's file and puts every mistake in it into words, each with its line.
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Misuse, messageOf } from '../failure.ts';
import { dictionary } from '../lib/dictionary.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { type ConfigFile, configJsonSchema, fileSchema, tableName } from './file.ts';

interface Mistake {
  readonly keys: readonly string[];
  /** After the key and a colon. */
  readonly says: string;
}

/** @throws Misuse with every mistake, each as `path:line: key: what is wrong, what is allowed` */
export function parseConfig(text: string, path: string, rules: readonly Rule[]): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => `${path}:${lines.linePos(offset).line}`;
  const broken = document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`);
  if (broken.length > 0) throw new Misuse(broken.join('\n'));
  const value = contentOf(document, path);
  const parsed = fileSchema.safeParse(withoutNull(value), { reportInput: true });
  const mistakes = [...(parsed.error?.issues ?? []).flatMap((issue) => mistakesOf(issue)), ...nameMistakes(value), ...ruleMistakes(value, rules)];
  if (mistakes.length > 0) throw new Misuse(inOrder(mistakes, document, at).join('\n'));
  return parsed.data as ConfigFile;
}

function contentOf(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new Misuse(`${path}: ${messageOf(error)}.`); // Too many aliases, or one that points nowhere.
  }
}

function inOrder(mistakes: readonly Mistake[], document: Document, at: (offset: number) => string): string[] {
  const placed = mistakes.map(({ keys, says }) => ({ offset: offsetOf(document, keys), line: `${keys.join('.') || 'the file'}: ${says}` }));
  placed.sort((a, b) => a.offset - b.offset);
  return [...new Set(placed.map(({ offset, line }) => `${at(offset)}: ${line}`))];
}

/** The offset of the deepest part of a key path that the document has. */
function offsetOf(document: Document, keys: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keys) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const found = pair?.key ?? (node as { items?: unknown[] } | null | undefined)?.items?.[Number(key)];
    offset = (found as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    node = pair === undefined ? found : pair.value;
  }
  return offset;
}

/** A key without a value says nothing. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner === null ? undefined : withoutNull(inner)]));
}

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = dictionary({
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
});

function mistakesOf(issue: Issue, under: readonly string[] = []): Mistake[] {
  const keys = [...under, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ keys: [...keys, key], says: noSuchKey(key, keys) }));
  if (issue.code === 'invalid_union') return nearestBranch(issue.errors).flatMap((inner) => mistakesOf(inner, keys));
  return [{ keys, says: saying(issue) }];
}

/** Of the things a value may be, the one that it was meant to be: the one that got past its outside. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const inside = branches.find((branch) => branch.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'));
  return inside ?? branches.find((branch) => branch.every(({ code }) => code !== 'invalid_type')) ?? branches.flat();
}

function noSuchKey(key: string, keys: readonly string[]): string {
  const allowed = keysAt(configJsonSchema(), keys);
  return `there is no such key${didYouMean(key, allowed) || `; there are ${allowed.join(', ')}`}`;
}

function saying(issue: Issue): string {
  const given = shown(issue.input);
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'is missing' : `${given} is not ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    return `${given} is not one of ${names.join(', ')}${didYouMean(String(issue.input), names)}`;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? 'is empty; say something'
      : `${given} is too small; ${issue.inclusive ? 'the least is' : 'it must be more than'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${given} is too large; the most is ${issue.maximum}`;
  return `${given} is not ${issue.message}`;
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a mapping';
  const text = String(value);
  return text === '' ? 'an empty text' : text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The keys that a mapping at this path may have. */
function keysAt(schema: Schema, [key, ...rest]: readonly string[]): string[] {
  const here = schema.anyOf?.find((branch) => branch.properties !== undefined || branch.items !== undefined) ?? schema;
  if (key === undefined) return Object.keys(here.properties ?? {});
  const next = here.properties?.[key] ?? here.items ?? here.additionalProperties;
  return typeof next === 'object' ? keysAt(next, rest) : [];
}

function nameMistakes(value: unknown): Mistake[] {
  const { tables } = value as { tables?: unknown };
  if (typeof tables !== 'object' || tables === null) return [];
  return Object.keys(tables).flatMap((name) =>
    tableName.test(name) ? [] : [{ keys: ['tables', name], says: `a table is named with its schema; write public.${name}` }],
  );
}

/** Rules and options that do not exist. */
function ruleMistakes(value: unknown, rules: readonly Rule[]): Mistake[] {
  const file = value as { rules?: unknown; ignore?: unknown };
  const set = typeof file.rules === 'object' && file.rules !== null ? Object.entries(file.rules) : [];
  const ignored: { rule?: unknown }[] = Array.isArray(file.ignore) ? file.ignore : [];
  const named = [
    ...set.map(([id]) => ({ id, keys: ['rules', id] })),
    ...ignored.map((entry, at) => ({ id: entry?.rule, keys: ['ignore', String(at), 'rule'] })),
  ];
  const ids = rules.map((rule) => rule.id);
  const unknown = named.flatMap(({ id, keys }) =>
    typeof id !== 'string' || ids.includes(id) ? [] : [{ keys, says: `there is no rule ${id}${didYouMean(id, ids) || '; headroom rules lists them'}` }],
  );
  return [
    ...unknown,
    ...set.flatMap(([id, setting]) =>
      optionMistakes(
        rules.find((rule) => rule.id === id),
        setting,
      ),
    ),
  ];
}

function optionMistakes(rule: Rule | undefined, setting: unknown): Mistake[] {
  const given = (setting as { options?: unknown } | null)?.options;
  if (rule === undefined || typeof given !== 'object' || given === null) return [];
  const options = rule.meta.options ?? {};
  const names = Object.keys(options);
  const has = names.length === 0 ? '; it has none' : `; it has ${names.join(', ')}`;
  return Object.entries(given).flatMap(([name, value]) => {
    const keys = ['rules', rule.id, 'options', name];
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return [{ keys, says: `${rule.id} has no such option${didYouMean(name, names) || has}` }];
    const wanted = kindOf(option.default);
    return value === null || kindOf(value) === wanted ? [] : [{ keys, says: `${shown(value)} is not ${kinds[wanted]}` }];
  });
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
