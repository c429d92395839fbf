import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { a as esm_default } from "./command.js";
import { n as Unavailable, r as messageOf, t as Misuse } from "./errors.js";
import { n as literal, t as ident } from "./quote.js";
import { a as makeRole, i as giveDatabase, n as connectServer, r as safePath, t as RemoteSession } from "./remote.js";
import { t as offered } from "./extension-list.js";
import { setTimeout } from "node:timers/promises";
import { randomBytes } from "node:crypto";
// src/database/engines/scratch.ts
/** Cleanings of what is still there. */
const open = /* @__PURE__ */ new Set();
let listening = false;
/**
* Does a cleaning once: when told to, or when a signal ends the process, which then waits a little for it.
* @param making what is waited for before: something that comes to be after the cleaning would stay
*/
function cleaner(making, clean) {
	let done;
	const once = () => {
		open.delete(once);
		done ??= making.catch(() => void 0).then(clean);
		return done;
	};
	open.add(once);
	if (!listening) for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.once(signal, endWith);
	listening = true;
	return once;
}
function endWith(signal) {
	Promise.allSettled([...open].map((clean) => clean())).then(() => process.kill(process.pid, signal));
}
/**
* Removes what runs that were killed have left: roles of exactly our shape whose time to log in is over, and what
* belongs to them.
*/
async function sweep(link, login, major) {
	const old = await link.query("SELECT rolname AS name FROM pg_roles WHERE rolname ~ '^headroom_[0-9a-f]{12}$' AND rolvaliduntil < now() AND NOT rolsuper");
	for (const { name } of old) await removeScratch(link, login, major, name).catch(() => void 0);
}
/**
* Takes away a scratch database, the roles that its prelude made, and its own role, by which the others are known: it
* goes last, and stays as long as another run uses one of them.
*/
async function removeScratch(link, login, major, name) {
	await dropDatabase(link, login, name, major);
	const made = await link.query(`
    SELECT made.rolname AS name FROM pg_auth_members m JOIN pg_roles made ON made.oid = m.roleid
    WHERE m.admin_option AND m.member = (SELECT oid FROM pg_roles WHERE rolname = ${literal(name)}) AND NOT made.rolsuper AND made.rolname !~ '^pg_'`);
	let used = false;
	for (const role of made) await link.query(`DROP ROLE IF EXISTS ${ident(role.name)}`).catch(() => {
		used = true;
	});
	if (!used) await link.query(`DROP ROLE IF EXISTS ${ident(name)}`);
}
/** Whoever is still connected is sent away; up to 12 the backends must have gone first. */
async function dropDatabase(link, login, name, major) {
	const [found] = await link.query(`SELECT FROM pg_database WHERE datname = ${literal(name)}`);
	if (found === void 0) return;
	await link.query(`ALTER DATABASE ${ident(name)} IS_TEMPLATE false`);
	await rollBackPrepared(link, login, name);
	const drop = `DROP DATABASE IF EXISTS ${ident(name)}`;
	if (major >= 13) return void await link.query(`${drop} WITH (FORCE)`);
	const others = `pg_stat_activity WHERE datname = ${literal(name)}`;
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const [row] = await link.query(`SELECT count(pg_terminate_backend(pid))::int AS others FROM ${others}`);
		if (row?.others === 0) break;
		await setTimeout(20);
	}
	await link.query(drop);
}
async function rollBackPrepared(link, login, database) {
	const prepared = await link.query(`SELECT gid FROM pg_prepared_xacts WHERE database = ${literal(database)}`);
	if (prepared.length === 0) return;
	const inside = await connectServer({
		...login,
		database
	}, async () => void 0, `${safePath} -c role=none`);
	try {
		for (const { gid } of prepared) await inside.query(`ROLLBACK PREPARED ${literal(gid)}`);
	} finally {
		await inside.end();
	}
}
// src/database/engines/url.ts
/**
* Throws Misuse when the URL is no whole URL, its role is no superuser, or its database holds something and may not be
* used.
*/
async function urlEngine(url, allowNonEmpty) {
	const server = await look(url, allowNonEmpty);
	return {
		name: "url",
		identity: `url ${server.version}`,
		major: server.major,
		extensions: server.extensions,
		untrusted: server.untrusted,
		noClockReason: "the clock of a server that is given by URL cannot be moved",
		open: (options) => openScratch(server, options)
	};
}
/**
* Nothing is taken from the environment (PGHOST, PGUSER, PGPASSWORD …) or a file of passwords: a URL names its server,
* role and password itself.
*/
function readUrl(url) {
	const login = parse(url);
	if (login === null) throw new Misuse("The engine is not a URL that can be read; write it as postgres://user:password@host:5432/database.");
	const { host, port, user, database, password, ssl } = login;
	if (host === "" || user === "") throw new Misuse(`The engine’s URL names no ${host === "" ? "host" : "user"}, and PG* variables are not read; write it as postgres://user:password@host:5432/database.`);
	return {
		login: {
			host,
			port,
			user,
			database: database === "" ? user : database,
			password,
			ssl
		},
		shown: `${database || user} at ${host}:${port}`
	};
}
/**
* A part that is left out is an empty text, where the driver would go on to the environment; null for what is no URL.
*/
function parse(url) {
	try {
		const { hostname, username, password: secret, pathname, port: number, searchParams } = new URL(url);
		const { host, port, user, password, database, ssl } = new esm_default.Client({
			ssl: false,
			connectionString: url
		});
		const said = (name, part, read) => part === "" && !searchParams.get(name) ? "" : read ?? "";
		return {
			host: said("host", hostname, host),
			port: number === "" && !searchParams.get("port") ? 5432 : port,
			user: said("user", username, user),
			password: said("password", secret, password ?? ""),
			database: pathname.length < 2 ? "" : database ?? "",
			ssl
		};
	} catch {
		return null;
	}
}
async function look(url, allowNonEmpty) {
	const { login, shown } = readUrl(url);
	const link = await connectServer(login, async () => void 0, safePath).catch((error) => {
		throw new Unavailable(`The database ${shown} could not be reached: ${messageOf(error)}.`);
	});
	try {
		const [facts] = await link.query(factsQuery);
		if (facts === void 0) throw new Unavailable(`The database ${shown} does not tell its version.`);
		if (!facts.superuser) throw new Misuse(`The role in the URL of ${shown} is no superuser; name a superuser of a server for tests, because the migrations run as a role of their own that only a superuser can make and hold down.`);
		if (facts.objects > 0 && !allowNonEmpty) {
			const what = facts.objects === 1 ? "an object" : `${facts.objects} objects`;
			throw new Misuse(`The database ${shown} holds ${what} of its own; name an empty one, or give --allow-non-empty (in Actions the input allow-non-empty) if this server may be used.`);
		}
		const version = /^\S+/.exec(facts.version)?.[0] ?? "";
		const major = Number.parseInt(version, 10);
		return {
			login,
			shown,
			version,
			major,
			...offered(await link.query(extensionsQuery), major)
		};
	} finally {
		await link.end();
	}
}
/** Objects of a person: neither Postgres's own nor an extension's. */
const factsQuery = `
  SELECT current_setting('server_version') AS version, rolsuper AS superuser,
    ((SELECT count(*) FROM pg_class o WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND ${personal("relnamespace", "pg_class")})
    + (SELECT count(*) FROM pg_proc o WHERE ${personal("pronamespace", "pg_proc")}))::int AS objects
  FROM pg_roles WHERE rolname = current_user`;
function personal(namespace, catalog) {
	return `${namespace} NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = o.oid AND deptype = 'e')`;
}
/** Up to 12 none can be marked as trusted, and the view has no such column. */
const extensionsQuery = `
  SELECT name::text AS name, coalesce(bool_or((to_jsonb(v) ->> 'trusted')::bool), false) AS trusted
  FROM pg_available_extension_versions v GROUP BY 1`;
async function openScratch(server, options) {
	const name = `headroom_${randomBytes(6).toString("hex")}`;
	const password = randomBytes(24).toString("base64url");
	const making = withLink(server.login, async (link) => {
		await sweep(link, server.login, server.major);
		await prepare(link, server, name, password);
	});
	const dispose = cleaner(making, () => withLink(server.login, (link) => removeScratch(link, server.login, server.major, name)));
	const site = {
		engine: "url",
		extensions: server.extensions,
		clock: null,
		migrating: {
			...server.login,
			user: name,
			password,
			database: name
		},
		control: server.login,
		foreign: true,
		kill: async () => void 0,
		pack: null,
		dispose
	};
	try {
		await making;
	} catch (error) {
		await dispose().catch(() => void 0);
		throw new Unavailable(`A scratch database could not be made beside ${server.shown}: ${messageOf(error)}.`);
	}
	return RemoteSession.open(site, options);
}
/** The role first: by its name and its end, what a run that was killed leaves is known as ours. */
async function prepare(link, { login, major }, name, password) {
	const confinement = {
		role: name,
		major,
		login: {
			password,
			hours: 6
		}
	};
	await makeRole(link, confinement);
	await link.query(`CREATE DATABASE ${ident(name)} TEMPLATE template0`);
	await withLink({
		...login,
		database: name
	}, (inside) => giveDatabase(inside, confinement));
}
async function withLink(login, work) {
	const link = await connectServer(login, async () => void 0, safePath);
	await work(link).finally(() => link.end());
}
export { urlEngine };
