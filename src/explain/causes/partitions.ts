// Causes: what the server refuses because a table is partitioned, and how to say it instead.

import { tablesOf } from '../../facts/relations.ts';
import { tokenName, tokensIn } from '../../facts/source.ts';
import type { Step } from '../../model/apply.ts';
import type { Table } from '../../model/catalog.ts';
import type { Facts } from '../../rule/define.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

/** The rule that speaks of primary keys and unique constraints without the partition key. */
const keyRule = 'partitions/key-not-in-unique';

export const partitionCauses: readonly Known[] = [
  {
    kind: 'partition-key-not-in-unique',
    code: '0A000',
    message:
      /^unique constraint on partitioned table must include all partitioning columns|^unsupported (?:PRIMARY KEY|UNIQUE) constraint with partition key definition/,
    explain: (_, { failure }) => ({
      message: 'A unique constraint of a partitioned table must contain every column of the partition key.',
      rule: keyRule,
      evidence: failure.detail === undefined ? [] : [failure.detail],
    }),
  },
  {
    kind: 'concurrent-index-on-partitioned',
    code: '0A000',
    message: /^cannot create index on partitioned table "(.+)" concurrently$/,
    explain: (_, about) => concurrentIndex(about),
  },
  {
    kind: 'concurrent-drop-of-partitioned-index',
    code: '0A000',
    message: /^cannot drop partitioned index "(.+)" concurrently$/,
    explain: ([, name]) => ({
      message: `${name} is the index of a partitioned table: it can only be dropped without CONCURRENTLY, which locks every partition until the transaction ends.`,
    }),
  },
  {
    kind: 'no-partition-for-row',
    code: '23514',
    message: /^no partition of relation "(.+)" found for row$/,
    explain: ([, table], { failure }) => ({
      message: `${table} has no partition for a row that this statement writes${keyOf(failure.detail)}. Create that partition first.`,
    }),
  },
  {
    kind: 'partition-overlap',
    code: '42P17',
    message: /^partition "(.+)" would overlap partition "(.+)"$/,
    explain: ([, one, other], { step }) => ({
      message: `The bounds of ${one} overlap those of ${other}${boundOf(step, other)}. The upper bound is exclusive: start where the other ends.`,
    }),
  },
  {
    kind: 'partition-empty',
    code: '42P17',
    message: /^empty range bound specified for partition "(.+)"$/,
    explain: ([, name]) => ({
      message: `${name} would hold no row: the upper bound is exclusive and must be greater than the lower one.`,
    }),
  },
  {
    kind: 'not-partitioned',
    code: '42P17 42809',
    message: /^(?:table )?"(.+)" is not partitioned$/,
    explain: ([, name]) => ({
      message: `${name} is an ordinary table, and Postgres cannot turn one into a partitioned table: make a new partitioned table and attach ${name} as its first partition.`,
    }),
  },
  {
    kind: 'partition-shape',
    code: '42804',
    message:
      /^(?:column "(.+)" in child table(?: ".+")? must be marked NOT NULL|table ".+" contains column ".+" not found in parent ".+"|child table(?: ".+")? (?:is missing column|has different type for column|is missing constraint) ".+")$/,
    explain: ([message]) => ({
      message: `A partition must have the columns of its parent, with the same types, NOT NULL and checks; here ${message}. CREATE TABLE … (LIKE parent INCLUDING ALL) makes one that fits.`,
    }),
  },
  {
    kind: 'partition-rows-outside',
    code: '23514',
    message:
      /^(?:updated )?partition constraint(?: (?:of relation|for default partition)(?: "(.+)")?)? (?:is|would be) violated by some row$/,
    explain: ([, name], { failure }) => ({
      message: `${name ?? failure.table ?? 'The table'} already holds rows that do not belong within its bounds. Move or delete them first.`,
    }),
  },
];

const keyOf = (detail: string | undefined) => {
  const [, columns, values] = /contains \((.+)\) = \((.+)\)/.exec(detail ?? '') ?? [];
  return columns === undefined ? '' : ` (${columns} = ${values})`;
};

function boundOf(step: Step, name: string | undefined): string {
  const table = Object.values(step.before.tables).find((candidate) => candidate.name === name);
  return table?.partitionBound == null ? '' : `, ${table.partitionBound}`;
}

function concurrentIndex({ step, facts }: About): Explained {
  const parent = tablesOf(step).find((table) => table.kind === 'p');
  const message = `CREATE INDEX CONCURRENTLY does not work on a partitioned table. Create the index on the parent with ON ONLY, on each partition with CONCURRENTLY, and attach them.`;
  if (parent === undefined) return { message };
  const sql = indexPerPartition(facts, step, parent);
  return {
    object: qualified(parent),
    message,
    fix: { description: howToRun(facts.runner), sql },
  };
}

/** Files that are sent as one query hold one statement with CONCURRENTLY and no other. */
function howToRun({ sends, onePendingTransaction, outsideTransaction }: Facts['runner']): string {
  if (outsideTransaction === null) return 'In a migration that runs without a transaction:';
  if (onePendingTransaction) return `${outsideTransaction} These are the statements:`;
  return sends === 'whole'
    ? `Write each of these statements into a migration of its own, in this order. For those with CONCURRENTLY: ${outsideTransaction}`
    : `Write these statements into a migration that runs without a transaction. ${outsideTransaction}`;
}

/** The index of a CREATE INDEX CONCURRENTLY, spelled for a partitioned table. */
function indexPerPartition(facts: Facts, step: Step, parent: Table): string {
  const { tree, place } = step.statement;
  const tokens = tokensIn(facts, place);
  const on = tokens.findIndex((token) => tokenName(token) === 'on');
  const after = tokens.slice(on).find((token) => token.text === '(' || tokenName(token) === 'using');
  const tail = after === undefined ? '' : step.statement.text.slice(after.start - step.statement.start).trimEnd();
  const unique = tree.unique === true ? 'UNIQUE ' : '';
  const name: string =
    tree.idxname ??
    `${parent.name}_${(tree.indexParams ?? []).map((param: { IndexElem?: { name?: string } }) => param.IndexElem?.name ?? 'expr').join('_')}_idx`;
  return tree.indexParams === undefined ? '' : build({ facts, step, unique, tail }, parent, name).join('\n');
}

interface Spelling {
  readonly facts: Facts;
  readonly step: Step;
  readonly unique: string;
  readonly tail: string;
}

function build(spelling: Spelling, table: Table, name: string): string[] {
  const { unique, tail, step } = spelling;
  if (table.kind !== 'p') return [`CREATE ${unique}INDEX CONCURRENTLY ${ident(name)} ON ${qualified(table)} ${tail};`];
  const children = Object.values(step.before.tables).filter((child) => child.parents.includes(table.oid));
  return [
    `CREATE ${unique}INDEX ${ident(name)} ON ONLY ${qualified(table)} ${tail};`,
    ...children.flatMap((child) => {
      const own = childName(name, table.name, child.name);
      return [
        ...build(spelling, child, own),
        `ALTER INDEX ${ident(table.schema)}.${ident(name)} ATTACH PARTITION ${ident(child.schema)}.${ident(own)};`,
      ];
    }),
  ];
}

/** The index's name with the child's name in place of the parent's, within the server's 63 bytes. */
function childName(index: string, parent: string, child: string): string {
  const name = index.includes(parent) ? index.replace(parent, child) : `${child}_${index}`;
  return name.length <= 63 ? name : `${child.slice(0, 57)}_index`;
}
