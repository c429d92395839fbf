// The Actions edge: inputs in, annotations, summary, outputs and exit status out.
import { error, getInput, info, notice, setFailed, setOutput, summary, warning } from '@actions/core';
import { context } from '@actions/github';
import { rules } from '../rules/index.ts';
import { runAction } from './github/action.ts';
import type { EventContext } from './github/context.ts';

const annotators = { error, warning, notice };

await runAction({
  input: (name) => getInput(name) || undefined,
  context: { eventName: context.eventName, sha: context.sha, payload: context.payload as EventContext['payload'] },
  environment: process.env,
  rules,
  annotate: ({ level, message, ...properties }) => annotators[level](message, properties),
  summarise: (text) => summary.addRaw(text).write(),
  output: setOutput,
  fail: setFailed,
  say: info,
});
