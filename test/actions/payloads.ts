// Recorded payloads of the events that start a workflow, cut to what is about commits. Of the run in workflow_run the event is changed to
// pull_request; schedule is written from the documentation, since nobody recorded one.
import { readFileSync } from 'node:fs';
import type { EventContext } from '../../src/actions/context.ts';

// biome-ignore lint/suspicious/noExplicitAny: recorded, whatever it is
export const payload = (name: string): any =>
  JSON.parse(readFileSync(new URL(`payloads/${name}.json`, import.meta.url), 'utf8'));

export const contextOf = (eventName: string, recorded = eventName): EventContext => ({
  eventName,
  sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  payload: payload(recorded),
});
