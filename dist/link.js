import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { n as Unavailable, r as messageOf } from "./errors.js";
import { a as esm_default, i as cutAll, n as serverError, r as cut, t as SimpleQuery } from "./command.js";
// src/database/engine.ts
/** The limits with a shorter time, where one is given. */
function narrowed(limits, timeMs) {
	return timeMs === void 0 || timeMs >= limits.timeMs ? limits : {
		...limits,
		timeMs
	};
}
// src/database/engines/pinned.ts
const pins = [
	"SESSION AUTHORIZATION DEFAULT",
	"ROLE NONE",
	"row_security = on",
	"statement_timeout = 0",
	"client_encoding = 'UTF8'",
	"quote_all_identifiers = off",
	"TimeZone = 'UTC'",
	"DateStyle = 'ISO, MDY'",
	"IntervalStyle = 'postgres'",
	"extra_float_digits = 1",
	"search_path = pg_catalog, pg_temp"
].map((setting) => `SET LOCAL ${setting}`).join("; ");
const savepoint = "headroom_query";
/** Takes back what a failed message of {@link pinned} left of itself in an open transaction. */
const unpinned = `ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`;
/**
* Our own SQL in one message that leaves no trace in the session: an open transaction goes back to a savepoint, and
* without one the settings end with the message. So what it writes stays only outside of a transaction.
*/
function pinned(sql, isOpen) {
	if (!isOpen) return {
		sql: `${pins};\n${sql}`,
		answer: -1
	};
	return {
		sql: `SAVEPOINT ${savepoint}; ${pins};\n${sql}\n;${unpinned}`,
		answer: -3
	};
}
// src/database/engines/link.ts
/** How often a running call is looked at, in milliseconds. */
const lookEvery = 25;
/** What our own SQL may take; it runs on catalogs that a stranger has filled. */
const own = {
	timeMs: 12e4,
	outputBytes: 1 << 30
};
/** How long a stopped server may take to let go of the connection, in milliseconds. */
const letGo = 1e4;
/** Notices of one call that are kept. */
const mostNotices = 1e3;
/** Characters of one text of the catalogs: a function's source, a default, a comment. */
const longestText = 262144;
/** A connected client with the means to stop what it runs. */
var Link = class {
	#client;
	#wire;
	#stop;
	#notices = [];
	#why = null;
	/** True once the connection is closed, by whomever. */
	closed = false;
	/** @param stop ends the server's work on this connection by force, after which the connection breaks */
	constructor(client, wire, stop) {
		this.#client = client;
		this.#wire = wire;
		this.#stop = stop;
		client.on("notice", ({ message = "" }) => void (this.#notices.length < mostNotices && this.#notices.push(cut(message))));
		client.on("error", (error) => {
			this.#why ??= messageOf(error);
		});
		client.on("end", () => {
			this.closed = true;
		});
	}
	/** Rows of the last statement. Throws the server's error. */
	query(sql) {
		return this.#rows(sql, -1);
	}
	/**
	* The same where strangers' SQL has run: see `pinned`. With names of ours, a transaction that was open goes on after
	* an error.
	*/
	async ask(sql, names) {
		if (names === "theirs") return this.query(sql);
		const isOpen = this.#client.getTransactionStatus() === "T";
		const message = pinned(sql, isOpen);
		try {
			return await this.#rows(message.sql, message.answer);
		} catch (error) {
			if (isOpen && !this.closed) await this.#rows(unpinned, -1).catch(() => void 0);
			throw error;
		}
	}
	async #rows(sql, answer) {
		const before = this.#wire.bytesRead;
		this.#wire.mostBytes = own.outputBytes;
		const asked = this.#client.query(sql);
		const { value, stopped } = await this.#watch(asked, own).catch((error) => {
			throw error instanceof esm_default.DatabaseError && !fatal(error) ? Object.assign(error, { message: cut(error.message) }) : new Unavailable(this.#brokeOff(error));
		});
		if (value === void 0) throw new Unavailable(sentence(stopped, own));
		const rows = (Array.isArray(value) ? value.at(answer) : value)?.rows ?? [];
		return this.#wire.bytesRead - before > longestText ? cutAll(rows, longestText) : rows;
	}
	async run(sql, limits) {
		const started = performance.now();
		this.#notices = [];
		this.#wire.mostBytes = limits.outputBytes;
		const command = this.#client.query(new SimpleQuery(sql));
		const { value, stopped } = await this.#watch(command.ended, limits);
		const durationMs = performance.now() - started;
		const notices = this.#notices;
		if (stopped !== null || value === void 0) return {
			kind: "stopped",
			reason: stopped ?? "crash",
			message: sentence(stopped, limits),
			durationMs
		};
		if ("results" in value) return {
			kind: "done",
			results: value.results,
			notices,
			durationMs
		};
		const error = serverError(value.error);
		if (error !== null && !fatal(value.error)) return {
			kind: "error",
			error,
			notices,
			durationMs
		};
		return {
			kind: "stopped",
			reason: "crash",
			message: this.#brokeOff(value.error),
			durationMs
		};
	}
	/** Tells why the connection is about to break, for the message of the call under way. */
	broke(why) {
		this.#why ??= why;
	}
	async end() {
		if (!this.closed) await this.#client.end().catch(() => void 0);
	}
	#brokeOff(error) {
		return `The server broke off: ${this.#why ?? messageOf(error)}.`;
	}
	/** The work's value, and why it was stopped when it was. Its own error is thrown when it was not. */
	async #watch(work, limits) {
		const started = performance.now();
		const before = this.#wire.bytesRead;
		let stopped = null;
		let patience;
		let giveUp = () => void 0;
		const gaveUp = new Promise((resolve) => {
			giveUp = () => resolve(void 0);
		});
		const timer = setInterval(() => {
			if (performance.now() - started > limits.timeMs) stopped = "time";
			else if (this.#wire.bytesRead - before > limits.outputBytes) stopped = "output";
			if (stopped === null) return;
			clearInterval(timer);
			patience = setTimeout(giveUp, letGo);
			this.#stop();
		}, lookEvery);
		try {
			const value = await Promise.race([work, gaveUp]);
			return value === void 0 ? { stopped } : {
				value,
				stopped
			};
		} catch (error) {
			if (stopped === null) throw error;
			return { stopped };
		} finally {
			clearInterval(timer);
			clearTimeout(patience);
		}
	}
};
function fatal(error) {
	return error instanceof esm_default.DatabaseError && (error.severity === "FATAL" || error.severity === "PANIC");
}
function sentence(reason, limits) {
	if (reason === "time") return `It did not end within ${limits.timeMs / 1e3} s.`;
	if (reason === "output") return `It sent more than ${limits.outputBytes} bytes back.`;
	return "The server is gone.";
}
export { narrowed as n, Link as t };
