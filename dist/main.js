import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { n as takeEnvironment } from "./environment.js";
import { r as messageOf } from "./errors.js";
import { a as supervise, i as interruption, n as atWork, r as end } from "./interrupt.js";
// src/main.ts
if (atWork) await work();
else supervise(import.meta.url, (error) => {
	process.stdout.write(`::error::Sorry, this is a fault of Headroom: ${messageOf(error).replace(/\s+/g, " ")}\n`);
	return 1;
});
async function work() {
	const [core, { context }, { rules }, { runAction }] = await Promise.all([
		import("./core.js"),
		import("./github.js"),
		import("./rules.js"),
		import("./run.js")
	]);
	const environment = takeEnvironment();
	process.on("uncaughtException", (error) => {
		core.setFailed(`Sorry, this is a fault of Headroom: ${messageOf(error)}`);
		end(1);
	});
	const annotate = {
		error: core.error,
		warning: core.warning,
		notice: core.notice
	};
	await runAction({
		input: (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() || void 0,
		context: {
			eventName: context.eventName,
			sha: context.sha,
			actor: context.actor,
			payload: context.payload
		},
		environment,
		rules,
		annotate: ({ level, message, ...properties }) => annotate[level](message, properties),
		summarise: (text) => core.summary.addRaw(text).write(),
		output: core.setOutput,
		fail: core.setFailed,
		say: core.info,
		signal: interruption(() => core.info("Headroom is stopping."))
	});
	await end(Number(process.exitCode ?? 0));
}
export {};
