// Causes: values and expressions of another type than the place that takes them.

import { findTable, relationsOf } from '../../facts/relations.ts';
import { placeOfTokens, tokensIn } from '../../facts/source.ts';
import type { SyntaxTree } from '../../model/statements.ts';
import { ident } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

export const typeCauses: readonly Known[] = [
  {
    kind: 'cast-not-automatic',
    code: '42804',
    message: /^column "(.+)" cannot be cast automatically to type (.+)$/,
    explain: ([, column = '', type = ''], about) => needsUsing(column, type, about),
  },
  {
    kind: 'default-not-cast',
    code: '42804',
    message: /^default for column "(.+)" cannot be cast automatically to type (.+)$/,
    explain: ([, column = '', type = ''], about) => defaultStays(column, type, about),
  },
  {
    kind: 'expression-type',
    code: '42804',
    message: /^column "(.+)" is of type (.+) but (?:default )?expression is of type (.+)$/,
    explain: ([, column, want, has]) => ({
      message: `${column} is ${want}, and what it is given is ${has}. Cast it: (…)::${want}.`,
    }),
  },
  {
    kind: 'no-operator',
    code: '42883',
    message: /^operator does not exist: (.+?) ([^\w\s]+) (.+)$/,
    explain: ([, left, operator, right]) => ({
      message: `Postgres has no operator ${operator} between ${left} and ${right}. Cast one side so that both have the same type.`,
    }),
  },
  {
    kind: 'branch-types',
    code: '42804',
    message: /^(\w+) types (.+) and (.+) cannot be matched$/,
    explain: ([, what, one, other]) => ({
      message: `${what} gives ${one} in one place and ${other} in another. Cast one of them.`,
    }),
  },
  {
    kind: 'invalid-value',
    code: '22P02 22007 22008 22003',
    message: /^invalid input value for enum (.+): "(.*)"$/,
    explain: ([, type, value]) => ({
      message: `The enum ${type} has no value ${value}. Add it in an earlier migration, or correct the spelling.`,
    }),
  },
  {
    kind: 'invalid-value',
    code: '22P02 22007',
    message: /^invalid input syntax for type (.+?)(?:: "([\s\S]*)")?$/,
    explain: ([, type, value], { failure }) => ({
      message: `${value === undefined ? 'A value' : `"${value}"`} is no valid ${type}.${type === 'json' && failure.detail !== undefined ? ` ${failure.detail}` : ''}`,
    }),
  },
  {
    kind: 'invalid-value',
    code: '22008',
    message: /out of range: "(.+)"$/,
    explain: ([, value]) => ({ message: `"${value}" is no date that exists.` }),
  },
  {
    kind: 'too-long',
    code: '22001',
    message: /^value too long for type (.+)$/,
    explain: ([, type]) => ({ message: `A value does not fit into ${type}. Widen the column or shorten the value.` }),
  },
  {
    kind: 'too-large',
    code: '22003',
    message:
      /^(numeric field overflow|(?:integer|smallint|bigint) out of range|value ".*" is out of range for type .+)$/,
    explain: ([message], { failure }) => ({
      message: `A value is too large for its type (${message}).${failure.detail === undefined ? '' : ` ${failure.detail}`}`,
    }),
  },
  {
    kind: 'not-immutable',
    code: '42P17',
    message:
      /^(?:functions in (index expression|index predicate) must be marked IMMUTABLE|(generation expression) is not immutable)$/,
    explain: ([, index, generated], { step }) => ({
      message: `The ${index ?? generated} gives another result at another time or in another time zone, so Postgres cannot store it.${zone(step.statement.text)}`,
    }),
  },
  {
    kind: 'generated-value',
    code: '428C9',
    message: /^(?:cannot insert a non-DEFAULT value into column|column) "(.+?)"/,
    explain: ([, column], { failure }) => ({
      message: `${column} gets its value from Postgres. ${failure.hint?.includes('OVERRIDING') === true ? 'Leave it out, or write OVERRIDING SYSTEM VALUE to insert your own.' : 'Leave it out.'}`,
    }),
  },
  {
    kind: 'function-returns',
    code: '42P13',
    message: /^return type mismatch in function declared to return (.+)$/,
    explain: ([, type], { failure }) => ({
      message:
        `The function promises ${type} and its last statement gives something else. ${failure.detail ?? ''}`.trimEnd(),
    }),
  },
];

/** Only `now()` and the like, and time zones, are named: they are the common case. */
function zone(text: string): string {
  if (/\b(now\s*\(|current_(date|time|timestamp)|clock_timestamp)/i.test(text))
    return ' The current time cannot be part of it.';
  if (/date_trunc|::\s*date|to_char|extract|date_part/i.test(text))
    return " For a timestamptz, fix the time zone first: (column AT TIME ZONE 'UTC').";
  return ' If it is a function of your own that always gives the same result, declare it IMMUTABLE.';
}

function needsUsing(column: string, type: string, { facts, step }: About): Explained {
  const using = `USING ${ident(column)}::${type}`;
  const message = `Postgres does not convert ${column} to ${type} by itself: say how, with ${using}. It fails on the first value that cannot be converted.`;
  const { statement } = step;
  const last = tokensIn(facts, statement.place).at(-1);
  if (statement.kind !== 'AlterTableStmt' || statement.tree?.cmds?.length !== 1 || last === undefined)
    return { message };
  const edit = { place: placeOfTokens(facts, statement.path, last), text: `${last.text} ${using}` };
  return { message, fix: { description: 'Say how:', sql: `${statement.text.trimEnd()} ${using};`, edit } };
}

function defaultStays(column: string, type: string, { step }: About): Explained {
  const message = `The default of ${column} cannot be converted to ${type} together with the column. Drop it, change the type, and set it again.`;
  const [relation] = relationsOf(step.statement);
  const table = relation === undefined ? undefined : findTable(step.before, relation);
  const old = table?.columns.find((candidate) => candidate.name === column)?.default;
  const command = (step.statement.tree?.cmds ?? []).find(
    (item: SyntaxTree) => item.AlterTableCmd?.subtype === 'AT_AlterColumnType',
  );
  if (table === undefined || old == null || command === undefined) return { message };
  const name = `ALTER TABLE ${ident(table.schema)}.${ident(table.name)}`;
  const bare = old.replace(/::[\w\s"]+$/, '');
  const sql = [
    `${name} ALTER COLUMN ${ident(column)} DROP DEFAULT;`,
    `${step.statement.text.trimEnd()};`,
    `${name} ALTER COLUMN ${ident(column)} SET DEFAULT ${bare}::${type};`,
  ].join('\n');
  return { message, fix: { description: 'In this order:', sql } };
}
