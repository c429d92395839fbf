// Functions that nothing calls are read by plpgsql_check, where the server has it; only what is sure and the change's doing is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Engine } from '../../src/database/engine.ts';
import { makeEngine } from '../database/all.ts';
import { applyExample } from '../support/example.ts';
import { server } from '../support/server.ts';

const rule = rules.find(({ id }) => id === 'apply/function-fails');

const there = server?.extensions.has('plpgsql_check') === true;
if (!there)
  console.warn('SKIPPED: plpgsql_check is not installed (Debian: apt-get install postgresql-15-plpgsql-check).');

describe.runIf(there)('on a server with plpgsql_check', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await makeEngine('server');
  });

  const said = async (given: string, migration: string) => {
    const { findings } = await applyExample(engine, rule === undefined ? [] : [rule], {
      name: '',
      given,
      migration,
      expect: [],
    });
    return findings.map(({ place, message, evidence }) => ({
      said: `${place.line}: ${message}`,
      how: evidence.at(-1),
    }));
  };
  const table = 'CREATE TABLE orders (id bigint PRIMARY KEY, status text, at timestamptz);';

  test('a function with arguments that names a column which is not there', async () => {
    const migration = `CREATE FUNCTION close_order(which bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE orders
  SET stat = 'closed' WHERE id = which;
END $$;`;
    expect(await said(table, migration)).toEqual([
      {
        said: '4: public.close_order(which bigint) fails when it is called: column "stat" of relation "orders" does not exist.',
        how: 'Found by plpgsql_check, which reads all of its statements.',
      },
    ]);
  });

  test.each([
    [
      'right',
      'CREATE FUNCTION f(which bigint) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT status FROM orders WHERE id = which); END $$;',
    ],
    [
      'a table of its own',
      'CREATE FUNCTION f(n int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE made (a int); INSERT INTO made VALUES (n); END $$;',
    ],
    [
      'put together when it runs',
      "CREATE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('DELETE FROM %I', t); END $$;",
    ],
    [
      'what it said before too',
      'CREATE OR REPLACE FUNCTION old(n int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM elsewhere WHERE n > 0; END $$;',
    ],
    ['no PL/pgSQL', "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n';"],
  ])('%s: nothing is said', async (_, migration) => {
    const given = `${table} CREATE FUNCTION old(n int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM elsewhere; END $$;`;
    expect(await said(given, migration)).toEqual([]);
  });

  test('what a call shows is told once', async () => {
    const migration = `CREATE FUNCTION nightly() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE orders SET stat = 'old'; END $$;
SELECT cron.schedule('nightly', '@daily', 'SELECT nightly()');`;
    expect(await said(table, migration)).toMatchObject([
      { said: '1: public.nightly() fails when it is called: column "stat" of relation "orders" does not exist.' },
    ]);
  });
});
