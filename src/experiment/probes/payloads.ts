// Offers a large document to columns that may take one of any size.
import type { SavepointScope } from '../../apply/sandbox.ts';
import type { Config } from '../../config/config.ts';
import type { ServerError } from '../../model/apply.ts';
import type { Catalog, Column, Table } from '../../model/catalog.ts';
import type { PayloadProbe } from '../../model/experiments.ts';
import { reasonsToGrow } from '../../rule/queries/growth.ts';
import { ident, literal, qualified } from '../../sql/quote.ts';
import { documentOf } from '../rows/values.ts';
import { Rows } from '../rows.ts';
import type { Budget } from './shared.ts';

const offeredBytes = 1024 * 1024;
const callTimeMs = 5000;

interface Payload {
  readonly table: Table;
  readonly column: Column;
}

/** Texts and bytes of these names hold what others send. */
const payloadName = /(^|_)(payload|envelope|headers|raw_(body|request|response|event)|(request|response)_body)$/i;

/** New columns that hold documents, in tables that look like they grow or are said to be busy. */
export function payloadsOf(base: Catalog, head: Catalog, { tables: declared }: Pick<Config, 'tables'>): Payload[] {
  return Object.values(head.tables).flatMap((table) => {
    if (
      table === base.tables[table.oid] ||
      (table.kind !== 'r' && table.kind !== 'p') ||
      table.parents.length > 0 ||
      table.extension
    )
      return [];
    const known = base.tables[table.oid]?.columns.map(({ attnum }) => attnum) ?? [];
    const fresh = table.columns.filter(({ attnum, generated }) => generated === '' && !known.includes(attnum));
    const documents = fresh.filter(
      ({ name, type }) => /^jsonb?$/.test(type) || (/^(text|bytea)$/.test(type) && payloadName.test(name)),
    );
    const grows =
      reasonsToGrow(table, head, 40) !== null || declared[`${table.schema}.${table.name}`]?.traffic === 'high';
    return documents.length > 0 && grows ? documents.map((column) => ({ table, column })) : [];
  });
}

export async function offerPayloads(
  trial: SavepointScope,
  payloads: readonly Payload[],
  budget: Budget,
): Promise<PayloadProbe[]> {
  const rows = new Rows(trial);
  await rows.learn([...new Set(payloads.map(({ table }) => table.oid))]);
  // Made once: the server takes its time over a megabyte that does not compress away.
  await trial.run(`CREATE TEMP TABLE headroom_offer AS SELECT (${documentOf(offeredBytes)})::text AS document`);
  const probes: PayloadProbe[] = [];
  for (const payload of payloads) {
    const late = budget.lacks(callTimeMs, `a large document for ${qualified(payload.table)}.${payload.column.name}`);
    const result = late
      ? { outcome: 'untried' as const, why: 'the time for probes was up' }
      : await offer(trial, rows, payload);
    probes.push({ table: payload.table.oid, column: payload.column.name, bytes: offeredBytes, ...result });
  }
  return probes;
}

type Result = Pick<PayloadProbe, 'outcome' | 'why'>;

async function offer(trial: SavepointScope, rows: Rows, { table, column }: Payload): Promise<Result> {
  const made = await rows.of(table.oid, { fill: 'all' });
  if (made.kind === 'none') return { outcome: 'untried', why: `no row could be made: ${made.why}` };
  const { recipe } = made;
  if (recipe.unchecked !== null || !recipe.routed)
    return { outcome: 'untried', why: recipe.unchecked ?? 'no partition takes a row' };
  let refusal: ServerError | null = null;
  for (const document of documentsFor(column, recipe.value(column.name))) {
    const error = await trial.undone(async () => {
      for (const sql of [...recipe.before, ...recipe.row({ [column.name]: document })]) {
        const outcome = await trial.run(sql, callTimeMs);
        if (outcome.kind === 'error') return outcome.error;
        if (outcome.kind === 'stopped') return { code: '57014', message: outcome.message };
      }
      return null;
    });
    if (error === null) return { outcome: 'taken', why: null };
    refusal ??= error;
  }
  const by = table.constraints.find(({ name }) => name === refusal?.constraint);
  return { outcome: 'refused', why: by === undefined ? (refusal?.message ?? null) : `${by.name}: ${by.definition}` };
}

/** The document as it is, and put into the value that the column's CHECKs already accept. */
function documentsFor({ type, name }: Column, accepted: string): string[] {
  const document = '(SELECT document FROM pg_temp.headroom_offer)';
  if (type === 'text') return [document];
  if (type === 'bytea') return [`convert_to(${document}, 'UTF8')`];
  const small = `(${accepted})::jsonb`;
  const inside = [
    `(${small} || jsonb_build_object(${literal(ident(name))}, ${document}))::${type}`,
    `(jsonb_build_array(${document}))::${type}`,
  ];
  return [`${document}::${type}`, ...(accepted === 'DEFAULT' ? inside.slice(1) : inside)];
}
