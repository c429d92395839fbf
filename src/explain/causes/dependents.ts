// Causes: other objects hold on to what the statement would drop or change.

import { relationsOf } from '../../facts/relations.ts';
import { listed } from '../../lib/listed.ts';
import { ident } from '../../sql/quote.ts';
import type { Explained, Known } from '../explain.ts';

export const dependentCauses: readonly Known[] = [
  {
    kind: 'index-of-constraint',
    code: '2BP01',
    message: /^cannot drop index (.+) because constraint (.+) on table (.+) requires it$/,
    explain: ([, index, constraint, table]) => ({
      message: `The index ${index} belongs to a constraint of ${table} and goes only with it.`,
      fix: { description: 'To drop both:', sql: `ALTER TABLE ${table} DROP CONSTRAINT ${constraint};` },
    }),
  },
  {
    kind: 'dependents',
    code: '2BP01',
    message: /^cannot drop (.+?) because other objects depend on it$/,
    explain: ([, what = ''], { failure }) => dependents(what, failure.detail),
  },
  {
    kind: 'dependents',
    code: '2BP01',
    message: /^role "(.+)" cannot be dropped because some objects depend on it$/,
    explain: ([, role]) => ({
      message: `The role ${role} still owns objects or holds privileges. Write REASSIGN OWNED and DROP OWNED for it first.`,
    }),
  },
  {
    kind: 'type-in-use',
    code: '0A000',
    message: /^cannot alter type of a column used (?:by|in) (?:a |an )?(.+)$/,
    explain: ([, by], { failure }) => ({
      message: `A ${by} uses this column${user(failure.detail)}, so its type cannot change. Drop that before and create it again after, in the same migration.`,
    }),
  },
  {
    kind: 'view-shape',
    code: '42P16',
    message:
      /^cannot (drop columns from view|change name of view column "(.+?)" to "(.+?)"|change data type of view column "(.+?)" from (.+) to (.+)|change collation of view column.*)$/,
    explain: ([, what = ''], { step }) => viewShape(what, relationsOf(step.statement)[0]?.name),
  },
  {
    kind: 'function-shape',
    code: '42P13',
    message:
      /^cannot (change return type of existing function|change name of input parameter ".+"|remove parameter defaults from existing function|change routine kind)$/,
    explain: ([, what], { failure }) => {
      const drop = /Use (DROP (?:FUNCTION|PROCEDURE|AGGREGATE|ROUTINE) .+) first/.exec(failure.hint ?? '')?.[1];
      const fix = drop === undefined ? {} : { fix: { description: 'Before this statement:', sql: `${drop};` } };
      return {
        message: `CREATE OR REPLACE cannot ${what}. Drop the function first; what depends on it must be created again.`,
        ...fix,
      };
    },
  },
  {
    kind: 'truncate-referenced',
    code: '0A000',
    message: /^cannot truncate a table referenced in a foreign key constraint$/,
    explain: (_, { failure }) => ({
      message: `Another table points at this one, so it cannot be truncated alone.${failure.detail === undefined ? '' : ` ${failure.detail}`} Name both in one TRUNCATE.`,
    }),
  },
  {
    kind: 'inherited',
    code: '42P16',
    message: /^cannot drop inherited (column|constraint) "(.+?)"/,
    explain: ([, what, name]) => ({ message: `The ${what} ${name} comes from the parent table. Drop it there.` }),
  },
  {
    kind: 'partition-key-column',
    code: '42P16',
    message: /^cannot (alter|drop) column "(.+?)" because it is part of the partition key of relation "(.+)"$/,
    explain: ([, verb, column, table]) => ({
      message: `${table} is partitioned by ${column}, so Postgres cannot ${verb} that column. Make a new partitioned table and move the rows.`,
    }),
  },
  {
    kind: 'partition-shape',
    code: '42809',
    message: /^cannot add column to a partition$/,
    explain: () => ({ message: 'A partition has the columns of its parent. Add the column to the partitioned table.' }),
  },
  {
    kind: 'primary-key-column',
    code: '42P16',
    message: /^column "(.+)" is in a primary key$/,
    explain: ([, column]) => ({ message: `${column} is part of the primary key and cannot be NULL.` }),
  },
  {
    kind: 'wrong-kind',
    code: '42809',
    message:
      /^(?:"(.+)" is not an? (.+)|(?:ALTER action (.+) cannot be performed on|cannot create index on) relation "(.+)"|"(.+)" is an? (.+))$/,
    explain: ([message], { failure }) => ({
      message: `${(message ?? '').replace(/^[a-z]/, (letter) => letter.toUpperCase())}.${failure.hint === undefined ? (failure.detail === undefined ? '' : ` ${failure.detail}`) : ` ${failure.hint}`}`,
    }),
  },
  {
    kind: 'no-unique-for-refresh',
    code: '55000',
    message: /^cannot refresh materialized view "(.+)" concurrently$/,
    explain: ([, name]) => ({
      message: `REFRESH CONCURRENTLY needs a unique index on ${name} that covers every row: no WHERE, plain columns only.`,
    }),
  },
];

function dependents(what: string, detail: string | undefined): Explained {
  const lines = (detail ?? '').split('\n').filter((line) => line !== '');
  const names = lines.flatMap((line) => {
    const name = /^(.+) depends on /.exec(line)?.[1] ?? /^(.+ objects?) /.exec(line)?.[1];
    return name === undefined ? [] : [name];
  });
  const unique = [...new Set(names)];
  if (unique.length === 0) return { message: `Other objects depend on ${what}.` };
  const verb = unique.length === 1 ? 'depends' : 'depend';
  return {
    message: `${sentenceCase(listed(unique, 6))} ${verb} on ${what}. Drop or change ${unique.length === 1 ? 'it' : 'them'} first; CASCADE would drop ${unique.length === 1 ? 'it' : 'them'} without asking.`,
  };
}

const sentenceCase = (text: string) => `The ${text}`;

const user = (detail: string | undefined) => {
  const [, rule, view] = /^(rule|policy|trigger) (.+?) depends on/.exec(detail ?? '') ?? [];
  if (rule === 'rule') return ` (${view?.replace(/^_RETURN on /, '')})`;
  const generated = /is used by generated column "(.+)"/.exec(detail ?? '')?.[1];
  return view === undefined ? (generated === undefined ? '' : ` (${generated})`) : ` (${view})`;
};

function viewShape(what: string, view: string | undefined): Explained {
  const says = 'CREATE OR REPLACE VIEW can only add columns at the end, with the others unchanged';
  const wanted = what.startsWith('drop columns') ? 'this drops some' : `this would ${what.replaceAll('"', '')}`;
  const sql =
    view === undefined ? {} : { fix: { description: 'Before this statement:', sql: `DROP VIEW ${ident(view)};` } };
  return { message: `${says}; ${wanted}. Drop the view and create it again.`, ...sql };
}
