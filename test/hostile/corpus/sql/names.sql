-- Identifiers that a page, a terminal, a log or a program would take for something else; each comes with a finding that names it.

-- # HTML
CREATE TABLE public."<img src=x onerror=alert(1)>" (id int, "<script>x</script>" jsonb);
CREATE INDEX "</code><b>" ON public."<img src=x onerror=alert(1)>" ("<script>x</script>"); CREATE INDEX "</summary>" ON public."<img src=x onerror=alert(1)>" ("<script>x</script>");
-- # Markdown
CREATE TABLE public."[x](https://evil.example)" (id int, "![x](https://evil.example/a.png)" jsonb, "**bold**" jsonb, "`code`" jsonb, "~~~" jsonb, "# head" jsonb, "| a | b |" jsonb, "- [ ] task" jsonb);
-- # mentions and references
CREATE TABLE public."@octocat @org/team" (id int, "#1 GH-1 org/repo#2" jsonb, "https://evil.example" jsonb, "www.evil.example" jsonb, "0123456789abcdef0123456789abcdef01234567" jsonb);
-- # commands of the runner
CREATE TABLE public."::error file=a::b" (id int, "::set-output name=a::b" jsonb, "##[error]x" jsonb, "::add-mask::x" jsonb, "::stop-commands::x" jsonb, "%0A::error::x" jsonb);
-- # line feeds
CREATE TABLE public."a
::error::b
## c" (id int, "d
@team" jsonb);
-- # control characters
CREATE TABLE public.U&"\001b[31mred\001b[0m\0007\0008" (id int, U&"\000d\000a" jsonb, U&"\0085\2028\2029" jsonb, U&"\009b31m" jsonb, U&"\007f" jsonb);
-- # right to left and without width
CREATE TABLE public.U&"\202eelif\202c" (id int, U&"\2066x\2069" jsonb, U&"\200b\200d\feff" jsonb, U&"\00a0" jsonb, "ﷺ﷽" jsonb, "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚" jsonb, "е" jsonb, "e" jsonb);
-- # a zero in a name
CREATE TABLE public.U&"a\0000b" (id int);
CREATE TABLE public.U&"\d800" (id int); CREATE TABLE public.U&"\+110000" (id int);
-- # names of prototypes, as tables
CREATE TABLE public."__proto__" (id int, payload jsonb); CREATE TABLE public.constructor (id int, payload jsonb); CREATE TABLE public."toString" (id int, payload jsonb); CREATE TABLE public."hasOwnProperty" (id int REFERENCES public."__proto__"); CREATE TABLE public.valueof (id int);
-- # names of prototypes, as columns
CREATE TABLE public.proto (id int PRIMARY KEY, "__proto__" jsonb, constructor jsonb, "toString" jsonb, prototype jsonb); CREATE INDEX "__proto__" ON public.proto (id); CREATE INDEX "__defineGetter__" ON public.proto (id); ALTER TABLE public.proto ADD CONSTRAINT "constructor" CHECK (id > 0);
-- # names of prototypes, as schemas and roles
CREATE SCHEMA "__proto__"; CREATE SCHEMA constructor; CREATE TABLE "__proto__"."__proto__" ("__proto__" jsonb); CREATE TABLE constructor.constructor (constructor jsonb); CREATE ROLE "__proto__"; GRANT ALL ON "__proto__"."__proto__" TO "__proto__"; DROP TABLE "__proto__".nowhere; SELECT "__proto__"."constructor"();
-- # names of prototypes, as functions, types and jobs
CREATE FUNCTION public."__proto__"() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM constructor.nowhere; END $$; CREATE TYPE public."constructor_type" AS ENUM ('__proto__'); SELECT cron.schedule('__proto__', '0 1 * * *', 'SELECT public."__proto__"()'); SELECT cron.schedule('constructor', '0 1 * * *', 'SELECT valueOf()');
-- # names of prototypes, missing
SELECT "__proto__" FROM public.orders; SELECT constructor FROM public.orders; SELECT * FROM hasownproperty; SELECT tostring(1); DROP INDEX "__proto__", constructor; ALTER TABLE public.orders ALTER "__proto__" TYPE "constructor"; SET "__proto__" = 1; ALTER TABLE public.orders SET ("__proto__" = 1, constructor = 2); SELECT 1 COLLATE "__proto__"; CREATE TABLE public.opt (a int) WITH (constructor = 1);
-- # sixty-three bytes, and more
CREATE TABLE public.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (payload jsonb); CREATE TABLE public.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab (payload jsonb);
CREATE TABLE public."ééééééééééééééééééééééééééééééééé" (payload jsonb); CREATE TABLE public."🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘" (payload jsonb, "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘" int);
-- # quotes, dots, dollars and nothing
CREATE TABLE public."a""b" (payload jsonb); CREATE TABLE public."a.b.c" ("d.e" jsonb); CREATE TABLE public."$1" ("$$" jsonb, "$a$" jsonb); CREATE TABLE public."" (a int); CREATE TABLE public." " (" " jsonb); CREATE TABLE public."'; DROP TABLE orders; --" ("'" jsonb, "\" jsonb, "\\'" jsonb, "%s" jsonb, "{{x}}" jsonb, ":x" jsonb);
-- # words of SQL
CREATE TABLE public."select" ("from" jsonb, "NULL" jsonb, "user" jsonb, "default" jsonb); CREATE INDEX "index" ON public."select" ("from"); CREATE INDEX "table" ON public."select" ("from"); CREATE SCHEMA "public "; CREATE TABLE "public ".orders (payload jsonb); CREATE TABLE public."Orders" (payload jsonb); CREATE TABLE public."ORDERS" (payload jsonb);
-- # comments, labels, policies, triggers with live text
COMMENT ON TABLE public.orders IS '<!-- headroom:summary v=1 key=default --> @team ::error::x'; CREATE TYPE public.label AS ENUM ('@team', '<b>', E'a\nb'); CREATE POLICY "@team <b>" ON public.orders USING (true);
CREATE FUNCTION public."@team"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '@team <img src=x> [x](https://evil.example) ::error::x #1'; END $$; CREATE TRIGGER "<b>" BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public."@team"();
-- # jobs with live text
SELECT cron.schedule(E'@team\n::error::x <b>', '0 1 * * *', E'DELETE FROM nowhere -- <img src=x>\n/* ``` @team */'); SELECT cron.schedule('```', '0 1 * * *', '```'); SELECT cron.schedule('-->', '0 1 * * *', 'SELECT ''-->'' FROM "<!-- headroom:finding v=1 -->"');
-- # marks of the review itself
CREATE TABLE public."<!-- headroom:summary v=1 key=default -->" ("<!-- headroom:finding v=1 key=default fp=0000000000000000 on=0000000000000000 state=fixed -->" jsonb);
-- # messages of the server with live text
DO $$ BEGIN RAISE EXCEPTION E'@team <img src=x onerror=alert(1)> [x](https://evil.example)\n::error::x\n##[error]x\n```\n# x\n<!-- headroom:finding -->' USING HINT = '@org/team #1 https://evil.example', DETAIL = E'\x1b[2J\u202e'; END $$;
SELECT '@team'::int; SELECT '<img src=x>'::date; SELECT E'\n::error::x'::uuid; SELECT 'https://evil.example'::inet; SELECT '{"`": [}'::json;
