import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { n as narrowed, r as esm_default, t as Link } from "./link.js";
import { i as literal, r as ident } from "./rule.js";
import { t as confinableOn } from "./extension-list.js";
import { setTimeout } from "node:timers/promises";
import { Socket } from "node:net";
// src/apply/engines/confined.ts
/** Makes an extension of the list inside the caller's transaction, and the caller its owner, as it is with trusted ones. */
const extensionFunction = "pg_catalog.headroom_create_extension";
/** Creates the role and what it needs. To be run by a superuser; `database` is to be its own. */
async function makeRole(control, { role, password, major, ours }) {
	const powers = ours ? "CREATEDB CREATEROLE BYPASSRLS" : major >= 16 ? "CREATEROLE" : "";
	await control.query(`CREATE ROLE ${ident(role)} LOGIN NOSUPERUSER ${powers} ${password === null ? "" : `PASSWORD ${literal(password)}`}`);
	if (!ours) return;
	await control.query("DELETE FROM pg_authid WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription')");
}
/** Gives the role its database. To be run by a superuser connected to it. */
async function giveDatabase(control, { role, major }) {
	const [row] = await control.query("SELECT current_database() AS name");
	await control.query(`ALTER DATABASE ${ident(row?.name ?? "")} OWNER TO ${ident(role)}`);
	if (major < 15) await control.query(`ALTER SCHEMA public OWNER TO ${ident(role)}`);
	await control.query(`
    CREATE FUNCTION ${extensionFunction}(name text, clauses text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $body$
    BEGIN
      IF pg_catalog.array_position(${literal(`{${[...confinableOn(major)].join(",")}}`)}::pg_catalog.text[], name) IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = pg_catalog.format('permission denied to create extension "%s"', name);
      END IF;
      EXECUTE pg_catalog.concat('CREATE EXTENSION ', clauses[1], pg_catalog.quote_ident(name),
        ' SCHEMA ' || pg_catalog.quote_ident(COALESCE(clauses[2], pg_catalog.current_schema())),
        ' VERSION ' || pg_catalog.quote_literal(clauses[3]), clauses[4]);
      UPDATE pg_catalog.pg_extension SET extowner = r.oid FROM pg_catalog.pg_roles r
        WHERE extname OPERATOR(pg_catalog.=) name::pg_catalog.name AND r.rolname OPERATOR(pg_catalog.=) session_user;
    END $body$;
    REVOKE ALL ON FUNCTION ${extensionFunction} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${extensionFunction} TO ${ident(role)}`);
}
/** Lets the role use and pass on other roles, as the superuser that hosts give out can. Roles that contain it are left. */
async function grantRoles(control, role, others) {
	for (const other of others) await control.query(`
      DO $$ BEGIN GRANT ${ident(other)} TO ${ident(role)} WITH ADMIN OPTION;
      EXCEPTION WHEN invalid_grant_operation THEN NULL; END $$`);
}
/** Roles without superuser rights that are not Postgres's own. */
async function ordinaryRoles(link) {
	return (await link.query("SELECT rolname AS name FROM pg_roles WHERE NOT rolsuper AND rolname !~ '^pg_' ORDER BY oid")).map(({ name }) => name);
}
const name = String.raw`("(?:[^"]|"")+"|[a-z_][\w$]*)`;
const statement = new RegExp(String.raw`^\s*create\s+extension\s+(if\s+not\s+exists\s+)?${name}(?:\s+with)?((?:\s+(?:schema\s+${name}|version\s+(?:'[^']*'|${name})|cascade))*)\s*;?\s*$`, "i");
/**
* The call that stands for a lone CREATE EXTENSION of the list; null for any other SQL.
* Trusted extensions need none.
*/
function extensionCall(sql, major) {
	const [, unless, quoted, clauses = ""] = statement.exec(sql) ?? [];
	if (quoted === void 0 || !confinableOn(major).has(unquote(quoted))) return null;
	const schema = new RegExp(`schema\\s+${name}`, "i").exec(clauses)?.[1];
	const version = new RegExp(`version\\s+(?:'([^']*)'|${name})`, "i").exec(clauses);
	const given = version?.[1] ?? version?.[2];
	const parts = [
		unless === void 0 ? literal("") : literal("IF NOT EXISTS "),
		schema === void 0 ? "NULL" : literal(unquote(schema)),
		given === void 0 ? "NULL" : literal(unquote(given)),
		/\bcascade\b/i.test(clauses) ? literal(" CASCADE") : literal("")
	];
	return `SELECT ${extensionFunction}(${literal(unquote(quoted))}, ARRAY[${parts.join(", ")}])`;
}
function unquote(text) {
	return text.startsWith("\"") ? text.slice(1, -1).replaceAll("\"\"", "\"") : text.toLowerCase();
}
// src/apply/engines/remote.ts
/** How long a terminated backend may take to go, in milliseconds; then the server is killed if it is ours. */
const patience = 2e3;
var RemoteSession = class RemoteSession {
	engine;
	extensions;
	clock;
	version = "";
	major = 0;
	lost = false;
	#site;
	#options;
	#roles = [];
	#control;
	#link;
	constructor(site, options) {
		this.#site = site;
		this.#options = options;
		this.engine = site.engine;
		this.extensions = site.extensions;
		this.clock = site.clock;
	}
	static async open(site, options) {
		const session = new RemoteSession(site, options);
		try {
			await session.#connect();
			const [row] = await session.query("SELECT current_setting('server_version') AS version");
			session.version = /^\S+/.exec(row?.version ?? "")?.[0] ?? "";
			session.major = Number.parseInt(session.version, 10);
			return session;
		} catch (error) {
			await session[Symbol.asyncDispose]();
			throw error;
		}
	}
	query(sql) {
		return this.#link.query(sql);
	}
	async run(sql, timeMs, after = "") {
		if (this.lost) return {
			kind: "stopped",
			reason: "crash",
			message: "The server is gone.",
			durationMs: 0
		};
		const call = this.#site.confined === null ? null : extensionCall(sql, this.major);
		const outcome = await this.#link.run((call ?? sql) + after, narrowed(this.#options.limits, timeMs));
		if (outcome.kind === "stopped") await this.#reconnect();
		return call === null ? outcome : asExtension(outcome);
	}
	/**
	* The migrating role itself becomes a superuser for it, on a connection of its own: what is made is the role's, and default privileges
	* hold for what the migrations make. The roles it makes are granted to the migrating role.
	*/
	async admin(sql) {
		const { confined, migrating } = this.#site;
		const before = new Set(await ordinaryRoles(this.#control));
		if (confined !== null) await this.#control.query(`ALTER ROLE ${ident(confined)} SUPERUSER`);
		try {
			const link = await connect({
				...migrating,
				options: ownPath
			}, () => this.#site.kill());
			await link.query(sql).finally(() => link.end());
		} finally {
			if (confined !== null) await this.#control.query(`ALTER ROLE ${ident(confined)} NOSUPERUSER`);
			const made = (await ordinaryRoles(this.#control)).filter((role) => role !== confined && !before.has(role));
			this.#roles.push(...made);
			if (confined !== null) await grantRoles(this.#control, confined, made);
		}
	}
	/** Settings of the session do not outlive it. */
	async snapshot() {
		await this.#disconnect();
		const bytes = await this.#site.pack();
		await this.#connect();
		return bytes;
	}
	async [Symbol.asyncDispose]() {
		this.lost = true;
		await this.#disconnect();
		await this.#site.dispose(this.#roles);
	}
	async #connect() {
		this.#control = await connect({
			...this.#site.control,
			options: safePath
		}, () => this.#site.kill());
		let pid;
		this.#link = await connect(this.#site.migrating, () => this.#terminate(pid));
		pid = (await this.#link.query("SELECT pg_backend_pid() AS pid"))[0]?.pid;
	}
	async #disconnect() {
		await Promise.all([this.#link?.end(), this.#control?.end()]);
	}
	async #terminate(pid) {
		const link = this.#link;
		await this.#control.query(`SELECT pg_terminate_backend(${pid})`).catch(() => void 0);
		const deadline = Date.now() + patience;
		while (!link.closed && Date.now() < deadline) await setTimeout(5);
		if (!link.closed) await this.#site.kill();
	}
	/** A backend that died takes the others along for a moment, so it is tried for a while. */
	async #reconnect() {
		await this.#disconnect();
		for (let attempt = 0; attempt < 20; attempt += 1) try {
			return await this.#connect();
		} catch {
			await setTimeout(100);
		}
		this.lost = true;
	}
};
/** Names resolve to Postgres's own whatever the database was told to set; a stranger could have told it. */
const safePath = "-c search_path=pg_catalog";
const ownPath = "-c search_path=\"$user\",public";
/** @param stop see {@link Link} */
async function connect(config, stop) {
	const socket = new Socket();
	const client = new esm_default.Client({
		application_name: "headroom",
		options: "-c client_min_messages=notice",
		connectionTimeoutMillis: 1e4,
		...config,
		stream: () => socket
	});
	const link = new Link(client, socket, stop);
	await client.connect();
	return link;
}
function asExtension(outcome) {
	if (outcome.kind === "done") return {
		...outcome,
		results: [{
			command: "CREATE EXTENSION",
			rowCount: null
		}, ...outcome.results.slice(1)]
	};
	if (outcome.kind === "stopped") return outcome;
	const { where: _, ...error } = outcome.error;
	return {
		...outcome,
		error
	};
}
export { makeRole as i, connect as n, giveDatabase as r, RemoteSession as t };
