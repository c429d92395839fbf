// Flyway: V<version>__name.sql by the version's parts, then R__name.sql by name; U files undo. A transaction per file.

import { baseName, commonFolder, folderOf, inside, isUnder, lexical, topFolders } from '../lib/paths.ts';
import { standingAlone } from './shared/alone.ts';
import { ignores, refusesEdit, refusesLate, refusesMissing } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import {
  type DraftPlace,
  type MigrationDraft,
  type NewFile,
  type Reaction,
  type Tool,
  type Tree,
  whole,
} from './shared/tool.ts';
import { stamp } from './shared/versions.ts';
import { isAlone, pair } from './shared/writing.ts';

const versioned = /^V(\d+(?:[._]\d+)*)(?:__.*)?\.sql$/;
const repeatable = /^R__(.*)\.sql$/;

/** What Flyway itself takes as unable to run in a transaction; a file of nothing else runs without one. */
const alone =
  /^((create|drop)\s+(database|tablespace|subscription)|alter\s+system|(create|drop)(\s+unique)?\s+index\s+concurrently|reindex(\s+verbose)?\s+(schema|database|system)|vacuum|discard\s+all)\b/i;

const versionOf = (path: string) => versioned.exec(baseName(path))?.[1] ?? '';
/** 1_2, 1.2 and 1.02.0 are one version. */
const identityOf = (path: string) =>
  versionOf(path)
    .replaceAll('_', '.')
    .replace(/(^|\.)0+(?=\d)/g, '$1')
    .replace(/(\.0){1,99}$/, '');
const describe = (path: string) => (repeatable.exec(baseName(path))?.[1] ?? '').replaceAll('_', ' ');

/** 1.10 comes after 1.9, and 1 equals 1.0; repeatables come last. */
function order(a: string, b: string): number {
  const [x, y] = [versionOf(a), versionOf(b)];
  if (x === '' || y === '') return x === y ? lexical(describe(a), describe(b)) || lexical(a, b) : x === '' ? 1 : -1;
  return compare(x.split(/[._]/), y.split(/[._]/)) || lexical(a, b);
}

function compare(x: readonly string[], y: readonly string[]): number {
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [left, right] = [BigInt(x[at] ?? 0), BigInt(y[at] ?? 0)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** `1.2` → `1.3`, `007` → `008`; a date stays a date. */
function nextOf(last: string, now: Date): string {
  if (last === '' || /^20\d{10}/.test(last)) {
    const fresh = stamp(now, last === '' ? 14 : last.length);
    if (last === '' || BigInt(fresh) > BigInt(last.replace(/\D.*/, ''))) return fresh;
  }
  const end = /(?<!\d)\d+$/.exec(last)?.[0] ?? '0';
  return last.slice(0, -end.length) + String(BigInt(end) + 1n).padStart(end.length, '0');
}

function transactionOf(path: string, text: string, tree: Tree) {
  const said = /^[ \t]*executeInTransaction[ \t]*=[ \t]*(true|false)/im
    .exec(tree.read(`${path}.conf`) ?? '')?.[1]
    ?.toLowerCase();
  if (said !== undefined) return said === 'false' ? 'none' : 'file';
  // With other statements beside them Flyway refuses the file.
  return standingAlone(text, alone) === 'all' ? 'none' : 'file';
}

function write(draft: MigrationDraft, path: string, place: DraftPlace): NewFile[] {
  const undo = (file: string) => inside(folderOf(file), baseName(file).replace(/^V/i, 'U'));
  const files = pair(
    draft,
    path,
    place.set.files.length === 0 ? { ...place, set: { ...place.set, files: [''] } } : place,
    undo,
  );
  return isAlone(draft)
    ? [...files, { path: `${path}.conf`, content: 'executeInTransaction=false\n', kind: 'companion' }]
    : files;
}

const descriptionOf = (path: string) => /__(.{0,255})\.sql$/.exec(baseName(path))?.[1] ?? '';

/** The checksum is of the lines without what ends them. */
const lineText = (text: string) => text.replace(/[\r\n]/g, '');

/** Settings by which nothing is compared before migrating. */
const unvalidated = 'validate-?_?on-?_?migrate[^a-z]{1,4}false';

/** A name that was meant for Flyway and is not one to it. */
function misnamed(path: string): Reaction | null {
  const name = baseName(path);
  if (/^[vru]\d*([._]\d+)*__/.test(name))
    return ignores('Flyway', 'wants its prefix in upper case', 'Begin its name with a capital letter.');
  if (/^V\d/i.test(name) && !name.includes('__'))
    return ignores(
      'Flyway',
      'wants two underscores between version and description',
      'Rename it to V<version>__<description>.sql.',
    );
  if (/^R_[^_]/.test(name))
    return ignores('Flyway', 'wants two underscores after R', 'Rename it to R__<description>.sql.');
  if (/^\d+[._-]/.test(name) || /^V_?\d*[^\d._]/.test(name))
    return ignores(
      'Flyway',
      'takes only V<version>__<description>.sql and R__<description>.sql for migrations',
      'Rename it to V<version>__<description>.sql.',
    );
  return null;
}

interface History {
  readonly locations: readonly string[];
  readonly files: string[];
}

/** Names of folders that people spread one history over. */
const partOfOne =
  /^(migrations?|data|seeds?|schemas?|common|core|base|ddl|dml|views?|functions?|procedures?|triggers?|repeatables?|versioned|postgres(ql)?)([-_].*)?$/i;

/**
 * Folders that a configuration lists together are one history; so are neighbours whose names go together and of which
 * no two have a version in common.
 */
function historiesOf(tree: Tree, folders: readonly string[], mine: readonly string[]): History[] {
  const lists = locationLists(tree);
  const histories: History[] = [];
  for (const folder of folders) {
    const files = mine.filter((path) => isUnder(folder, path));
    const known = new Set(files.map(identityOf).filter((version) => version !== ''));
    const at = histories.findIndex(
      ({ locations, files: others }) =>
        locations.some((other) => lists.some((list) => listsBoth(list, folder, other))) ||
        (locations.every((other) => goTogether(folder, other)) && !others.some((path) => known.has(identityOf(path)))),
    );
    const found = histories[at];
    if (found === undefined) histories.push({ locations: [folder], files });
    else histories[at] = { locations: [...found.locations, folder], files: [...found.files, ...files] };
  }
  return histories;
}

const goTogether = (a: string, b: string) =>
  folderOf(a) === folderOf(b) && a !== '' && b !== '' && partOfOne.test(baseName(a)) && partOfOne.test(baseName(b));

/** The locations that each of the tool's configurations lists. */
function locationLists(tree: Tree): string[][] {
  return tree.paths
    .filter((path) => configuration.test(baseName(path)))
    .map((path) => tree.read(path) ?? '')
    .filter((text) => /flyway/i.test(text))
    .map((text) => [...text.matchAll(/(?:classpath|filesystem):([\w./{}-]+)/g)])
    .map((found) =>
      found.map(([, path = '']) => path.replace('{vendor}', 'postgresql').replace(/^[./]+|\/{1,100}$/g, '')),
    )
    .filter((list) => list.length > 1);
}

const configuration =
  /^(application.*\.(properties|ya?ml)|flyway.*\.(conf|toml|properties)|pom\.xml|build\.gradle(\.kts)?)$/i;

/** Below one and the same folder. */
function listsBoth(list: readonly string[], a: string, b: string): boolean {
  const bases = (folder: string) =>
    list.filter((path) => folder === path || folder.endsWith(`/${path}`)).map((path) => folder.slice(0, -path.length));
  return bases(a).some((base) => bases(b).includes(base));
}

const tool: Tool = {
  name: 'flyway',
  title: 'Flyway',
  rank: 60,
  machineTimeZone: true,
  bookkeeping:
    'CREATE TABLE public.flyway_schema_history (installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL)',
  find: (tree, sure = false) => {
    const mine = tree.paths.filter((path) => versioned.test(baseName(path)) || repeatable.test(baseName(path)));
    // Two underscores are Flyway's; a lone V1.sql is anybody's.
    const own = mine.filter((path) => sure || baseName(path).includes('__'));
    return historiesOf(tree, topFolders(own), mine).map(({ locations, files }) => ({
      root: commonFolder(locations),
      files: files.sort(order),
    }));
  },
  version: versionOf,
  identity: identityOf,
  accepts: { ...sqlOnly, byteOrderMark: true, copyData: true },
  sends: 'statements',
  outsideTransaction:
    'Put it into a migration of its own, with `executeInTransaction=false` in a file of the same name that ends in .sql.conf.',
  recordedName: (path) => (versionOf(path) === '' ? baseName(path) : `${identityOf(path)} ${descriptionOf(path)}`),
  reactions: {
    edited: refusesEdit('Flyway', 'its checksum', unvalidated),
    removed: refusesMissing('Flyway', `${unvalidated}|ignore-?migration-?patterns`),
    renamed: refusesMissing('Flyway', `${unvalidated}|ignore-?migration-?patterns`),
    late: refusesLate('Flyway', 'out-?_?of-?_?order[^a-z]{1,4}true'),
  },
  isEdited: (before, now) => lineText(before) !== lineText(now),
  passesOver: (path, { files }) => (topFolders(files).some((folder) => isUnder(folder, path)) ? misnamed(path) : null),
  read: (path, text, tree) => ({ up: whole(text), transaction: transactionOf(path, text, tree) }),
  newFile: (existing, slug, now) => {
    const newest = existing.filter((path) => versionOf(path) !== '').at(-1) ?? '';
    const locations = topFolders(existing);
    const location = locations.find((folder) => isUnder(folder, newest)) ?? '';
    const folder = locations.length < 2 ? '' : location.slice(commonFolder(locations).length).replace(/^\//, '');
    return inside(folder, `V${nextOf(versionOf(newest), now)}__${slug}.sql`);
  },
  isRepeatable: (path) => repeatable.test(baseName(path)),
  write,
};

export default tool;
