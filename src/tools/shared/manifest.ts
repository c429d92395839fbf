// What tools share in bringing a manifest up to date.
import type { ProposedFile } from '../../model/partitions.ts';
import type { DraftPlace } from './tool.ts';

/** A file's text; null when it is not there. */
export function fileText(place: DraftPlace, path: string): string | null {
  const bytes = place.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

export const companion = (path: string, content: string, replaces = true): ProposedFile => ({
  path,
  content,
  kind: 'companion',
  replaces,
});
