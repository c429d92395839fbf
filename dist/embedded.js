import { createRequire as __createRequire, createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath, fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { a as esm_default } from "./command.js";
import { n as Unavailable, r as messageOf } from "./errors.js";
import { t as ident } from "./quote.js";
import { n as narrowed, t as Link } from "./link.js";
import { t as dictionary } from "./dictionary.js";
import { n as readPack, r as shared } from "./packed.js";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { Duplex } from "node:stream";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { basename, dirname, join } from "node:path";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
// src/database/engines/assets.ts
const here = dirname(fileURLToPath(import.meta.url));
const bundled = join(here, "assets");
/** Folders that hold assets: the bundle's own, else the packages and this repository's. */
function assetFolders() {
	if (existsSync(bundled)) return [bundled];
	const packageFolder = (name) => dirname(createRequire(import.meta.url).resolve(name));
	return [
		packageFolder("@electric-sql/pglite"),
		packageFolder("@electric-sql/pglite-pgvector"),
		join(here, "../../../assets")
	];
}
/** The path of an asset such as `pglite.wasm`. */
function asset(name) {
	const found = assetFolders().map((folder) => join(folder, name)).find((path) => existsSync(path));
	if (found === void 0) throw new Error(`The file ${name} is missing from this installation of Headroom.`);
	return found;
}
/** The worker that runs the embedded Postgres: beside this file, or beside the bundle. */
const workerPath = join(here, "embedded-worker.mjs");
/** Archives that bring several extensions, and extensions that need another's. */
const archives = dictionary({
	autoinc: "spi",
	insert_username: "spi",
	moddatetime: "spi",
	refint: "spi"
});
const needs = dictionary({ earthdistance: ["cube"] });
/** Archives that are no extensions, or reach for the host. */
const hidden = /* @__PURE__ */ new Set([
	"spi",
	"templating",
	"auto_explain",
	"passwordcheck",
	"file_fdw",
	"pg_surgery",
	"pg_logicalinspect",
	"pg_overexplain"
]);
let extensions;
/** Extensions the embedded Postgres has. */
function embeddedExtensions() {
	extensions ??= findExtensions();
	return extensions;
}
function findExtensions() {
	const names = assetFolders().flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".tar.gz")));
	return /* @__PURE__ */ new Set([
		"plpgsql",
		...Object.keys(archives),
		...names.map((name) => basename(name, ".tar.gz")).filter((name) => !hidden.has(name))
	]);
}
/** The archives to load for some extensions, by archive name. */
function extensionArchives(extensions) {
	const available = embeddedExtensions();
	const wanted = extensions.filter((name) => available.has(name) && name !== "plpgsql").flatMap((name) => [name, ...needs[name] ?? []]);
	return Object.fromEntries(wanted.map((name) => archives[name] ?? name).map((name) => [name, asset(`${name}.tar.gz`)]));
}
// src/database/engines/wire.ts
/** Passes the protocol's bytes to a worker and back. */
var WorkerWire = class extends Duplex {
	#worker;
	bytesRead = 0;
	/** What the worker may answer to one message before it falls silent. */
	mostBytes = 1 << 20;
	constructor(worker) {
		super();
		this.#worker = worker;
		worker.on("message", (message) => {
			if (message.kind === "flood") this.bytesRead = Number.POSITIVE_INFINITY;
			if (message.kind !== "wire") return;
			this.bytesRead += message.bytes.length;
			this.push(message.bytes);
		});
		worker.on("exit", () => this.destroy());
	}
	_read() {}
	_write(chunk, _encoding, done) {
		const bytes = Uint8Array.from(chunk);
		this.#worker.postMessage({
			kind: "wire",
			bytes,
			outputBytes: this.mostBytes
		}, [bytes.buffer]);
		done();
	}
	connect() {
		queueMicrotask(() => this.emit("connect"));
		return this;
	}
	setNoDelay() {
		return this;
	}
	setKeepAlive() {
		return this;
	}
	ref() {
		return this;
	}
	unref() {
		return this;
	}
};
// src/database/engines/embedded.ts
/** The PGlite release that the committed cluster was made with, and its Postgres. */
const embeddedRelease = {
	pglite: "0.5.14",
	postgres: "18.6",
	major: 18
};
/** The committed cluster: what initdb would make, packed and compressed. */
const clusterAsset = "cluster.pack.br";
/** How initdb makes the committed cluster. Small WAL segments make small snapshots. */
const initdb = ["--wal-segsize=1", "--no-data-checksums"];
/** One session in memory: nothing to recover, nothing to share, and no more memory than it needs. */
const settings = [
	"exit_on_error=false",
	"shared_buffers=16MB",
	"max_connections=5",
	"max_locks_per_transaction=1024",
	"max_worker_processes=0",
	"max_parallel_workers=0",
	"max_parallel_workers_per_gather=0",
	"max_parallel_maintenance_workers=0",
	"io_method=sync",
	"synchronous_commit=off",
	"full_page_writes=off",
	"wal_level=minimal",
	"max_wal_senders=0",
	"wal_recycle=off",
	"wal_init_zero=off",
	"temp_file_limit=256MB",
	"log_checkpoints=off"
];
function embeddedEngine() {
	return {
		name: "embedded",
		identity: `pglite ${embeddedRelease.pglite}`,
		major: embeddedRelease.major,
		extensions: embeddedExtensions(),
		untrusted: /* @__PURE__ */ new Set(),
		noClockReason: null,
		open: (options) => EmbeddedSession.open(options, options.from ?? committedCluster())
	};
}
/** Node has it; the types of Node 20 do not tell. */
const { compile } = WebAssembly;
let compiled;
/**
* Compiled once for the process; workers share the code. Without V8's second, optimizing compilation: migrations run
* little code often enough to earn it back (a third less processor time and 100 MB less memory over 190 real files, and
* no slower with 100 000 rows of seeds).
*/
function serverModule() {
	for (const flag of [
		"--no-wasm-tier-up",
		"--no-wasm-dynamic-tiering",
		"--wasm-lazy-compilation"
	]) setFlagsFromString(flag);
	compiled ??= readFile(asset("pglite.wasm")).then(compile);
	return compiled;
}
async function committedCluster() {
	return promisify(brotliDecompress)(await readFile(asset(clusterAsset)));
}
function startWorker(extensions) {
	return new Worker(workerPath, {
		env: {},
		execArgv: [],
		stdin: false,
		stdout: true,
		stderr: true,
		resourceLimits: {
			maxOldGenerationSizeMb: 512,
			maxYoungGenerationSizeMb: 8,
			stackSizeMb: 32
		},
		workerData: {
			data: asset("pglite.data"),
			archives: extensionArchives(extensions),
			settings,
			initdb
		}
	});
}
var EmbeddedSession = class EmbeddedSession {
	engine = "embedded";
	version;
	major = embeddedRelease.major;
	extensions;
	#worker;
	#link;
	#options;
	constructor(worker, link, options, version) {
		this.#worker = worker;
		this.#link = link;
		this.#options = options;
		this.version = version;
		this.extensions = /* @__PURE__ */ new Set(["plpgsql", ...options.extensions.filter((name) => embeddedExtensions().has(name))]);
	}
	/** @param from null runs initdb */
	static async open(options, from) {
		const worker = startWorker(options.extensions);
		const ready = answer(worker, "ready");
		ready.catch(() => void 0);
		try {
			worker.postMessage({
				kind: "start",
				module: await serverModule()
			});
			const cluster = await from;
			worker.postMessage({
				kind: "cluster",
				cluster: cluster && {
					...readPack(cluster),
					bytes: shared(cluster)
				}
			});
			await ready;
			const wire = new WorkerWire(worker);
			const client = new esm_default.Client({
				stream: () => wire,
				user: "postgres",
				database: "postgres",
				host: "localhost",
				ssl: false,
				options: "-c jit=off"
			});
			const link = new Link(client, wire, async () => void await worker.terminate());
			worker.on("error", (error) => link.broke(messageOf(error)));
			await client.connect();
			const [row] = await link.query("DO 'BEGIN END'; SELECT current_setting('server_version') AS version");
			return new EmbeddedSession(worker, link, options, row?.version ?? embeddedRelease.postgres);
		} catch (error) {
			await worker.terminate();
			throw new Unavailable(`The embedded Postgres did not start: ${messageOf(error)}.`);
		}
	}
	/** The server asks its worker's realm for the time. */
	get clock() {
		return { move: async (to) => this.#worker.postMessage({
			kind: "clock",
			ahead: to.getTime() - Date.now()
		}) };
	}
	get lost() {
		return this.#link.closed;
	}
	query(sql, names = "theirs") {
		return this.#link.ask(sql, names);
	}
	async run(sql, timeMs, after = "") {
		const outcome = await this.#link.run(sql + after, narrowed(this.#options.limits, timeMs));
		if (outcome.kind === "stopped") await this.#worker.terminate();
		return outcome;
	}
	/** Migrations have superuser rights here too, so it only leaves the role they may have taken and takes it again. */
	async admin(sql) {
		const [was] = await this.#link.query("SELECT session_user::pg_catalog.text AS session, pg_catalog.current_setting('role') AS role");
		await this.#link.query("RESET SESSION AUTHORIZATION; RESET ROLE");
		await this.#link.query(sql);
		if (was === void 0) return;
		const role = was.role === "none" ? "NONE" : ident(was.role);
		await this.#link.query(`SET SESSION AUTHORIZATION ${ident(was.session)}; SET ROLE ${role}`);
	}
	/** @param how `close` ends the server cleanly first, for a quicker start; the session is over then */
	async snapshot(how = { close: false }) {
		const [wal] = await this.query("CHECKPOINT; SELECT pg_walfile_name(redo_lsn) AS first, pg_walfile_name(pg_current_wal_insert_lsn()) AS last FROM pg_control_checkpoint()", "ours").catch(() => []);
		if (wal === void 0) return null;
		this.#worker.postMessage({
			kind: "collect",
			wal: [wal.first, how.close ? "F" : wal.last],
			...how
		});
		return (await answer(this.#worker, "collected")).cluster;
	}
	async [Symbol.asyncDispose]() {
		await this.#worker.terminate();
	}
};
/** The worker's next message of a kind. Throws when the worker ends before. */
function answer(worker, kind) {
	return new Promise((resolve, reject) => {
		const receive = (message) => {
			if (message.kind !== kind) return;
			settle();
			resolve(message);
		};
		const fail = (error) => {
			settle();
			reject(error);
		};
		const exit = () => fail(/* @__PURE__ */ new Error("its worker ended"));
		const settle = () => worker.off("message", receive).off("error", fail).off("exit", exit);
		worker.on("message", receive).on("error", fail).on("exit", exit);
	});
}
export { embeddedEngine, serverModule };
