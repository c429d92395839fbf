// Which ages are planted, and in which kinds of rows, so that a job that deletes anything by age finds something to delete.
import type { Session } from '../../database/engine.ts';
import type { Oid } from '../../model/catalog.ts';
import { literal } from '../../sql/quote.ts';

const hour = 1;
const day = 24;

/** Hours; around the usual periods one just inside and one just outside. */
export const ages: readonly number[] = [
  hour,
  12,
  ...[
    1, 2, 3, 6, 8, 13, 15, 20, 29, 32, 44, 46, 59, 62, 89, 93, 119, 125, 179, 185, 270, 364, 368, 545, 729, 733, 1094,
    1098, 1825, 2556, 3653,
  ].map((days) => days * day),
];

interface Plantable {
  readonly name: string;
  readonly type: string;
  readonly sort: 'time' | 'boolean' | 'word';
  readonly nullable: boolean;
}

/** Times that lie ahead of a row's arrival: that they are long gone is another matter than the row's age. */
const ahead = /expir|until|valid_to|ends?_|due|next|schedul|run_at|visible|deadline|lock|delet|remov|archiv|retry/i;

/** Kinds of rows, each as column → SQL expression for the age of `hours`. */
export type Kind = (hours: number) => Readonly<Record<string, string>>;

/** @param text what the jobs say: its short literals are tried as states */
export async function kindsOf(session: Pick<Session, 'query'>, oid: Oid, text: string): Promise<Kind[]> {
  const columns = await session.query<Plantable & Record<string, unknown>>(
    `
    SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable,
      CASE WHEN t.typcategory = 'B' THEN 'boolean' WHEN t.typcategory IN ('S', 'E') THEN 'word' ELSE 'time' END AS sort
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = ${oid} AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND (t.typcategory IN ('B', 'S', 'E') OR t.oid IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype)) ORDER BY a.attnum`,
    'ours',
  );
  const times = columns.filter(({ sort }) => sort === 'time');
  if (times.length === 0) return [];
  const aged: Kind = (hours) => Object.fromEntries(times.map(({ name, type }) => [name, past(type, hours)]));
  const arrived: Kind = (hours) =>
    Object.fromEntries(
      times.map((column) => [column.name, ahead.test(column.name) ? coming(column) : past(column.type, hours)]),
    );
  const states = statesOf(columns, text).map(
    (state): Kind =>
      (hours) => ({ ...aged(hours), ...state }),
  );
  return [aged, ...(times.some(({ name }) => ahead.test(name)) ? [arrived] : []), ...states];
}

const past = (type: string, hours: number) => `(now() - interval '${hours} hours')::${type}`;
const coming = ({ type, nullable }: Plantable) => (nullable ? 'NULL' : `(now() + interval '1 year')::${type}`);

/** Each boolean both ways, and each short literal of the jobs in each column of words that they name. */
function statesOf(columns: readonly Plantable[], text: string): Record<string, string>[] {
  const booleans = columns.filter(({ sort }) => sort === 'boolean');
  const flags =
    booleans.length === 0
      ? []
      : ['true', 'false'].map((value) => Object.fromEntries(booleans.map(({ name }) => [name, value])));
  const words = columns
    .filter(({ sort, name }) => sort === 'word' && new RegExp(`\\b${name.replace(/\W/g, '.')}\\b`, 'i').test(text))
    .slice(0, 4);
  const literals = [...new Set([...text.matchAll(/'([\w-]{1,30})'/g)].map(([, word = '']) => word))].slice(0, 12);
  const said = words.flatMap(({ name }) => literals.map((word) => ({ [name]: literal(word) })));
  return [...flags, ...said, ...flags.flatMap((flag) => said.map((word) => ({ ...flag, ...word })))].slice(0, 40);
}
