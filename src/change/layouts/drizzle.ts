// Drizzle Kit: <root>/NNNN_name.sql in the order of meta/_journal.json, all in one transaction per run.
import { folderOf, type Layout, leadingDigits, lexical, nameOf, nextNumber, whole } from '../layout.ts';

interface Journal {
  readonly dialect?: string;
  readonly entries?: readonly { readonly idx: number; readonly tag: string }[];
}

function parseJournal(text: string | null): Journal {
  try {
    return JSON.parse(text ?? '{}') as Journal;
  } catch {
    return {};
  }
}

export const drizzle: Layout = {
  name: 'drizzle',
  title: 'Drizzle',
  find: (tree) =>
    tree.paths
      .filter((path) => /(^|\/)meta\/_journal\.json$/.test(path))
      .map((path) => {
        const root = folderOf(folderOf(path));
        const journal = parseJournal(tree.read(path));
        const order = new Map((journal.entries ?? []).map((entry) => [entry.tag, entry.idx]));
        const place = (file: string) => order.get(nameOf(file).slice(0, -4)) ?? Number.MAX_SAFE_INTEGER;
        const files = tree.paths.filter((file) => folderOf(file) === root && /^\d+_.*\.sql$/.test(nameOf(file)));
        if (journal.dialect !== undefined && !/^(pg|postgresql)$/.test(journal.dialect))
          return { root, files: [], notRead: [{ path: root, reason: `${files.length} Drizzle migrations are for ${journal.dialect}` }] };
        return { root, files: files.sort((a, b) => place(a) - place(b) || lexical(a, b)) };
      }),
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: 'file' }),
  newFile: (existing, slug) => `${nextNumber(existing, 4)}_${slug}.sql`,
  checksums: 'meta/_journal.json',
};
