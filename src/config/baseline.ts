// Findings that were there before Headroom was: set aside by fingerprint, each until its day.
import { z } from 'zod';
import { Misuse, messageOf } from '../lib/errors.ts';
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/verdict.ts';

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

/** @throws Misuse with the advice when the text is not a baseline */
export function readBaseline(
  text: string,
  name: string,
  advice = 'write it anew with headroom baseline',
): BaselineEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Misuse(`${name} is not JSON (${messageOf(error)}); ${advice}.`);
  }
  const read = file.safeParse(value);
  if (read.success) return read.data.entries;
  const [issue] = read.error.issues;
  throw new Misuse(`${name} is not a baseline: ${issue?.path.join('.')}: ${issue?.message}; ${advice}.`);
}

/**
 * The findings of today as a baseline; entries of before that still hold keep their day, all keep their reason, and
 * those that nothing matches any more are gone.
 * @param today and `until`, the day on which new entries end: dates such as 2030-01-31
 */
export function makeBaseline(
  findings: readonly Finding[],
  today: string,
  until: string,
  before: readonly BaselineEntry[],
): string {
  const known = new Map(before.map((old) => [old.fingerprint, old]));
  const entries = findings.map(({ fingerprint, rule, place, object }): BaselineEntry => {
    const old = known.get(fingerprint);
    const day = old !== undefined && old.until > today ? old.until : until;
    return { ...old, until: day, fingerprint, rule, path: place.path, object };
  });
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

/** The entries that still hold on a day, one of a fingerprint, and those that do not. */
export function onDay(
  entries: readonly BaselineEntry[],
  today: string,
): { readonly holding: BaselineEntry[]; readonly ended: BaselineEntry[] } {
  const holding = new Map(entries.filter(({ until }) => until > today).map((of) => [of.fingerprint, of]));
  return { holding: [...holding.values()], ended: entries.filter(({ fingerprint }) => !holding.has(fingerprint)) };
}

/**
 * The entries that set nothing aside any more: their file is gone, or is new in this change and no longer says it.
 * @param told fingerprints of everything that was found
 */
export function stale(
  entries: readonly BaselineEntry[],
  changes: readonly Change[],
  told: ReadonlySet<string>,
): BaselineEntry[] {
  return entries.filter(({ fingerprint, path }) => {
    if (told.has(fingerprint)) return false;
    const set = changes.find(({ root, base }) => base.length > 0 && (root === '' || path.startsWith(`${root}/`)));
    const file = changes
      .flatMap(({ base, changed }) => [...changed, ...base])
      .find((candidate) => candidate.path === path);
    return file === undefined ? set !== undefined : file.status === 'added';
  });
}
