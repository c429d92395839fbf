// Programs of a repository that make partitions at run time, each with the tables that its text names.
import type { PartitionFacts } from '../flow.ts';
import type { History } from './history.ts';
import { isUsable } from './tree.ts';

export interface Program {
  /** `schema.table`; null where it names none of those that are partitioned. */
  readonly table: string | null;
  /** Path and line. */
  readonly who: string;
}

const says = /PARTITION\s+OF|ATTACH\s+PARTITION/i;
/** Folders of migrations, whatever language they are written in. */
const history = /(^|\/)(migrations?|migrate|versions|alembic|changelogs?)\//i;

export async function programsOf({ saying, read }: Pick<History, 'saying' | 'read'>, { tables }: PartitionFacts): Promise<Program[]> {
  if (!tables.some(({ strategy }) => strategy === 'range')) return [];
  const paths = (await saying('PARTITION OF|ATTACH PARTITION')).filter(
    (path) => isUsable(path, '') && !history.test(path) && !/\.(test|spec)\.|_test\.\w+$/.test(path),
  );
  return paths.flatMap((path): Program[] => {
    const text = new TextDecoder().decode(read(path) ?? new Uint8Array());
    const line = text.slice(0, Math.max(0, text.search(says))).split('\n').length;
    const who = `${path}:${line}`;
    const named = tables.filter(({ name }) => new RegExp(`(?<!\\w)${name.replace(/[^\w]/g, '\\$&')}(?!\\w)`).test(text));
    return named.length === 0 ? [{ table: null, who }] : named.map(({ schema, name }) => ({ table: `${schema}.${name}`, who }));
  });
}
