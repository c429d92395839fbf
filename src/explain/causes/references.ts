// Causes: foreign keys and ON CONFLICT that have no unique constraint to lean on, or columns that do not fit.

import { findTable, parseName } from '../../facts/relations.ts';
import { listed } from '../../lib/listed.ts';
import type { Table } from '../../model/catalog.ts';
import type { SyntaxTree } from '../../model/statements.ts';
import { walkTree } from '../../parse/tree.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

export const referenceCauses: readonly Known[] = [
  {
    kind: 'foreign-key-types',
    code: '42804',
    message: /^foreign key constraint "(.+)" cannot be implemented$/,
    explain: (_, { failure }) => incompatible(failure.detail),
  },
  {
    kind: 'no-unique-for-foreign-key',
    code: '42830',
    message: /^there is no unique constraint matching given keys for referenced table "(.+)"$/,
    explain: ([, name = ''], about) => noUnique(name, about),
  },
  {
    kind: 'no-primary-key-for-foreign-key',
    code: '42704',
    message: /^there is no primary key for referenced table "(.+)"$/,
    explain: ([, name]) => ({
      message: `${name} has no primary key that a foreign key could point at. Give it one, or name the columns of a UNIQUE constraint.`,
    }),
  },
  {
    kind: 'foreign-key-count',
    code: '42830',
    message: /^number of referencing and referenced columns for foreign key disagree$/,
    explain: () => ({
      message:
        'The foreign key has more columns on one side than on the other. Name the referenced columns, one for each.',
    }),
  },
  {
    kind: 'no-unique-for-conflict',
    code: '42P10',
    message: /^there is no unique or exclusion constraint matching the ON CONFLICT specification$/,
    explain: (_, about) => noConflictTarget(about),
  },
];

function incompatible(detail: string | undefined): Explained {
  const [, here, there, left, right] =
    /Key columns "(.+?)"(?: of the referencing table)? and "(.+?)"(?: of the referenced table)? are of incompatible types: (.+) and (.+)\.$/.exec(
      detail ?? '',
    ) ?? [];
  if (here === undefined)
    return {
      message: 'The two sides of this foreign key have types that cannot be compared. Give both the same type.',
    };
  return {
    message: `The foreign key compares ${here}, ${left}, with ${there}, ${right}: Postgres has no equality for the two. Declare ${here} as ${right}.`,
  };
}

const uniqueSets = (table: Table) =>
  table.indexes
    .filter((index) => index.unique && index.valid)
    .map((index) => ({ columns: index.keyNames, predicate: index.predicate, name: index.name }));

function noUnique(name: string, { step }: About): Explained {
  const table = findTable(step.before, parseName(name));
  const wanted = referencedColumns(step.statement.tree, name);
  const columns = wanted.length === 0 ? 'those columns' : `(${wanted.join(', ')})`;
  if (table === undefined)
    return { message: `${name} has no unique constraint on ${columns}, which a foreign key needs.` };
  const has = uniqueSets(table).map((set) => `(${set.columns.join(', ')})`);
  const evidence = [`Unique in ${qualified(table)}: ${has.length === 0 ? 'nothing' : listed(has)}.`];
  if (table.partitionKey !== null) {
    const message = `${qualified(table)} is partitioned, so its unique keys contain the partition key and ${columns} alone is not unique. The foreign key must name all columns of such a key, or be given up.`;
    return { object: qualified(table), message, evidence };
  }
  return {
    object: qualified(table),
    message: `A foreign key needs a unique constraint on ${columns} of ${qualified(table)}, and there is none.`,
    evidence,
    ...(wanted.length === 0
      ? {}
      : {
          fix: {
            description: 'If they are unique, before this statement:',
            sql: `ALTER TABLE ${qualified(table)} ADD UNIQUE (${wanted.map(ident).join(', ')});`,
          },
        }),
  };
}

/** The columns that a foreign key of the statement names in a table. */
function referencedColumns(tree: SyntaxTree, name: string): string[] {
  let columns: string[] = [];
  walkTree(tree, (node) => {
    if (node.pktable?.relname === parseName(name).name && node.pk_attrs !== undefined)
      columns = node.pk_attrs.map((part: SyntaxTree) => part.String?.sval ?? '');
  });
  return columns;
}

function noConflictTarget({ step }: About): Explained {
  const insert = [step.statement, ...step.statement.inner].find(
    (part) => part.tree?.onConflictClause?.infer !== undefined,
  )?.tree;
  const elements: SyntaxTree[] = insert?.onConflictClause?.infer?.indexElems ?? [];
  const columns: string[] = elements.map((element) => element.IndexElem?.name ?? '(expression)');
  const relation = insert?.relation;
  const table =
    relation === undefined
      ? undefined
      : findTable(step.before, { schema: relation.schemaname ?? null, name: relation.relname });
  const target = `ON CONFLICT (${columns.join(', ')})`;
  if (table === undefined)
    return {
      message: `${columns.length === 0 ? 'ON CONFLICT' : target} needs a unique constraint on exactly those columns, and there is none.`,
    };
  const object = qualified(table);
  const sets = uniqueSets(table);
  const evidence = [
    `Unique in ${object}: ${sets.length === 0 ? 'nothing' : listed(sets.map((set) => `(${set.columns.join(', ')})${set.predicate === null ? '' : ` WHERE ${set.predicate}`}`))}.`,
  ];
  const partial = sets.find(
    (set) =>
      set.predicate !== null &&
      set.columns.length === columns.length &&
      columns.every((column) => set.columns.includes(column)),
  );
  if (partial !== undefined)
    return {
      object,
      evidence,
      message: `The unique index ${partial.name} is partial: repeat its condition, ${target} WHERE ${partial.predicate}.`,
    };
  if (table.partitionKey !== null) {
    return {
      object,
      evidence,
      message: `${target} needs a unique constraint on exactly those columns. ${object} is partitioned, and none can exist without its partition key (${keyNames(table)}): what it kept unique is no longer kept so.`,
    };
  }
  return {
    object,
    evidence,
    message: `${target} needs a unique constraint on exactly those columns of ${object}, and there is none.`,
  };
}

function keyNames(table: Table): string {
  const columns = table.partitionKey?.columns ?? [];
  return columns
    .map((number) => table.columns.find((column) => column.attnum === number)?.name ?? 'an expression')
    .join(', ');
}
