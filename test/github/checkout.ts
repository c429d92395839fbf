// The work tree that a pull request's job is given: the merge of its head into its base, as actions/checkout leaves it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHubStandIn } from '../support/github/stand-in.ts';

/** GitHub merges a head into a base once; whoever checks it out later gets the same commit. */
const date = '2025-11-27T14:13:50Z';

/** @returns the merge commit */
export function checkOut(gh: GitHubStandIn, folder: string): string {
  const who = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.test'];
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'pipe', env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } })
      .toString()
      .trim();
  const { base, head } = gh.pull();
  git('init', '--quiet');
  writeFileSync(join(folder, '.git/objects/info/alternates'), `${join(gh.world.objects.folder, 'objects')}\n`);
  git('checkout', '--quiet', '--detach', base.sha);
  git('merge', '--quiet', '--no-ff', '--message', `Merge ${head.sha} into ${base.sha}`, head.sha);
  return git('rev-parse', 'HEAD');
}
