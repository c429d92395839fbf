// Whether a change edits what decides its own review: the configuration or the baseline.
import { relative, resolve, sep } from 'node:path';
import { Misuse } from '../lib/errors.ts';
import { defaultBase, editedSince, mergeBase } from './git.ts';

export interface SettingsRequest {
  /** Migrations that were named instead of asking git for the change. */
  readonly files?: readonly string[] | undefined;
  readonly base?: string | undefined;
  /** The configuration, where it was named. */
  readonly configFile?: string | undefined;
  readonly config: { readonly baselineFile: string };
}

/** Their paths from the root; none where there is no base to compare with. */
export async function editedSettings(
  { files = [], base, configFile, config }: SettingsRequest,
  root: string,
): Promise<readonly string[]> {
  if (files.length > 0 && base === undefined) return [];
  try {
    const commit = await mergeBase(root, base ?? (await defaultBase(root)), false);
    const named =
      configFile === undefined ? [] : [`:(top,literal)${relative(root, resolve(configFile)).split(sep).join('/')}`];
    const anywhere = ['.github/headroom.yml', '.github/headroom.yaml', config.baselineFile].map(
      (path) => `:(top,glob)**/${path.replace(/[\\*?[]/g, '\\$&')}`,
    );
    return await editedSince(root, commit, [...anywhere, ...named.filter((path) => !path.includes(')..'))]);
  } catch (error) {
    if (error instanceof Misuse) return [];
    throw error;
  }
}

/** For the report; the verdict stays what it is. */
export const editedNote = (path: string) =>
  `This change edits ${path}, which decides what is reported about it: review that edit too.`;
