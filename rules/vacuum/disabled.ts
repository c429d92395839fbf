// Autovacuum that a change turns off and leaves off.
import { defineRule, isFalse, qualified, setParameters } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'vacuum', severity: 'warning' },
  docs: {
    title: 'Autovacuum left off',
    condition:
      'The change sets autovacuum_enabled (or toast.autovacuum_enabled) to false and does not turn it on again.',
    effect:
      'Space of deleted and updated rows is never used again, the planner’s statistics grow old, and the one vacuum that still comes, against transaction wraparound, comes late and long.',
    remedy:
      'Turn it on again at the end of the migration; to vacuum more gently or more often, tune its parameters instead.',
    why: `Turning autovacuum off for a bulk load is sound as long as it ends with the load. What stays off is forgotten: nothing complains until the
table is many times its size. Vacuum against wraparound ignores the parameter and then has to read everything at once.`,
    unless: 'A job of yours runs VACUUM and ANALYZE on this table on schedule.',
    sources: [
      'https://www.postgresql.org/docs/current/sql-createtable.html#RELOPTION-AUTOVACUUM-ENABLED',
      'https://www.postgresql.org/docs/current/routine-vacuuming.html',
    ],
  },

  *check(facts) {
    const last = new Map(setParameters(facts).map((parameter) => [`${parameter.oid} ${parameter.name}`, parameter]));
    for (const table of Object.values(facts.head.tables)) {
      for (const name of ['autovacuum_enabled', 'toast.autovacuum_enabled']) {
        const set = last.get(`${table.oid} ${name}`);
        const before = facts.base.tables[table.oid]?.options[name] ?? 'true';
        if (set === undefined || !isFalse(table.options[name] ?? 'true') || isFalse(before)) continue;
        const what = name.startsWith('toast.') ? 'the TOAST table of ' : '';
        yield {
          object: qualified(table),
          message: `Autovacuum stays off for ${what}${qualified(table)} when this migration ends: dead rows pile up and nothing removes them.`,
          place: set.place,
          key: name,
          evidence: [`${name} is ${table.options[name]} after the last statement of the change.`],
          fix: { description: 'At the end of the migration:', sql: `ALTER TABLE ${qualified(table)} RESET (${name});` },
        };
      }
    }
  },

  examples: [
    {
      name: 'turned off for good',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text);',
      migration: 'ALTER TABLE events SET (\n  fillfactor = 90,\n  autovacuum_enabled = false\n);',
      expect: [
        '3: Autovacuum stays off for public.events when this migration ends: dead rows pile up and nothing removes them.',
      ],
    },
    {
      name: 'turned off for a load and on again',
      fixes: 'turned off for good',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text);',
      migration: `ALTER TABLE events SET (autovacuum_enabled = false);
INSERT INTO events SELECT g, 'x' FROM generate_series(1, 10) g;
ALTER TABLE events RESET (autovacuum_enabled);`,
      expect: [],
    },
    {
      name: 'on again with another spelling',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text) WITH (autovacuum_enabled = off);',
      migration: "ALTER TABLE events SET (autovacuum_enabled = 'on');",
      expect: [],
    },
    {
      name: 'a new table born with it off, TOAST too',
      given: '',
      migration:
        'CREATE TABLE blobs (id bigint PRIMARY KEY, body text) WITH (autovacuum_enabled = off, toast.autovacuum_enabled = no);',
      expect: [
        '1: Autovacuum stays off for public.blobs when this migration ends: dead rows pile up and nothing removes them.',
        '1: Autovacuum stays off for the TOAST table of public.blobs when this migration ends: dead rows pile up and nothing removes them.',
      ],
    },
    {
      name: 'it was off before',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text) WITH (autovacuum_enabled = false);',
      migration: 'ALTER TABLE events SET (autovacuum_enabled = false);',
      expect: [],
    },
    {
      name: 'the table is gone at the end',
      given: '',
      migration: 'CREATE TABLE staging (id bigint) WITH (autovacuum_enabled = false);\nDROP TABLE staging;',
      expect: [],
    },
  ],
});
