// A proposal for every kind of key, unspoilt: its proof holds, and rows were put in wherever they could be.
import { expect, test } from 'vitest';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { proved } from './proving.ts';

const two = (name: string, a: string, b: string, c: string, [x, y]: [string, string], before = '', after = '') =>
  `CREATE TABLE ${name}_${x} PARTITION OF ${name} FOR VALUES FROM (${before}${a}${after}) TO (${before}${b}${after});\nCREATE TABLE ${name}_${y} PARTITION OF ${name} FOR VALUES FROM (${before}${b}${after}) TO (${before}${c}${after});\n`;
const months: [string, string] = ['2026_11', '2026_12'];
const uuid = (day: string) =>
  `'${Date.parse(day)
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})(.{4})$/, '$1-$2')}-0000-0000-000000000000'`;
const ms = (day: string) => String(Date.parse(day));
const schema = [
  `CREATE TABLE a (k date NOT NULL) PARTITION BY RANGE (k);\n${two('a', "'2026-11-01'", "'2026-12-01'", "'2027-01-01'", months)}`,
  `CREATE TABLE b (k timestamp NOT NULL, n int) PARTITION BY RANGE (k);\n${two('b', "'2026-11-01'", "'2026-12-01'", "'2027-01-01'", months)}`,
  `CREATE TABLE c (k uuid NOT NULL) PARTITION BY RANGE (k);\n${two('c', uuid('2026-11-01'), uuid('2026-12-01'), uuid('2027-01-01'), months)}`,
  `CREATE TABLE d (k text NOT NULL) PARTITION BY RANGE (k);\n${two('d', "'2026-11'", "'2026-12'", "'2027-01'", months)}`,
  `CREATE TABLE e (k char(10) NOT NULL) PARTITION BY RANGE (k);\n${two('e', "'20261101'", "'20261201'", "'20270101'", months)}`,
  `CREATE TABLE f (k int NOT NULL) PARTITION BY RANGE (k);\n${two('f', '202611', '202612', '202701', months)}`,
  `CREATE TABLE g (k bigint NOT NULL) PARTITION BY RANGE (k);\n${two('g', ms('2026-11-01'), ms('2026-12-01'), ms('2027-01-01'), months)}`,
  `CREATE TABLE h (k numeric(12,2) NOT NULL) PARTITION BY RANGE (k);\n${two('h', '1000', '2000', '3000', ['1000', '2000'])}`,
  `CREATE TABLE i (tenant int NOT NULL, k date NOT NULL) PARTITION BY RANGE (tenant, k);\n${two('i', "'2026-11-01'", "'2026-12-01'", "'2027-01-01'", months, '7, ')}`,
  `CREATE TABLE j (at timestamptz NOT NULL) PARTITION BY RANGE (date_trunc('day', at AT TIME ZONE 'UTC'));\n${two('j', "'2026-11-01'", "'2026-12-01'", "'2027-01-01'", months)}`,
  `CREATE TABLE k (k timestamptz NOT NULL) PARTITION BY RANGE (k);\n${two('k', "'2026-10-01 00:00 Europe/Berlin'", "'2026-11-01 00:00 Europe/Berlin'", "'2026-12-01 00:00 Europe/Berlin'", ['2026_10', '2026_11'])}`,
  `CREATE TABLE l (k timestamptz NOT NULL) PARTITION BY RANGE (k);\nCREATE TABLE l_eu PARTITION OF l FOR VALUES FROM ('2026-11-01 00:00+00') TO ('2026-12-01 00:00+00') PARTITION BY RANGE (k);\n`,
  `CREATE TABLE m (k bigint NOT NULL) PARTITION BY RANGE (k);\n${two('m', '1000', '2000', '3000', ['1000', '2000'])}`,
  `CREATE TABLE n (region text NOT NULL, k date NOT NULL) PARTITION BY LIST (region);\nCREATE TABLE n_eu PARTITION OF n FOR VALUES IN ('eu') PARTITION BY RANGE (k);\n${two('n_eu', "'2026-11-01'", "'2026-12-01'", "'2027-01-01'", months)}`,
  `CREATE TABLE "Odd Name" (k date NOT NULL) PARTITION BY RANGE (k);\nCREATE TABLE "Odd Name_2026_11" PARTITION OF "Odd Name" FOR VALUES FROM ('2026-11-01') TO ('2026-12-01');\nCREATE TABLE "Odd Name_2026_12" PARTITION OF "Odd Name" FOR VALUES FROM ('2026-12-01') TO ('2027-01-01');\n`,
].join('');

test.each(testedEngines())('on the %s engine', async (name) => {
  await using engine = await sharedEngine(name);
  const tables = {
    'public.h': { rows: 2500 },
    'public.m': { rows: 2500, rowsPerDay: 5 },
    'public.k': { partition: { zone: 'Europe/Berlin' } },
  };
  const { proof, proposal } = await proved(engine, schema, null, { tables });
  const planned = proposal.plans.filter(({ next }) => next.length > 0);
  expect(planned.map(({ codec }) => codec)).toEqual([
    ...[
      'date',
      'date',
      'timestamp',
      'uuid v7',
      'text yyyy-mm',
      'text yyyymmdd',
      'integer yyyymm',
      'epoch milliseconds',
      'number',
      'date',
      'timestamp',
    ],
    ...['timestamptz', 'number', 'date'],
  ]);
  expect(proof).toMatchObject({ failures: [], notTried: ['Rows of public.j: its key is an expression.'] });
  const made = planned.flatMap(({ next }) => next.map((each) => `${each.schema}.${each.name}`));
  expect(proof.alike.map(({ partition }) => partition).sort()).toEqual([...made].sort());
  expect(proof.took).toEqual(made.filter((partition) => !partition.startsWith('public.j_')));
});
