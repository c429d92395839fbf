// The migrations that retire partitions: detach first, drop in a later proposal.
import type { PartitionedTable, Retirement } from '../../model/partitions.ts';
import { ident, literal, qualified } from '../../sql/quote.ts';
import type { MigrationDraft } from '../../tools/shared/tool.ts';
import { attached, dropped, guarded, timed, unless, where } from '../sql.ts';
import { type GrowingTerms, once } from './growing.ts';
import type { PlannedTable } from './plan.ts';

/** @param alone whether the layout can run this outside a transaction */
export function retirementDrafts(
  all: readonly PlannedTable[],
  terms: GrowingTerms,
  alone: (draft: MigrationDraft) => boolean,
): MigrationDraft[] {
  return all.flatMap(({ table, plan: { retire } }) => {
    const of = (action: Retirement['action']) => retire.filter((each) => each.action === action);
    const kinds = [of('finalize'), of('detach'), of('move'), of('drop')] as const;
    const [finalize, detach, move, drop] = kinds;
    const concurrent = detach.filter(({ concurrently }) => concurrently).map((each) => detachDraft(table, each));
    const able = concurrent.every(alone);
    const together = detach.filter(({ concurrently }) => !concurrently || !able);
    return [
      ...(finalize.length === 0 ? [] : [finalizeDraft(table, finalize)]),
      ...(able ? concurrent : []),
      ...(together.length === 0 ? [] : [detachTogether(table, together, terms)]),
      ...(move.length === 0 ? [] : [moveDraft(move, terms)]),
      ...(drop.length === 0 ? [] : [dropDraft(drop, terms)]),
    ];
  });
}

const because = (list: readonly Retirement[]) => list.map(({ name, because: why }) => `${name}: ${why}.`);

const attachAgain = (table: PartitionedTable, { name, schema }: Retirement) => {
  const bound =
    table.partitions.find((partition) => partition.name === name && partition.schema === schema)?.bound ?? '';
  return `ALTER TABLE ${qualified(table)} ATTACH PARTITION ${qualified({ schema, name })} ${bound}`;
};

function detachDraft(table: PartitionedTable, each: Retirement): MigrationDraft {
  return {
    slug: `detach_${each.name}`.toLowerCase().replace(/\W+/g, '_'),
    header: [
      `Detaches a partition of ${qualified(table)} that has had its time, without keeping reads and writes out.`,
      ...because([each]),
      'The table stays; it is dropped later, if at all.',
    ],
    up: [`ALTER TABLE ${qualified(table)} DETACH PARTITION ${qualified(each)} CONCURRENTLY`],
    down: [attachAgain(table, each)],
    transaction: 'alone',
  };
}

function detachTogether(table: PartitionedTable, list: readonly Retirement[], terms: GrowingTerms): MigrationDraft {
  const detach = (each: Retirement) => `ALTER TABLE ${qualified(table)} DETACH PARTITION ${qualified(each)}`;
  return {
    slug: `detach_${table.name}_partitions`.toLowerCase().replace(/\W+/g, '_'),
    header: [
      `Detaches partitions of ${qualified(table)} that have had their time.`,
      ...because(list),
      `The table is locked for a moment; a wait for that ends after ${terms.lockTimeout}, and then nothing was done.`,
      `CONCURRENTLY, which would not, ${whyNot(table, list)}.`,
    ],
    up: timed(
      list.map((each) =>
        terms.form === 'guarded' ? guarded([detach(each)], terms, where(attached(table, each))) : detach(each),
      ),
      terms,
    ),
    down: list.map((each) => attachAgain(table, each)),
    transaction: 'together',
  };
}

function whyNot({ partitions }: PartitionedTable, list: readonly Retirement[]): string {
  if (list.some(({ concurrently }) => concurrently)) return 'cannot run as these migrations are run';
  return partitions.some(({ isDefault }) => isDefault)
    ? 'is refused while there is a DEFAULT partition'
    : 'is new in PostgreSQL 14';
}

const finalizeDraft = (table: PartitionedTable, list: readonly Retirement[]): MigrationDraft => ({
  slug: `finalize_detach_of_${table.name}`.toLowerCase().replace(/\W+/g, '_'),
  header: [
    `Ends what was begun and interrupted: a partition of ${qualified(table)} hangs between attached and detached.`,
  ],
  up: list.map((each) => `ALTER TABLE ${qualified(table)} DETACH PARTITION ${qualified(each)} FINALIZE`),
  down: null,
  transaction: 'together',
});

function moveDraft(list: readonly Retirement[], terms: GrowingTerms): MigrationDraft {
  const schemas = [...new Set(list.map(({ to }) => to))];
  const move = list.map((each) => once(`ALTER TABLE IF EXISTS ${qualified(each)} SET SCHEMA ${ident(each.to)}`, terms));
  return {
    slug: 'move_detached_partitions',
    header: ['Moves detached partitions out of the way.', ...because(list)],
    up: timed([...schemas.map((schema) => `CREATE SCHEMA IF NOT EXISTS ${ident(schema)}`), ...move], terms),
    down: list.map(
      (each) =>
        `ALTER TABLE IF EXISTS ${qualified({ schema: each.to, name: each.name })} SET SCHEMA ${ident(each.schema)}`,
    ),
    transaction: 'together',
  };
}

/** One that was attached again meanwhile is left alone. */
function dropDraft(list: readonly Retirement[], terms: GrowingTerms): MigrationDraft {
  const anywhere = (each: Retirement) =>
    `SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = to_regclass(${literal(qualified(each))})`;
  return {
    slug: 'drop_detached_partitions',
    header: ['Drops detached partitions for good.', ...because(list)],
    up: timed(
      list.map((each) =>
        terms.form === 'guarded' ? guarded([dropped(each)], terms, unless(anywhere(each))) : dropped(each),
      ),
      terms,
    ),
    down: null,
    transaction: 'together',
  };
}
