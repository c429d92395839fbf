// update-baseline: writes what would be said of every migration today into the baseline file of the workspace.
import { join } from 'node:path';
import { renewBaseline } from '../renew-baseline.ts';
import { plural } from '../report/surface.ts';
import { review } from '../review.ts';
import { requestOf } from './review-mode.ts';
import { type Runner, setOutputs } from './runner.ts';

export async function baselineMode(runner: Runner): Promise<void> {
  const { config, request } = await requestOf(runner, true);
  const name = config.baselineFile;
  const { entries, until, report } = await renewBaseline(runner.review ?? review, request, join(request.repo, name), new Date());
  setOutputs(runner, { conclusion: 'success', report, baseline: name });
  runner.say(`Headroom: ${plural(entries, 'finding')} written to ${name}; they are set aside until ${until} once the file is committed.`);
}
