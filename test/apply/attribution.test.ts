// An error means that this change fails in production: the past, the outside world and production's rows are not its fault.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { review } from '../../src/pipelines/review.ts';

let repo = '';
beforeEach(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'headroom-attribution-')));
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

/** Reviews the last of some migrations. */
async function reviewed(...texts: string[]) {
  const paths = texts.map((_, at) => `db/migrations/00${at + 1}_step.sql`);
  for (const [at, path] of paths.entries()) {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), texts[at] ?? '');
  }
  const { report } = await review({
    repo,
    files: paths.slice(-1),
    config: { ...defaultConfig, engine: 'embedded' },
    rules,
    cacheDir: null,
    progress: () => undefined,
  });
  const certain = report.findings.filter(({ severity }) => severity !== 'info');
  return {
    said: certain.map(({ rule, place }) => `${rule} ${place.line}`),
    messages: certain.map(({ message }) => message),
    notJudged: report.notJudged.map(({ what, why }) => `${what.slice(-14)}: ${why}`),
  };
}

const brokenFunction = `CREATE FUNCTION push() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM enqueue(1); END $$;`;

describe('the past', () => {
  test.each([
    ['an INSERT that an old trigger refuses', 'INSERT INTO t VALUES (1);'],
    ['a call of an old function', 'SELECT push();'],
    ['the same in a block', 'DO $$ BEGIN PERFORM push(); END $$;'],
  ])('%s', async (_, change) => {
    const { said, notJudged } = await reviewed(
      `CREATE TABLE t (id int);
${brokenFunction}
CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM push(); RETURN NEW; END $$;
CREATE TRIGGER fire BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fire();`,
      change,
    );
    expect(said).toEqual([]);
    expect(notJudged).toEqual([
      '002_step.sql:1: function enqueue(integer) does not exist: an older function or trigger fails in the same way without this change',
    ]);
  });

  test('what the change took away is its own', async () => {
    const { said } = await reviewed(
      `CREATE TABLE q (id int); CREATE TABLE t (id int);
CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO q VALUES (1); RETURN NEW; END $$;
CREATE TRIGGER fire BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fire();`,
      'DROP TABLE q;\nINSERT INTO t VALUES (1);',
    );
    expect(said).toContain('apply/fails 2');
  });

  test('a statement names the trigger that it fires, and what broke it', async () => {
    const { messages } = await reviewed(
      `CREATE TABLE link (id int, owner int); INSERT INTO link VALUES (1, 2);
CREATE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.owner; RETURN OLD; END $$;
CREATE TRIGGER on_link BEFORE DELETE ON link FOR EACH ROW EXECUTE FUNCTION on_link();`,
      'ALTER TABLE link DROP COLUMN owner;\nDELETE FROM link;\nDROP TRIGGER on_link ON link;',
    );
    expect(messages).toEqual([
      'Trigger on_link on public.link, which this statement fires, fails in on_link(): record "old" has no field "owner". db/migrations/002_step.sql:1 takes the column owner away. Replace the function before this statement.',
    ]);
  });

  test('a name that the history could not make, inside the message of a function', async () => {
    const { said } = await reviewed(
      "CREATE TABLE parent (id int PRIMARY KEY, at date) PARTITION BY RANGE (at);\nCREATE FUNCTION check_it(name text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN IF to_regclass(name) IS NULL THEN RAISE EXCEPTION 'no table %', name; END IF; END $$;",
      "SELECT check_it('parent');",
    );
    expect(said).toEqual([]);
  });
});

describe('the world outside', () => {
  const given = 'ALTER TABLE base_1 ADD COLUMN x int;\nCREATE TABLE made (id int);';
  test.each([
    ['a table', 'ALTER TABLE base_2 ADD COLUMN y int;'],
    ['a function', 'SELECT core_setup();'],
    ['a type', 'CREATE TABLE n (id int, k core_kind);'],
    ['a schema', 'CREATE TABLE core.n (id int);'],
  ])('%s that no file creates is not judged', async (_, change) => {
    const { said, notJudged } = await reviewed(given, change);
    expect(said).toEqual([]);
    expect(notJudged[0]).toMatch(/^002_step\.sql:1: No file of this history creates what it names/);
  });

  test('one note for all of them, and none for a name that a file creates or that no database has', async () => {
    const { said, notJudged } = await reviewed(
      given,
      'ALTER TABLE base_2 ADD COLUMN y int;\nALTER TABLE base_3 ADD COLUMN y int;\nCREATE TABLE n (at datetime);\nDROP TABLE made;\nALTER TABLE made ADD COLUMN z int;',
    );
    expect(said).toEqual(['apply/fails 3', 'apply/fails 5']);
    expect(notJudged).toHaveLength(1);
    expect(notJudged[0]).toMatch(/more statement: No file/);
  });

  test('a whole history makes every missing name the change’s', async () => {
    const { said } = await reviewed('CREATE TABLE made (id int);', 'ALTER TABLE base_2 ADD COLUMN y int;');
    expect(said).toEqual(['apply/fails 1']);
  });

  test.each([
    ['a row that a foreign key points at', 'INSERT INTO users VALUES (1, 7);'],
    ['a row that is looked up', "INSERT INTO users SELECT 1, (SELECT id FROM roles WHERE name = 'admin');"],
    ['the same with STRICT', 'DO $$ DECLARE r int; BEGIN SELECT id INTO STRICT r FROM roles; END $$;'],
    [
      'a check of rows',
      "DO $$ BEGIN IF NOT EXISTS (SELECT FROM roles) THEN RAISE EXCEPTION 'no roles'; END IF; END $$;",
    ],
    ['a setting', "DO $$ BEGIN PERFORM current_setting('app.tenant'); END $$;"],
  ])('%s is not judged', async (_, change) => {
    const { said, notJudged } = await reviewed(
      'CREATE TABLE roles (id int PRIMARY KEY, name text);\nCREATE TABLE users (id int PRIMARY KEY, role int NOT NULL REFERENCES roles);',
      change,
    );
    expect(said).toEqual([]);
    expect(notJudged).toHaveLength(1);
  });

  test.each([
    [
      'a row of a table that is new',
      'CREATE TABLE kinds (id int PRIMARY KEY);\nCREATE TABLE n (k int REFERENCES kinds);\nINSERT INTO n VALUES (1);',
      3,
    ],
    ['NULL that is written', '\n\nINSERT INTO users VALUES (1, NULL);', 3],
    ['a refusal without a condition', "\n\nDO $$ BEGIN RAISE EXCEPTION 'not yet'; END $$;", 3],
  ])('%s is', async (_, change, line) => {
    const { said } = await reviewed('CREATE TABLE users (id int PRIMARY KEY, role int NOT NULL);', change);
    expect(said).toEqual([`apply/fails ${line}`]);
  });
});

describe('placeholders', () => {
  test.each([
    [
      'Go, in a quoted name of a body',
      'DO $$ BEGIN ALTER TABLE "{{ index .Options "Schema" }}"."t" ADD COLUMN b int; END $$;',
    ],
    ['Flyway, in a quoted name', 'ALTER TABLE "${schema}"."t" ADD COLUMN b int;'],
    ['a value', 'INSERT INTO t VALUES (${limit});'],
    ['$%NAME%$', 'ALTER TABLE $%SCHEMA%$.t ADD COLUMN b int;'],
    ['envsubst', 'GRANT SELECT ON t TO $APP_USER;'],
    ['psql', 'ALTER TABLE :"schema".t ADD COLUMN b int;'],
    ['Python', 'ALTER TABLE %(schema)s.t ADD COLUMN b int;'],
  ])('%s: no error', async (_, change) => {
    expect((await reviewed('CREATE TABLE t (a int);', change)).said).toEqual([]);
  });
});

describe('what a host has', () => {
  const schedule = (guard: string, command: string) => `DO $$ BEGIN IF ${guard} THEN
  CREATE EXTENSION IF NOT EXISTS pg_cron;
  PERFORM cron.schedule('clean', '0 3 * * *', $q$${command}$q$);
END IF; END $$;`;
  test.each([
    ['pg_available_extensions', "EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_cron')"],
    ['pg_extension', "EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'pg_cron')"],
  ])('a guard that asks %s is true, so its job is run', async (_, guard) => {
    const { said } = await reviewed('CREATE TABLE logs (id int, at date);', schedule(guard, 'DELETE FROM log'));
    expect(said).toEqual(['retention/job-fails 1']);
  });

  test.each([
    ['a secret', "IF NOT EXISTS (SELECT FROM vault.decrypted_secrets) THEN RAISE EXCEPTION 'no key'; END IF;"],
    ['a refusal with a code', "RAISE EXCEPTION 'not configured' USING ERRCODE = '22023';"],
    ['a setting', "PERFORM current_setting('app.key');"],
  ])('a job that stops itself for want of %s does not fail', async (_, body) => {
    const { said } = await reviewed(
      'CREATE EXTENSION supabase_vault;\nCREATE TABLE t (id int);',
      `CREATE FUNCTION work() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;\nSELECT cron.schedule('work', '@daily', 'SELECT work()');`,
    );
    expect(said).toEqual([]);
  });
});
