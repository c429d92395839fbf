// Whether an error proves what was called broken, whose doing that is, and on which line it is written.
import { missingNames } from '../../apply/blame.ts';
import { locate } from '../../apply/locate.ts';
import type { Sandbox } from '../../apply/sandbox.ts';
import type { Applied, ServerError, Step } from '../../model/apply.ts';
import type { Place } from '../../model/basics.ts';
import type { Routine } from '../../model/catalog.ts';
import type { FailedCall } from '../../model/experiments.ts';
import type { InnerStatement, Statement } from '../../model/statements.ts';
import { lineStarts, placeOf } from '../../parse/positions.ts';
import { type Causes, goneThings } from './causes.ts';

/** What cannot be right whatever the rows are: names that are not there, types that do not fit, SQL that is none. */
const proving = new Set([
  '0A000',
  '2F005',
  '42601',
  '42702',
  '42703',
  '42704',
  '42725',
  '42803',
  '42804',
  '42809',
  '42846',
  '42883',
  '42P01',
  '42P02',
  '42P10',
  '42P18',
]);

/** What extensions bring that may be stood in for here. */
const ofExtensions =
  /\b(st_|_st_|postgis|http|net\.|vault\.|pgsodium|pgmq|partman|time_bucket|hypertable|timescale|extensions\.|graphql|hypopg|cron\.|auth\.|storage\.|realtime\.|supabase)/i;

/** A setting that the application makes, a name made up at run time: both may be there when it counts. */
function dependsOnTheMoment(error: ServerError): boolean {
  const innermost = (error.where ?? '').split('\n').find((line) => line.startsWith('PL/pgSQL function')) ?? '';
  return /configuration parameter/.test(error.message) || /\bEXECUTE\b/.test(innermost);
}

/** What is known to be missing here though the change's author may have it, as text that names it. */
export function lostTexts({ applied, change }: Pick<Sandbox, 'applied' | 'change'>): string[] {
  const texts = new Map(
    [...change.preload, ...change.base].map((migration) => [migration.path, migration.text.split('\n')]),
  );
  const ofBase = applied.base.failures.map(({ path, line }) =>
    (texts.get(path) ?? []).slice(Math.max(0, line - 3), line + 80).join('\n'),
  );
  return [...ofBase, ...applied.steps.filter((step) => step.outcome !== 'applied').map((step) => step.statement.text)];
}

/**
 * Whether the error shows a fault of what was called, not of our rows or of this place.
 * @param lost as `lostTexts` gives it
 * @param tables names of the tables it was about, as far as known
 */
export function proves(
  error: ServerError,
  applied: Applied,
  lost: readonly string[],
  tables: readonly string[],
): boolean {
  if (!proving.has(error.code) || dependsOnTheMoment(error)) return false;
  if (applied.notes.length > 0 && ofExtensions.test(error.message)) return false;
  return !isElsewhere(error, applied) && !isLost(error, lost, tables);
}

/** In a schema that the migrations make nothing in: another program looks after it. */
function isElsewhere({ message }: ServerError, { headCatalog: head }: Applied): boolean {
  const schema = /^(?:relation "|function |procedure |type ")(\w+)\./.exec(message)?.[1];
  const ours = [...Object.values(head.tables), ...Object.values(head.routines)];
  return schema !== undefined && schema !== 'public' && !ours.some((thing) => thing.schema === schema);
}

/** What could not be applied may have brought it. */
function isLost(error: ServerError, lost: readonly string[], tables: readonly string[]): boolean {
  const names = missingNames(error);
  const said = [
    ...`${error.internalQuery ?? ''} ${error.where ?? ''}`.matchAll(
      /\b(?:into|from|update|join)\s+(?:only\s+)?(?:"?\w+"?\.)?"?(\w+)/gi,
    ),
  ];
  const about = [...tables, ...said.map(([, name = '']) => name)];
  const thing = /^(42P01|42883|42704)$/.test(error.code);
  return lost.some((text) => {
    const named = names.length === 0 || names.some((name) => text.includes(name));
    return named && (thing || about.length === 0 || about.some((name) => text.includes(name)));
  });
}

/** The innermost function that an error names, and the line of its body. */
export interface Frame {
  readonly routine: Routine;
  /** 1-based line of a PL/pgSQL body, or 1-based statement of an SQL body. */
  readonly line: number;
}

export function frameOf(error: ServerError, applied: Applied): Frame | null {
  for (const line of (error.where ?? '').split('\n')) {
    const plpgsql = /^PL\/pgSQL function (?:"?([\w$ ]+)"?\.)?"?([\w$ ]+)"?\(.*?\) line (\d+)/.exec(line);
    const sql = /^SQL function "([^"]+)" (?:statement (\d+)|during)/.exec(line);
    const [schema, name, at] =
      plpgsql === null ? [undefined, sql?.[1], sql?.[2] ?? '1'] : [plpgsql[1], plpgsql[2], plpgsql[3]];
    if (name === undefined) continue;
    const called = Object.values(applied.headCatalog.routines).filter((routine) => routine.name === name);
    const routine =
      called.find((candidate) => candidate.schema === schema) ?? (called.length === 1 ? called[0] : undefined);
    return routine === undefined ? null : { routine, line: Number(at) };
  }
  return null;
}

/** Why a failure is the change's doing and where to point; null when it was so before. */
export function broughtBy(
  applied: Applied,
  causes: Causes,
  error: ServerError,
  own: { readonly brought: 'trigger' | 'job'; readonly statement: Statement } | undefined,
): Pick<FailedCall, 'brought' | 'place'> | null {
  const names = missingNames(error);
  const frame = frameOf(error, applied);
  if (frame !== null && causes.written.has(frame.routine.oid)) {
    if ((error.code === '42P01' || own === undefined) && isOldHabit(applied, frame.routine, names)) return null;
    const place = placeInRoutine(applied, frame, error);
    return place === null ? null : { brought: 'function', place };
  }
  const gone = goneThings(applied.steps).findLast(({ name }) => names.includes(name));
  if (gone !== undefined)
    return {
      brought: 'gone',
      place: locate(textOf(applied, gone.statement.path), gone.statement, { ...error, message: `"${gone.name}"` }),
    };
  return own === undefined
    ? null
    : {
        brought: own.brought,
        place: locate(textOf(applied, own.statement.path), own.statement, { code: '', message: '' }),
      };
}

/** The function named it before the change too: it failed then, or somebody outside the migrations brings it. */
function isOldHabit({ baseCatalog, steps }: Applied, routine: Routine, names: readonly string[]): boolean {
  const before = Object.values(baseCatalog.routines).filter(
    (old) => old.schema === routine.schema && old.name === routine.name,
  );
  const gone = goneThings(steps).some(({ name }) => names.includes(name));
  return (
    !gone &&
    before.some(({ source }) => names.some((name) => new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(source)))
  );
}

const textOf = ({ scripts }: Applied, path: string) => scripts.find((script) => script.path === path)?.text ?? '';

/** The step that gave a routine the text it has at the end. */
export function stepThatWrote(applied: Applied, routine: Routine): Step | undefined {
  return applied.steps.findLast(
    ({ before, after }) =>
      after.routines[routine.oid]?.source === routine.source && before.routines[routine.oid]?.source !== routine.source,
  );
}

/** The statement of a routine's body, or the name in it that the error speaks of. */
export function placeInRoutine(applied: Applied, { routine, line }: Frame, error: ServerError): Place | null {
  const statement = stepThatWrote(applied, routine)?.statement;
  if (statement === undefined) return null;
  const text = textOf(applied, statement.path);
  const range = rangeOf(text, statement, routine, line);
  const { position: _, ...unplaced } = error;
  return locate(
    text,
    { ...statement, ...range, inner: [], place: placeOf(statement.path, text, range.start, range.end) },
    unplaced,
  );
}

function rangeOf(text: string, statement: Statement, routine: Routine, line: number): { start: number; end: number } {
  const starts = lineStarts(text);
  const offset = (at: number, column: number) => (starts[at - 1] ?? 0) + column - 1;
  const within = (inner: InnerStatement) => ({
    start: offset(inner.place.line, inner.place.column),
    end: offset(inner.place.endLine, inner.place.endColumn),
  });
  if (routine.language === 'sql') {
    const inner = statement.inner[line - 1];
    return inner === undefined ? statement : within(inner);
  }
  const body = [routine.source, routine.source.replaceAll("'", "''")]
    .map((source) => statement.text.indexOf(source))
    .find((at) => at !== -1);
  if (body === undefined) return statement;
  const first = placeOf(statement.path, text, statement.start + body, statement.start + body).line;
  const target = first + line - 1;
  const inner = statement.inner
    .filter(({ place }) => place.line <= target && target <= place.endLine)
    .sort((a, b) => size(a.place) - size(b.place))[0];
  if (inner !== undefined) return within(inner);
  const end = (starts[target] ?? text.length + 1) - 1;
  const from = starts[target - 1] ?? statement.start;
  return { start: from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0), end };
}

const size = (place: Place) => place.endLine - place.line;
