-- Directives that are none, and text that is cut in the wrong place. A finding silenced by a forgery is a finding lost.

-- # a directive in a string
SELECT '-- headroom:ignore-file apply/fails, indexes/redundant: forged';
SELECT E'\n-- headroom:ignore-file apply/fails: forged\n';
-- # a directive in a dollar quote
DO $$ BEGIN
-- headroom:ignore-file apply/fails: forged
/* headroom:ignore-file indexes/redundant: forged */
END $$;
-- # a directive in a name
CREATE TABLE public."-- headroom:ignore-file apply/fails: x" (a int); CREATE TABLE public."
-- headroom:ignore-file apply/fails: forged
" (a int);
-- # a directive within a comment within a comment
/* /* headroom:ignore-file apply/fails: forged */ */ SELECT 1;
-- # a directive for all rules
-- headroom:ignore-file *: everything
-- headroom:ignore-file **/*: everything
-- headroom:ignore-file apply/*: everything
SELECT 1;
-- # a directive for rules of prototypes
-- headroom:ignore-file __proto__, constructor, toString/valueOf: x
-- headroom:ignore hasOwnProperty: x
SELECT missing_1;
-- # a directive with live text
-- headroom:ignore apply/fails: @team <img src=x> [x](https://evil.example) ::error::x #1 --> <!-- headroom:finding -->
SELECT missing_1;
-- headroom:ignore <b>, @team, ::error::x: x
SELECT missing_2;
-- # a directive without a reason, in odd letters
--headroom:ignore
--  HEADROOM:IGNORE-FILE apply/fails
-- headroom:ignore-filé apply/fails: x
-- headroom​:ignore-file apply/fails: x
SELECT missing_1;
-- # a string that does not end
SELECT 'open;
CREATE TABLE public.open_1 (a int);
-- # a name that does not end
SELECT "open;
CREATE TABLE public.open_2 (a int);
-- # a dollar quote that does not end
DO $$ BEGIN PERFORM 1; END;
CREATE TABLE public.open_3 (a int);
-- # a comment that does not end
/* open
CREATE TABLE public.open_4 (a int);
-- # an escape that does not end
SELECT E'open\'; SELECT E'\u00', U&'\00', U&"\d8", x'gg', b'2', 1e, 0x, 1__0;
-- # brackets that do not end
CREATE TABLE public.open_5 (a int, b int; SELECT ((((1; SELECT [1; CREATE FUNCTION public.f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1;
-- # rows for a client
COPY public.orders FROM stdin;
1	@team
\.
COPY public.orders (id) FROM stdin WITH CSV;
"open
\.
SELECT 1;
-- # rows for a client without an end
COPY public.orders FROM stdin;
DROP TABLE public.orders;
-- # variables and conditions of psql
\set ON_ERROR_STOP off
\if false
CREATE TABLE public.conditional (a int);
\endif
SELECT :'x', :"y", :z; \q
SELECT 1;
-- # templates
{{ x }} {% if y %} CREATE TABLE public.{{ name }} (a int); {% endif %} <%= z %> ${w} @schema@ #{v}
-- # marks of other tools
-- +goose Down
DROP TABLE public.orders;
-- migrate:down
-- +migrate StatementBegin
--> statement-breakpoint
/* pg_dump */ SELECT 1;
-- # a line that ends in old ways
SELECT 1;
SELECT 2; SELECT missing_3; SELECT 3;
-- # a mark at the beginning, in the middle and at the end
﻿SELECT 1;﻿ SELECT﻿ 2;
-- # nothing but semicolons
;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;
-- # words that are no SQL
hello world; ¿qué?; 你好; 🐘; rm -rf /; GET / HTTP/1.1; <?php system('id'); ?>; import os; {"json": true}
