-- Texts of a megabyte, of many kinds. ⟨"x" × 10⟩ is x ten times.

-- # notices without an end
DO $$ BEGIN LOOP RAISE NOTICE '%', repeat('x', 1000); END LOOP; END $$;
-- # rows without an end
SELECT repeat('x', 1000) FROM pg_catalog.pg_class a, pg_catalog.pg_class b, pg_catalog.pg_class c;
-- # an error of blanks
DO $$ BEGIN RAISE EXCEPTION 'a%b', repeat(' ', 1000000); END $$;
-- # an error of line feeds
DO $$ BEGIN RAISE EXCEPTION 'a%b', repeat(E'\n', 1000000); END $$;
-- # an error of blanks and line feeds
DO $$ BEGIN RAISE EXCEPTION 'a%b', repeat(E' \n', 300000); END $$;
-- # an error of quotes
DO $$ BEGIN RAISE EXCEPTION 'a%b', repeat('"', 500000); END $$;
-- # an error of brackets
DO $$ BEGIN RAISE EXCEPTION '%', repeat('[', 300000) || repeat('](', 100000); END $$;
-- # an error of stars
DO $$ BEGIN RAISE EXCEPTION '%', repeat('*', 500000) || repeat('_ ', 200000); END $$;
-- # an error of back quotes
DO $$ BEGIN RAISE EXCEPTION '%', repeat('` ', 300000); END $$;
-- # an error of words that look like names
DO $$ BEGIN RAISE EXCEPTION '%', repeat('a_', 300000) || repeat('a.', 300000); END $$;
-- # an error of colons, hashes, at signs
DO $$ BEGIN RAISE EXCEPTION '%', repeat('::', 100000) || repeat('#', 200000) || repeat('@a ', 100000) || repeat('--', 100000); END $$;
-- # an error of bytes that are no letters
DO $$ BEGIN RAISE EXCEPTION '%', repeat(E'\u202e\u2066\u0085\u2028\x1b[31m', 50000); END $$;
-- # detail, hint and names of a megabyte
DO $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'x', DETAIL = repeat(' ', 1000000) || 'd', HINT = repeat(E'\n', 1000000) || 'h', COLUMN = repeat('c', 1000000), TABLE = repeat('t.', 300000), CONSTRAINT = repeat('"', 100000), DATATYPE = repeat('a ', 300000), SCHEMA = repeat('s', 1000000); END $$;
-- # a context of many frames
CREATE FUNCTION public.deep(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF $1 = 0 THEN RAISE EXCEPTION 'at the bottom'; END IF; RETURN public.deep($1 - 1); END $$;
SELECT public.deep(400);
-- # recursion without a bottom
CREATE FUNCTION public.bottomless(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN public.bottomless($1 + 1); END $$;
SELECT public.bottomless(1);
