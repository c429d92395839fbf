import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/lib/environment.ts
/** What programs and the runner's toolkit need to find their way; no token, password or key has such a name. */
const plain = new Set(`PATH HOME USER LOGNAME SHELL PWD TERM COLORTERM COLUMNS LANG LANGUAGE TZ TMPDIR TMP TEMP CI NO_COLOR FORCE_COLOR XDG_CONFIG_HOME XDG_CACHE_HOME
  GITHUB_OUTPUT GITHUB_STEP_SUMMARY RUNNER_DEBUG RUNNER_TEMP SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS NO_PROXY HTTP_PROXY HTTPS_PROXY ALL_PROXY
  GIT_SSH GIT_SSH_COMMAND GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_NOSYSTEM SSH_AUTH_SOCK
  SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA PROGRAMFILES PROGRAMDATA`.split(/\s+/));
/** A proxy's address may hold a password. */
const isPlain = (name, value) => (plain.has(name.toUpperCase()) || name.startsWith("LC_")) && !(/_proxy$/i.test(name) && value.includes("@"));
/**
* A copy of the environment as it was; the process keeps, and hands to programs, only what is plain. To be called
* before anything else.
*/
function takeEnvironment() {
	const taken = { ...process.env };
	for (const [name, value] of Object.entries(taken)) if (!isPlain(name, value ?? "")) delete process.env[name];
	return taken;
}
/** What a program of Postgres's needs that is asked for its version or its folders. */
const programEnvironment = () => ({
	PATH: process.env.PATH,
	LC_ALL: "C"
});
export { takeEnvironment as n, programEnvironment as t };
