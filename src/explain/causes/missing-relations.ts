// Causes: a table, view, index or sequence that is not there when the statement runs.

import { createdLater, findTable, goneSince, nounFor, parseName, type RelationName } from '../../facts/relations.ts';
import { correctedName, spot } from '../../facts/source.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Facts } from '../../rule/define.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';
import { extensionOfSchema } from './extensions.ts';

export const relationCauses: readonly Known[] = [
  {
    kind: 'missing-relation',
    code: '42P01 42704',
    message: /^(relation|table|view|materialized view|foreign table|sequence|index) "(.+)" does not exist$/,
    explain: ([, what = '', name = ''], about) =>
      missing(what === 'relation' ? nounFor(about.step.statement) : what, name, about),
  },
  {
    kind: 'missing-from',
    code: '42P01',
    message: /^(?:missing|invalid reference to) FROM-clause entry for table "(.+)"$/,
    explain: ([, name]) => ({
      message: `${name} is used here but is not in FROM. Join it, or use the alias it was given.`,
    }),
  },
  {
    kind: 'missing-schema',
    code: '3F000',
    message: /^schema "(.+)" does not exist$/,
    explain: ([, name = ''], about) => missingSchema(name, about),
  },
  {
    kind: 'no-schema',
    code: '3F000',
    message: /^no schema has been selected to create in$/,
    explain: () => ({
      message:
        'No schema of the search_path exists here, so Postgres does not know where to create this. Write the schema before the name.',
    }),
  },
];

function missing(what: string, spelled: string, about: About): Explained {
  const { facts, step } = about;
  const wanted = parseName(spelled);
  const object = `${ident(wanted.schema ?? 'public')}.${ident(wanted.name)}`;
  const message = fromLater(facts, about, wanted) ?? gone(facts, about, wanted) ?? ofExtension(wanted, spelled);
  if (message !== null) return { object, message };
  return (
    otherwise(what, spelled, wanted, about) ?? {
      object,
      message: `There is no ${what} ${spelled} at this point: ${noneBrings(step.statement.kind, what, spelled)}`,
    }
  );
}

function noneBrings(kind: string, what: string, name: string): string {
  const nothing = 'nothing that runs before this statement creates it.';
  return kind === 'DropStmt'
    ? `${nothing} If it may be absent, write DROP ${what.toUpperCase()} IF EXISTS ${name}.`
    : nothing;
}

function fromLater(facts: Facts, { step }: About, { name }: RelationName): string | null {
  const later = createdLater(facts, step, name);
  return later === undefined
    ? null
    : `${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.`;
}

function gone(facts: Facts, { step }: About, wanted: RelationName): string | null {
  const found = goneSince(facts, step, wanted);
  if (found === null) return null;
  const where = spot(found.step.statement.place);
  return found.now === null
    ? `${wanted.name} is gone by now: ${where} drops it.`
    : `${wanted.name} is called ${found.now} by now: ${where} renames it.`;
}

function ofExtension({ schema }: RelationName, spelled: string): string | null {
  const extension = schema === null ? undefined : extensionOfSchema[schema];
  return extension === undefined
    ? null
    : `${spelled} belongs to the extension ${extension}, which is not installed at this point. Write CREATE EXTENSION IF NOT EXISTS ${extension}; before it.`;
}

/** A name that is there and was probably meant. */
function otherwise(what: string, spelled: string, wanted: RelationName, about: About): Explained | null {
  const tables = Object.values(about.step.before.tables);
  const elsewhere = findTable(about.step.before, { schema: null, name: wanted.name });
  const cased = tables.find(
    (table) => table.name !== wanted.name && table.name.toLowerCase() === wanted.name.toLowerCase(),
  );
  if (elsewhere !== undefined) {
    const where = wanted.schema === null ? 'in the search_path' : `in schema ${wanted.schema}`;
    return {
      object: qualified(elsewhere),
      message: `There is no ${wanted.name} ${where}; it is ${qualified(elsewhere)}.`,
    };
  }
  if (cased !== undefined) {
    const message = `Names without quotes are folded to lower case, so Postgres looks for ${spelled}; the table is called ${ident(cased.name)}, with its quotes.`;
    return { object: qualified(cased), message, ...correctedName(about, wanted.name, ident(cased.name)) };
  }
  const candidates =
    what === 'index'
      ? tables.flatMap((table) => table.indexes.map((index) => index.name))
      : tables.map((table) => table.name);
  const meant = nearest(wanted.name, candidates);
  if (meant === null) return null;
  const object = `${ident(wanted.schema ?? 'public')}.${ident(wanted.name)}`;
  return {
    object,
    message: `There is no ${what} ${spelled}; the nearest name is ${meant}.`,
    ...correctedName(about, wanted.name, ident(meant)),
  };
}

function missingSchema(name: string, about: About): Explained {
  const later = createdLater(about.facts, about.step, name);
  const extension = extensionOfSchema[name];
  const meant = nearest(
    name,
    Object.values(about.step.before.tables).map((table) => table.schema),
  );
  const object = ident(name);
  if (later !== undefined)
    return {
      object,
      message: `The schema ${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.`,
    };
  if (extension !== undefined)
    return {
      object,
      message: `The schema ${name} belongs to the extension ${extension}, which is not installed at this point. Write CREATE EXTENSION IF NOT EXISTS ${extension}; before it.`,
    };
  if (meant !== null) return { object, message: `There is no schema ${name}; the nearest name is ${meant}.` };
  return {
    object,
    message: `There is no schema ${name} at this point. Write CREATE SCHEMA IF NOT EXISTS ${ident(name)}; before it.`,
  };
}
