// Diesel: <version>_name/up.sql by the version without its dashes; a transaction per file unless metadata.toml says no.
import { baseName, byFolder, folderOf, inside, leadingDigits, lexical } from '../lib/paths.ts';
import { ignores, runsAgain, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type DraftPlace, type MigrationDraft, type NewFile, type Tool, whole } from './shared/tool.ts';
import { isAlone, pair } from './shared/writing.ts';

const versionOf = (path: string) => (baseName(folderOf(path)).split('_')[0] ?? '').replaceAll('-', '');
const order = (a: string, b: string) => lexical(versionOf(a), versionOf(b)) || lexical(a, b);

/** `2026-11-24-153000`, one second after the newest where that is later than now. */
function nextVersion(existing: readonly string[], now: Date): string {
  const written = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(existing.map(versionOf).sort(lexical).at(-1) ?? '');
  const [year = 0, month = 1, day, hour, minute, second = 0] = written?.slice(1).map(Number) ?? [];
  const newest = written === null ? 0 : Date.UTC(year, month - 1, day, hour, minute, second);
  const time = new Date(Math.max(now.getTime(), newest + 1000)).toISOString();
  return `${time.slice(0, 10)}-${time.slice(11, 19).replaceAll(':', '')}`;
}

function write(draft: MigrationDraft, path: string, place: DraftPlace): NewFile[] {
  const files = pair(draft, path, place, (file) => inside(folderOf(file), 'down.sql'));
  const metadata: NewFile = {
    path: inside(folderOf(path), 'metadata.toml'),
    content: 'run_in_transaction = false\n',
    kind: 'companion',
  };
  return isAlone(draft) ? [...files, metadata] : files;
}

const tool: Tool = {
  name: 'diesel',
  title: 'Diesel',
  rank: 70,
  bookkeeping:
    'CREATE TABLE public.__diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT now())',
  find: (tree) => {
    const folders = tree.paths
      .filter((path) => baseName(path) === 'up.sql' && leadingDigits(folderOf(path)) !== '')
      .map(folderOf);
    return [...byFolder(folders)].map(([root, inRoot]) => ({
      root,
      files: inRoot.map((folder) => inside(folder, 'up.sql')).sort(order),
    }));
  },
  version: versionOf,
  identity: versionOf,
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction:
    'Put it alone into a migration of its own, with `run_in_transaction = false` in its metadata.toml.',
  recordedName: versionOf,
  reactions: { ...unnoticed('Diesel'), renamed: runsAgain('Diesel', 'their version'), late: null },
  passesOver: (path, { root }) =>
    folderOf(path) === root
      ? ignores('Diesel', 'takes only folders with an up.sql', 'Move it to <version>_<name>/up.sql.')
      : null,
  read: (path, text, tree) => {
    const metadata = tree.read(inside(folderOf(path), 'metadata.toml'));
    // A file that does not name the setting turns it off too. The SQL still goes to the server as one query.
    const wrapped = metadata === null || /^[ \t]*run_in_transaction[ \t]*=[ \t]*true/m.test(metadata);
    return { up: whole(text), transaction: wrapped ? 'file' : 'query' };
  },
  newFile: (existing, slug, now) => `${nextVersion(existing, now)}_${slug}/up.sql`,
  write,
};

export default tool;
