// The Actions edge: inputs in, annotations, summary, outputs and exit status out.
import * as core from '@actions/core';
import { context } from '@actions/github';
import { rules } from '../rules/index.ts';
import { messageOf } from './failure.ts';
import { runAction } from './github/action.ts';
import type { EventContext } from './github/context.ts';
import { interruption } from './interrupt.ts';

process.on('uncaughtException', (error) => {
  core.setFailed(`Sorry, this is a fault of Headroom: ${messageOf(error)}`);
  process.exit(1);
});

const annotate = { error: core.error, warning: core.warning, notice: core.notice };

await runAction({
  input: (name) => core.getInput(name) || undefined,
  context: { eventName: context.eventName, sha: context.sha, actor: context.actor, payload: context.payload as EventContext['payload'] },
  environment: process.env,
  rules,
  annotate: ({ level, message, ...properties }) => annotate[level](message, properties),
  summarise: (text) => core.summary.addRaw(text).write(),
  output: core.setOutput,
  fail: core.setFailed,
  say: core.info,
  signal: interruption(() => core.info('Headroom is stopping.')),
});
