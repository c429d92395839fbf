// What a run of the Action tells its runner, kept as it comes.
import type { ActionRunner } from '../../src/actions/runner.ts';
import type { Annotation } from '../../src/report/surfaces/annotations.ts';

export interface Told {
  readonly annotated: readonly Annotation[];
  readonly summaries: readonly string[];
  readonly outputs: Readonly<Record<string, string | number>>;
  readonly failures: readonly string[];
  readonly said: readonly string[];
}

/** A runner's ears, and what they hear. */
export function recorder() {
  const told = {
    annotated: [] as Annotation[],
    summaries: [] as string[],
    outputs: {} as Record<string, string | number>,
    failures: [] as string[],
    said: [] as string[],
  };
  const ears: Pick<ActionRunner, 'annotate' | 'summarise' | 'output' | 'fail' | 'say'> = {
    annotate: (annotation) => told.annotated.push(annotation),
    summarise: async (text) => told.summaries.push(text),
    output: (name, value) => {
      told.outputs[name] = value;
    },
    fail: (message) => told.failures.push(message),
    say: (line) => told.said.push(line),
  };
  return { told, ears };
}
