#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { n as takeEnvironment } from "./environment.js";
import { r as messageOf } from "./errors.js";
import { a as supervise, i as interruption, n as atWork, o as terminal, r as end } from "./interrupt.js";
// src/cli.ts
if (atWork) await work();
else {
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") return;
		process.stderr.write(`headroom: the report could not be written to standard output: ${error.code === "ENOSPC" ? "the disk is full" : error.message}.\n`);
		process.exitCode = 2;
	});
	process.stderr.on("error", () => void 0);
	supervise(import.meta.url, (error) => {
		process.stderr.write(`headroom: sorry, this is a fault of Headroom: ${messageOf(error)}\n`);
		return 2;
	});
}
async function work() {
	const environment = takeEnvironment();
	const [{ complaint, runCli }, { rules }] = await Promise.all([import("./run2.js"), import("./rules.js")]);
	process.on("uncaughtException", (error) => {
		process.stderr.write(complaint(error, environment));
		end(2);
	});
	const sink = (stream) => ({
		...terminal(stream),
		write: (text) => process[stream].write(text)
	});
	const signal = interruption(() => process.stderr.write("\nheadroom: stopping; once more to leave at once\n"));
	await end(await runCli(process.argv.slice(2), {
		rules,
		environment,
		stdout: sink("stdout"),
		stderr: sink("stderr"),
		signal
	}));
}
export {};
