-- What never ends, or would: each is stopped at the limit of one statement, and the next goes on.

-- # sleep
SELECT pg_sleep(100000);
-- # sleep until a day that does not come
SELECT pg_sleep_until('infinity');
-- # an endless loop
DO $$ BEGIN LOOP END LOOP; END $$;
-- # a loop that traps its own end
DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(1000); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$;
-- # a series without an end
SELECT count(*) FROM generate_series(1, 1000000000000);
-- # recursion without an end
WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r) SELECT count(*) FROM r;
-- # limits taken off first
SET statement_timeout = 0; SET lock_timeout = 0;
SELECT pg_sleep(100000);
-- # a regular expression of the server
SELECT repeat('a', 5000) ~ '^((a+)+)+(b|c+)+$', repeat('ab', 20000) ~ '((a|b)*){50}c';
-- # a lock against itself
SELECT pg_advisory_lock(1); DO $$ BEGIN PERFORM pg_sleep(100000); END $$;
-- # a trigger that sleeps
CREATE TABLE public.slow_1 (id int, made timestamptz DEFAULT now());
CREATE FUNCTION public.doze() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(100000); RETURN NEW; END $$;
CREATE TRIGGER doze BEFORE INSERT ON public.slow_1 FOR EACH ROW EXECUTE FUNCTION public.doze();
-- # a default and a check that sleep
CREATE FUNCTION public.doze_int() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(100000); RETURN 1; END $$;
CREATE TABLE public.slow_2 (id int DEFAULT public.doze_int(), payload jsonb, CHECK (public.doze_int() = 1));
INSERT INTO public.slow_2 DEFAULT VALUES;
-- # an index on an expression that sleeps
CREATE FUNCTION public.doze_imm(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN PERFORM pg_sleep(100000); RETURN 1; END $$;
CREATE TABLE public.slow_3 AS SELECT 1 AS a; CREATE INDEX ON public.slow_3 (public.doze_imm(a));
-- # a commit that sleeps
CREATE TABLE public.slow_4 (id int);
CREATE FUNCTION public.doze_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(100000); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER doze AFTER INSERT ON public.slow_4 DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.doze_late();
INSERT INTO public.slow_4 VALUES (1);
-- # a materialized view that is never full
CREATE MATERIALIZED VIEW public.slow_5 AS SELECT pg_sleep(100000) IS NULL AS a;
-- # a job that never ends
SELECT cron.schedule('endless', '* * * * *', 'DO $j$ BEGIN LOOP END LOOP; END $j$');
-- # a job that waits
CREATE FUNCTION public.doze_job() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(100000); END $$;
SELECT cron.schedule('waits', '0 3 * * *', 'SELECT public.doze_job()');
-- # triggers that set each other off
CREATE TABLE public.ping (id int); CREATE TABLE public.pong (id int);
CREATE FUNCTION public.ping() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.pong VALUES (1); RETURN NEW; END $$;
CREATE FUNCTION public.pong() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.ping VALUES (1); RETURN NEW; END $$;
CREATE TRIGGER ping AFTER INSERT ON public.ping FOR EACH ROW EXECUTE FUNCTION public.ping();
CREATE TRIGGER pong AFTER INSERT ON public.pong FOR EACH ROW EXECUTE FUNCTION public.pong();
INSERT INTO public.ping VALUES (1);
-- # a partition key that sleeps
CREATE TABLE public.slow_6 (id int) PARTITION BY RANGE (public.doze_imm(id));
CREATE TABLE public.slow_6a PARTITION OF public.slow_6 FOR VALUES FROM (0) TO (10);
INSERT INTO public.slow_6 VALUES (1);
-- # a domain and a type whose reading sleeps
CREATE DOMAIN public.slow_domain AS int CHECK (public.doze_imm(VALUE) = 1);
CREATE TABLE public.slow_7 (id public.slow_domain, payload jsonb); SELECT 1::public.slow_domain;
-- # a policy that sleeps
CREATE TABLE public.slow_8 (id int); ALTER TABLE public.slow_8 ENABLE ROW LEVEL SECURITY; ALTER TABLE public.slow_8 FORCE ROW LEVEL SECURITY;
CREATE POLICY doze ON public.slow_8 USING (public.doze_imm(id) = 1); INSERT INTO public.slow_8 VALUES (1); SELECT * FROM public.slow_8;
