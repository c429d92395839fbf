// Causes: rows that are there, or that the statement writes, break a constraint or do not fit the columns.

import { findTable, nameOfRelation } from '../../facts/relations.ts';
import type { SyntaxTree } from '../../model/statements.ts';
import { literal, qualified } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

export const dataCauses: readonly Known[] = [
  {
    kind: 'not-null-on-rows',
    code: '23502',
    message: /^column "(.+?)"(?: of relation "(.+)")? contains null values$/,
    explain: ([, column = '', table], about) => nullsThere(column, table ?? about.failure.table, about),
  },
  {
    kind: 'null-written',
    code: '23502',
    message: /^null value in column "(.+?)"(?: of relation "(.+)")? violates not-null constraint$/,
    explain: ([, column, table], { failure }) => ({
      message: `${column}${of(table ?? failure.table)} must not be NULL, and a row that this statement writes leaves it so.`,
    }),
  },
  {
    kind: 'duplicates-there',
    code: '23505',
    message: /^could not create unique index "(.+)"$/,
    explain: (_, { failure }) => ({
      message: `Rows that are already there are not unique${keyOf(failure.detail)}. Remove the duplicates first.`,
    }),
  },
  {
    kind: 'duplicate-written',
    code: '23505',
    message: /^duplicate key value violates unique constraint "(.+)"$/,
    explain: ([, name], { failure }) => ({
      message: `A row with the same key is already there${keyOf(failure.detail)}, and ${name} allows one. Add ON CONFLICT … DO NOTHING, or correct the row.`,
    }),
  },
  {
    kind: 'foreign-key-broken',
    code: '23503',
    message: /^insert or update on table "(.+)" violates foreign key constraint "(.+)"$/,
    explain: ([, table, name]) => ({
      message: `A row of ${table} points at one that is not there, which ${name} forbids. Write the other row first, or remove this one.`,
    }),
  },
  {
    kind: 'still-referenced',
    code: '23503 23001',
    message:
      /^update or delete on table "(.+?)" violates (?:RESTRICT setting of )?foreign key constraint "(.+?)" on table "(.+)"$/,
    explain: ([, table, name, other]) => ({
      message: `Rows of ${other} still point at the rows of ${table} that this statement removes or changes (${name}). Change those first.`,
    }),
  },
  {
    kind: 'check-broken-by-rows',
    code: '23514',
    message: /^check constraint "(.+?)"(?: of relation "(.+)")? is violated by some row$/,
    explain: ([, name, table], { failure }) => ({
      message: `${table ?? failure.table ?? 'The table'} already holds rows that ${name} forbids. Correct them first.`,
    }),
  },
  {
    kind: 'check-broken',
    code: '23514',
    message: /^new row for relation "(.+)" violates check constraint "(.+)"$/,
    explain: ([, table, name], { step }) => {
      const check = findTable(step.before, { schema: null, name: table ?? '' })?.constraints.find(
        (constraint) => constraint.name === name,
      );
      return {
        message: `A row that this statement writes to ${table} breaks ${name}${check === undefined ? '' : `, ${check.definition}`}.`,
      };
    },
  },
  {
    kind: 'column-count',
    code: '42601',
    message: /^INSERT has more (expressions than target columns|target columns than expressions)$/,
    explain: ([, what = ''], about) => columnCount(what, about),
  },
  {
    kind: 'no-job',
    code: 'P0001',
    message: /^could not find valid entry for job '(.+)'$/,
    explain: ([, name = '']) => ({
      object: name,
      message: `No migration schedules a job called ${name}, so pg_cron refuses to end it: a database that is built from the migrations alone stops here.`,
      severity: 'warning',
      fix: {
        description: 'End it only where it is there:',
        sql: `SELECT cron.unschedule(jobid) FROM cron.job WHERE jobname = ${literal(name)};`,
      },
    }),
  },
  {
    kind: 'raised',
    code: 'P0001 P0004',
    message: /^([\s\S]*)$/,
    explain: ([, message = ''], { failure }) => ({
      message: `${refuser(failure.where)}: ${/[.!?]$/.test(message) ? message : `${message}.`}`,
    }),
  },
];

/** The function that the migration called, where it is one that refuses. */
function refuser(where = ''): string {
  const called = [...where.matchAll(/PL\/pgSQL function (?:[\w$]+\.)?([\w$]+)\(/g)].at(-1)?.[1];
  return called === undefined ? 'The migration stops itself' : `${called}() refuses`;
}

const keyOf = (detail: string | undefined) => {
  const [, columns, values] = /^Key \((.+)\)=\((.*)\) (?:is|already)/.exec(detail ?? '') ?? [];
  return columns === undefined ? '' : ` (${columns} = ${values})`;
};

/** Up to 12 the message names no table, but the server tells it beside it. */
const of = (table: string | undefined) => (table === undefined ? '' : ` of ${table}`);

function nullsThere(column: string, table: string | undefined, { step, facts }: About): Explained {
  const found = table === undefined ? undefined : findTable(step.before, { schema: null, name: table });
  const isNew = found !== undefined && !found.columns.some((candidate) => candidate.name === column);
  const name = found === undefined ? (table ?? 'the table') : qualified(found);
  const who = found !== undefined && found.oid in facts.base.tables ? 'has rows already' : 'has rows by now';
  if (isNew)
    return {
      object: `${name}.${column}`,
      message: `${name} ${who}, and the new column ${column} would be NULL in them. Give it a default, or add it without NOT NULL, fill it, and set NOT NULL then.`,
    };
  return {
    object: `${name}.${column}`,
    message: `${name} holds rows in which ${column} is NULL. Fill them before it becomes NOT NULL.`,
  };
}

/** INSERT … SELECT * and INSERT without a column list break when the two sides differ. */
function columnCount(what: string, { step }: About): Explained {
  const insert = [step.statement, ...step.statement.inner].find((part) => part.kind === 'InsertStmt')?.tree;
  const target = relationName(insert?.relation);
  const into = target === null ? undefined : findTable(step.before, target);
  const more = what.startsWith('expressions');
  const listed = insert?.cols !== undefined;
  const star = starSource(insert);
  const from = star === null ? undefined : findTable(step.before, star);
  if (into === undefined || target === null)
    return { message: `The INSERT gives ${more ? 'more' : 'fewer'} values than columns.` };
  const object = nameOfRelation(step, target);
  if (from !== undefined && !listed) {
    return {
      object,
      message: `SELECT * gives the ${from.columns.length} columns of ${qualified(from)}, and ${object} has ${into.columns.length}. Name the columns on both sides, which also keeps them from being swapped.`,
    };
  }
  return {
    object,
    message: `The INSERT gives ${more ? 'more' : 'fewer'} values than ${listed ? 'the columns it names' : `${object} has columns (${into.columns.length})`}.${listed ? '' : ' Name the columns.'}`,
  };
}

const relationName = (range: SyntaxTree) =>
  range?.relname === undefined ? null : { schema: range.schemaname ?? null, name: String(range.relname) };

/** The one table of `SELECT * FROM table`. */
function starSource(insert: SyntaxTree) {
  const select = insert?.selectStmt?.SelectStmt;
  const star =
    select?.targetList?.length === 1 &&
    select.targetList[0].ResTarget?.val?.ColumnRef?.fields?.at(-1)?.A_Star !== undefined;
  return star && select.fromClause?.length === 1 ? relationName(select.fromClause[0].RangeVar) : null;
}
