import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/database/engines/extension-list.ts
/** What 12 cannot mark as trusted, and later versions do. */
const trustedFrom13 = [
	"btree_gin",
	"btree_gist",
	"citext",
	"cube",
	"dict_int",
	"fuzzystrmatch",
	"hstore",
	"intarray",
	"isn",
	"lo",
	"ltree",
	"pg_trgm",
	"pgcrypto",
	"seg",
	"tablefunc",
	"tcn",
	"tsm_system_rows",
	"tsm_system_time",
	"unaccent",
	"uuid-ossp"
];
/**
* Left out on purpose: dblink, file_fdw, postgres_fdw, adminpack, untrusted languages, postgis_raster (reads files),
* pg_prewarm (starts a worker), pg_stat_statements (resets what the whole server counted), pg_cron (needs preloading).
*/
const confinable = [
	"address_standardizer",
	"amcheck",
	"autoinc",
	"bloom",
	"dict_xsyn",
	"earthdistance",
	"hypopg",
	"insert_username",
	"intagg",
	"ip4r",
	"moddatetime",
	"periods",
	"pg_buffercache",
	"pg_freespacemap",
	"pg_hashids",
	"pg_ivm",
	"pg_uuidv7",
	"pg_visibility",
	"pgrowlocks",
	"pgstattuple",
	"pgtap",
	"plpgsql_check",
	"postgis",
	"postgis_topology",
	"prefix",
	"refint",
	"rum",
	"semver",
	"sslinfo",
	"temporal_tables",
	"timetravel",
	"unit",
	"vector"
];
/**
* Of the extensions that a server has, those that migrations may have, and those of them that only a superuser makes.
*/
function offered(found, major) {
	const listed = /* @__PURE__ */ new Set([...confinable, ...major < 13 ? trustedFrom13 : []]);
	const trusted = found.filter((one) => one.trusted).map(({ name }) => name);
	const untrusted = found.filter((one) => !one.trusted && listed.has(one.name)).map(({ name }) => name);
	return {
		extensions: /* @__PURE__ */ new Set([
			"plpgsql",
			...trusted,
			...untrusted
		]),
		untrusted: new Set(untrusted)
	};
}
export { offered as t };
