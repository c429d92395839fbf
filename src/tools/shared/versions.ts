// Versions for new migrations, in the form that a set's newest file has, and after all that are there.
import { baseName, leadingDigits } from '../../lib/paths.ts';

/** `20261124153000`, UTC; with 17 digits to the millisecond. */
export const stamp = (now: Date, digits = 14) => now.toISOString().replace(/\D/g, '').slice(0, digits);

const highest = (versions: readonly string[]) =>
  versions.reduce((best, found) => (BigInt(found) > best ? BigInt(found) : best), 0n);

/** At least `version`, and one more than the highest there is where that is not enough. */
function after(versions: readonly string[], version: string): string {
  const top = highest(versions);
  return BigInt(version) > top ? version : String(top + 1n).padStart(version.length, '0');
}

const numbersOf = (existing: readonly string[]) => existing.map(leadingDigits).filter((digits) => digits !== '');

/** A time stamp after all others; `99999999999999` and the like are no time, and nothing can come after them. */
export const nextStamp = (existing: readonly string[], now: Date) =>
  after(
    numbersOf(existing).filter((digits) => digits.length <= 14 && isDate(digits)),
    stamp(now),
  );

/** The next number, as wide as the newest. */
export function nextNumber(existing: readonly string[], width: number): string {
  const numbers = numbersOf(existing);
  const wide = numbers.at(-1)?.length ?? width;
  return String(highest(numbers) + 1n).padStart(wide, '0');
}

/** Whether digits are the beginning of `YYYYMMDDHHMMSSmmm`, at least to the day. */
const isDate = (digits: string) => /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(digits);

/**
 * The version that a set's habit asks for: a date, seconds or milliseconds since 1970, or the next number.
 * @param width of a number, where there is none yet to look at; absent: a set begins with a time stamp
 */
export function nextVersion(existing: readonly string[], now: Date, width?: number): string {
  const numbers = numbersOf(existing);
  const last = numbers.at(-1);
  if (last === undefined) return width === undefined ? stamp(now) : '1'.padStart(width, '0');
  const alike = numbers.filter((digits) => digits.length === last.length);
  if ([8, 12, 14, 17].includes(last.length) && isDate(last)) return after(alike, stamp(now, last.length));
  if (/^1\d{9}$/.test(last)) return after(alike, String(Math.floor(now.getTime() / 1000)));
  if (/^1\d{12}$/.test(last)) return after(alike, String(now.getTime()));
  return nextNumber(existing, last.length);
}

const dashed = /^(\d{4})([-_.])\d\d\2\d\d(?:\.(\d+))?([-_.]*)/;

/** Version and what parts it from the words, in the newest name's way: `003_`, `2026-11-24-`, `2026-11-24.1-`. */
export function nextPrefix(existing: readonly string[], now: Date, join = '_'): string {
  const newest = baseName(existing.at(-1) ?? '');
  const found = dashed.exec(newest);
  if (found === null) return `${nextVersion(existing, now)}${/^\d+([_.-]+)/.exec(newest)?.[1] ?? join}`;
  const [, , dash = '-', count, after = join] = found;
  const [today, last] = [now.toISOString().slice(0, 10).replaceAll('-', dash), newest.slice(0, 10)];
  // A later day that is there already stays the day; only a count can tell two of one day apart.
  const day = [today, last].sort().at(-1);
  return `${day}${count === undefined ? '' : `.${day === last ? Number(count) + 1 : 0}`}${after}`;
}
