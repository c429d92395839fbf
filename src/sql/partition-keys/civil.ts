// Civil time and time zones: what a calendar says at an instant, and the instant of what a calendar says.
import { dictionary } from '../../lib/dictionary.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/**
 * A calendar's reading, as the milliseconds that UTC would have at that reading; so the calendar of UTC can be asked.
 */
export type Civil = number;

export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export function partsOf(civil: Civil): CivilParts {
  const date = new Date(civil);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

export const floorDay = (civil: Civil): Civil => Math.floor(civil / dayMs) * dayMs;
export const timeOfDay = (civil: Civil) => civil - floorDay(civil);

/** Months later; the last day of a shorter month stands for a day that it does not have. */
export function addMonths(civil: Civil, months: number): Civil {
  const { year, month, day } = partsOf(civil);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, last)) + timeOfDay(civil);
}

/** ISO 8601: the week belongs to the year that its Thursday is in. */
export function isoWeek(civil: Civil): { readonly year: number; readonly week: number } {
  const weekday = (day: Civil) => (new Date(day).getUTCDay() + 6) % 7;
  const monday = floorDay(civil) - weekday(civil) * dayMs;
  const year = new Date(monday + 3 * dayMs).getUTCFullYear();
  const fourth = Date.UTC(year, 0, 4);
  return { year, week: Math.round((monday - (fourth - weekday(fourth) * dayMs)) / (7 * dayMs)) + 1 };
}

const two = (number: number) => String(number).padStart(2, '0');

/** `2026-11-24` */
export function dateText(civil: Civil): string {
  const { year, month, day } = partsOf(civil);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `2026-11-24 15:30:00`, with milliseconds where there are any. */
export function timestampText(civil: Civil): string {
  const { hour, minute, second, millisecond } = partsOf(civil);
  const fraction =
    millisecond === 0
      ? ''
      : `.${String(millisecond)
          .padStart(3, '0')
          .replace(/0{1,3}$/, '')}`;
  return `${dateText(civil)} ${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
}

// ── zones ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
  calendars.set(zone, made);
  return made;
}

/** What calendar and clock of a zone show at an instant. */
export function toCivil(instant: number, zone: string): Civil {
  if (zone === 'UTC') return instant;
  const found: Record<string, number> = dictionary({});
  for (const { type, value } of calendarOf(zone).formatToParts(new Date(instant))) found[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = found;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which a zone shows this, as Postgres chooses: of two the later one, and for a time that clocks leap
 * over the one at which they leap, counted on from before.
 */
export function fromCivil(civil: Civil, zone: string): number {
  if (zone === 'UTC') return civil;
  const offsetAt = (instant: number) => toCivil(instant, zone) - instant;
  const before = civil - offsetAt(civil - dayMs);
  const after = civil - offsetAt(civil + dayMs);
  const shown = [before, after].filter((instant) => toCivil(instant, zone) === civil);
  return shown.length === 0 ? before : Math.max(...shown);
}

/** The day that begins at an instant in a zone; null when none does. Clocks may leap over midnight. */
export function midnightAt(instant: number, zone: string): Civil | null {
  const civil = toCivil(instant, zone);
  const day = floorDay(civil);
  return civil === day || fromCivil(day, zone) === instant ? day : null;
}
