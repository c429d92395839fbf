// Reads the repository's file and puts every mistake in it into words, each with its line.
import { type Document, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { dictionary } from '../lib/dictionary.ts';
import { Misuse, messageOf } from '../lib/errors.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Rule } from '../rule/define.ts';
import { type ConfigFile, callersOnly, configJsonSchema, fileSchema, tableName } from './file.ts';

/** More takes the parser of YAML too long. */
const longest = 256 * 1024;

interface Mistake {
  readonly keys: readonly string[];
  /** After the key and a colon. */
  readonly says: string;
}

/** @throws Misuse with every mistake, each as `path:line: key: what is wrong, what is allowed` */
export function parseConfig(text: string, path: string, rules: readonly Rule[]): ConfigFile {
  if (text.length > longest)
    throw new Misuse(`${path} is longer than ${longest} characters; leave out what the defaults say already.`);
  const lines = new LineCounter();
  // The parser's own search for keys that come twice compares each with each.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number) => `${path}:${lines.linePos(offset).line}`;
  const broken = [
    ...document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`),
    ...repeatedKeys(document).map((offset) => `${at(offset)}: Map keys must be unique`),
    ...endlessAliases(document).map((offset) => `${at(offset)}: an alias stands within what it refers to`),
  ];
  if (broken.length > 0) throw new Misuse(told(broken, (shown) => shown));
  const value = contentOf(document, path);
  const parsed = fileSchema.safeParse(withoutNull(value), { reportInput: true });
  const mistakes = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => mistakesOf(issue)),
    ...nameMistakes(value),
    ...ruleMistakes(value, rules),
  ];
  if (mistakes.length > 0) throw new Misuse(told(mistakes, (shown) => inOrder(shown, document, at)));
  return parsed.data as ConfigFile;
}

/** How many mistakes are shown. */
const mostMistakes = 100;

function told<Mistaken>(all: readonly Mistaken[], inWords: (shown: readonly Mistaken[]) => readonly string[]): string {
  const left = all.length - mostMistakes;
  return [...inWords(all.slice(0, mostMistakes)), ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
}

/** Where a mapping has a key again. */
function repeatedKeys(document: Document): number[] {
  const again: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) again.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return again;
}

/** Where an alias refers to what it is a part of, which has no end. */
function endlessAliases(document: Document): number[] {
  const endless: number[] = [];
  visit(document, {
    Alias: (_, { source, range }, path) => {
      if (path.some((above) => isCollection(above) && above.anchor === source)) endless.push(range?.[0] ?? 0);
    },
  });
  return endless;
}

function contentOf(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new Misuse(`${path}: ${messageOf(error).slice(0, 200)}.`); // Too many aliases, or one that points nowhere.
  }
}

function inOrder(mistakes: readonly Mistake[], document: Document, at: (offset: number) => string): string[] {
  const placed = mistakes.map(({ keys, says }) => ({
    offset: offsetOf(document, keys),
    line: `${keys.join('.') || 'the file'}: ${says}`,
  }));
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
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inner === null ? undefined : withoutNull(inner)]),
  );
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
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ keys: [...keys, key], says: noSuchKey(key, keys) }));
  if (issue.code === 'invalid_union') return nearestBranch(issue.errors).flatMap((inner) => mistakesOf(inner, keys));
  return [{ keys, says: saying(issue, keys.length === 0) }];
}

/** Of the things a value may be, the one that it was meant to be: the one that got past its outside. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const inside = branches.find((branch) =>
    branch.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return inside ?? branches.find((branch) => branch.every(({ code }) => code !== 'invalid_type')) ?? branches.flat();
}

const jsonSchema: Schema = configJsonSchema();

function noSuchKey(key: string, keys: readonly string[]): string {
  if (keys.length === 0 && Object.hasOwn(callersOnly, key)) return `is not set here; ${callersOnly[key]}`;
  const allowed = keysAt(jsonSchema, keys);
  return `there is no such key${didYouMean(key, allowed) || `; there are ${allowed.join(', ')}`}`;
}

/** @param whole it is the file itself, which may be any file where it is no mapping, and is not quoted */
function saying(issue: Issue, whole: boolean): string {
  const given = whole ? 'what it holds' : shown(issue.input);
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `${given} is not ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    return `${given} is not one of ${names.join(', ')}${didYouMean(String(issue.input), names)}`;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? 'is empty; say something'
      : `${given} is too small; ${issue.inclusive ? 'the least is' : 'it must be more than'} ${issue.minimum}`;
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `${given} is too long; the most is ${issue.maximum} characters`;
    return issue.origin === 'array'
      ? `has too many entries; the most is ${issue.maximum}`
      : `${given} is too large; the most is ${issue.maximum}`;
  }
  return `${given} is not ${issue.message}`;
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a mapping';
  const text = String(value);
  if (text.includes('://')) return 'a URL'; // It may hold a password, and this is printed.
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
  const { properties = {} } = here;
  if (key === undefined) return Object.keys(properties);
  const next =
    (Object.hasOwn(properties, key) ? properties[key] : undefined) ?? here.items ?? here.additionalProperties;
  return typeof next === 'object' ? keysAt(next, rest) : [];
}

const isTableName = (name: string) => name.length <= 300 && tableName.test(name);

function nameMistakes(value: unknown): Mistake[] {
  const { tables } = value as { tables?: unknown };
  if (typeof tables !== 'object' || tables === null) return [];
  return Object.keys(tables).flatMap((name) =>
    isTableName(name)
      ? []
      : [{ keys: ['tables', name], says: `a table is named with its schema; write public.${name}` }],
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
    typeof id !== 'string' || ids.includes(id)
      ? []
      : [{ keys, says: `there is no rule ${id}${didYouMean(id, ids) || '; headroom rules lists them'}` }],
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
    return value === null || kindOf(value) === wanted
      ? []
      : [{ keys, says: `${shown(value)} is not ${kinds[wanted]}` }];
  });
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
