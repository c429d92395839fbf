// Converts a table of a small schema in a session of its own, in a layout, and proves it.
import { findRelation, readConversionFacts } from '../../src/catalog/conversion.ts';
import type { Session } from '../../src/database/engine.ts';
import type { ProposedFile } from '../../src/model/partitions.ts';
import { loadReader } from '../../src/parse/parse.ts';
import type { Conversion, ConversionRequest } from '../../src/propose/conversion/conversion.ts';
import { draftConversion } from '../../src/propose/conversion/drafts.ts';
import { planConversion } from '../../src/propose/conversion/plan.ts';
import { writeMigrations } from '../../src/propose/write.ts';
import { type ConversionVerification, proveConversion } from '../../src/prove/conversion.ts';
import { tools } from '../../src/tools/index.ts';
import type { DraftPlace } from '../../src/tools/shared/tool.ts';

const reader = await loadReader();

const wish: ConversionRequest = {
  column: 'created_at',
  unit: 'month',
  cutoff: undefined,
  asOf: new Date('2026-11-24T12:00:00Z'),
  zone: 'UTC',
  name: undefined,
  givenUp: [],
  lockTimeout: '2s',
};

export interface Converted {
  readonly conversion: Conversion;
  readonly files: readonly ProposedFile[];
  readonly notes: readonly string[];
  readonly proof: ConversionVerification;
}

function placeOf(name: string): DraftPlace {
  const layout = tools.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Error(`no layout ${name}`);
  return {
    set: { tool: layout, root: 'db', files: [], manifest: null },
    paths: [],
    read: () => null,
    now: new Date('2026-11-24T12:00:00Z'),
  };
}

/** SQL that must succeed. */
export async function sure(session: Session, sql: string): Promise<void> {
  const outcome = await session.run(sql);
  if (outcome.kind !== 'done') throw new Error(`${JSON.stringify(outcome)}: ${sql}`);
}

/**
 * Why a table is refused, one line each: what, and what to do.
 * @param major of production; absent: the server's own
 */
export async function refused(
  session: Session,
  table: string,
  wanted: Partial<ConversionRequest> = {},
  major?: number,
): Promise<string[]> {
  const facts = await factsOf(session, table);
  const planned = planConversion({ ...facts, major: major ?? facts.major }, { ...wish, ...wanted });
  return planned.kind === 'planned' ? [] : planned.refusals.map(({ why, how }) => `${why} ${how}`.trim());
}

async function factsOf(session: Session, table: string) {
  const oid = await findRelation(session, table);
  if (oid === null) throw new Error(`no table ${table}`);
  return readConversionFacts(session, oid);
}

export async function converted(
  session: Session,
  table: string,
  wanted: Partial<ConversionRequest> = {},
  layout = 'plain',
): Promise<Converted> {
  const planned = planConversion(await factsOf(session, table), { ...wish, ...wanted });
  if (planned.kind === 'refused') throw new Error(`refused: ${JSON.stringify(planned.refusals)}`);
  const place = placeOf(layout);
  const { drafts, notes } = draftConversion(planned.conversion, place);
  const { files } = writeMigrations(place, drafts);
  const texts = new Map(files.map((file) => [file.path, file.content]));
  const tree = { paths: [...texts.keys()], read: (path: string) => texts.get(path) ?? null };
  const proof = await proveConversion(session, planned.conversion, files, { reader, read: place.set.tool.read, tree });
  return { conversion: planned.conversion, files, notes, proof };
}
