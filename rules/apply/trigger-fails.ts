// A trigger that makes the writes of its table fail.
import { brokenTriggers, defineRule } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'apply', severity: 'error', needs: ['smoke'] },
  docs: {
    title: 'A trigger that makes writes fail',
    condition:
      'The change makes or alters a trigger, its function or its table, and Postgres then refuses a row that it takes with the triggers off.',
    effect:
      'From the deployment on, inserts, updates or deletes of the table fail: some of them, when the trigger looks at the row first.',
    remedy:
      'Correct the function at the line that is shown, or attach it only to tables that have the columns it names.',
    why: `The body of a trigger function is planned when it first fires; CREATE TRIGGER looks at nothing but its name. So a small row and one of 10 kB are
inserted, an update and a delete are made where the trigger waits for them, all in transactions that are undone.

The rows are synthetic. What the function refuses on purpose (RAISE EXCEPTION, a constraint) is its business and is not told; what is told cannot be right
whatever the row is, or takes the value out of a column that must have one.`,
    unless: 'What is missing is created by hand or by the application before the first write.',
    sources: [
      'https://www.postgresql.org/docs/current/plpgsql-trigger.html',
      'https://www.postgresql.org/docs/current/plpgsql-implementation.html',
    ],
  },

  *check(facts) {
    for (const { call, evidence, hint } of brokenTriggers(facts)) {
      const { what, how, largeOnly, error } = call;
      const write = how.startsWith('UPDATE that sets ') ? `an ${how}` : `every ${how.split(' ')[0]}`;
      const failing = how.endsWith(' of this migration') ? `this ${how.split(' ')[0]}` : write;
      yield {
        object: what.split(' on ').at(-1) ?? what,
        message: `Trigger ${what} makes ${largeOnly ? 'the INSERT of a row of 10 kB' : failing} fail: ${error.message}.${hint === null ? '' : ` ${hint}`}`,
        place: call.place,
        evidence,
        key: what,
      };
    }
  },

  examples: [
    {
      name: 'a table whose foreign key waits for the end',
      given: `CREATE TABLE carts (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, status text NOT NULL, cart int NOT NULL REFERENCES carts DEFERRABLE INITIALLY DEFERRED);`,
      migration: `CREATE FUNCTION on_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.paid_at := now(); RETURN NEW; END $$;
CREATE TRIGGER on_order BEFORE UPDATE ON orders FOR EACH ROW WHEN (NEW.status = 'paid') EXECUTE FUNCTION on_order();`,
      expect: [
        '1: Trigger on_order on public.orders makes an UPDATE that sets status fail: record "new" has no field "paid_at". The table has no column paid_at.',
      ],
    },
    {
      name: 'a WHEN clause that waits for a status',
      given:
        "CREATE TABLE orders (id int PRIMARY KEY, status text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'paid')));",
      migration: `CREATE FUNCTION on_paid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.paid_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER on_paid BEFORE UPDATE OF status ON orders FOR EACH ROW WHEN (OLD.status = 'new' AND NEW.status = 'paid') EXECUTE FUNCTION on_paid();`,
      expect: [
        '2: Trigger on_paid on public.orders makes an UPDATE that sets status fail: record "new" has no field "paid_at". The table has no column paid_at.',
      ],
    },
    {
      name: 'a WHEN clause whose function does as it says',
      given: 'CREATE TABLE orders (id int PRIMARY KEY, status text NOT NULL, paid_at timestamptz);',
      migration: `CREATE FUNCTION on_paid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.paid_at := now(); RETURN NEW; END $$;
CREATE TRIGGER on_paid BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION on_paid();`,
      expect: [],
    },
    {
      name: 'a function that Postgres does not have, for large rows only',
      given: 'CREATE TABLE webhook_dlq (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL);',
      migration: `ALTER TABLE webhook_dlq ADD COLUMN payload_compressed bytea;
CREATE FUNCTION compress_payload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_column_size(NEW.payload) > 1000 THEN
    NEW.payload_compressed = gzip(NEW.payload::text);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER compress_payload BEFORE INSERT OR UPDATE ON webhook_dlq FOR EACH ROW EXECUTE FUNCTION compress_payload();`,
      expect: [
        '5: Trigger compress_payload on public.webhook_dlq makes the INSERT of a row of 10 kB fail: function gzip(text) does not exist.',
      ],
    },
    {
      name: 'the storage does the compressing',
      fixes: 'a function that Postgres does not have, for large rows only',
      given: 'CREATE TABLE webhook_dlq (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL);',
      migration:
        'ALTER TABLE webhook_dlq ALTER COLUMN payload SET STORAGE EXTENDED;\nALTER TABLE webhook_dlq ADD COLUMN note text;',
      expect: [],
    },
    {
      name: 'a column that must have a value loses it',
      given: 'CREATE TABLE webhook_dlq (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL);',
      migration: `CREATE FUNCTION strip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_column_size(NEW.payload) > 1000 THEN
    NEW.payload = NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strip BEFORE INSERT ON webhook_dlq FOR EACH ROW EXECUTE FUNCTION strip();`,
      expect: [
        '4: Trigger strip on public.webhook_dlq makes the INSERT of a row of 10 kB fail: null value in column "payload" of relation "webhook_dlq" violates not-null constraint.',
      ],
      postgres: { from: 13 },
    },
    {
      name: 'an old function on a table without its column',
      given: `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at = now(); RETURN NEW; END $$;
CREATE TABLE notes (id bigint PRIMARY KEY, body text);`,
      migration: 'CREATE TRIGGER touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();',
      expect: [
        '1: Trigger touch on public.notes makes every UPDATE fail: record "new" has no field "updated_at". The table has no column updated_at.',
      ],
    },
    {
      name: 'a column that an old trigger uses is dropped',
      given: `CREATE TABLE notes (id bigint PRIMARY KEY, body text, words int);
CREATE FUNCTION count_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.words = length(NEW.body); RETURN NEW; END $$;
CREATE TRIGGER count_words BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION count_words();`,
      migration: 'ALTER TABLE notes\n  DROP COLUMN words;',
      expect: [
        '2: Trigger count_words on public.notes makes every INSERT fail: record "new" has no field "words". The table has no column words.',
      ],
    },
    {
      name: 'an UPDATE between the change of a table and that of its trigger',
      given: `CREATE TABLE links (id bigint PRIMARY KEY, owner_id bigint, kind text NOT NULL);
CREATE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.owner_id; RETURN NEW; END $$;
CREATE TRIGGER on_link BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION on_link();`,
      migration: `ALTER TABLE links RENAME COLUMN owner_id TO company_id;
UPDATE links SET kind = 'company' WHERE kind = 'owner';
CREATE OR REPLACE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.company_id; RETURN NEW; END $$;`,
      expect: [
        '2: Trigger on_link on public.links makes this UPDATE fail: record "old" has no field "owner_id". The table has no column owner_id.',
      ],
    },
    {
      name: 'the trigger is changed before the UPDATE',
      fixes: 'an UPDATE between the change of a table and that of its trigger',
      given: `CREATE TABLE links (id bigint PRIMARY KEY, owner_id bigint, kind text NOT NULL);
CREATE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.owner_id; RETURN NEW; END $$;
CREATE TRIGGER on_link BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION on_link();`,
      migration: `ALTER TABLE links RENAME COLUMN owner_id TO company_id;
CREATE OR REPLACE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.company_id; RETURN NEW; END $$;
UPDATE links SET kind = 'company' WHERE kind = 'owner';`,
      expect: [],
    },
    {
      name: 'an old trigger that fails without the change',
      given: `CREATE TABLE images (id int PRIMARY KEY, state text NOT NULL DEFAULT 'new');
CREATE FUNCTION scan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM enqueue(NEW.id); RETURN NEW; END $$;
CREATE TRIGGER scan AFTER INSERT ON images FOR EACH ROW EXECUTE FUNCTION scan();`,
      migration: `CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER noop AFTER INSERT OR UPDATE ON images FOR EACH ROW EXECUTE FUNCTION noop();`,
      expect: [],
    },
    {
      name: 'rules of the business',
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL, state text NOT NULL DEFAULT 'open');",
      migration: `CREATE FUNCTION check_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.total > 100 THEN RAISE EXCEPTION 'too much'; END IF;
  IF current_setting('app.user') = '' THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_order BEFORE INSERT OR UPDATE OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION check_order();`,
      expect: [],
    },
  ],
});
