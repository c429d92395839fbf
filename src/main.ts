// The Actions edge: inputs in, annotations, summary, outputs and exit status out.
import * as core from '@actions/core';
import { context } from '@actions/github';
import { rules } from '../rules/index.ts';
import { runAction } from './github/action.ts';
import type { EventContext } from './github/context.ts';

await runAction({
  input: (name) => core.getInput(name) || undefined,
  context: { eventName: context.eventName, sha: context.sha, payload: context.payload as EventContext['payload'] },
  environment: process.env,
  rules,
  annotate: ({ level, message, ...properties }) => core[level](message, properties),
  summarise: (text) => core.summary.addRaw(text).write(),
  output: core.setOutput,
  fail: core.setFailed,
  say: core.info,
});
