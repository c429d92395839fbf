// One run of the Action: the mode's own work, and one sentence when it goes wrong.
import { Misuse, messageOf, Unavailable } from '../lib/errors.ts';
import { block } from '../lib/markdown.ts';
import { visible } from '../lib/sanitize.ts';
import { baselineMode } from './baseline.ts';
import { choice, flag } from './inputs.ts';
import { partitionsMode } from './partitions.ts';
import { reportMode } from './report.ts';
import { reviewMode } from './review.ts';
import { type ActionRunner, setOutputs, summarise } from './runner.ts';

const modes = ['review', 'partitions', 'audit', 'report'] as const;

/** Never throws: what goes wrong fails the step with one sentence. */
export async function runAction(runner: ActionRunner): Promise<void> {
  try {
    const mode = choice(runner.input, 'mode', modes) ?? 'review';
    if (mode === 'review')
      await (flag(runner.input, 'update-baseline') === true ? baselineMode(runner) : reviewMode(runner));
    else if (mode === 'report') await reportMode(runner);
    else if (mode === 'partitions') await partitionsMode(runner);
    else {
      setOutputs(runner, { conclusion: 'success' });
      runner.annotate({
        level: 'notice',
        message: `mode: ${mode} is announced and not available in this version; nothing was done.`,
      });
    }
  } catch (error) {
    const ours = !(error instanceof Misuse || error instanceof Unavailable || runner.signal?.aborted === true);
    const message = visible(`${ours ? 'Sorry, this is a fault of Headroom: ' : ''}${messageOf(error)}`);
    setOutputs(runner, { conclusion: 'error' });
    await summarise(
      runner,
      `### ⚠️ Headroom: nothing was ${runner.input('mode') === 'partitions' ? 'proposed' : 'reviewed'}\n\n${block('', message)}\n`,
    );
    runner.fail(message);
  }
}
