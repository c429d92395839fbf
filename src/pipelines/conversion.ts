// One table into partitions as a pipeline: read, apply, plan, write, prove.
import { apply, catalogLost } from '../apply/apply.ts';
import type { Sandbox } from '../apply/sandbox.ts';
import { findRelation, readConversionFacts } from '../catalog/conversion.ts';
import { readerOf } from '../change/history.ts';
import { readSets, type WholeSet } from '../change/read.ts';
import type { Repository } from '../change/repository.ts';
import type { Config } from '../config/config.ts';
import { openCache } from '../database/cache-folder.ts';
import { replayHistoryJobs } from '../experiment/forecast/history-jobs.ts';
import { Misuse, Unavailable } from '../lib/errors.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { BaseSummary } from '../model/apply.ts';
import type { Table } from '../model/catalog.ts';
import type { ProposedFile } from '../model/partitions.ts';
import { loadReader, type Reader } from '../parse/parse.ts';
import { type Unit, units } from '../propose/conversion/bounds.ts';
import type { Conversion, ConversionRefusal, ConversionRequest } from '../propose/conversion/conversion.ts';
import { draftConversion } from '../propose/conversion/drafts.ts';
import { planConversion } from '../propose/conversion/plan.ts';
import { writeMigrations } from '../propose/write.ts';
import { type ConversionVerification, proveConversion } from '../prove/conversion.ts';
import { qualified } from '../sql/quote.ts';
import type { DraftPlace } from '../tools/shared/tool.ts';
import type { ProgressEvent } from './request.ts';

export interface ConvertRequest {
  readonly repo: string;
  readonly config: Config;
  /** As the person writes it: with or without its schema. */
  readonly table: string;
  /** The rest may stand in the configuration. */
  readonly by: string | undefined;
  readonly interval: string | undefined;
  readonly cutoff: string | undefined;
  readonly asOf: Date;
  readonly giveUp: readonly string[];
  readonly cacheDir: string | null;
  readonly progress: (event: ProgressEvent) => void;
}

export interface ConversionResult {
  /** The repository's top folder. */
  readonly root: string;
  readonly table: string;
  readonly engine: { readonly name: string; readonly version: string };
  readonly base: BaseSummary;
  /** null when it was refused before anything was written. */
  readonly conversion: Conversion | null;
  readonly refusals: readonly ConversionRefusal[];
  readonly files: readonly ProposedFile[];
  readonly notes: readonly string[];
  readonly proof: ConversionVerification | null;
}

/** @throws Misuse for what the person can mend, Unavailable when no engine can run or none can be copied */
export async function convert(request: ConvertRequest): Promise<ConversionResult> {
  request.progress({ stage: 'read' });
  const { repository, sets } = await readSets(request);
  const [reader, { cacheDir, notes }] = await Promise.all([loadReader(), openCache(request.cacheDir, repository.root)]);
  const seen: string[] = [];
  for (const set of sets) {
    const found = await inSet({ ...request, cacheDir }, repository, set, reader, seen);
    if (found !== null) return { ...found, notes: [...notes, ...found.notes] };
  }
  throw new Misuse(
    `There is no table ${request.table} once the migrations are applied${didYouMean(request.table, seen) || '.'}`,
  );
}

/** null when the set's schema does not have the table. */
async function inSet(
  request: ConvertRequest,
  repository: Repository,
  set: WholeSet,
  reader: Reader,
  seen: string[],
): Promise<ConversionResult | null> {
  const { config, asOf, cacheDir, progress } = request;
  const { engine, postgresVersion, allowNonEmpty, limits } = config;
  const change = set.history;
  const asked = { change, reader, engine, postgresVersion, allowNonEmpty, limits, cacheDir, moment: asOf };
  try {
    await using sandbox = await apply({ ...asked, replayHistoryJobs, progress });
    return await convertIn(sandbox, request, repository, set, reader, seen);
  } catch (error) {
    throw catalogLost(error, change);
  }
}

async function convertIn(
  sandbox: Sandbox,
  request: ConvertRequest,
  repository: Repository,
  set: WholeSet,
  reader: Reader,
  seen: string[],
): Promise<ConversionResult | null> {
  const tables = Object.values(sandbox.applied.headCatalog.tables);
  seen.push(...tables.flatMap((table) => [qualified(table), table.name]));
  await using session = await sandbox.copy();
  if (session === null)
    throw new Unavailable(
      'A conversion is proven on a copy of the schema, which this engine cannot make; use --engine embedded or server.',
    );
  const named = tableNamed(tables, request.table);
  const oid =
    named === undefined ? await findRelation(session, request.table) : await findRelation(session, qualified(named));
  if (oid === null) return null;
  const found = await readConversionFacts(session, oid);
  const facts = { ...found, major: request.config.postgresVersion ?? found.major };
  const planned = planConversion(facts, wishOf(request, `${facts.table.schema}.${facts.table.bare}`));
  const { engine, version, base } = sandbox.applied;
  const told = { root: repository.root, table: facts.table.name, engine: { name: engine, version }, base };
  if (planned.kind === 'refused')
    return { ...told, conversion: null, refusals: planned.refusals, files: [], notes: [], proof: null };
  const place = placeOf(repository, set, request.asOf);
  const { drafts, notes } = draftConversion(planned.conversion, place);
  const written = writeMigrations(place, drafts);
  request.progress({ stage: 'experiment', detail: facts.table.name });
  const proof = await proveConversion(
    session,
    planned.conversion,
    written.files,
    runnerFor(reader, place, written.files),
  );
  return {
    ...told,
    conversion: planned.conversion,
    refusals: [],
    files: written.files,
    notes: [...notes, ...written.notes],
    proof,
  };
}

const tableNamed = (tables: readonly Table[], name: string) =>
  tables.find((table) => name === `${table.schema}.${table.name}` || name === qualified(table)) ??
  tables.find((table) => name === table.name && table.schema === 'public') ??
  tables.find((table) => name === table.name);

function wishOf({ config, by, interval, cutoff, asOf, giveUp }: ConvertRequest, table: string): ConversionRequest {
  const said = config.tables[table]?.partition;
  const column = by ?? said?.by;
  const every = interval ?? said?.every;
  if (column === undefined)
    throw new Misuse(
      `headroom partition needs the column: --by created_at, or by: under tables: ${table}: partition: in the configuration.`,
    );
  if (every === undefined)
    throw new Misuse(
      `headroom partition needs the interval: --interval month, or every: under tables: ${table}: partition: in the configuration.`,
    );
  return {
    column,
    unit: unitOf(String(every)),
    cutoff,
    asOf,
    zone: said?.zone ?? 'UTC',
    name: said?.name,
    givenUp: giveUp,
    lockTimeout: config.partitions.lockTimeout,
  };
}

function unitOf(interval: string): Unit {
  const unit = units.find((one) => one === interval);
  if (unit === undefined)
    throw new Misuse(`--interval ${interval} is not one of ${units.join(', ')}${didYouMean(interval, units) || '.'}`);
  return unit;
}

function placeOf({ tree }: Repository, { set }: WholeSet, now: Date): DraftPlace {
  return { set, paths: tree.all, read: readerOf(tree), now };
}

/** Reads the written files as if they were in the repository. */
function runnerFor(reader: Reader, place: DraftPlace, files: readonly ProposedFile[]) {
  const texts = new Map(files.map((file) => [file.path, file.content]));
  const old = (path: string) => place.read(path);
  const read = (path: string) =>
    texts.get(path) ?? (old(path) === null ? null : new TextDecoder().decode(old(path) ?? undefined));
  return { reader, read: place.set.tool.read, tree: { paths: [...place.paths, ...texts.keys()], read } };
}
