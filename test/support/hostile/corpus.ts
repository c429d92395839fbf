// Reads the hostile corpus: SQL by kind in files of its own, everything else in YAML.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../../hostile/corpus/', import.meta.url);

export interface SqlEntry {
  readonly name: string;
  readonly sql: string;
  /** It leaves nothing standing that other entries need: it gets a migration set, and so a database, of its own. */
  readonly alone: boolean;
}

/** The entries of one file, in its order. */
export interface SqlKind {
  readonly kind: string;
  readonly entries: readonly SqlEntry[];
}

export function sqlCorpus(): SqlKind[] {
  const names = readdirSync(new URL('sql/', folder)).sort();
  return names.map((name) => ({
    kind: name.replace(/\.sql$/, ''),
    entries: entriesIn(readFileSync(new URL(`sql/${name}`, folder), 'utf8')),
  }));
}

/** An entry begins with `-- # its name`. */
function entriesIn(text: string): SqlEntry[] {
  return text
    .split(/^-- # /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const name = title.replace(/ \(alone\)$/, '');
      return { name, sql: repeated(lines.join('\n')), alone: name !== title };
    });
}

/** `⟨"x" × 10⟩` is x ten times. */
export function repeated(text: string): string {
  return text.replace(/⟨("(?:[^"\\]|\\.)*") × (\d+)⟩/g, (_, part: string, times: string) =>
    (JSON.parse(part) as string).repeat(Number(times)),
  );
}

/** What every entry that is no SQL has. */
export interface Entry {
  readonly name: string;
}

/** The entries of one YAML file. */
export function entriesOf<Of extends Entry>(name: string): readonly Of[] {
  return parse(readFileSync(new URL(`${name}.yml`, folder), 'utf8')) as Of[];
}
