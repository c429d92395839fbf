-- Functions, blocks and triggers that misbehave while they are called.

-- # blocks within blocks
DO $a$ BEGIN EXECUTE $b$ DO $c$ BEGIN EXECUTE $d$ DO $e$ BEGIN EXECUTE 'SELECT missing_1'; END $e$ $d$; END $c$ $b$; END $a$;
-- # a trigger that ends the transaction
CREATE TABLE public.end_1 (id int, payload jsonb); CREATE FUNCTION public.end_1() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN COMMIT; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON public.end_1 FOR EACH ROW EXECUTE FUNCTION public.end_1();
-- # a trigger that ends the session
CREATE TABLE public.end_2 (id int, payload jsonb); CREATE FUNCTION public.end_2() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON public.end_2 FOR EACH ROW EXECUTE FUNCTION public.end_2();
-- # a trigger that drops its table
CREATE TABLE public.end_3 (id int, payload jsonb); CREATE FUNCTION public.end_3() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE public.end_3 CASCADE; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON public.end_3 FOR EACH ROW EXECUTE FUNCTION public.end_3();
-- # a trigger that changes the settings
CREATE TABLE public.end_4 (id int, payload jsonb); CREATE FUNCTION public.end_4() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN SET search_path = nowhere; SET statement_timeout = 1; SET client_encoding = 'LATIN1'; SET standard_conforming_strings = off; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON public.end_4 FOR EACH ROW EXECUTE FUNCTION public.end_4();
-- # a trigger that floods
CREATE TABLE public.end_5 (id int, payload jsonb); CREATE FUNCTION public.end_5() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..20000 LOOP RAISE WARNING '%', repeat('x', 1000); END LOOP; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON public.end_5 FOR EACH ROW EXECUTE FUNCTION public.end_5();
-- # a trigger that raises a megabyte of blanks
CREATE TABLE public.end_6 (id int, payload jsonb); CREATE FUNCTION public.end_6() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a%b', repeat(' ', 1000000); END $$; CREATE TRIGGER t BEFORE INSERT ON public.end_6 FOR EACH ROW EXECUTE FUNCTION public.end_6();
-- # checks that raise
CREATE FUNCTION public.picky(jsonb) RETURNS bool LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'new row violates check constraint "' || repeat('"', 1000) || '"', CONSTRAINT = '__proto__', TABLE = 'constructor'; END $$; CREATE TABLE public.picky (id int, payload jsonb CHECK (public.picky(payload)));
-- # checks that no row meets
CREATE TABLE public.none (id int CHECK (id > 1 AND id < 1), payload jsonb CHECK (false), word text CHECK (word ~ '^(a+)+$' AND length(word) > 100000), CHECK (id = id + 1));
-- # checks with many words
DO $$ BEGIN EXECUTE 'CREATE TABLE public.many_words (' || (SELECT string_agg('c' || i || ' text CHECK (c' || i || ' IN (''a'', ''b'', ''c'', ''d'', ''e'', ''f'', ''g''))', ', ') FROM generate_series(1, 40) i) || ', payload jsonb, CHECK (' || (SELECT string_agg('c' || i || ' = c' || (i % 40 + 1), ' OR ') FROM generate_series(1, 40) i) || '))'; END $$;
-- # foreign keys in a circle
CREATE TABLE public.circle_a (id int PRIMARY KEY, b int NOT NULL, payload jsonb); CREATE TABLE public.circle_b (id int PRIMARY KEY, a int NOT NULL REFERENCES public.circle_a, payload jsonb); ALTER TABLE public.circle_a ADD FOREIGN KEY (b) REFERENCES public.circle_b; ALTER TABLE public.circle_a ADD FOREIGN KEY (id) REFERENCES public.circle_a;
-- # a chain of many foreign keys
CREATE TABLE public.chain_0 (id int PRIMARY KEY); DO $$ BEGIN FOR i IN 1..100 LOOP EXECUTE format('CREATE TABLE public.chain_%s (id int PRIMARY KEY REFERENCES public.chain_%s)', i, i - 1); END LOOP; END $$; CREATE TABLE public.chain_end (id int REFERENCES public.chain_100, payload jsonb);
-- # a view upon itself and many views
CREATE VIEW public.v_0 AS SELECT 1 AS a; DO $$ BEGIN FOR i IN 1..200 LOOP EXECUTE format('CREATE VIEW public.v_%s AS SELECT a FROM public.v_%s UNION ALL SELECT a FROM public.v_%s', i, i - 1, i - 1); END LOOP; END $$; CREATE RECURSIVE VIEW public.rv (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM rv;
-- # partitions of partitions of partitions
CREATE TABLE public.p_0 (id int, at timestamptz NOT NULL) PARTITION BY RANGE (at); DO $$ BEGIN FOR i IN 1..12 LOOP EXECUTE format('CREATE TABLE public.p_%s PARTITION OF public.p_%s FOR VALUES FROM (''2026-01-01'') TO (''2027-01-01'') PARTITION BY RANGE (at)', i, i - 1); END LOOP; END $$;
-- # partitions with bounds of odd kinds
CREATE TABLE public.odd (at timestamptz NOT NULL, payload jsonb) PARTITION BY RANGE (at); CREATE TABLE public.odd_1 PARTITION OF public.odd FOR VALUES FROM (MINVALUE) TO ('4713-01-01 BC'); CREATE TABLE public.odd_2 PARTITION OF public.odd FOR VALUES FROM ('294276-12-31') TO ('infinity'); CREATE TABLE public.odd_3 PARTITION OF public.odd FOR VALUES FROM ('0001-01-01') TO ('0001-01-02'); CREATE TABLE public.odd_4 PARTITION OF public.odd DEFAULT;
CREATE TABLE public.odd_l (k text) PARTITION BY LIST (k); CREATE TABLE public.odd_l1 PARTITION OF public.odd_l FOR VALUES IN ('__proto__', '@team', E'a\nb', NULL); CREATE TABLE public.odd_h (k int) PARTITION BY HASH (k); CREATE TABLE public.odd_h1 PARTITION OF public.odd_h FOR VALUES WITH (MODULUS 2147483647, REMAINDER 0);
-- # many partitions and a retention that deletes all
CREATE TABLE public.logs (id bigint, at timestamptz NOT NULL, payload jsonb) PARTITION BY RANGE (at); DO $$ BEGIN FOR i IN 0..300 LOOP EXECUTE format('CREATE TABLE public.logs_%s PARTITION OF public.logs FOR VALUES FROM (%L) TO (%L)', i, date '2026-01-01' + i, date '2026-01-01' + i + 1); END LOOP; END $$; SELECT cron.schedule('wipe', '0 0 * * *', 'DELETE FROM public.logs; TRUNCATE public.logs; DROP TABLE public.logs CASCADE');
-- # a job that makes more and more
CREATE TABLE public.grow (a text, at timestamptz DEFAULT now()); INSERT INTO public.grow VALUES ('x'); SELECT cron.schedule('grow', '* * * * *', 'INSERT INTO public.grow SELECT a FROM public.grow; DELETE FROM public.grow WHERE at < now() - interval ''1 year''');
-- # a function with odd arguments
CREATE FUNCTION public.odd_args("__proto__" int, VARIADIC "constructor" text[] DEFAULT '{}') RETURNS TABLE ("toString" int) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 1; DELETE FROM nowhere; END $$; CREATE FUNCTION public.poly(anyelement, anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1'; CREATE AGGREGATE public.agg(int) (SFUNC = int4pl, STYPE = int); CREATE FUNCTION public.out_only(OUT a int, OUT b text, INOUT c numeric) LANGUAGE plpgsql AS $$ BEGIN a := 1/0; END $$;
-- # columns that cannot be filled
CREATE TABLE public.unfillable (id int GENERATED ALWAYS AS IDENTITY, g int GENERATED ALWAYS AS (1 / 0) STORED, x xml NOT NULL, r int4range NOT NULL, b bit(8) NOT NULL, m money NOT NULL, t tsquery NOT NULL, l pg_lsn NOT NULL, e point NOT NULL, payload jsonb, EXCLUDE USING gist (r WITH &&));
-- # an unlogged, inherited, typed and temporary lot
CREATE UNLOGGED TABLE public.u (payload jsonb); CREATE TABLE public.child (more jsonb) INHERITS (public.u); CREATE TYPE public.row_type AS (a int, payload jsonb); CREATE TABLE public.typed OF public.row_type; CREATE TEMP TABLE temporary (payload jsonb) ON COMMIT DROP; SELECT 1 AS a INTO public.into_1; CREATE TABLE public.partial AS TABLE public.u WITH NO DATA;
