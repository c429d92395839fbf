import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { t as programEnvironment } from "./environment.js";
import { t as offered } from "./extension-list.js";
import { promisify } from "node:util";
import { dirname, join } from "node:path";
import { readFile, readdir, realpath } from "node:fs/promises";
import { execFile } from "node:child_process";
// src/database/engines/binaries.ts
/** Folders of versioned installations; `*` stands for one folder name. */
const installations = [
	"/usr/lib/postgresql/*/bin",
	"/usr/pgsql-*/bin",
	"/opt/homebrew/opt/postgresql*/bin",
	"/usr/local/opt/postgresql*/bin",
	"/opt/homebrew/bin",
	"/usr/local/pgsql/bin",
	"/Applications/Postgres.app/Contents/Versions/*/bin"
];
const run = promisify(execFile);
let found;
/** Every installation, the newest first. Looked for once per process. */
function findBinaries() {
	found ??= search();
	return found;
}
async function search() {
	if (process.platform === "win32") return [];
	const candidates = await Promise.all([
		output("pg_config", "--bindir"),
		programFolders(),
		...installations.map(expand)
	]);
	const real = await Promise.all(candidates.flat().map((folder) => realpath(join(folder, "postgres")).then(dirname, () => null)));
	const folders = [...new Set(real)].filter((folder) => folder !== null);
	return (await Promise.all(folders.map(describe))).filter((binaries) => binaries !== null).sort((a, b) => b.major - a.major || b.version.localeCompare(a.version, "en", { numeric: true }));
}
/** Lines a program prints; none when it cannot be run. */
async function output(program, ...args) {
	return (await run(program, args, {
		timeout: 1e4,
		env: programEnvironment()
	}).catch(() => ({ stdout: "" }))).stdout.split("\n").filter((line) => line !== "");
}
async function programFolders() {
	return (await output("which", "-a", "initdb")).map((path) => dirname(path));
}
/** The folders that a pattern with at most one `*` stands for. */
async function expand(pattern) {
	const parts = pattern.split("/");
	const at = parts.findIndex((part) => part.includes("*"));
	if (at === -1) return [pattern];
	const parent = parts.slice(0, at).join("/");
	const prefix = parts[at]?.replace("*", "") ?? "";
	return (await readdir(parent).catch(() => [])).filter((name) => name.startsWith(prefix)).map((name) => [
		parent,
		name,
		...parts.slice(at + 1)
	].join("/"));
}
async function describe(folder) {
	const [line = ""] = await output(join(folder, "postgres"), "--version");
	const version = /\(PostgreSQL\) (\d+[.\d]*)/.exec(line)?.[1];
	const [hasInitdb] = await output(join(folder, "initdb"), "--version");
	if (version === void 0 || hasInitdb === void 0) return null;
	const major = Number.parseInt(version, 10);
	return {
		folder,
		version,
		major,
		...await extensionsOf(folder, major)
	};
}
async function extensionsOf(folder, major) {
	const [configured] = await output(join(folder, "pg_config"), "--sharedir");
	const shares = [
		configured,
		`/usr/share/postgresql/${major}`,
		join(folder, "../share/postgresql"),
		join(folder, "../share")
	];
	for (const share of shares) {
		if (share === void 0) continue;
		const names = await readdir(join(share, "extension")).catch(() => []);
		if (names.includes("plpgsql.control")) return sorted(join(share, "extension"), names, major);
	}
	return {
		extensions: /* @__PURE__ */ new Set(["plpgsql"]),
		untrusted: /* @__PURE__ */ new Set()
	};
}
async function sorted(folder, names, major) {
	const controls = names.filter((name) => name.endsWith(".control") && !name.includes("--"));
	const found = await Promise.all(controls.map(async (file) => {
		const text = await readFile(join(folder, file), "utf8").catch(() => "");
		return {
			name: file.slice(0, -8),
			trusted: /^[ \t]*trusted[ \t]*=[ \t]*'?(true|on|yes|1)/m.test(text)
		};
	}));
	return offered(found, major);
}
export { findBinaries };
