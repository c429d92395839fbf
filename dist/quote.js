import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/sql/quote.ts
/** `schema.name`, as people write it; quoted where Postgres needs it. */
function qualified(thing) {
	return `${ident(thing.schema)}.${ident(thing.name)}`;
}
/** A name as SQL needs it: bare when lower-case and plain, quoted otherwise. Reserved words are quoted. */
function ident(name) {
	return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
}
const reserved = new Set("all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic when where window with authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer overlaps right similar tablesample verbose".split(" "));
/** A string as an SQL literal, which means the same whatever standard_conforming_strings is. */
function literal(text) {
	const quoted = `'${text.replaceAll("'", "''")}'`;
	return text.includes("\\") ? `E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}
export { literal as n, qualified as r, ident as t };
