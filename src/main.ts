// The Actions edge: inputs in, annotations, summary, outputs and exit status out.
import * as core from '@actions/core';
import { context } from '@actions/github';
import { rules } from '../rules/index.ts';
import { messageOf } from './failure.ts';
import { runAction } from './github/action.ts';
import type { EventContext } from './github/context.ts';
import { interruption } from './interrupt.ts';
import { takeEnvironment } from './lib/environment.ts';

const environment = takeEnvironment();

process.on('uncaughtException', (error) => {
  core.setFailed(`Sorry, this is a fault of Headroom: ${messageOf(error)}`);
  process.exit(1);
});

const annotate = { error: core.error, warning: core.warning, notice: core.notice };

await runAction({
  // As the toolkit reads them, from the environment as it was.
  input: (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() || undefined,
  context: { eventName: context.eventName, sha: context.sha, actor: context.actor, payload: context.payload as EventContext['payload'] },
  environment,
  rules,
  annotate: ({ level, message, ...properties }) => annotate[level](message, properties),
  summarise: (text) => core.summary.addRaw(text).write(),
  output: core.setOutput,
  fail: core.setFailed,
  say: core.info,
  signal: interruption(() => core.info('Headroom is stopping.')),
});
