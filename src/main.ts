// The Actions edge: inputs in, annotations, summary, outputs and exit status out.

import type { EventContext } from './actions/context.ts';
import { takeEnvironment } from './lib/environment.ts';
import { messageOf } from './lib/errors.ts';
import { atWork, end, interruption, supervise } from './lib/interrupt.ts';

if (atWork) await work();
else
  supervise(import.meta.url, (error) => {
    process.stdout.write(`::error::Sorry, this is a fault of Headroom: ${messageOf(error).replace(/\s+/g, ' ')}\n`);
    return 1;
  });

async function work(): Promise<void> {
  const [core, { context }, { rules }, { runAction }] = await Promise.all([
    import('@actions/core'),
    import('@actions/github'),
    import('../rules/index.ts'),
    import('./actions/run.ts'),
  ]);
  // What the toolkit reads of it at its start it has read.
  const environment = takeEnvironment();
  process.on('uncaughtException', (error) => {
    core.setFailed(`Sorry, this is a fault of Headroom: ${messageOf(error)}`);
    void end(1);
  });
  const annotate = { error: core.error, warning: core.warning, notice: core.notice };
  await runAction({
    // As the toolkit reads them, from the environment as it was.
    input: (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() || undefined,
    context: {
      eventName: context.eventName,
      sha: context.sha,
      actor: context.actor,
      payload: context.payload as EventContext['payload'],
    },
    environment,
    rules,
    annotate: ({ level, message, ...properties }) => annotate[level](message, properties),
    summarise: (text) => core.summary.addRaw(text).write(),
    output: core.setOutput,
    fail: core.setFailed,
    say: core.info,
    signal: interruption(() => core.info('Headroom is stopping.')),
  });
  await end(Number(process.exitCode ?? 0));
}
