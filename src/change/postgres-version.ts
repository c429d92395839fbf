// Which major version of Postgres the repository says it runs on: its platform's, its containers' or its tests' own.
import { baseName } from '../lib/paths.ts';
import type { Tree } from '../tools/shared/tool.ts';

/** A major version and the file that says it. */
export interface StatedVersion {
  readonly major: number;
  readonly path: string;
}

/** Majors that can be meant. */
const known = { from: 12, to: 18 };

const image = /\b(?:postgres|postgresql|postgis|pgvector|timescaledb(?:-ha)?):([\w.-]+)/g;

const majorsOf = (text: string) =>
  [...text.matchAll(image)].map(([, tag = '']) => Number(/(?:^|pg)(\d{2})(?!\d)/.exec(tag)?.[1] ?? Number.NaN));

/** Files in the order in which they are believed. */
const sources: readonly (readonly [RegExp, (text: string) => readonly number[]])[] = [
  [
    /(^|\/)supabase\/config\.toml$/,
    (text) => [Number(/^[ \t]{0,100}major_version[ \t]{0,100}=[ \t]{0,100}(\d+)/m.exec(text)?.[1] ?? Number.NaN)],
  ],
  [/(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/, majorsOf],
  [/(^|\/)\.devcontainer\//, majorsOf],
  [/^\.github\/workflows\/[^/]+\.ya?ml$|^\.gitlab-ci\.yml$|^\.circleci\/config\.yml$/, majorsOf],
];

/** The first source that names one version and no other; null for none. */
export function statedVersion(tree: Tree, paths: readonly string[]): StatedVersion | null {
  for (const [form, read] of sources) {
    const found = paths
      .filter((path) => form.test(path) && baseName(path).length < 100)
      .flatMap((path) => read(tree.read(path) ?? '').map((major) => ({ major, path })))
      .filter(({ major }) => known.from <= major && major <= known.to);
    const [first] = found;
    if (first !== undefined && found.every(({ major }) => major === first.major)) return first;
  }
  return null;
}

export const statedNote = ({ major, path }: StatedVersion) =>
  `${path} names PostgreSQL ${major}, which is taken for production's version; postgres-version in .github/headroom.yml names another.`;
