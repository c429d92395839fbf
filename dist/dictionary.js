import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/lib/dictionary.ts
/** The entries without anything that every object has. */
function dictionary(entries) {
	return Object.assign(Object.create(null), entries);
}
export { dictionary as t };
