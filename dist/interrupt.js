import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath, fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { SHARE_ENV, Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
// src/lib/interrupt.ts
/** Exit status by the signal that ended us, as shells count: 128 and the signal's number. */
const signals = {
	SIGHUP: 129,
	SIGINT: 130,
	SIGTERM: 143
};
/**
* How long giving back what was borrowed may take, in milliseconds; a server of ours is taken away by its own guard
* after that.
*/
const patience = 2500;
/** Whether this is the thread of the work. */
const atWork = !isMainThread;
/** Of each stream, in the thread of the work. */
const terminal = (stream) => workerData[stream];
/** Thrown where the work can be broken off. */
var Interrupted = class extends Error {
	name = "Interrupted";
	status;
	constructor(status) {
		super("interrupted");
		this.status = status;
	}
};
/**
* Runs a module again as the thread of the work, and ends with its exit status once all that it wrote is written. A
* first signal is handed on to the work; a second one, or patience at its end, ends the process at once.
* @param url the module's own `import.meta.url`
* @param failed tells of a thread that died, such as for want of memory, and gives the exit status
*/
function supervise(url, failed) {
	const work = new Worker(fileURLToPath(url), {
		argv: process.argv.slice(2),
		execArgv: url.endsWith(".ts") ? [
			...process.execArgv,
			"--import",
			new URL("../../scripts/thread.mjs", import.meta.url).href
		] : process.execArgv,
		env: SHARE_ENV,
		workerData: {
			stdout: terminalOf(process.stdout),
			stderr: terminalOf(process.stderr)
		},
		resourceLimits: { maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2) }
	});
	process.stdout.on("error", () => work.stdout.resume());
	process.stderr.on("error", () => work.stderr.resume());
	let status;
	work.on("error", (error) => {
		status = failed(error);
	});
	work.on("exit", (code) => {
		process.exitCode ??= status ?? code;
	});
	let first = true;
	for (const signal of Object.keys(signals)) process.on(signal, () => {
		if (!first) return void leave(work, signal);
		first = false;
		work.postMessage(signal);
		setTimeout(() => void leave(work, signal), 3e3).unref();
	});
}
const terminalOf = ({ isTTY, columns }) => ({
	isTTY: isTTY === true,
	columns
});
/**
* A thread in the middle of an expression or a call of the system cannot be ended; then the signal ends the process as
* if nobody listened.
*/
async function leave(work, signal) {
	process.exitCode = signals[signal];
	if (await Promise.race([work.terminate(), setTimeout$1(1500)]) !== void 0) process.exit(signals[signal]);
	process.removeAllListeners(signal);
	process.kill(process.pid, signal);
}
/**
* For the thread of the work: listens until it ends. The first signal aborts with an `Interrupted`; patience at its end
* leaves at once.
* @param onFirst told when the first signal comes
*/
function interruption(onFirst) {
	const controller = new AbortController();
	for (const [signal, status] of Object.entries(signals)) process.on(signal, () => {
		if (controller.signal.aborted) return;
		onFirst();
		controller.abort(new Interrupted(status));
		setTimeout(() => process.exit(status), patience).unref();
	});
	parentPort?.on("message", (signal) => process.emit(signal, signal)).unref();
	return controller.signal;
}
/** Ends the thread of the work once what it wrote is on its way, whatever else is still open. */
async function end(status) {
	await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => void stream.write("", resolve))));
	process.exit(status);
}
export { supervise as a, interruption as i, atWork as n, terminal as o, end as r, Interrupted as t };
