// Storage parameters set on a partitioned table, which stores nothing.
import {
  defineRule,
  explainFailure,
  type Fix,
  leavesOf,
  ownFailures,
  qualified,
  type SetParameter,
  type Step,
  serverWords,
  setParameters,
  type Table,
} from '../../src/rule/index.ts';

const id = 'vacuum/invalid-parameter-on-parent';

export default defineRule({
  meta: { family: 'vacuum', severity: 'error' },
  docs: {
    title: 'Storage parameters on a partitioned table',
    condition: 'The change sets a storage parameter, such as one of autovacuum, on a partitioned table.',
    effect:
      'Postgres refuses the statement: up to 15 it calls the parameter unknown, from 16 on it says that partitions take them.',
    remedy: 'Set the parameters on each partition, and on every new partition when it is created.',
    why: `A partitioned table has no file and no dead rows; autovacuum works on its partitions one by one. New partitions do not inherit the parameters
of their siblings, so what makes the next partition must set them too. A script that tuned the table before it was partitioned fails afterwards.

Autovacuum does not analyze the parent either: run ANALYZE on it after loading data.`,
    unless: 'Never: it fails on every version that has partitions.',
    sources: [
      'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS',
      'https://www.postgresql.org/docs/current/ddl-partitioning.html',
    ],
  },

  *check(facts) {
    const parameters = setParameters(facts);
    for (const own of ownFailures(facts)) {
      if (explainFailure(own.failure, own.step, facts).rule !== id) continue;
      const set = parameters.filter((parameter) => parameter.step === own.step);
      const [first] = set;
      const parent = own.step.before.tables[first?.oid ?? ''];
      const name = first?.table ?? own.step.statement.path;
      const fix = parent === undefined ? undefined : onLeaves(own.step, parent, set);
      yield {
        object: name,
        message: `${name} is partitioned and stores no rows itself, so Postgres refuses storage parameters on it. Set them on its partitions.`,
        place: first?.place ?? own.failure.place,
        evidence: serverWords(own),
        ...(fix === undefined
          ? { fix: { description: 'Leave out WITH (…) here and give it to each partition.' } }
          : { fix }),
      };
    }
  },

  examples: [
    {
      name: 'autovacuum tuned on the parent',
      given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration: 'ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0.05);',
      expect: [
        '1: public.events is partitioned and stores no rows itself, so Postgres refuses storage parameters on it. Set them on its partitions.',
      ],
    },
    {
      name: 'autovacuum tuned on the partition',
      fixes: 'autovacuum tuned on the parent',
      given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration: 'ALTER TABLE events_2026_01 SET (autovacuum_vacuum_scale_factor = 0.05);',
      expect: [],
    },
    {
      name: 'a new partitioned table born with a parameter',
      given: '',
      migration:
        'CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at) WITH (fillfactor = 70);',
      expect: [
        '1: public.events is partitioned and stores no rows itself, so Postgres refuses storage parameters on it. Set them on its partitions.',
      ],
    },
  ],
});

/** The same parameters for each leaf partition; nothing to offer while there is none. */
function onLeaves(step: Step, parent: Table, set: readonly SetParameter[]): Fix | undefined {
  const leaves = leavesOf(step.before, parent.oid);
  const list = set
    .map((parameter) => (parameter.value === '' ? parameter.name : `${parameter.name} = ${parameter.value}`))
    .join(', ');
  if (leaves.length === 0)
    return { description: `${qualified(parent)} has no partition yet: set them on each one when it is created.` };
  return {
    description: 'Instead, and on each partition made later:',
    sql: leaves.map((leaf) => `ALTER TABLE ${qualified(leaf)} SET (${list});`).join('\n'),
  };
}
