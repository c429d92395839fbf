// The usual state of a repository, in every layout: its partitions reach far enough, and the scheduled job ends well.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { partitions } from '../../src/pipelines/partitions.ts';
import { Folder } from '../support/git.ts';
import { repositories } from './repositories.ts';

const year = (from: number, to: number) =>
  `FOR VALUES FROM ('${from}-01-01 00:00:00+00') TO ('${to}-01-01 00:00:00+00')`;
const until = (last: number) => `CREATE TABLE events (at timestamptz NOT NULL) PARTITION BY RANGE (at);
${[2026, 2027, 2028, 2029]
  .filter((from) => from < last)
  .map((from) => `CREATE TABLE events_${from} PARTITION OF events ${year(from, from + 1)};`)
  .join('\n')}`;

/** Files that their tool applies after all others. */
const again: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  flyway: { 'db/migration/R__views.sql': 'CREATE OR REPLACE VIEW seen AS SELECT 1;' },
};

async function proposedFor(title: string, sql: string) {
  using folder = new Folder({ ...(repositories[title] as (typeof repositories)[string]).files(sql), ...again[title] });
  const asOf = new Date('2026-11-24T12:00:00Z');
  const request = {
    config: defaultConfig,
    cacheDir: null,
    progress: () => undefined,
    repo: folder.path,
    asOf,
    now: asOf,
  };
  return (await partitions(request)).sets;
}

test.each(Object.keys(repositories))('%s: nothing is proposed where nothing is missing', async (title) => {
  const sets = await proposedFor(title, until(2030));
  expect(sets.map(({ proposal, proof, base }) => [proposal, proof, base.failures])).toEqual([[null, null, []]]);
});

test.each(['flyway', 'graphile-migrate'])(
  '%s: what is missing comes before the files that are applied again',
  async (title) => {
    const [set] = await proposedFor(title, until(2027));
    expect(set?.proof?.failures).toEqual([]);
  },
);
