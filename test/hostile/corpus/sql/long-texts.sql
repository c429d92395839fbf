-- Statements, names, comments and values that are long or many.

-- # an extension's name and a megabyte of blanks
CREATE EXTENSION⟨" " × 500000⟩hstore⟨" " × 500000⟩;
CREATE EXTENSION hstore WITH⟨" " × 200000⟩SCHEMA⟨"\n" × 200000⟩public;
-- # a statement of blanks
SELECT⟨" " × 1000000⟩1⟨"\n" × 100000⟩;
-- # a statement of brackets
SELECT ⟨"(" × 20000⟩1⟨")" × 20000⟩;
-- # a statement of operators
SELECT 1⟨" + 1" × 20000⟩;
-- # comments of a megabyte
/*⟨"/*" × 20000⟩ x ⟨"*/" × 20000⟩*/ SELECT 1; --⟨" " × 500000⟩
--⟨"-" × 500000⟩
-- # a directive of a megabyte
-- headroom:ignore⟨" " × 300000⟩apply/fails⟨", " × 100000⟩: ⟨" " × 300000⟩x
SELECT missing_1;
-- headroom:ignore-file ⟨"a/b," × 50000⟩
-- # a name of a megabyte
CREATE TABLE public."⟨"x" × 1000000⟩" (a int);
CREATE TABLE public."⟨"\"\"" × 100000⟩" (a int);
-- # a line of many columns
CREATE TABLE public.wide (id int⟨", c int" × 1700⟩);
-- # the most columns there may be
DO $$ BEGIN EXECUTE (SELECT 'CREATE TABLE public.widest (' || string_agg('c' || i || ' int', ',') || ')' FROM generate_series(1, 1599) i); END $$;
-- # many roles
⟨"CREATE ROLE r; " × 2000⟩
DO $$ BEGIN FOR i IN 1..300 LOOP EXECUTE 'CREATE ROLE many_' || i; END LOOP; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;
-- # many tables
DO $$ BEGIN FOR i IN 1..1500 LOOP EXECUTE format('CREATE TABLE public.many_%s (id int, payload jsonb)', i); END LOOP; END $$;
-- # many statements
⟨"SELECT 1;\n" × 3000⟩
-- # many comments on one thing
⟨"-- a line\n" × 20000⟩COMMENT ON SCHEMA public IS '⟨"x\n" × 200000⟩';
-- # many jobs
SELECT cron.schedule('job ' || i, '* * * * *', 'SELECT 1') FROM generate_series(1, 3000) i;
-- # a job with a megabyte of schedule and command
SELECT cron.schedule(repeat('n', 100000), repeat('* ', 500000), repeat('SELECT 1; ', 100000));
SELECT cron.schedule('ranges', '0-59/1,' || repeat('1,', 100000) || '1 * * * *', 'SELECT 1');
-- # a value of a gigabyte
SELECT length(repeat('x', 1000000000) || repeat('y', 1000000000));
-- # a document of deep brackets
SELECT (repeat('[', 200000) || repeat(']', 200000))::jsonb;
-- # an array of many dimensions
SELECT array_fill(0, ARRAY[1000, 1000, 20]);
-- # a function body of a megabyte
CREATE FUNCTION public.long() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ⟨"PERFORM 1; " × 30000⟩ END $$;
-- # a string of quotes
SELECT '⟨"''" × 300000⟩', E'⟨"\\\\" × 300000⟩', $a$⟨"$" × 300000⟩$a$;
-- # dollars without an end
SELECT ⟨"$a" × 50000⟩;
-- # templates without an end
SELECT ⟨"{{" × 30000⟩ 1 ⟨"<%" × 30000⟩;
