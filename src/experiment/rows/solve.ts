// Finds values for the columns of CHECKs by letting the server evaluate the CHECKs on every combination worth trying.
import type { Outcome } from '../../database/engine.ts';
import { ident, literal } from '../../sql/quote.ts';
import { candidatesFor } from './candidates.ts';
import type { QuerySession, RowColumn } from './facts.ts';
import { isFixed, type RowBuilder, type ValueSource } from './row-builder.ts';
import type { Values } from './values.ts';

/** Where rows are tried: a trial of the lab, or a session made one by `onSession`. */
export interface Tried extends QuerySession {
  /** Undone alone when the server refuses it. */
  run(sql: string): Promise<Outcome>;
  /** Work that is undone, however it ends. */
  undone<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Combinations that one question may ask about. */
const most = 4000;

interface Check {
  readonly expression: string;
  readonly columns: readonly string[];
}

/** Every CHECK of a row's table, those of its columns' domains included. */
export function checksOf(draft: RowBuilder, values: Values): (Check & { readonly name: string })[] {
  const domains = draft.table.columns.flatMap((column) =>
    values.domainChecks(column.type, column.name).map((check) => ({ ...check, columns: [column.name] })),
  );
  return [...draft.table.checks, ...domains];
}

/** The CHECKs that share a column with the named one, however far. */
function related(checks: readonly (Check & { readonly name: string })[], first: string): Check[] {
  const found = new Set(checks.filter((check) => check.name === first));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    const columns = new Set([...found].flatMap((check) => check.columns));
    for (const check of checks) if (check.columns.some((column) => columns.has(column))) found.add(check);
  }
  return [...found];
}

/** Gives the columns of a refused CHECK values that it accepts. False when none was found. */
export async function solve(
  session: Tried,
  values: Values,
  draft: RowBuilder,
  constraint: string,
  number: number,
): Promise<boolean> {
  const checks = related(checksOf(draft, values), constraint);
  const columns = [...new Set(checks.flatMap((check) => check.columns))];
  const choices = columns.map((name) => choicesOf(values, draft, name, checks, number));
  if (choices.length === 0 || choices.some((choice) => choice === null)) return false;
  const full = choices as Choice[];
  for (const list of trimmed(full)) {
    const from = await readable(session, list);
    const positions = await pick(session, from, checks);
    if (positions === null) continue;
    for (const [at, { column, sources }] of from.entries()) {
      const source = sources[positions[at] ?? -1];
      if (source === undefined) continue;
      if (source === 'default') draft.sources.delete(column.name);
      else draft.sources.set(column.name, source);
    }
    return true;
  }
  return false;
}

interface Choice {
  readonly column: RowColumn;
  readonly expressions: readonly string[];
  readonly sources: readonly (ValueSource | 'default')[];
}

function choicesOf(
  values: Values,
  draft: RowBuilder,
  name: string,
  checks: readonly Check[],
  number: number,
): Choice | null {
  const column = draft.column(name);
  if (column === undefined || column.generated !== '') return null;
  const source = draft.sources.get(name);
  if (source !== undefined && (isFixed(source) || (source.kind === 'same' && source.draft !== draft)))
    return { column, expressions: [`(${draft.value(name, { number })})::${column.spelled}`], sources: [source] };
  const mine = checks.filter((check) => check.columns.includes(name));
  const others = [...new Set(mine.flatMap((check) => check.columns))].filter((other) => other !== name);
  const beside = others.map((other) => fixed(draft, other, number)).filter((sql) => sql !== null);
  const trial = { column, expressions: mine.map((check) => check.expression), beside };
  const tried = candidatesFor(values, { ...trial, number });
  if (column.identity !== '' || /nextval\(/.test(column.default ?? ''))
    return { column, expressions: tried.slice(0, 1), sources: ['default'] };
  const usual = column.default === null ? [] : [`(${column.default})::${column.spelled}`];
  return {
    column,
    expressions: [...usual, ...tried],
    sources: [
      ...usual.map((): 'default' => 'default'),
      ...tried.map((_, index): ValueSource => ({ kind: 'candidate', index, trial })),
    ],
  };
}

/** What a column will hold as far as that is settled: the moments that others are compared with. */
function fixed(draft: RowBuilder, name: string, number: number): string | null {
  const column = draft.column(name);
  const sql = draft.value(name, { number });
  if (column === undefined || !/^(timestamp|date|time)/.test(column.spelled)) return null;
  return sql === 'DEFAULT' ? (column.default ?? 'now()') : sql;
}

/** The whole lists where they are few enough, else their beginnings. */
function trimmed(choices: readonly Choice[]): Choice[][] {
  const size = (lists: readonly Choice[]) =>
    lists.reduce((product, { expressions }) => product * expressions.length, 1);
  if (size(choices) <= most) return [[...choices]];
  for (let least = 40; least > 1; least -= 1) {
    const cut = choices.map((choice) => ({ ...choice, expressions: choice.expressions.slice(0, least) }));
    if (size(cut) <= most) return [cut];
  }
  return [];
}

/** Without the values that are none of their column's type. */
async function readable(session: Tried, choices: readonly Choice[]): Promise<Choice[]> {
  const all = choices.flatMap(({ expressions }) => expressions);
  if ((await session.run(`SELECT ${all.join(', ')}`)).kind === 'done') return [...choices];
  const body = `DECLARE e text; good text := ''; n int := 0; BEGIN
  FOREACH e IN ARRAY ARRAY[${all.map(literal).join(', ')}]::text[] LOOP
    BEGIN
      EXECUTE 'SELECT ' || e;
      good := good || n || ',';
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
    n := n + 1;
  END LOOP;
  PERFORM set_config('headroom.pick', good, true);
END`;
  await session.run(`DO ${literal(body)}`);
  const good = new Set((await picked(session)).map(Number));
  let at = 0;
  return choices.map((choice) => {
    const kept = choice.expressions.flatMap((_, index) => (good.has(at++) ? [index] : []));
    const only = <Thing>(list: readonly Thing[]) => kept.map((index) => list[index] as Thing);
    return { ...choice, expressions: only(choice.expressions), sources: only(choice.sources) };
  });
}

async function picked(session: Tried): Promise<string[]> {
  const [row] = await session.query<{ pick: string | null }>(
    "SELECT current_setting('headroom.pick', true) AS pick",
    'ours',
  );
  return (row?.pick ?? '').split(',').filter((part) => part !== '');
}

/** The first combination that every CHECK accepts, as positions; null when there is none. */
async function pick(session: Tried, choices: readonly Choice[], checks: readonly Check[]): Promise<number[] | null> {
  if (choices.some(({ expressions }) => expressions.length === 0)) return null;
  const lists = choices.map(
    ({ column, expressions }, at) =>
      `(VALUES ${expressions.map((sql, index) => `(${index}, ${sql})`).join(', ')}) v${at}(o${at}, ${ident(column.name)})`,
  );
  const ordinals = `concat_ws(',', ${choices.map((_, at) => `o${at}`).join(', ')})`;
  const holds = checks.map(({ expression }) => `((${expression}) IS NOT FALSE)`).join(' AND ');
  const from = lists.join(' CROSS JOIN ');
  const quick = `SELECT set_config('headroom.pick', coalesce((SELECT ${ordinals} FROM ${from} WHERE ${holds} LIMIT 1), ''), true)`;
  const answered = async (sql: string) => (await session.run(sql)).kind === 'done';
  if (!(await answered(quick)) && !(await answered(slowly(choices, from, ordinals, holds)))) return null;
  const positions = await picked(session);
  return positions.length === 0 ? null : positions.map(Number);
}

/** One by one, for CHECKs that fail on some values instead of refusing them. */
function slowly(choices: readonly Choice[], from: string, ordinals: string, holds: string): string {
  const row = choices.map(({ column }) => `r.${ident(column.name)} AS ${ident(column.name)}`).join(', ');
  const body = `DECLARE r record; BEGIN
  PERFORM set_config('headroom.pick', '', true);
  FOR r IN SELECT ${ordinals} AS headroom_pick, ${choices.map(({ column }) => ident(column.name)).join(', ')} FROM ${from} LOOP
    BEGIN
      IF (SELECT ${holds} FROM (SELECT ${row}) x) THEN PERFORM set_config('headroom.pick', r.headroom_pick, true); RETURN; END IF;
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
END`;
  return `DO ${literal(body)}`;
}
