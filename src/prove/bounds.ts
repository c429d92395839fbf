// Rows at the bounds that new partitions were planned with: one at the lower end and one just below the upper, each undone again.
import type { Sandbox, SavepointScope } from '../apply/sandbox.ts';
import { Rows } from '../experiment/rows.ts';
import { dictionary } from '../lib/dictionary.ts';
import { messageOf } from '../lib/errors.ts';
import type { NewPartition, PartitionedTable, PartitionPlan } from '../model/partitions.ts';
import { rangeBound } from '../propose/sql.ts';
import { parseBound, spell } from '../sql/partition-keys/bounds.ts';
import { qualified } from '../sql/quote.ts';
import type { After } from './siblings.ts';

export interface AtBounds {
  readonly took: readonly string[];
  readonly failures: readonly string[];
  readonly notTried: readonly string[];
}

/** SQL for the last value below an upper bound, by type; types that are not here are tried at the lower end alone. */
const below: Readonly<Record<string, (bound: string) => string>> = dictionary({
  date: (bound) => `${bound} - 1`,
  'timestamp without time zone': (bound) => `${bound} - interval '1 microsecond'`,
  'timestamp with time zone': (bound) => `${bound} - interval '1 microsecond'`,
  smallint: (bound) => `(${bound} - 1::smallint)::smallint`,
  integer: (bound) => `${bound} - 1`,
  bigint: (bound) => `${bound} - 1`,
  numeric: (bound) => `${bound} - 1`,
});

export async function rowsAtBounds(
  lab: Sandbox,
  after: readonly After[],
  wanted: readonly PartitionPlan[],
): Promise<AtBounds> {
  const all: AtBounds[] = [];
  for (const plan of wanted) {
    const table = after.find((each) => qualified(each.table) === plan.table)?.table;
    if (table !== undefined && plan.next.length > 0) all.push(await ofTable(lab, table, plan.next));
  }
  return {
    took: all.flatMap((each) => each.took),
    failures: all.flatMap((each) => each.failures),
    notTried: all.flatMap((each) => each.notTried),
  };
}

async function ofTable(lab: Sandbox, table: PartitionedTable, fresh: readonly NewPartition[]): Promise<AtBounds> {
  const told = { took: [] as string[], failures: [] as string[], notTried: [] as string[] };
  if (table.keys.some(({ column }) => column === null))
    return { ...told, notTried: [`Rows of ${qualified(table)}: its key is an expression.`] };
  try {
    await lab.trial(async (trial) => {
      const isThere = ({ schema, name }: NewPartition) =>
        table.partitions.some((each) => each.schema === schema && each.name === name);
      for (const partition of fresh.filter(isThere)) {
        const why = await tryEnds(trial, table, qualified(partition), rangeBound(partition));
        if (why === null) told.took.push(`${partition.schema}.${partition.name}`);
        else if (why.kind === 'lost') told.failures.push(why.sentence);
        else if (!told.notTried.includes(why.sentence)) told.notTried.push(why.sentence);
      }
    });
  } catch (error) {
    told.notTried.push(`Rows of ${qualified(table)}: ${messageOf(error)}.`);
  }
  return told;
}

type Trouble = { readonly kind: 'lost' | 'untried'; readonly sentence: string };

/** Without a length `character` is one of one character. */
const unlimited = (type = 'text') => (type === 'character' ? 'bpchar' : type);

/** null: the partition took all that belong to it. */
async function tryEnds(
  trial: SavepointScope,
  table: PartitionedTable,
  partition: string,
  text: string,
): Promise<Trouble | null> {
  const bound = parseBound(text);
  if (bound.kind !== 'range') return null;
  const typed = (values: typeof bound.from) =>
    values.map((value, at) =>
      value.kind === 'literal' ? `${spell(value)}::${unlimited(table.keys[at]?.type)}` : null,
    );
  const [from, to] = [typed(bound.from), typed(bound.to)];
  const moving = from.findIndex((value, at) => value !== to[at]);
  const last = below[table.keys[moving]?.type ?? ''];
  const upper = to[moving];
  const ends = [
    from,
    ...(last === undefined || upper == null
      ? []
      : [from.map((value, at) => (at === moving ? `(${last(upper)})` : value))]),
  ];
  for (const values of ends) {
    const overrides = Object.fromEntries(
      table.keys.flatMap(({ column }, at) =>
        column === null || values[at] == null ? [] : [[column, values[at]] as const],
      ),
    );
    const trouble = await trial.undone(() => tryRow(trial, table, partition, overrides));
    if (trouble !== null) return trouble;
  }
  return null;
}

async function tryRow(
  trial: SavepointScope,
  table: PartitionedTable,
  partition: string,
  overrides: Readonly<Record<string, string>>,
): Promise<Trouble | null> {
  const said = Object.values(overrides)
    .map((value) => value.replaceAll(/::(timestamp with(out)? time zone|\w+)/g, ''))
    .join(', ');
  const made = await new Rows(trial).of(table.oid, { overrides });
  if (made.kind === 'none') {
    const isLost = made.error?.code === '23514' && /no partition of relation/.test(made.error.message);
    return isLost
      ? { kind: 'lost', sentence: `${qualified(table)} refuses a row at ${said}: ${made.why}` }
      : { kind: 'untried', sentence: `Rows of ${qualified(table)}: ${made.why}.` };
  }
  if (!made.recipe.routed)
    return { kind: 'lost', sentence: `${qualified(table)} refuses a row at ${said}: no partition takes it` };
  const [before, after] = [
    await countIn(trial, partition),
    await inserted(trial, made.recipe.before, made.recipe.row(overrides), partition),
  ];
  if (typeof after === 'string') return { kind: 'untried', sentence: `Rows of ${qualified(table)}: ${after}.` };
  return after > before ? null : { kind: 'lost', sentence: `A row at ${said} did not land in ${partition}` };
}

async function inserted(
  trial: SavepointScope,
  first: readonly string[],
  row: readonly string[],
  partition: string,
): Promise<number | string> {
  for (const sql of [...first, ...row]) {
    const outcome = await trial.run(sql);
    if (outcome.kind !== 'done') return outcome.kind === 'error' ? outcome.error.message : outcome.message;
  }
  return countIn(trial, partition);
}

async function countIn(trial: SavepointScope, partition: string): Promise<number> {
  const [row] = await trial.query<{ rows: string }>(`SELECT count(*)::text AS rows FROM ${partition}`, 'ours');
  return Number(row?.rows ?? 0);
}
