import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { n as Unavailable, r as messageOf } from "./errors.js";
import { n as readPack, t as pack } from "./packed.js";
import { a as makeRole, i as giveDatabase, n as connectServer, r as safePath, t as RemoteSession } from "./remote.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { once } from "node:events";
import { join } from "node:path";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdir, mkdtemp, readFile, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
// src/database/engines/faketime.ts
/** What must be installed, in words. */
const wanted = "libfaketime is not installed (Debian: apt-get install faketime)";
/** Where distributions put it; null when it is nowhere, or the system has another way of loading. */
function findLibrary() {
	if (process.platform !== "linux") return null;
	return [
		...(existsSync("/usr/lib") ? readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu") || name.endsWith("-linux-gnueabihf")) : []).map((name) => `/usr/lib/${name}`),
		"/usr/lib64",
		"/usr/lib",
		"/usr/local/lib"
	].map((folder) => join(folder, "faketime/libfaketime.so.1")).find((path) => existsSync(path)) ?? null;
}
/**
* The words before a command that let it see the time that `file` tells. Only what the wall clock says moves: waiting
* takes as long as ever.
*/
function underClock(library, file) {
	return [
		"/usr/bin/env",
		`LD_PRELOAD=${library}`,
		`FAKETIME_TIMESTAMP_FILE=${file}`,
		...[
			"FAKETIME_NO_CACHE=1",
			"FAKETIME_DONT_FAKE_MONOTONIC=1",
			"DONT_FAKE_MONOTONIC=1",
			"NO_FAKE_STAT=1",
			"FAKETIME_DISABLE_SHM=1"
		]
	];
}
function fileClock(file) {
	return { move: (to) => writeFile(file, `${offset(to.getTime() - Date.now())}\n`) };
}
const offset = (ms) => `${ms < 0 ? "-" : "+"}${(Math.abs(ms) / 1e3).toFixed(3)}`;
// src/database/engines/host.ts
/**
* The account for the server when we are root, which Postgres refuses to be; null when we are not, and the server runs
* as ourselves.
*/
async function serverAccount() {
	if (process.getuid?.() !== 0) return null;
	const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
	const entry = lines.find(([name]) => name === "postgres") ?? lines.find(([name]) => name === "nobody");
	return {
		uid: Number(entry?.[2] ?? 65534),
		gid: Number(entry?.[3] ?? 65534)
	};
}
async function give(path, account) {
	if (account !== null) await chown(path, account.uid, account.gid);
}
/** Free bytes that make a tmpfs roomy enough for a cluster. */
const roomy = 1024 ** 3;
/** Memory when there is room for it: the same work takes less than half the time there. */
async function roomyFolder() {
	const shared = "/dev/shm";
	try {
		const { bavail, bsize } = await statfs(shared);
		if (bavail * bsize >= roomy) return shared;
	} catch {}
	return tmpdir();
}
// src/database/engines/cluster.ts
/** The superuser made by initdb; migrations never log in with it. */
const bootstrapRole = "headroom_admin";
const startTimeout = 3e4;
/** Nothing of our environment reaches the server. */
const environment = {
	LC_ALL: "C",
	TZ: "UTC",
	PATH: "/usr/bin:/bin"
};
/** Whole-machine protection: address space of one backend in KiB, temporary files of one. */
const memoryKilobytes = 4194304;
const settings = [
	"listen_addresses=",
	"unix_socket_permissions=0700",
	"fsync=off",
	"full_page_writes=off",
	"synchronous_commit=on",
	"wal_level=minimal",
	"max_wal_senders=0",
	"wal_recycle=off",
	"min_wal_size=2MB",
	"max_wal_size=256MB",
	"autovacuum=off",
	"max_connections=20",
	"dynamic_shared_memory_type=mmap",
	"max_locks_per_transaction=1024",
	"max_parallel_workers_per_gather=0",
	"jit=off",
	"temp_file_limit=1GB",
	"timezone=UTC"
];
/**
* A shell becomes the server and leaves a guard beside it, which waits for our end of the pipe to close: that happens
* however we die. Then it stops the server and removes the folder ($0). Another line on the pipe sends it away. Until
* `go` comes, the folder may be filled.
*/
const guarded = `exec 3<&0
gone() { n=0; while [ -e "$0" ] && [ $n -lt 5 ]; do /bin/rm -rf "$0"; [ -e "$0" ] && /bin/sleep 0.5; n=$((n+1)); done; }
read line <&3 || { gone; exit; }
[ "$line" = go ] || exit
( read line <&3 && exit
  kill -QUIT $$; n=0
  while [ -e "$0/data/postmaster.pid" ] && [ $n -lt 100 ]; do /bin/sleep 0.05; n=$((n+1)); done
  kill -9 $$; gone ) >/dev/null 2>&1 &
[ -e "$0/data" ] || "$HEADROOM_INITDB" -D "$0/data" -U ${bootstrapRole} -A trust -E UTF8 --locale=C --wal-segsize=1 -N >/dev/null </dev/null || exit 1
ulimit -v ${memoryKilobytes} 2>/dev/null
exec "$@" 3<&- </dev/null`;
var Cluster = class Cluster {
	binaries;
	#folder;
	#account;
	/** The library that moves its clock. */
	#faketime;
	#child = null;
	#log = "";
	constructor(binaries, folder, account, faketime) {
		this.binaries = binaries;
		this.#folder = folder;
		this.#account = account;
		this.#faketime = faketime;
	}
	/**
	* A running cluster: new, or as it was when packed. Throws Unavailable with the server's last words.
	* @param faketime the library through which it sees the time; null for the time as it is
	*/
	static async start(binaries, from, faketime) {
		const account = await serverAccount();
		const folder = await mkdtemp(join(await roomyFolder(), "headroom-"));
		const cluster = new Cluster(binaries, folder, account, faketime);
		try {
			await give(folder, account);
			await cluster.clock?.move(/* @__PURE__ */ new Date());
			await mkdir(cluster.socketFolder, { mode: 448 });
			await give(cluster.socketFolder, account);
			cluster.#spawn();
			if (from !== null) await cluster.#restore(from);
			await cluster.#launch();
			return cluster;
		} catch (error) {
			await cluster[Symbol.asyncDispose]();
			throw new Unavailable(`PostgreSQL ${binaries.version} in ${binaries.folder} did not start: ${cluster.#lastWords(error)}.`);
		}
	}
	get socketFolder() {
		return join(this.#folder, "socket");
	}
	get clock() {
		return this.#faketime === null ? null : fileClock(this.#clockFile);
	}
	get #clockFile() {
		return join(this.#folder, "clock");
	}
	get #data() {
		return join(this.#folder, "data");
	}
	get running() {
		return this.#child?.pid !== void 0 && this.#child.exitCode === null && this.#child.signalCode === null;
	}
	/** Kills the server at once; for one that no longer listens. */
	async kill() {
		await this.#end("SIGQUIT", 5e3);
	}
	/** The folder as bytes; the server is stopped for it and started again, so no connection may be open. */
	async pack() {
		await this.#end("SIGINT", 6e4);
		const folders = [];
		const files = [];
		for (const entry of await readdir(this.#data, {
			recursive: true,
			withFileTypes: true
		})) {
			const path = join(entry.parentPath ?? entry.path, entry.name);
			const name = path.slice(this.#data.length + 1);
			if (entry.isDirectory()) folders.push(name);
			else if (entry.isFile()) files.push({
				name,
				data: await readFile(path)
			});
		}
		this.#spawn();
		await this.#launch();
		return pack(folders.sort(), files);
	}
	async [Symbol.asyncDispose]() {
		await this.#end("SIGQUIT", 5e3);
		await rm(this.#folder, {
			recursive: true,
			force: true,
			maxRetries: 5
		});
	}
	async #restore(from) {
		const { folders, files, start } = readPack(from);
		for (const name of ["", ...folders]) {
			await mkdir(join(this.#data, name), { mode: 448 });
			await give(join(this.#data, name), this.#account);
		}
		for (const [name, size, at, stored] of files) {
			const content = new Uint8Array(size);
			content.set(from.subarray(start + at, start + at + stored));
			await writeFile(join(this.#data, name), content, { mode: 384 });
			await give(join(this.#data, name), this.#account);
		}
	}
	/** The guard, waiting. */
	#spawn() {
		const extra = this.binaries.major >= 16 ? ["createrole_self_grant=set, inherit"] : [];
		const args = [...[
			join(this.binaries.folder, "postgres"),
			"-D",
			this.#data,
			"-k",
			this.socketFolder
		], ...[...settings, ...extra].flatMap((setting) => ["-c", setting])];
		const clocked = this.#faketime === null ? args : [...underClock(this.#faketime, this.#clockFile), ...args];
		const child = spawn("/bin/sh", [
			"-c",
			guarded,
			this.#folder,
			...clocked
		], {
			...this.#account,
			cwd: this.#folder,
			env: {
				...environment,
				HEADROOM_INITDB: join(this.binaries.folder, "initdb")
			},
			stdio: [
				"pipe",
				"ignore",
				"pipe"
			],
			detached: true
		});
		this.#child = child;
		child.on("error", () => void 0);
		child.stdin?.on("error", () => void 0);
		child.stderr?.on("data", (chunk) => {
			this.#log = (this.#log + chunk.toString()).slice(-4e3);
		});
	}
	/** Makes the cluster when there is none, and starts it. */
	async #launch() {
		this.#child?.stdin?.write("go\n");
		const deadline = Date.now() + startTimeout;
		while (!await this.#ready()) {
			if (!this.running) throw new Error("it ended");
			if (Date.now() > deadline) throw new Error(`it was not ready within ${startTimeout / 1e3} s`);
			await setTimeout$1(5);
		}
	}
	async #ready() {
		return (await readFile(join(this.#data, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[7]?.startsWith("ready") ?? false;
	}
	async #end(signal, patience) {
		const child = this.#child;
		if (child === null || !this.running) return;
		const gone = once(child, "exit");
		child.stdin?.end("stay\n");
		child.kill(signal);
		const late = setTimeout(() => child.kill("SIGKILL"), patience);
		await gone;
		clearTimeout(late);
	}
	#lastWords(error) {
		const lines = this.#log.split("\n").filter((line) => line.trim() !== "");
		return (lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line)).at(-1) ?? lines.at(-1) ?? messageOf(error)).replace(/^[\d-]+ [\d:.]+ \S+ \[\d+\] /, "").replace(/\.$/, "");
	}
};
// src/database/engines/server.ts
/** The role of migrations bears the name that dumps give as owner. */
const role = "postgres";
function serverEngine(binaries) {
	const { version, major, extensions, untrusted } = binaries;
	const faketime = findLibrary();
	return {
		name: "server",
		identity: `server ${version} ${process.platform} ${process.arch} ${binaries.folder}`,
		major,
		extensions,
		untrusted,
		noClockReason: faketime === null ? wanted : null,
		open: async (options) => {
			const cluster = await Cluster.start(binaries, await options.from ?? null, options.clock === true ? faketime : null);
			const here = {
				host: cluster.socketFolder,
				port: 5432,
				password: ""
			};
			const superuser = {
				...here,
				user: bootstrapRole
			};
			const site = {
				engine: "server",
				extensions,
				clock: cluster.clock,
				migrating: {
					...here,
					user: role,
					database: "postgres"
				},
				control: {
					...superuser,
					database: "template1"
				},
				foreign: false,
				kill: () => cluster.kill(),
				pack: () => cluster.pack(),
				dispose: () => cluster[Symbol.asyncDispose]()
			};
			try {
				if (options.from === void 0) await confine({
					...superuser,
					database: "postgres"
				}, {
					role,
					major,
					login: null
				});
			} catch (error) {
				await cluster[Symbol.asyncDispose]();
				throw error;
			}
			return RemoteSession.open(site, options);
		}
	};
}
async function confine(superuser, confinement) {
	const control = await connectServer(superuser, async () => void 0, safePath);
	await makeRole(control, confinement);
	await giveDatabase(control, confinement);
	await control.end();
}
export { serverEngine };
