// The conversion as migrations in order: what may share a transaction, what must not, and what each is for.
import { ident } from '../../sql/quote.ts';
import type { DraftPlace, MigrationDraft } from '../../tools/shared/tool.ts';
import { runsOutsideTransaction } from '../write.ts';
import { type Conversion, inSchema, renamed } from './conversion.ts';
import { withColumn } from './keys.ts';
import { materializedStatements } from './materialized.ts';
import { swapStatements } from './swap.ts';

export interface Drafts {
  readonly drafts: readonly MigrationDraft[];
  /** What of it the layout cannot do by itself, in sentences. */
  readonly notes: readonly string[];
}

type Draft = Omit<MigrationDraft, 'slug'> & { readonly what: string };

export function draftConversion(conversion: Conversion, place: DraftPlace): Drafts {
  const steps: Draft[] = [
    bound(conversion),
    validated(conversion),
    ...uniqueIndexes(conversion),
    ...notNull(conversion),
    swap(conversion),
    cleanUp(conversion),
    ...references(conversion),
    ...materialized(conversion),
  ];
  const stem = conversion.facts.table.bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const drafts = steps.map(({ what, ...draft }, at) => ({
    ...draft,
    up: inTransaction(draft.up, place),
    slug: `partition_${stem}_${at + 1}_${what}`,
    header: [
      `Step ${at + 1} of ${steps.length} on the way of ${conversion.facts.table.name} into monthly partitions`.replace(
        'monthly',
        adjective(conversion),
      ),
      ...draft.header,
    ],
  }));
  const notes: string[] = [];
  const fitting = drafts.map((draft) =>
    draft.transaction === 'alone' && !runsOutsideTransaction(place, draft) ? byHand(draft, place, notes) : draft,
  );
  return { drafts: fitting, notes: [...notes, ...toolNotes(place, conversion), ...keyNotes(place, conversion)] };
}

const adjective = ({ cut }: Conversion) =>
  ({ hour: 'hourly', day: 'daily', week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' })[cut.unit];

/** A tool that runs all in transactions finds the index that a person built before. */
function byHand(draft: MigrationDraft, { set }: DraftPlace, notes: string[]): MigrationDraft {
  const [statement = ''] = draft.up;
  notes.push(
    `${set.tool.title} runs every migration in a transaction, and CREATE INDEX CONCURRENTLY cannot: run it by hand on production before the migration is deployed, which then finds it there: ${statement};`,
  );
  const warning = [
    '',
    `${set.tool.title} has no way to run this outside a transaction. On production run by hand, before this is deployed:`,
    `  ${statement};`,
    'The statement below then finds the index there; without it, it builds one and holds back writes meanwhile.',
  ];
  return {
    ...draft,
    header: [...draft.header, ...warning],
    up: [statement.replace('INDEX CONCURRENTLY', 'INDEX IF NOT EXISTS')],
    down: draft.down?.map((line) => line.replace('INDEX CONCURRENTLY', 'INDEX')) ?? null,
    transaction: 'together',
  };
}

/** Tools that put everything pending into one transaction would hold the first lock until the last scan. */
function toolNotes({ set }: DraftPlace, { cutoff }: Conversion): string[] {
  const pace = set.tool.onePendingTransaction
    ? [
        `${set.tool.title} runs all pending migrations in one transaction: deploy these one at a time, or the lock of the first is held through the scan of the second.`,
      ]
    : [];
  return [
    ...pace,
    `All steps must be deployed before ${cutoff.replaceAll("'", '')}: from the first on, rows from then on are refused until the swap.`,
  ];
}

/** Keys that take the partition key in must be said in the tool's schema too. */
function keyNotes({ set }: DraftPlace, { facts, key, keys }: Conversion): string[] {
  const changed = keys.filter(({ extended, index }) => extended && !index.expressions && !index.partial);
  const extended = changed.map(({ constraint, index }) => ({
    primary: constraint?.type === 'p',
    columns: [...index.columns, key.name],
  }));
  const note = extended.length === 0 ? undefined : set.tool.notes?.keys?.(facts.table.name, extended);
  return note === undefined ? [] : [note];
}

function bound({ facts, wish, bound: name, key, cutoff }: Conversion): Draft {
  const { table } = facts;
  const column = ident(key.name);
  return {
    what: 'bound',
    header: [
      '',
      `A CHECK that every row lies before ${cutoff.replaceAll("'", '')}. NOT VALID: it reads no rows now, and holds for new ones at once.`,
      'The lock is brief. Should it not be had in time, nothing has changed: run it again.',
      `If rows may lie later already, this must give 0 first: SELECT count(*) FROM ${table.name} WHERE ${column} IS NULL OR ${column} >= ${cutoff};`,
    ],
    up: [
      `SET LOCAL lock_timeout = '${wish.lockTimeout}'`,
      `ALTER TABLE ${table.name} ADD CONSTRAINT ${ident(name)} CHECK (${column} IS NOT NULL AND ${column} < ${cutoff}) NOT VALID`,
    ],
    down: [`ALTER TABLE ${table.name} DROP CONSTRAINT ${ident(name)}`],
    transaction: 'together',
  };
}

const validated = ({ facts, bound: name }: Conversion): Draft => ({
  what: 'validate',
  header: [
    '',
    'Reads the table once while everybody goes on reading and writing. In a transaction of its own, so that no stronger lock is held meanwhile.',
  ],
  up: [`ALTER TABLE ${facts.table.name} VALIDATE CONSTRAINT ${ident(name)}`],
  down: [],
  transaction: 'together',
});

function uniqueIndexes(conversion: Conversion): Draft[] {
  const { facts, keys, key } = conversion;
  return keys
    .filter(({ extended }) => extended)
    .map(({ index, constraint }, at, all) => {
      const name = renamed(conversion, index.name);
      return {
        what: all.length === 1 ? 'unique_index' : `unique_index_${at + 1}`,
        header: [
          '',
          `The index of the future ${constraint?.type === 'p' ? 'primary key' : `unique key ${index.name}`}, built while everybody goes on writing.`,
          `If it is interrupted, DROP INDEX CONCURRENTLY ${inSchema(conversion, name)}; and run it again.`,
        ],
        up: [
          `CREATE UNIQUE INDEX CONCURRENTLY ${ident(name)} ON ${facts.table.name} ${withColumn(index.tail, key.name)}`,
        ],
        down: [`DROP INDEX CONCURRENTLY ${inSchema(conversion, name)}`],
        transaction: 'alone' as const,
      };
    });
}

function notNull({ facts, wish, key, bound: name }: Conversion): Draft[] {
  if (key.notNull) return [];
  const alter = `ALTER TABLE ${facts.table.name} ALTER COLUMN ${ident(key.name)}`;
  return [
    {
      what: 'not_null',
      header: ['', `Reads no rows: ${name} has shown already that there is no NULL.`],
      up: [`SET LOCAL lock_timeout = '${wish.lockTimeout}'`, `${alter} SET NOT NULL`],
      down: [`${alter} DROP NOT NULL`],
      transaction: 'together',
    },
  ];
}

function swap(conversion: Conversion): Draft {
  const { facts, oldTable, cutoff, announced } = conversion;
  const { name } = facts.table;
  return {
    what: 'swap',
    header: [
      '',
      `${name} becomes ${inSchema(conversion, oldTable)}, the first partition of a new ${name}; no row is copied or read.`,
      'One transaction. Should a lock not be had in time, nothing has changed: run it again, in a quiet moment.',
      ...(announced.length === 0 ? [] : ['', 'Otherwise than before:', ...announced.map((line) => `- ${line}`)]),
      '',
      `Undoing it: as long as no row lies at or after ${cutoff.replaceAll("'", '')}, every row is in ${inSchema(conversion, oldTable)}:`,
      'detach it, drop the partitioned table, rename it back and put back what stood on it. Later rows would have to be copied.',
    ],
    up: swapStatements(conversion),
    down: null,
    transaction: 'together',
  };
}

/** Runners that do not wrap a file in a transaction are given one. */
function inTransaction(statements: readonly string[], { set }: DraftPlace): readonly string[] {
  const { transaction } = set.tool.read('', statements.join(';\n'), { paths: [], read: () => null });
  return statements.length > 1 && /^(query|unknown)$/.test(transaction)
    ? ['BEGIN', ...statements, 'COMMIT']
    : statements;
}

function cleanUp(conversion: Conversion): Draft {
  const old = inSchema(conversion, conversion.oldTable);
  const { wish, bound: name, key, cutoff } = conversion;
  const column = ident(key.name);
  return {
    what: 'clean_up',
    header: ['', `The CHECK has done its work: the bound of the partition says the same.`],
    up: [`SET LOCAL lock_timeout = '${wish.lockTimeout}'`, `ALTER TABLE ${old} DROP CONSTRAINT ${ident(name)}`],
    down: [
      `ALTER TABLE ${old} ADD CONSTRAINT ${ident(name)} CHECK (${column} IS NOT NULL AND ${column} < ${cutoff}) NOT VALID`,
    ],
    transaction: 'together',
  };
}

/** One migration each: every scan holds its locks alone. */
const references = ({ kept }: Conversion): Draft[] =>
  kept.map(({ table, name }, at) => ({
    what: kept.length === 1 ? 'foreign_key' : `foreign_key_${at + 1}`,
    header: ['', `Checks the rows that were there before; new ones have been checked since the swap.`],
    up: [`ALTER TABLE ${table} VALIDATE CONSTRAINT ${ident(name)}`],
    down: [],
    transaction: 'together',
  }));

function materialized(conversion: Conversion): Draft[] {
  const statements = materializedStatements(conversion);
  if (statements.length === 0) return [];
  return [
    {
      what: 'materialized_views',
      header: [
        '',
        `Materialized views still read ${inSchema(conversion, conversion.oldTable)}, which holds every row until ${conversion.cutoff.replaceAll("'", '')}. They are built anew beside the old ones.`,
      ],
      up: statements,
      down: null,
      transaction: 'together',
    },
  ];
}
