import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { createHash } from "node:crypto";
// src/database/engines/packed.mjs
/**
* A file of `size` bytes whose first `stored` lie at `at` of the contents; the rest is zero.
* @typedef {readonly [name: string, size: number, at: number, stored: number]} PackedFile
* @typedef {{ readonly folders: readonly string[], readonly files: readonly PackedFile[] }} Pack names from the
*   cluster's root, parents before children
* @typedef {{ readonly name: string, readonly data: Uint8Array }} FolderFile
*/
/** Zeros that are worth leaving out. */
const page = 4096;
/**
* In memory that threads can share. Layout: four bytes little-endian with the index's length, the index as JSON, then
* the distinct contents.
* @param {readonly string[]} folders @param {Iterable<FolderFile>} files @returns {Uint8Array}
*/
function pack(folders, files) {
	/** @type {PackedFile[]} */
	const index = [];
	/** @type {Map<string, number>} */
	const places = /* @__PURE__ */ new Map();
	/** @type {Uint8Array[]} */
	const contents = [];
	let at = 0;
	for (const { name, data } of files) {
		const filled = lengthWithoutZeros(data);
		const bytes = data.length - filled < page ? data : data.subarray(0, filled);
		const hash = createHash("sha1").update(bytes).digest("base64");
		const known = places.get(hash);
		index.push([
			name,
			data.length,
			known ?? at,
			bytes.length
		]);
		if (known !== void 0) continue;
		places.set(hash, at);
		contents.push(bytes);
		at += bytes.length;
	}
	const head = Buffer.from(JSON.stringify({
		folders,
		files: index
	}));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(head.length);
	const whole = new Uint8Array(new SharedArrayBuffer(4 + head.length + at));
	let end = 0;
	for (const part of [
		length,
		head,
		...contents
	]) {
		whole.set(part, end);
		end += part.length;
	}
	return whole;
}
/**
* The bytes where other threads can read them too: themselves when they are there already.
* @param {Uint8Array} bytes
*/
function shared(bytes) {
	if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
	const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
	copy.set(bytes);
	return copy;
}
/** All files of a cluster together, in bytes. */
const mostBytes = 2 ** 31;
/**
* The index and where the contents begin. Throws when the bytes are no pack, are cut short, or name a place outside of
* the cluster.
* @param {Uint8Array} bytes @returns {Pack & { readonly start: number }}
*/
function readPack(bytes) {
	const start = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
	if (start > bytes.length) throw new Error("the stored database is cut short");
	const { folders, files } = JSON.parse(new TextDecoder().decode(bytes.slice(4, start)));
	if (!Array.isArray(folders) || !Array.isArray(files)) throw new Error("the stored database has no index");
	checkNames([...folders, ...files.map(([name]) => name)], folders);
	const room = bytes.length - start;
	const isCount = (number) => Number.isSafeInteger(number) && Number(number) >= 0;
	let whole = 0;
	for (const [name, size, at, stored] of files) {
		if (![
			size,
			at,
			stored
		].every(isCount) || stored > size || at + stored > room) throw new Error(`the stored database is cut short or damaged at ${name}`);
		whole += size;
	}
	if (whole > mostBytes) throw new Error("the stored database is too large");
	return {
		folders,
		files,
		start
	};
}
/**
* Each name once, in a folder that comes before it, of parts that stay where they are on every system.
* @param {readonly unknown[]} names @param {readonly string[]} folders
*/
function checkNames(names, folders) {
	const inside = /* @__PURE__ */ new Set([""]);
	const seen = /* @__PURE__ */ new Set();
	for (const [at, name] of names.entries()) {
		if (!(typeof name === "string" && /^[\w.-]+(\/[\w.-]+)*$/.test(name) && !name.split("/").some((part) => /^\.+$/.test(part))) || seen.has(name) || !inside.has(name.slice(0, Math.max(name.lastIndexOf("/"), 0)))) throw new Error(`the stored database has a file that no cluster has: ${JSON.stringify(name)}`);
		seen.add(name);
		if (at < folders.length) inside.add(name);
	}
}
/** @param {Uint8Array} data */
function lengthWithoutZeros(data) {
	let end = data.length;
	while (end > 0 && data[end - 1] === 0) end -= 1;
	return end;
}
export { readPack as n, shared as r, pack as t };
