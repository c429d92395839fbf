// Programs that make partitions by functions which migrations define are looked for by their names.
import { expect, test } from 'vitest';
import { sayingsOf } from '../../src/change/partition-creators.ts';

const roll = `CREATE OR REPLACE FUNCTION public.create_next_partition(name text DEFAULT 'events') RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (1) TO (2)', name); END $fn$;`;
const touch =
  'CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;';

test.each([
  ['none', ['CREATE TABLE t (id int);'], ''],
  ['one', [roll], '|create_next_partition'],
  [
    'beside others that do not',
    [`${touch}\n${roll}\n${touch.replace('set_updated_at', 'set_seen_at')}`],
    '|create_next_partition',
  ],
  ['only a table in the same file', [`${touch} CREATE TABLE a PARTITION OF b DEFAULT;`], ''],
  ['twice', [roll, roll], '|create_next_partition'],
  ['by a name that means anything', [roll.replace('create_next_partition', 'roll')], ''],
])('functions that make partitions: %s', (_, texts, more) => {
  expect(sayingsOf(texts)).toBe(`PARTITION OF|ATTACH PARTITION${more}`);
});
