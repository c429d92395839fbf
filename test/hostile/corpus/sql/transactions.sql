-- Games with the transaction that the review stands in.

-- # commit and roll back
COMMIT; ROLLBACK; BEGIN; BEGIN; END; ABORT; COMMIT AND CHAIN; ROLLBACK AND CHAIN;
-- # the review's own savepoint
RELEASE SAVEPOINT headroom; ROLLBACK TO SAVEPOINT headroom; SAVEPOINT headroom;
-- # the review's savepoint in a block
DO $$ BEGIN EXECUTE 'ROLLBACK TO SAVEPOINT headroom'; END $$;
DO $$ BEGIN EXECUTE 'RELEASE SAVEPOINT headroom'; END $$;
-- # a commit in a block
CREATE TABLE public.half (a int); DO $$ BEGIN INSERT INTO public.half VALUES (1); COMMIT; INSERT INTO public.half VALUES (2); ROLLBACK; END $$;
-- # a procedure that commits
CREATE PROCEDURE public.commits() LANGUAGE plpgsql AS $$ BEGIN COMMIT; ROLLBACK; COMMIT AND CHAIN; END $$; CALL public.commits();
-- # two phases
CREATE TABLE public.phased (a int); PREPARE TRANSACTION 'evil'; COMMIT PREPARED 'evil'; ROLLBACK PREPARED 'evil';
-- # a transaction that only reads
SET TRANSACTION READ ONLY; SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; SET transaction_read_only = on;
-- # a transaction that is serializable
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SET TRANSACTION SNAPSHOT '00000003-0000001B-1'; SELECT pg_export_snapshot();
-- # all is discarded
DISCARD ALL; DISCARD TEMP; DEALLOCATE ALL; CLOSE ALL; UNLISTEN *; RESET ALL;
-- # all is discarded in a block
DO $$ BEGIN EXECUTE 'DISCARD ALL'; END $$; DO $$ BEGIN EXECUTE 'RESET ALL'; END $$;
-- # the session ends itself
SELECT pg_terminate_backend(pg_backend_pid());
-- # the session ends itself in a block
DO $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END $$;
-- # the statement cancels itself
SELECT pg_cancel_backend(pg_backend_pid()); SELECT pg_sleep(0.1);
-- # a constraint that speaks at the end
CREATE TABLE public.late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO public.late VALUES (1), (1);
-- # all tables locked
CREATE TABLE public.locked (a int); LOCK TABLE public.locked IN ACCESS EXCLUSIVE MODE; LOCK TABLE pg_catalog.pg_class IN ACCESS EXCLUSIVE MODE;
-- # an open cursor and a prepared statement
DECLARE c CURSOR WITH HOLD FOR SELECT 1; FETCH c; PREPARE p AS SELECT 1; EXECUTE p; DECLARE d CURSOR FOR SELECT pg_terminate_backend(pg_backend_pid());
-- # what stands alone
VACUUM; VACUUM FULL; REINDEX DATABASE postgres; CLUSTER; CREATE DATABASE evil; DROP DATABASE evil; CREATE INDEX CONCURRENTLY gone ON public.nowhere (a); ALTER SYSTEM RESET ALL; CHECKPOINT;
-- # forged errors of the transaction
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '25001', MESSAGE = 'CREATE INDEX CONCURRENTLY cannot run inside a transaction block'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '2D000', MESSAGE = 'invalid transaction termination'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '55P04', MESSAGE = 'unsafe use of new value'; END $$;
-- # forged errors of other kinds
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '57014', MESSAGE = 'canceling statement due to user request'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '57P01', MESSAGE = 'terminating connection due to administrator command'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'XX000', MESSAGE = 'cache lookup failed for relation 1'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'could not serialize access'; END $$;
-- # forged errors with names of prototypes
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '42P01', MESSAGE = 'relation "__proto__" does not exist', TABLE = 'constructor'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '42703', MESSAGE = 'column "toString" does not exist', COLUMN = 'hasOwnProperty'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = 'extension "constructor" is not available'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '42883', MESSAGE = 'function valueOf(__proto__) does not exist'; END $$;
-- # a forged error that asks for a schema
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '3F000', MESSAGE = 'schema "a"; CREATE ROLE evil_10 SUPERUSER; --" does not exist'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '3F000', MESSAGE = 'schema "pg_evil" does not exist'; END $$;
-- # savepoints of many names
SAVEPOINT a; SAVEPOINT "a b"; ROLLBACK TO a; RELEASE a; SAVEPOINT headroom_1; ROLLBACK TO SAVEPOINT headroom_1;
