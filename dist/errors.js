import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/lib/errors.ts
/**
* Something the person can mend: a wrong option, a broken file. The message is one sentence: what, where, what to do.
*/
var Misuse = class extends Error {
	name = "Misuse";
};
/** Something this machine lacks: an engine, an extension, a network. The message says what goes unjudged without it. */
var Unavailable = class extends Error {
	name = "Unavailable";
};
/** The message of anything thrown. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
export { Unavailable as n, messageOf as r, Misuse as t };
