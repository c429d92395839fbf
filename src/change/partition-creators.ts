// Programs of a repository that make partitions at run time, each with the tables that its text names.

import type { Routine } from '../model/catalog.ts';
import type { PartitionFacts } from '../model/partitions.ts';
import type { History } from './history.ts';
import { isProgram } from './programs.ts';

export interface Program {
  /** `schema.table`; null where it names none of those that are partitioned. */
  readonly table: string | null;
  /** Path and line. */
  readonly who: string;
}

const says = /PARTITION\s+OF|ATTACH\s+PARTITION/i;
/** An index that is attached makes no partition. */
export const attachedIndex = /ALTER\s+INDEX[^;\n]{0,300}?ATTACH\s+PARTITION/gi;
const plain = ['PARTITION OF', 'ATTACH PARTITION'];
/** A name of one word is many a program's own. */
const isTelling = (name: string) => name.includes('_');
/** Functions of the database that are looked for in programs. */
const mostNames = 50;

/**
 * What programs say that make partitions, by themselves or by functions that some migrations define: an extended
 * regular expression.
 */
export function sayingsOf(texts: readonly string[]): string {
  const found = texts.filter((text) => says.test(text)).flatMap(bodiesIn);
  const names = found.flatMap(([name, body]) => (says.test(body) && isTelling(name) ? [name] : []));
  return [...plain, ...[...new Set(names)].slice(0, mostNames)].join('|');
}

/** Functions with their bodies in dollar quotes. */
function bodiesIn(text: string): [name: string, body: string][] {
  const head = /\b(?:function|procedure)\s+(?:"?\w+"?\.)?"?(\w+)"?\s*\([^;]{0,2000}?\bas\s+(\$\w*\$)/gi;
  const found: [string, string][] = [];
  for (let at = head.exec(text); at !== null; at = head.exec(text)) {
    const [, name = '', quote = ''] = at;
    const end = text.indexOf(quote, head.lastIndex);
    if (end === -1) continue;
    found.push([name, text.slice(head.lastIndex, end)]);
    head.lastIndex = end + quote.length;
  }
  return found;
}

/** Programs with such words of their own, and those that call functions of the database which have them. */
export async function programsOf(
  { saying, read }: Pick<History, 'saying' | 'read'>,
  { tables }: PartitionFacts,
  routines: readonly Routine[],
): Promise<Program[]> {
  if (!tables.some(({ strategy }) => strategy === 'range')) return [];
  const made = makers(routines).slice(0, mostNames);
  const calls = made.map(({ name }) => name.replace(/\W/g, '.'));
  const paths = (await saying([...plain, ...calls].join('|'))).filter(isProgram);
  return paths.flatMap((path): Program[] => {
    const text = new TextDecoder()
      .decode(read(path) ?? new Uint8Array())
      .replace(attachedIndex, (words) => words.replace(/\S/g, ' '));
    const called = made.filter(({ name }) => word(name).test(text));
    const found = [says, ...called.map(({ name }) => word(name))]
      .map((words) => text.search(words))
      .filter((at) => at !== -1);
    if (found.length === 0) return [];
    const who = `${path}:${text.slice(0, Math.min(...found)).split('\n').length}`;
    const words = [text, ...called.map(({ source }) => source)].join('\n');
    const named = tables.filter(({ name }) => word(name).test(words));
    return named.length === 0
      ? [{ table: null, who }]
      : named.map(({ schema, name }) => ({ table: `${schema}.${name}`, who }));
  });
}

const word = (name: string) => new RegExp(`(?<!\\w)${name.replace(/[^\w]/g, '\\$&')}(?!\\w)`);

/** Functions whose words make partitions, and those that call them. */
function makers(routines: readonly Routine[]): Routine[] {
  const found = new Set(routines.filter(({ source }) => says.test(source)));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const routine of routines)
      if ([...found].some(({ name }) => word(name).test(routine.source))) found.add(routine);
  }
  return [...found].filter(({ name }) => isTelling(name));
}
