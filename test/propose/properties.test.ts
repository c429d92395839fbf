// Whatever the interval, the zone and the day: what is proposed goes on from what is there, without gap or overlap, and no further than asked.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, civilOf, inferCadence, type KeyLine } from '../../src/propose/plan/cadence.ts';
import { formats, inferName, render, shortened } from '../../src/propose/plan/names.ts';
import { chosenName } from '../../src/propose/plan/parity.ts';
import { parseBound, spell } from '../../src/sql/partition-keys/bounds.ts';
import { dayMs, fromCivil, isoWeek, midnightAt, toCivil } from '../../src/sql/partition-keys/civil.ts';
import { type Codec, codecFor } from '../../src/sql/partition-keys/codecs.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Havana',
];
const anyZone = fc.constantFrom(...zones);
/** Days from 2000 to 2099. */
const anyDay = fc.integer({ min: 10_957, max: 47_481 }).map((day) => day * dayMs);
const step = fc.oneof(
  fc.record({ unit: fc.constant('month' as const), count: fc.constantFrom(1n, 2n, 3n, 4n, 6n, 12n, 24n) }),
  fc.record({ unit: fc.constant('day' as const), count: fc.bigInt({ min: 1n, max: 27n }) }),
);
const anyTimestamp = codecFor('timestamp with time zone', 'at', []) as Codec;
const runs = { numRuns: 400 };

/** Bounds that a person would write: the calendar's, in a zone. */
function bounds(line: KeyLine, day: number, one: { unit: 'month' | 'day'; count: bigint }, many: number): bigint[] {
  const start = new Date(day);
  const anchor = one.unit === 'month' ? Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1) : day;
  const first = BigInt(fromCivil(anchor, line.zone));
  return Array.from({ length: many + 1 }, (_, at) => advance(line, first, one, at));
}

describe('time', () => {
  test('an instant shown in a zone leads back to an instant that shows the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800, max: 4_102_444_800 }), anyZone, (seconds, zone) => {
        const instant = seconds * 1000;
        const back = fromCivil(toCivil(instant, zone), zone);
        expect(toCivil(back, zone)).toBe(toCivil(instant, zone));
        expect(Math.abs(back - instant)).toBeLessThanOrEqual(dayMs);
      }),
      runs,
    );
  });

  test('every day begins once, and in order, in every zone', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const [from, to] = [fromCivil(day, zone), fromCivil(day + dayMs, zone)];
        expect(to).toBeGreaterThanOrEqual(from);
        expect(midnightAt(from, zone)).not.toBeNull();
        expect(midnightAt(from + 60_000, zone)).toBeNull();
      }),
      runs,
    );
  });

  test('ISO weeks are those of the calendar: seven days each, numbered on, at most 53', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [now, next] = [isoWeek(day), isoWeek(day + 7 * dayMs)];
        expect(now.week).toBeGreaterThanOrEqual(1);
        expect(now.week).toBeLessThanOrEqual(53);
        expect(
          next.year === now.year
            ? next.week === now.week + 1
            : next.year === now.year + 1 && next.week === 1 && now.week >= 52,
        ).toBe(true);
        const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs;
        expect(isoWeek(monday)).toEqual(now);
        expect(isoWeek(monday + 7 * dayMs - 1)).toEqual(now);
      }),
      runs,
    );
  });
});

describe('cadence', () => {
  test('is read back from bounds of any step, day and zone, over changes of clocks, year ends and leap days', () => {
    fc.assert(
      fc.property(anyDay, anyZone, step, fc.integer({ min: 3, max: 30 }), (day, zone, one, many) => {
        const line: KeyLine = { codec: anyTimestamp, zone };
        const points = bounds(line, day, one, many);
        const intervals = points.slice(1).map((to, at) => ({ from: points[at] as bigint, to }));
        const seen = inferCadence(line, intervals);
        // 28 days thrice in a row are not a month; a month's reading wins only where it holds for all.
        expect(seen?.run).toBe(many);
        const next = advance(line, points.at(-1) as bigint, seen?.step ?? one);
        expect(next).toBe(advance(line, points.at(-1) as bigint, one));
      }),
      runs,
    );
  });

  test('walking many steps at once never opens a gap or an overlap', () => {
    fc.assert(
      fc.property(anyDay, anyZone, step, fc.integer({ min: 1, max: 40 }), (day, zone, one, many) => {
        const line: KeyLine = { codec: anyTimestamp, zone };
        const points = bounds(line, day, one, many);
        for (const [at, point] of points.entries()) if (at > 0) expect(point).toBeGreaterThan(points[at - 1] as bigint);
        expect(civilOf(line, points.at(-1) as bigint) % dayMs).toBe(0);
      }),
      runs,
    );
  });

  test('what a codec writes it reads', () => {
    const samples: readonly [string, string, number][] = [
      ['date', '2026-01-01', dayMs],
      ['timestamp without time zone', '2026-01-01 00:00:00', 1000],
      ['timestamp with time zone', '2026-01-01 00:00:00+00', 1000],
      ['uuid', '019b76da-a800-7000-8000-000000000000', 1],
      ['text', '2026-01-01', dayMs],
      ['integer', '20260101', dayMs],
      ['bigint', '1767225600', 3_600_000],
      ['bigint', '1767225600000', 3_600_000],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.integer({ min: 10_957, max: 40_000 }),
        ([type, sample, grain], day) => {
          const codec = codecFor(type, 'k', [{ kind: 'literal', text: sample, quoted: true }]) as Codec;
          const point = BigInt(Math.floor((day * dayMs) / grain) * grain);
          const text = codec.encode(point).replaceAll("'", '');
          expect(codec.decode(text)).toBe(point);
        },
      ),
      runs,
    );
  });
});

describe('names and bounds', () => {
  test('a name in any form is carried on in that form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        anyDay,
        fc.stringMatching(/^[a-z][a-z_]{0,20}_$/),
        fc.constantFrom('', '_x'),
        (format, day, before, after) => {
          const length = /HH24/.test(format)
            ? 3_600_000
            : /DD/.test(format)
              ? dayMs
              : /IW/.test(format)
                ? 7 * dayMs
                : 365 * dayMs;
          const start = length === 7 * dayMs ? day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs : day;
          const rows = Array.from({ length: 4 }, (_, at) => ({
            name: before + render(format, start + at * length) + after,
            from: start + at * length,
            to: start + (at + 1) * length,
          }));
          const template = inferName(rows, length);
          const [from, to] = [start + 4 * length, start + 5 * length];
          const distinct = new Set(rows.map(({ name }) => name)).size === rows.length;
          // Other forms can give the same names; the next one is what counts.
          if (distinct && template?.format === format)
            expect(template.make(from, to)).toBe(before + render(format, from) + after);
          if (distinct) expect(template).not.toBeNull();
        },
      ),
      runs,
    );
  });

  test('a name never exceeds what Postgres keeps, and keeps its date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.stringMatching(/^\d{4}_\d\d$/), (before, date) => {
        const name = shortened(before, date, '');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
        expect(name.endsWith(date)).toBe(true);
        expect(Buffer.from(name).toString()).toBe(name);
        expect(
          Buffer.byteLength(chosenName(before.replace(/[^a-z]/g, 'a'), ['col', 'other'], 'idx')),
        ).toBeLessThanOrEqual(63);
      }),
      runs,
    );
  });

  test('any literal of a bound is read as it was', () => {
    const value = fc.oneof(
      fc.string().map((text) => ({ kind: 'literal' as const, text, quoted: true })),
      fc.bigInt().map((number) => ({ kind: 'literal' as const, text: String(number), quoted: false })),
      fc.nat().map((number) => ({ kind: 'literal' as const, text: `B'${number.toString(2)}'`, quoted: false })),
      fc.constantFrom({ kind: 'min' as const }, { kind: 'max' as const }),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 4 }),
        fc.array(value, { minLength: 1, maxLength: 4 }),
        (from, to) => {
          const list = (values: typeof from) => values.map(spell).join(', ');
          expect(parseBound(`FOR VALUES FROM (${list(from)}) TO (${list(to)})`)).toEqual({ kind: 'range', from, to });
          expect(parseBound(`FOR VALUES IN (${list(from)})`)).toEqual({ kind: 'list', values: from });
        },
      ),
      runs,
    );
  });
});
