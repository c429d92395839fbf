// Causes: a thing of that name is already there.

import { createdEarlier, findTable, parseName } from '../../facts/relations.ts';
import { spot } from '../../facts/source.ts';
import { dictionary } from '../../lib/dictionary.ts';
import { ident } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

export const presentCauses: readonly Known[] = [
  {
    kind: 'already-there',
    code: '42701',
    message: /^column "(.+)" of relation "(.+)" already exists$/,
    explain: ([, name = '', table = ''], about) => column(name, table, about),
  },
  {
    kind: 'named-twice',
    code: '42701 42712',
    message: /^(column|table name) "(.+)" specified more than once$/,
    explain: ([, what, name]) => ({ message: `The ${what} ${name} is given twice in this statement.` }),
  },
  {
    kind: 'already-there',
    code: '42P07 42710 42723 42P06',
    message:
      /^(relation|type|schema|role|extension|function|enum label|publication|collation|language|event trigger|server) "(.+?)" already exists(?: with same argument types)?$/,
    explain: ([, what = '', name = ''], about) => thing(what, name, about),
  },
  {
    kind: 'already-there',
    code: '42710',
    message: /^(constraint|trigger|policy|rule) "(.+)" for (?:relation|table) "(.+)" already exists$/,
    explain: ([, what = '', name = '', table = ''], about) => part(what, name, table, about),
  },
  {
    kind: 'already-there',
    code: '42710',
    message: /^relation "(.+)" is already member of publication "(.+)"$/,
    explain: ([, table, publication]) => ({
      message: `${table} is in the publication ${publication} already. Leave this statement out.`,
    }),
  },
  {
    kind: 'second-primary-key',
    code: '42P16',
    message: /^multiple primary keys for table "(.+)" are not allowed$/,
    explain: ([, name = ''], { step }) => {
      const primary = findTable(step.before, parseName(name))?.constraints.find(
        (constraint) => constraint.type === 'p',
      );
      const has = primary === undefined ? 'one already' : `${primary.name}, ${primary.definition}`;
      return {
        message: `A table has one primary key, and ${name} has ${has}. Drop that first, or add a UNIQUE constraint.`,
      };
    },
  },
  {
    kind: 'already-there',
    code: '55000',
    message: /^column "(.+)" of relation "(.+)" (?:is already an identity column|already has a default value)$/,
    explain: ([message, name]) => ({
      message: message.includes('default')
        ? `${name} has a default, which an identity column cannot have. Drop the default in the same ALTER TABLE first.`
        : `${name} is an identity column already. Leave this out.`,
    }),
  },
];

/** Who brought it, as the end of a sentence. */
function origin(name: string, { facts, step }: About): string {
  const earlier = createdEarlier(facts, step, name);
  return earlier === undefined
    ? 'an earlier migration brings it'
    : `${spot(earlier.statement.place)} of this change creates it`;
}

function column(name: string, table: string, about: About): Explained {
  const found = findTable(about.step.before, { schema: null, name: table })?.columns.find(
    (candidate) => candidate.name === name,
  );
  if (about.step.statement.kind === 'RenameStmt')
    return { message: `${table} has a column ${name} already, so nothing can be renamed to it.` };
  const what = found === undefined ? 'already' : `already, of type ${found.type}`;
  const since = about.facts.base.tables[
    findTable(about.step.before, { schema: null, name: table })?.oid ?? ''
  ]?.columns.some((candidate) => candidate.name === name);
  const by = since === true ? 'an earlier migration brings it' : 'an earlier statement of this change brings it';
  return { message: `${table} has a column ${name} ${what}: ${by}. Leave it out, or write ADD COLUMN IF NOT EXISTS.` };
}

const unless: Readonly<Record<string, string>> = dictionary({
  CreateStmt: 'CREATE TABLE IF NOT EXISTS',
  CreateTableAsStmt: 'IF NOT EXISTS',
  IndexStmt: 'CREATE INDEX IF NOT EXISTS',
  CreateSeqStmt: 'CREATE SEQUENCE IF NOT EXISTS',
  CreateSchemaStmt: 'CREATE SCHEMA IF NOT EXISTS',
  CreateExtensionStmt: 'CREATE EXTENSION IF NOT EXISTS',
  ViewStmt: 'CREATE OR REPLACE VIEW',
  CreateFunctionStmt: 'CREATE OR REPLACE FUNCTION',
  AlterEnumStmt: 'ADD VALUE IF NOT EXISTS',
});

function thing(what: string, name: string, about: About): Explained {
  const { statement, before } = about.step;
  const otherwise = unless[statement.kind];
  const way =
    otherwise === undefined
      ? `Postgres has no IF NOT EXISTS for this: ${dropFirst(what, name)}`
      : `Leave this statement out, or write ${otherwise}, which keeps what is there.`;
  const isIndex = statement.kind === 'IndexStmt';
  const holder = Object.values(before.tables).find((table) => table.indexes.some((index) => index.name === name));
  const kind = what === 'relation' ? kindOf(name, about) : what;
  const where = holder !== undefined ? ` on ${holder.name}` : '';
  if (isIndex && holder === undefined && what === 'relation')
    return {
      message: `The name ${name} is taken by a ${kind}: indexes, tables, views and sequences of a schema share their names. Choose another.`,
    };
  const replacing =
    statement.kind === 'ViewStmt' || statement.kind === 'CreateFunctionStmt'
      ? `Write ${otherwise} to replace it.`
      : way;
  return {
    message: `There is ${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind} ${name}${where} already: ${origin(name, about)}. ${replacing}`,
  };
}

const dropFirst = (what: string, name: string) =>
  what === 'type' || what === 'role'
    ? 'leave the statement out, or make it only when the catalog does not have it.'
    : `drop it before, or leave the statement out (${what} ${name}).`;

function kindOf(name: string, { step }: About): string {
  const table = findTable(step.before, parseName(name));
  const kinds = { r: 'table', p: 'partitioned table', v: 'view', m: 'materialized view', f: 'foreign table' };
  if (table !== undefined) return kinds[table.kind];
  return Object.values(step.before.tables).some((candidate) => candidate.indexes.some((index) => index.name === name))
    ? 'index'
    : 'sequence or type';
}

function part(what: string, name: string, table: string, about: About): Explained {
  const says = `${table} has a ${what} ${name} already: ${origin(name, about)}.`;
  if (what === 'constraint') return { message: `${says} Leave this out, or drop the old one first.` };
  const target = findTable(about.step.before, { schema: null, name: table });
  const on = target === undefined ? ident(table) : `${ident(target.schema)}.${ident(target.name)}`;
  return {
    message: `${says} To replace it, drop it first.`,
    fix: {
      description: 'Before this statement:',
      sql: `DROP ${what.toUpperCase()} IF EXISTS ${ident(name)} ON ${on};`,
    },
  };
}
