// update-baseline: writes what would be said of every migration today into the baseline file of the workspace.
import { join } from 'node:path';
import { repositoryTop } from '../lib/repository-files.ts';
import { renewBaseline, renewed } from '../pipelines/baseline.ts';
import { review } from '../pipelines/review.ts';
import { requestOf } from './review.ts';
import { type ActionRunner, setOutputs } from './runner.ts';

export async function baselineMode(runner: ActionRunner): Promise<void> {
  const { config, request } = await requestOf(runner, true);
  const name = config.baselineFile;
  const done = await renewBaseline(
    runner.review ?? review,
    request,
    join(request.repo, name),
    new Date(),
    repositoryTop(request.repo) ?? request.repo,
  );
  setOutputs(runner, { conclusion: 'success', report: done.report, baseline: name });
  runner.say(`Headroom: ${renewed(done, name)}`);
}
