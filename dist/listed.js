import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/lib/listed.ts
/** `a`, `a and b`, `a, b and c`; beyond `most`, the rest is counted. */
function listed(names, most = 8) {
	if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
export { listed as t };
