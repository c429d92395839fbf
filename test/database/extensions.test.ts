// Extensions that a superuser makes on a migration's behalf, and what follows where none can be made.
import { describe, expect, test } from 'vitest';
import { inLab } from '../support/example.ts';
import { serverThere } from '../support/server.ts';
import { makeEngine } from './all.ts';

const outcomes = async (
  name: 'embedded' | 'server',
  given: string,
  migration: string,
  transaction: 'none' | 'file',
) => {
  await using engine = await makeEngine(name);
  return inLab(engine, { given, migration, transaction }, async ({ applied }) =>
    applied.steps.map(({ outcome, failure }) =>
      failure === null ? outcome : `${failure.code} ${failure.excused ?? 'blamed'}`,
    ),
  );
};

describe.skipIf(!serverThere())('on a server, whose migrating role is no superuser', () => {
  test.each(['none', 'file'] as const)(
    'an extension that is not trusted is made in a migration run with transaction %s',
    async (transaction) => {
      const migration =
        'CREATE SCHEMA tools;\nCREATE EXTENSION IF NOT EXISTS bloom WITH SCHEMA tools;\nCREATE INDEX ON t USING bloom (a);';
      expect(await outcomes('server', 'CREATE TABLE t (a int, b int);', migration, transaction)).toEqual([
        'applied',
        'applied',
        'applied',
      ]);
    },
  );

  test('in the history too', async () => {
    const given = 'CREATE TABLE t (a int, b int);\nCREATE EXTENSION bloom;\nCREATE INDEX ON t USING bloom (a);';
    expect(await outcomes('server', given, 'CREATE INDEX ON t USING bloom (b);', 'file')).toEqual(['applied']);
  });
});

test('what an extension that could not be made may have brought is not blamed on the author; other things are', async () => {
  const migration =
    "CREATE EXTENSION unheard_of;\nSELECT scramble('a');\nALTER TABLE t ADD COLUMN c scrambled;\nSELECT nope FROM t;";
  const brought = 'the extension unheard_of, which could not be made here, may bring it';
  const seen = await outcomes('embedded', 'CREATE TABLE t (a int);', migration, 'none');
  expect(seen.slice(1)).toEqual([`42883 ${brought}`, `42704 ${brought}`, '42703 blamed']);
});
