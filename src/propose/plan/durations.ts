// Durations and intervals as the configuration writes them.

import { dictionary } from '../../lib/dictionary.ts';
import { addMonths, type Civil, dayMs, hourMs } from '../../sql/partition-keys/civil.ts';

/** A civil length: months and days by the calendar, hours by the clock. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly hours: number;
}

const units: Readonly<Record<string, Partial<Duration>>> = dictionary({
  h: { hours: 1 },
  d: { days: 1 },
  w: { days: 7 },
  m: { months: 1 },
  q: { months: 3 },
  y: { months: 12 },
});

/** `30d`, `30 days`, `6 months`, `P1Y6M`, `month`; null for `none` and what is no duration. */
export function parseDuration(text: string): Duration | null {
  const sum = { months: 0, days: 0, hours: 0 };
  const parts = text.startsWith('P')
    ? [...text.matchAll(/(?<!\d)(\d+)([YMWD])/g)]
    : [...text.matchAll(/^(\d*)\s*([a-z])/g)];
  for (const [, count = '1', unit = ''] of parts) {
    const { months = 0, days = 0, hours = 0 } = units[unit.toLowerCase()] ?? {};
    const many = count === '' ? 1 : Number(count);
    sum.months += months * many;
    sum.days += days * many;
    sum.hours += hours * many;
  }
  return sum.months + sum.days + sum.hours === 0 ? null : sum;
}

export const later = (civil: Civil, { months, days, hours }: Duration): Civil =>
  addMonths(civil, months) + days * dayMs + hours * hourMs;
export const earlier = (civil: Civil, { months, days, hours }: Duration): Civil =>
  addMonths(civil, -months) - days * dayMs - hours * hourMs;
