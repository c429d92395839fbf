import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { createHash } from "node:crypto";
// src/apply/engines/packed.mjs
/**
* A file of `size` bytes whose first `stored` lie at `at` of the contents; the rest is zero.
* @typedef {readonly [name: string, size: number, at: number, stored: number]} PackedFile
* @typedef {{ readonly folders: readonly string[], readonly files: readonly PackedFile[] }} Pack names from the cluster's root, parents before children
* @typedef {{ readonly name: string, readonly data: Uint8Array }} FolderFile
*/
/** Zeros that are worth leaving out. */
const page = 4096;
/**
* In memory that threads can share. Layout: four bytes little-endian with the index's length, the index as JSON, then the distinct contents.
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
/**
* The index and where the contents begin. Throws when the bytes are no pack or are cut short.
* @param {Uint8Array} bytes @returns {Pack & { readonly start: number }}
*/
function readPack(bytes) {
	const start = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
	const index = JSON.parse(new TextDecoder().decode(bytes.slice(4, start)));
	if (start + index.files.reduce((most, [, , at, stored]) => Math.max(most, at + stored), 0) > bytes.length) throw new Error("the stored database is cut short");
	return {
		...index,
		start
	};
}
/** @param {Uint8Array} data */
function lengthWithoutZeros(data) {
	let end = data.length;
	while (end > 0 && data[end - 1] === 0) end -= 1;
	return end;
}
export { readPack as n, shared as r, pack as t };
