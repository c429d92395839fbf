// The work tree that a job is given, made of the stand-in's own commits.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHubStandIn } from '../support/github/stand-in.ts';

/** GitHub merges a head into a base once; whoever checks it out later gets the same commit. */
const date = '2025-11-27T14:13:50Z';
const who = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.test'];

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...who, ...args], {
    stdio: 'pipe',
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  })
    .toString()
    .trim();

/** One commit, with its name. */
export function openAt(gh: GitHubStandIn, folder: string, sha: string): void {
  git(folder, 'init', '--quiet');
  writeFileSync(join(folder, '.git/objects/info/alternates'), `${join(gh.world.objects.folder, 'objects')}\n`);
  git(folder, 'checkout', '--quiet', '--detach', sha);
}

/**
 * The merge of the pull request's head into its base, as actions/checkout leaves it.
 * @returns the merge commit
 */
export function checkOut(gh: GitHubStandIn, folder: string): string {
  const { base, head } = gh.pull();
  openAt(gh, folder, base.sha);
  git(folder, 'merge', '--quiet', '--no-ff', '--message', `Merge ${head.sha} into ${base.sha}`, head.sha);
  return git(folder, 'rev-parse', 'HEAD');
}
