// Findings that were there before Headroom was: set aside by fingerprint, each until its day.
import { z } from 'zod';
import { Misuse, messageOf } from './failure.ts';
import type { Finding } from './flow.ts';

/** Where the repository's baseline is looked for. */
export const baselinePath = '.github/headroom-baseline.json';

/** Days an entry holds unless something else is said. */
export const baselineDays = 180;

const entry = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  rule: z.string(),
  path: z.string(),
  object: z.string(),
  until: z.iso.date(),
  reason: z.string().optional(),
});

const file = z.strictObject({ schemaVersion: z.literal(1), entries: z.array(entry) });

export type BaselineEntry = Readonly<z.infer<typeof entry>>;

/** @throws Misuse when the text is not a baseline */
export function readBaseline(text: string, name: string): BaselineEntry[] {
  const again = 'write it anew with headroom baseline';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Misuse(`${name} is not JSON (${messageOf(error)}); ${again}.`);
  }
  const read = file.safeParse(value);
  if (read.success) return read.data.entries;
  const [issue] = read.error.issues;
  throw new Misuse(`${name} is not a baseline: ${issue?.path.join('.')}: ${issue?.message}; ${again}.`);
}

/**
 * The findings of today as a baseline; entries of before keep their day and reason, and those that nothing matches any more are gone.
 * @param until a date such as 2030-01-31, for new entries
 */
export function makeBaseline(findings: readonly Finding[], until: string, before: readonly BaselineEntry[]): string {
  const known = new Map(before.map((old) => [old.fingerprint, old]));
  const entries = findings.map(
    ({ fingerprint, rule, place, object }): BaselineEntry => ({ until, ...known.get(fingerprint), fingerprint, rule, path: place.path, object }),
  );
  const order = (of: BaselineEntry) => [of.path, of.rule, of.object, of.fingerprint].join('\0');
  entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const sorted = entries.map(({ fingerprint, rule, path, object, until: day, reason }) => ({
    path,
    rule,
    object,
    fingerprint,
    until: day,
    ...(reason === undefined ? {} : { reason }),
  }));
  return `${JSON.stringify({ schemaVersion: 1, entries: sorted }, null, 2)}\n`;
}

/** The entries that still hold on a day, by fingerprint. */
export function holding(entries: readonly BaselineEntry[], today: string): Map<string, BaselineEntry> {
  return new Map(entries.filter(({ until }) => until > today).map((of) => [of.fingerprint, of]));
}
