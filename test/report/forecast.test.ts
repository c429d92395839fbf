// The picture of a forecast: who holds the rows of each month, and whether they get in.
import { expect, test } from 'vitest';
import type { Forecast, PartitionLife, TableForecast } from '../../src/model/experiments.ts';
import { forecastSection, pictures } from '../../src/report/forecast.ts';
import { pretty } from '../../src/report/surfaces/pretty.ts';
import { report } from './given.ts';

const month = (at: number) =>
  `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01T00:00:00.000Z`;

function life(at: number, more: Partial<PartitionLife> = {}): PartitionLife {
  const [from, to] = [month(at), month(at + 1)];
  return {
    name: `public.events_${at}`,
    bound: `FOR VALUES FROM ('${from}') TO ('${to}')`,
    from,
    to,
    created: null,
    ended: null,
    ...more,
  };
}

const table: TableForecast = {
  oid: '1',
  table: 'public.events',
  concerned: true,
  coverage: [
    { from: month(11), until: month(14), state: 'accepted', message: null, partition: null },
    {
      from: month(14),
      until: null,
      state: 'refused',
      message: 'no partition of relation "events" found for row',
      partition: null,
    },
  ],
  unseen: null,
  partitions: [
    life(10, { ended: { at: '2026-01-01T02:00:00.000Z', job: 'drop-old', how: 'dropped' } }),
    life(11),
    life(12),
    life(13, { created: { at: '2025-12-02T00:00:00.000Z', job: 'make-next' } }),
  ],
  missedRun: null,
};

const forecast: Forecast = {
  from: month(11),
  until: month(35),
  tables: [table, { ...table, table: 'public.elsewhere', concerned: false }],
  jobs: [],
  retention: [],
  incomplete: false,
  makers: [],
  notes: [],
};

const given = report();
const shown = report({ sets: given.sets.map((set) => ({ ...set, forecast })) });

test('months, jobs and the day of failure', () => {
  expect(pictures(shown)).toEqual([
    [
      'public.events',
      '              2026         2027',
      '           ND JFMAMJJASOND JFMAMJJASOND',
      '  held by  ░█ █+',
      '  inserts   . ..xxxxxxxxxx xxxxxxxxxxx',
      '  x refused from 2026-03-01',
      '  + 1 made by make-next, the first on 2025-12-02',
      '  ░ 1 ended by drop-old, the first on 2026-01-01',
    ].join('\n'),
  ]);
});

test('it stands folded in Markdown, and plain on a terminal; nothing is drawn of nothing', () => {
  expect(forecastSection(shown)).toMatch(
    /^<details><summary>Forecast: partitions from 2025-12-01 to 2027-12-01<\/summary>\n\n```text\npublic\.events\n/,
  );
  expect(pretty({ report: shown, sources: new Map(), rules: [] }, false)).toContain(
    '\n    inserts   . ..xxxxxxxxxx xxxxxxxxxxx\n',
  );
  expect(forecastSection(given)).toBe('');
  expect(pictures(given)).toEqual([]);
});

test('hostile names stay in their line, and many tables are counted', () => {
  const hostile = { ...table, table: 'public."a\n```\n</details>\u001b[31m"' };
  const many = report({
    sets: given.sets.map((set) => ({
      ...set,
      forecast: { ...forecast, tables: Array.from({ length: 15 }, () => hostile) },
    })),
  });
  const section = forecastSection(many);
  expect(section.split('\n').filter((line) => line.startsWith('```')).length).toBeLessThanOrEqual(2);
  expect(section).toContain('and 3 more tables');
});
