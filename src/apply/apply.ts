// Builds the schema as it stands before the change, applies the change step by step, and tells what happened.
import { setImmediate as breath } from 'node:timers/promises';
import { type CatalogReader, catalogReader, readBaselineOid, readSettings, readTimeZones } from '../catalog/catalog.ts';
import { readPartitions } from '../catalog/partitions.ts';
import { type BaseState, baseKey, recall, remember } from '../database/cache.ts';
import { askedSchema } from '../database/cached-state.ts';
import type { Database } from '../database/database.ts';
import type { Engine, Limits } from '../database/engine.ts';
import { serverError } from '../database/engines/command.ts';
import {
  ask,
  type EngineRequest,
  type Environment,
  extensionsSpelled,
  type HistoryNeeds,
  pickEngine,
  prepareEnvironment,
} from '../database/environment.ts';
import { Opening } from '../database/opening.ts';
import { preludeFor } from '../database/platform.ts';
import { Unavailable } from '../lib/errors.ts';
import { orDispose } from '../lib/or-dispose.ts';
import type { Applied, BaseSummary } from '../model/apply.ts';
import type { Change, Migration } from '../model/change.ts';
import type { Script } from '../model/statements.ts';
import type { NotJudged } from '../model/verdict.ts';
import type { Reader } from '../parse/parse.ts';
import { Assumptions } from './assume.ts';
import { FailureAttribution } from './attribution.ts';
import { applyBase, type BaseResult } from './base.ts';
import { StatementExecutor } from './execute.ts';
import { changeFacts, wrappingUnknown } from './file-notes.ts';
import { type Settling, settledState } from './history-jobs.ts';
import { onlyNew } from './only-new.ts';
import { excuseThePast } from './past.ts';
import { calendarDay, openDatabase, recallState } from './recalled.ts';
import { type EarlierStates, earlierStates, Sandbox } from './sandbox.ts';

import { type Stopwatch, stopwatch } from './stopwatch.ts';

export interface ApplyRequest extends EngineRequest {
  readonly change: Change;
  readonly reader: Reader;
  readonly limits: Limits;
  /** Folder for base states; null keeps none. */
  readonly cacheDir: string | null;
  /** When it is, for SQL that makes partitions around the present. */
  readonly moment: Date;
  /** Whether partitioned tables are read in full once all is applied. */
  readonly partitions?: boolean | undefined;
  /** Whether copies may be asked for. */
  readonly copies?: boolean | undefined;
  /** Makes of the history what it has become by then. */
  readonly replayHistoryJobs: Settling;
  readonly progress: (event: { stage: 'base' | 'apply'; done: number; total: number; detail: string }) => void;
}

/** What applying a whole change may take, in milliseconds; what is left then is not judged. */
const changeTimeMs = 240_000;

/**
 * The applied change with its database, which is open until the sandbox is disposed.
 * @throws Unavailable when no engine can run, or the catalog cannot be read once the migrations have run
 */
export async function apply(request: ApplyRequest): Promise<Sandbox> {
  try {
    return await openSandbox(request);
  } catch (error) {
    throw catalogLost(error, request.change);
  }
}

/** The server refuses what we ask once the migrations have run, in words; every other error as it is. */
export function catalogLost(error: unknown, { root }: Change): unknown {
  const refusal = serverError(error);
  return refusal === null
    ? error
    : new Unavailable(
        `The catalog can no longer be read once the migrations of ${root || 'the repository'} have run: ${refusal.message}.`,
      );
}

async function openSandbox(request: ApplyRequest): Promise<Sandbox> {
  const { change, reader } = request;
  const clock = stopwatch();
  const history = historyOf(change);
  const texts = textsOf(change);
  const { engine, notes } = await pickEngine(request, extensionsSpelled(texts));
  const unrun: NotJudged[] = [];
  const changed = change.changed.map((migration) => onlyNew(reader, migration, unrun));
  const parseHistory = once(() => parseAll(reader, history));
  const historyKey = baseKey([change.platform, change.layout], history);
  const known = await recall(request.cacheDir, `asked-${historyKey}`, askedSchema);
  // The server starts in its own thread while this one parses; a cached state is another start.
  const loaded = [
    ...new Set([...extensionsSpelled(texts), ...preludeFor(change.platform, [], engine.extensions).extensions]),
  ];
  const moment = texts.some(partitionsByTheClock) ? request.moment : null;
  const options = {
    limits: request.limits,
    extensions: loaded,
    clock: moment !== null && engine.noClockReason === null,
  };
  await using started = new Opening(known === null ? engine.open(options) : null);
  const asked = known ?? ask(await parseHistory(), change.platform, true);
  clock.lap('parse');
  const site = prepareEnvironment(change, engine, notes, asked, ask(changed, change.platform, false));
  const stateKey = baseKey([engine.identity, change.layout, site.bootstrapSql, String(request.limits.timeMs)], history);
  const recalled = known === null ? null : await recallState(request, stateKey, history.length, moment);
  const enough = site.extensions.every((name) => loaded.includes(name));
  if (!enough) await started[Symbol.asyncDispose]();
  const wanted = { ...options, extensions: [...new Set([...loaded, ...site.extensions])] };
  const { cached, ...opened } = await openDatabase(
    engine,
    wanted,
    { bootstrapSql: site.bootstrapSql, moment },
    recalled,
    started,
  );
  return await orDispose(opened.database, async (database) => {
    clock.lap('start');
    const built =
      cached?.value ?? (await buildBase(request, site, database, await parseHistory(), asked, historyKey, stateKey));
    const catalogs = catalogReader(database, built.baseline);
    const settled = await settledState(request, database, catalogs, built);
    clock.lap('base');
    // Changes of this kind are looked at on a copy whose clock moves.
    if (request.copies === true && mayNeedCopy(changed)) database.expectCopy({ clock: engine.noClockReason === null });
    const ground = { engine, database, catalogs, ...settled, site, changed, unrun, cached: cached !== null };
    const { applied, earlier } = await applyTo(request, ground, clock);
    return new Sandbox(change, applied, catalogs, database, engine.noClockReason, earlier);
  });
}

const mayNeedCopy = (changed: readonly Script[]) =>
  /\bpartition|cron\.schedule/i.test(changed.map(({ text }) => text).join('\n'));

const historyOf = ({ preload, schemaDump, base }: Change) => [
  ...preload,
  ...(schemaDump === null ? [] : [schemaDump]),
  ...base,
];
const textsOf = (change: Change) => [...historyOf(change), ...change.changed].map(({ text }) => text);

/** With a breath between files, in which a starting server is served. */
async function parseAll(reader: Reader, migrations: readonly Migration[]): Promise<Script[]> {
  const scripts: Script[] = [];
  for (const migration of migrations) {
    scripts.push(reader.parse(migration));
    await breath();
  }
  return scripts;
}

/** Whether what it makes could depend on the day on which it runs. */
const partitionsByTheClock = (text: string) =>
  /\bpartition|create_parent/i.test(text) &&
  /\b(now\s*\(|current_(date|timestamp)|localtimestamp|(clock|statement|transaction)_timestamp|create_p)/i.test(text);

/** The ground that a change is applied to. */
interface Built {
  readonly engine: Engine;
  readonly database: Database;
  readonly catalogs: CatalogReader;
  readonly state: BaseState;
  /** What was done to the base, in words. */
  readonly settled: string | null;
  readonly site: Environment;
  readonly changed: readonly Script[];
  readonly unrun: readonly NotJudged[];
  readonly cached: boolean;
}

async function applyTo(
  request: ApplyRequest,
  built: Built,
  clock: Stopwatch,
): Promise<{ applied: Applied; earlier: EarlierStates }> {
  const { engine, database, catalogs, state, settled, site, changed } = built;
  const assumptions = historyUnknown(request.change) ? new Assumptions() : null;
  const stepper = new StatementExecutor({
    database,
    reader: catalogs,
    base: state.catalog,
    terms: site.terms,
    attribution: new FailureAttribution({
      history: state.result,
      confined: site.terms.confined,
      assuming: assumptions !== null,
      base: state.catalog,
      texts: textsOf(request.change),
    }),
    assumptions,
    deadline: performance.now() + changeTimeMs,
  });
  const settings = await readSettings(database);
  const start = database.mark;
  await applyChange(request, stepper, changed);
  const earlier = earlierStates(database, start, stepper.marks);
  const steps = await excuseThePast(stepper.steps, state.catalog, site.terms, earlier.base);
  const partitions =
    request.partitions === true ? await readPartitions(database, database.session.major, state.baseline) : null;
  const zones = await readTimeZones(database);
  clock.lap('apply');
  const applied: Applied = {
    engine: engine.name,
    version: database.session.version,
    major: database.session.major,
    settings,
    base: summary(state.result, built.cached),
    baseCatalog: state.catalog,
    headCatalog: stepper.catalog,
    partitions,
    scripts: changed,
    steps,
    assumed: assumptions?.tables ?? [],
    notes: [...site.notes, ...state.result.schemas.map(laidSchema), ...(settled === null ? [] : [settled])],
    unrun: [...built.unrun, ...stepper.unwrapped.map(wrappingUnknown)],
    timeZones: [
      ...(request.change.machineTimeZone
        ? [`${request.change.layoutTitle} runs it in the time zone of its own machine`]
        : []),
      ...zones,
    ],
    ...changeFacts(request.change),
    timings: clock.laps,
  };
  return { applied, earlier };
}

async function applyChange(
  { change, progress }: ApplyRequest,
  stepper: StatementExecutor,
  scripts: readonly Script[],
): Promise<void> {
  for (const [done, migration] of change.changed.entries()) {
    progress({ stage: 'apply', done, total: change.changed.length, detail: migration.path });
    const isLast = done === change.changed.length - 1;
    await stepper.file(migration, scripts[done] as Script, change.runner, isLast);
  }
}

async function buildBase(
  request: ApplyRequest,
  site: Environment,
  database: Database,
  scripts: readonly Script[],
  asked: HistoryNeeds,
  historyKey: string,
  stateKey: string,
): Promise<BaseState> {
  const baseline = await readBaselineOid(database);
  const read = () => catalogReader(database, baseline).all();
  const progress = (done: number, detail: string) =>
    request.progress({ stage: 'base', done, total: scripts.length, detail });
  const start = database.mark;
  let result = await applyBase(database, scripts, site.terms, progress);
  let catalog = await read().catch(() => null);
  if (catalog === null) {
    // Once more, with a look after each file.
    await database.takeBack(start);
    result = await applyBase(database, scripts, site.terms, progress, read);
    catalog = await read();
  }
  const state: BaseState = { result, baseline, catalog, day: calendarDay(request.moment) };
  if (request.cacheDir !== null && scripts.length > 0) {
    const bytes = await database.snapshot();
    if (bytes !== null) await remember(request.cacheDir, stateKey, state, bytes);
    await remember(request.cacheDir, `asked-${historyKey}`, asked, null);
  }
  return state;
}

/** One file alone, of no tool's set: what it names is assumed to be there. */
function historyUnknown(change: Change): boolean {
  const given = change.base.length + change.preload.length + (change.schemaDump === null ? 0 : 1);
  return given === 0 && !change.historyExpected && change.changed.length === 1;
}

const laidSchema = (schema: string) =>
  `No migration makes the schema ${schema}, which the history takes for given: it was made before the first file that needs it.`;

function summary(result: BaseResult, cached: boolean): BaseSummary {
  const { migrations, statements, failures, complete } = result;
  return { migrations, statements, failures, complete, cached };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
