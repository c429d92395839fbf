import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { r as esm_default } from "./link.js";
import { n as Unavailable, r as messageOf, t as Misuse } from "./failure.js";
import { i as literal, r as ident } from "./rule.js";
import { i as makeRole, n as connect, r as giveDatabase, t as RemoteSession } from "./remote.js";
import { t as confinableOn } from "./extension-list.js";
import { setTimeout } from "node:timers/promises";
import { randomBytes } from "node:crypto";
// src/apply/engines/url.ts
/** Throws Misuse when the URL is no URL, or names a database that holds something and may not be used. */
async function urlEngine(url, allowNonEmpty) {
	const server = await look(url, allowNonEmpty);
	return {
		name: "url",
		identity: `url ${server.version}`,
		major: server.major,
		extensions: server.extensions,
		clockless: "the clock of a server that is given by URL cannot be moved",
		open: (options) => openScratch(server, options)
	};
}
function readUrl(url) {
	try {
		const { host, port, user, password, database, ssl } = new esm_default.Client({ connectionString: url });
		return {
			config: {
				host,
				port,
				user,
				password: password ?? "",
				database,
				ssl
			},
			shown: `${database} at ${host}:${port}`
		};
	} catch {
		throw new Misuse("The engine is not a URL that can be read; write it as postgres://user:password@host:5432/database.");
	}
}
async function look(url, allowNonEmpty) {
	const { config, shown } = readUrl(url);
	const link = await connect(config, async () => void 0).catch((error) => {
		throw new Unavailable(`The database ${shown} could not be reached: ${messageOf(error)}.`);
	});
	try {
		const [facts] = await link.query(factsQuery);
		if (facts === void 0) throw new Unavailable(`The database ${shown} does not tell its version.`);
		if (facts.objects > 0 && !allowNonEmpty) {
			const what = facts.objects === 1 ? "an object" : `${facts.objects} objects`;
			throw new Misuse(`The database ${shown} holds ${what} of its own; name an empty one, or set allow-non-empty: true if this server may be used.`);
		}
		if (!facts.creates) throw new Misuse(`The role in the URL of ${shown} may not create databases; name one that may, so that a scratch database can be used.`);
		const { superuser } = facts;
		const version = /^\S+/.exec(facts.version)?.[0] ?? "";
		const major = Number.parseInt(version, 10);
		return {
			config,
			shown,
			version,
			major,
			superuser,
			extensions: await extensionsOf(link, confinableOn(major))
		};
	} finally {
		await link.end();
	}
}
/** Objects of a person: neither Postgres's own nor an extension's. */
const factsQuery = `
  SELECT current_setting('server_version') AS version, rolsuper AS superuser, rolsuper OR rolcreatedb AS creates,
    ((SELECT count(*) FROM pg_class o WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND ${personal("relnamespace", "pg_class")})
    + (SELECT count(*) FROM pg_proc o WHERE ${personal("pronamespace", "pg_proc")}))::int AS objects
  FROM pg_roles WHERE rolname = current_user`;
function personal(namespace, catalog) {
	return `${namespace} NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = o.oid AND deptype = 'e')`;
}
async function extensionsOf(link, confinable) {
	const rows = await link.query("SELECT DISTINCT name::text AS name, (to_jsonb(v) ->> 'trusted')::bool AS trusted FROM pg_available_extension_versions v");
	return new Set(rows.filter(({ name, trusted }) => trusted || confinable.has(name)).map(({ name }) => name));
}
async function openScratch(server, options) {
	const database = `headroom_${randomBytes(6).toString("hex")}`;
	const password = randomBytes(24).toString("base64url");
	const confinement = server.superuser ? {
		role: database,
		password,
		major: server.major,
		ours: false
	} : null;
	const here = {
		...server.config,
		database
	};
	const dispose = onlyOnce((roles) => clean(server, database, confinement === null ? roles : [...roles, confinement.role]));
	const site = {
		engine: "url",
		extensions: server.extensions,
		clock: null,
		migrating: confinement === null ? here : {
			...here,
			user: confinement.role,
			password
		},
		control: here,
		confined: confinement?.role ?? null,
		kill: async () => void 0,
		pack: async () => null,
		dispose
	};
	try {
		await prepare(server, site, database, confinement);
	} catch (error) {
		await site.dispose([]).catch(() => void 0);
		throw new Unavailable(`A scratch database could not be made beside ${server.shown}: ${messageOf(error)}.`);
	}
	return RemoteSession.open(site, options);
}
/** Scratch databases that are still there. */
const open = /* @__PURE__ */ new Set();
/** Does the cleaning once: when told to, or when a signal ends the process, which then waits a little for it. */
function onlyOnce(cleaning) {
	let done;
	const once = (roles) => {
		open.delete(onSignal);
		done ??= cleaning(roles);
		return done;
	};
	const onSignal = () => once([]);
	if (open.size === 0) for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, endWith);
	open.add(onSignal);
	return once;
}
function endWith(signal) {
	Promise.allSettled([...open].map((clean) => clean())).then(() => process.kill(process.pid, signal));
}
async function prepare(server, site, database, confinement) {
	const link = await connect(server.config, site.kill);
	await link.query(`CREATE DATABASE ${ident(database)} TEMPLATE template0`).finally(() => link.end());
	if (confinement === null) return;
	const control = await connect(site.control, site.kill);
	await makeRole(control, confinement).then(() => giveDatabase(control, confinement)).finally(() => control.end());
}
/** Takes away the scratch database, the roles made for it, and those that the migrations made where Postgres tells which (16 and later). */
async function clean(server, database, roles) {
	const link = await connect(server.config, async () => void 0);
	try {
		await dropDatabase(link, database, server.major);
		for (const role of [...await rolesMadeBy(link, server, database), ...roles]) await link.query(`DROP ROLE IF EXISTS ${ident(role)}`);
	} finally {
		await link.end();
	}
}
/** Whoever is still connected is sent away; up to 12 the backends must have gone first. */
async function dropDatabase(link, database, major) {
	const drop = `DROP DATABASE IF EXISTS ${ident(database)}`;
	if (major >= 13) return void await link.query(`${drop} WITH (FORCE)`);
	const others = `pg_stat_activity WHERE datname = ${literal(database)}`;
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const [row] = await link.query(`SELECT count(pg_terminate_backend(pid))::int AS others FROM ${others}`);
		if (row?.others === 0) break;
		await setTimeout(20);
	}
	await link.query(drop);
}
/** From 16 on, whoever creates a role is made its administrator by the bootstrap superuser. */
async function rolesMadeBy(link, { major, superuser }, role) {
	if (major < 16 || !superuser) return [];
	return (await link.query(`
    SELECT made.rolname AS name FROM pg_auth_members m JOIN pg_roles made ON made.oid = m.roleid
    WHERE m.admin_option AND m.grantor = 10 AND m.member = (SELECT oid FROM pg_roles WHERE rolname = '${role}')`)).map(({ name }) => name);
}
export { urlEngine };
