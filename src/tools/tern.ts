// tern: <number>_name.sql by number from 1 without gaps, up above `---- create above / drop below ----`; a transaction per file.
import { baseName, byFolder, folderOf, leadingDigits, leadingNumber, numeric } from '../lib/paths.ts';
import { markedFolders } from './shared/marked.ts';
import { ignores, skipsLate, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import type { Tool, Tree } from './shared/tool.ts';
import { nextNumber } from './shared/versions.ts';
import { body, downText, isAlone, upOnly } from './shared/writing.ts';

const divider = '---- create above / drop below ----';
const disabled = /^---- tern: disable-tx ----$/m;
const tell = /^---- (create above \/ drop below|tern: disable-tx) ----/m;

/** Irreversible migrations have no divider; then the tool's own configuration tells. */
const isTerns = (tree: Tree, root: string) => tree.paths.includes(root === '' ? 'tern.conf' : `${root}/tern.conf`);

const tool: Tool = {
  name: 'tern',
  title: 'tern',
  rank: 110,
  bookkeeping: 'CREATE TABLE public.schema_version (version int4 NOT NULL PRIMARY KEY)',
  find: (tree, sure) => {
    const form = /(^|\/)\d+_[^/]+\.sql$/;
    const found = markedFolders(tree, form, tell, numeric, sure);
    const known = new Set(found.map(({ root }) => root));
    const configured = [...byFolder(tree.paths.filter((path) => form.test(path)))].filter(
      ([root]) => !known.has(root) && isTerns(tree, root),
    );
    return [...found, ...configured.map(([root, files]) => ({ root, files: files.sort(numeric) }))];
  },
  version: leadingDigits,
  identity: leadingNumber,
  accepts: sqlOnly,
  sends: 'statements',
  outsideTransaction: 'Put it into a migration with the line `---- tern: disable-tx ----`.',
  recordedName: leadingNumber,
  reactions: {
    ...unnoticed('tern'),
    renamed: {
      effect: 'drifts',
      message: 'tern counts what it applied, so the numbers after it mean other files in databases that ran them.',
      fix: 'Give the file its old number back.',
    },
    late: skipsLate('tern', 'the number that the database stands at'),
  },
  passesOver: (path, { root }) =>
    folderOf(path) === root && /^\d/.test(baseName(path))
      ? ignores(
          'tern',
          'takes only files called <number>_<name>.sql for migrations',
          'Rename it to <number>_<name>.sql.',
        )
      : null,
  read: (_path, text) => {
    const at = text.indexOf(divider);
    const end = at === -1 ? text.length : at;
    // Without a transaction it sends each statement by itself.
    return { up: [{ start: 0, end }], transaction: disabled.test(text.slice(0, end)) ? 'none' : 'file' };
  },
  newFile: (existing, slug) => `${nextNumber(existing.map(baseName), 3)}_${slug}.sql`,
  write: (draft, path) => {
    const first = isAlone(draft) ? '---- tern: disable-tx ----' : '';
    return [{ path, content: body(upOnly(draft, first).trimEnd(), divider, downText(draft)), kind: 'migration' }];
  },
};

export default tool;
