import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { a as esm_default } from "./command.js";
import { n as literal, t as ident } from "./quote.js";
import { n as narrowed, t as Link } from "./link.js";
import { setTimeout } from "node:timers/promises";
import { Socket } from "node:net";
// src/database/engines/confined.ts
/** Creates the role. To be run by a superuser. */
async function makeRole(control, { role, login }) {
	if (login !== null) {
		const until = new Date(Date.now() + login.hours * 36e5).toISOString();
		const terms = `PASSWORD ${literal(login.password)} VALID UNTIL ${literal(until)} CONNECTION LIMIT 1`;
		await control.query(`CREATE ROLE ${ident(role)} LOGIN NOSUPERUSER ${terms}`);
		return;
	}
	await control.query(`CREATE ROLE ${ident(role)} LOGIN NOSUPERUSER CREATEDB CREATEROLE BYPASSRLS`);
	await control.query("DELETE FROM pg_authid WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription')");
}
/** Gives the role its database. To be run by a superuser connected to it. */
async function giveDatabase(control, { role, major }) {
	const [row] = await control.query("SELECT current_database() AS name");
	await control.query(`ALTER DATABASE ${ident(row?.name ?? "")} OWNER TO ${ident(role)}`);
	if (major < 15) await control.query(`ALTER SCHEMA public OWNER TO ${ident(role)}`);
}
/**
* Lets the role use and pass on other roles, as the superuser that hosts give out can; roles that contain it are left.
* @param powerless takes from them what reaches beyond the database: on a server that is not ours
*/
async function grantRoles(control, role, others, powerless) {
	for (const other of others) {
		if (powerless) await control.query(`ALTER ROLE ${ident(other)} NOLOGIN NOCREATEDB NOCREATEROLE NOREPLICATION`);
		const grant = `BEGIN GRANT ${ident(other)} TO ${ident(role)} WITH ADMIN OPTION; EXCEPTION WHEN invalid_grant_operation THEN NULL; END`;
		await control.query(`DO ${literal(grant)}`);
	}
}
/** Our own SQL in a transaction of its own; gives the roles that it made. To be run by a superuser. */
async function rolesMadeBy(link, sql) {
	await link.query("BEGIN");
	await link.query(sql);
	const made = await link.query("SELECT rolname AS name FROM pg_catalog.pg_authid WHERE NOT rolsuper AND xmin::text::bigint = txid_current() % 4294967296 ORDER BY oid");
	await link.query("COMMIT");
	return made.map(({ name }) => name);
}
// src/database/engines/remote.ts
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
			const [row] = await session.query("SELECT current_setting('server_version') AS version", "ours");
			session.version = /^\S+/.exec(row?.version ?? "")?.[0] ?? "";
			session.major = Number.parseInt(session.version, 10);
			return session;
		} catch (error) {
			await session[Symbol.asyncDispose]();
			throw error;
		}
	}
	query(sql, names = "theirs") {
		return this.#link.ask(sql, names);
	}
	async run(sql, timeMs, after = "") {
		if (this.lost) return {
			kind: "stopped",
			reason: "crash",
			message: "The server is gone.",
			durationMs: 0
		};
		const outcome = await this.#link.run(sql + after, narrowed(this.#options.limits, timeMs));
		if (outcome.kind === "stopped") await this.#reconnect();
		return outcome;
	}
	/**
	* The migrating role itself becomes a superuser for it, on a connection of its own: what is made is the role's, and
	* default privileges hold for what the migrations make. The roles it makes are granted to the migrating role. In a
	* database that a stranger's SQL has filled, a superuser would run the stranger's functions: so it comes before the
	* first of that, and never after.
	*/
	async admin(sql) {
		const { migrating, foreign } = this.#site;
		await this.#control((control) => control.query(`ALTER ROLE ${ident(migrating.user)} SUPERUSER`));
		let made = [];
		try {
			const link = await connectServer(migrating, () => this.#site.kill(), ownPath);
			made = await rolesMadeBy(link, sql).finally(() => link.end());
		} finally {
			await this.#control(async (control) => {
				await control.query(`ALTER ROLE ${ident(migrating.user)} NOSUPERUSER`);
				await grantRoles(control, migrating.user, made, foreign);
			});
		}
	}
	/** Settings of the session do not outlive it. */
	async snapshot() {
		if (this.#site.pack === null) return null;
		await this.#link.end();
		const bytes = await this.#site.pack();
		await this.#connect();
		return bytes;
	}
	async [Symbol.asyncDispose]() {
		this.lost = true;
		await this.#link?.end();
		await this.#site.dispose();
	}
	async #control(work) {
		const control = await connectServer(this.#site.control, () => this.#site.kill(), safePath);
		await work(control).finally(() => control.end());
	}
	async #connect() {
		let pid;
		this.#link = await connectServer(this.#site.migrating, () => this.#terminate(pid));
		pid = (await this.query("SELECT pg_backend_pid() AS pid", "ours"))[0]?.pid;
	}
	async #terminate(pid) {
		const link = this.#link;
		if (pid !== void 0) await this.#control((control) => control.query(`SELECT pg_terminate_backend(${pid})`)).catch(() => void 0);
		const deadline = Date.now() + patience;
		while (!link.closed && Date.now() < deadline) await setTimeout(5);
		if (!link.closed) await this.#site.kill();
	}
	/** A backend that died takes the others along for a moment, so it is tried for a while. */
	async #reconnect() {
		await this.#link.end();
		for (let attempt = 0; attempt < 20; attempt += 1) try {
			return await this.#connect();
		} catch {
			await setTimeout(100);
		}
		this.lost = true;
	}
};
/** Names resolve to Postgres's own whatever a database was told to set. */
const safePath = "-c search_path=pg_catalog";
const ownPath = "-c search_path=\"$user\",public";
/**
* @param stop see {@link Link}
* @param options settings of the session, as a server's command line takes them
*/
async function connectServer(login, stop, options = "") {
	const socket = new Socket();
	const client = new esm_default.Client({
		...login,
		ssl: login.ssl ?? false,
		password: () => login.password,
		application_name: "headroom",
		options: `-c client_min_messages=notice -c standard_conforming_strings=on ${options}`,
		connectionTimeoutMillis: 1e4,
		stream: () => socket
	});
	const link = new Link(client, socket, stop);
	await client.connect();
	return link;
}
export { makeRole as a, giveDatabase as i, connectServer as n, safePath as r, RemoteSession as t };
