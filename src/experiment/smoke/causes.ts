// What a change gives cause to call: what it writes or schedules, and what leans on something it took away or altered.

import type { Step } from '../../model/apply.ts';
import type { Catalog, Job, Routine, Table, Trigger } from '../../model/catalog.ts';
import type { Statement } from '../../model/statements.ts';

/** The part of an applied change that the calls are chosen from. */
export interface SmokeInput {
  readonly baseCatalog: Catalog;
  readonly headCatalog: Catalog;
  readonly steps: readonly Step[];
}

export interface Causes {
  readonly jobs: readonly Job[];
  readonly functions: readonly Routine[];
  readonly triggers: readonly { readonly table: Table; readonly trigger: Trigger }[];
  /** Routines whose text the change wrote, by id. */
  readonly written: ReadonlySet<string>;
}

const fullName = (routine: Pick<Routine, 'schema' | 'name'>) => `${routine.schema}.${routine.name}`;

export function causesOf({ baseCatalog: base, headCatalog: head, steps }: SmokeInput): Causes {
  const known = new Set(Object.values(base.routines).map(identity));
  const written = new Set(
    Object.values(head.routines).flatMap((routine) => (known.has(identity(routine)) ? [] : [routine.oid])),
  );
  const gone = new Set(goneThings(steps).map(({ name }) => name));
  const altered = Object.values(head.tables).filter((table) => isAltered(base.tables[table.oid], table));
  if (
    written.size === 0 &&
    gone.size === 0 &&
    altered.length === 0 &&
    !hasNewTriggers(base, head) &&
    head.jobs.every((job) => sameJob(base, job))
  )
    return { jobs: [], functions: [], triggers: [], written };
  const reach = new Reach(head, written, [...gone, ...altered.map((table) => table.name)]);
  const jobs = head.jobs.filter((job) => !sameJob(base, job) || reach.leansOn(job.command));
  const triggers = Object.values(head.tables)
    .filter((table) => (table.kind === 'r' || table.kind === 'p') && !table.extension)
    .flatMap((table) =>
      table.triggers.filter((trigger) => !isInherited(head, table, trigger)).map((trigger) => ({ table, trigger })),
    )
    .filter(
      ({ table, trigger }) =>
        !sameTrigger(base, table, trigger) || altered.includes(table) || reach.leansOn(`${trigger.function}(`),
    );
  const fired = Object.values(head.routines).filter((routine) => routine.returns === 'trigger');
  const called = new Set(fired.flatMap((routine) => calls(routine.source)));
  const functions = Object.values(head.routines).filter(
    (routine) =>
      written.has(routine.oid) &&
      routine.arguments === '' &&
      !/trigger$/.test(routine.returns) &&
      called.has(routine.name),
  );
  return { jobs, functions, triggers, written };
}

const identity = (routine: Routine) =>
  [fullName(routine), routine.arguments, routine.language, routine.returns, routine.source].join('\0');
const sameJob = (base: Catalog, job: Job) =>
  base.jobs.some((known) => known.name === job.name && known.command === job.command);
const sameTrigger = (base: Catalog, table: Table, trigger: Trigger) =>
  base.tables[table.oid]?.triggers.some(
    (known) => known.name === trigger.name && known.definition === trigger.definition,
  ) === true;
const hasNewTriggers = (base: Catalog, head: Catalog) =>
  Object.values(head.tables).some((table) => table.triggers.some((trigger) => !sameTrigger(base, table, trigger)));

/** Columns dropped, renamed, or of another type. */
function isAltered(before: Table | undefined, after: Table): boolean {
  if (before === undefined) return false;
  const spelled = (table: Table) =>
    new Map(table.columns.map((column) => [column.attnum, `${column.name} ${column.type}`]));
  const now = spelled(after);
  return [...spelled(before)].some(([attnum, column]) => now.get(attnum) !== column);
}

/** A partition repeats its parent's triggers. */
const isInherited = (head: Catalog, table: Table, trigger: Trigger) =>
  table.parents.some(
    (oid) =>
      head.tables[oid]?.partitionKey != null && head.tables[oid]?.triggers.some((other) => other.name === trigger.name),
  );

export interface Gone {
  /** Bare, as errors name it. */
  readonly name: string;
  readonly statement: Statement;
}

/** Tables and columns that statements of the change dropped or renamed. */
export function goneThings(steps: readonly Step[]): Gone[] {
  return steps.flatMap(({ before, after, statement }) => {
    if (before.tables === after.tables) return [];
    return Object.values(before.tables).flatMap((table) => {
      const now = after.tables[table.oid];
      if (now === table) return [];
      const names = now === undefined || now.name !== table.name || now.schema !== table.schema ? [table.name] : [];
      const columns =
        now === undefined
          ? []
          : table.columns.filter((column) => !now.columns.some((other) => other.name === column.name));
      return [...names, ...columns.map((column) => column.name)].map((name) => ({ name, statement }));
    });
  });
}

/** Names that a text calls. */
function calls(source: string): string[] {
  return [...source.matchAll(/(?<!\w)(\w+)"?\s*\(/g)].map(([, name = '']) => name);
}

/** Follows calls from function to function by name. */
class Reach {
  readonly #byName = new Map<string, Routine[]>();
  readonly #written: ReadonlySet<string>;
  readonly #names: RegExp | null;

  constructor(head: Catalog, written: ReadonlySet<string>, names: readonly string[]) {
    for (const routine of Object.values(head.routines))
      this.#byName.set(routine.name, [...(this.#byName.get(routine.name) ?? []), routine]);
    this.#written = written;
    this.#names =
      names.length === 0
        ? null
        : new RegExp(`\\b(${names.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')})\\b`);
  }

  /** Whether a text, or a function it leads to, was written by the change or names what the change took or altered. */
  leansOn(text: string): boolean {
    const seen = new Set<Routine>();
    const pending = [text];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (this.#names?.test(next) === true) return true;
      for (const routine of calls(next).flatMap((name) => this.#byName.get(name) ?? [])) {
        if (this.#written.has(routine.oid)) return true;
        if (!seen.has(routine)) pending.push(routine.source);
        seen.add(routine);
      }
    }
    return false;
  }
}
