// Programs of a repository outside its migrations: which files count, and which of them delete rows of a table.
import type { Callers } from '../model/change.ts';
import { isUsable } from './tree.ts';

/** Folders and files that try, show or fill something, and run in no production. */
const trying =
  /(^|\/)(tests?|__tests__|specs?|e2e|testing|testdata|fixtures?|mocks?|__mocks__|examples?|samples?|demos?|benchmarks?|bench|benches|seeds?|seeders?|factories|docs?)\/|(^|\/)(test|spec|seed|bench|conftest|example)[-_.][^/]*$|[-_.](tests?|spec|bench|benchmark|seed|example)s?\.\w+$|(^|\/)(conftest|seeds?)\.\w+$|(^|\/)\w+(Tests?|Spec|IT|TestCase)\.(java|kt|scala|groovy|cs|php|swift)$/;
/** Folders of migrations, whatever language they are written in. */
const history = /(^|\/)(migrations?|migrate|versions|alembic|changelogs?)\//i;

/** Whether a file is part of what runs in production, and no migration. */
export const isProgram = (path: string) => isUsable(path, '') && !history.test(path) && !trying.test(path);

/** Tables that are looked for in programs, and files that are read of each. */
const mostTables = 30;
const mostFiles = 30;

const deletes =
  /\bdelete\s+from\b|\btruncate\s+(?:table\s+)?["'`\w]|\bdelete_?many\b|\bdelete_?all\b|\bdestroy_?all\b|\bdestroy_?by\b|\bdelete_?by\w*|\bdelete_?where\b|\bbulk_?delete\b|\bexecute_?delete(?:_?async)?\b|\bin_batches\b|\.delete(?:From)?\s*\(|\.del\s*\(|\.destroy\s*\(|\bdelete\s*\(\s*\w/i;

/**
 * Programs that delete rows of tables which the change creates, as `path:line` by the table's bare name.
 * @param naming files in which a pattern is found
 * @param read a file's text; null where it cannot be read
 */
export async function deletersOf(
  texts: readonly string[],
  naming: (pattern: string) => Promise<readonly string[]>,
  read: (path: string) => string | null,
): Promise<Callers> {
  const made = texts.flatMap((text) => [
    ...text.matchAll(/\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:"?\w+"?\.)?"?(\w{1,63})\b/gi),
  ]);
  const tables = [...new Set(made.map(([, name = '']) => name))].slice(0, mostTables);
  const found = await Promise.all(
    tables.map(async (table) => {
      const paths = (await naming(spellings(table))).filter(isProgram).slice(0, mostFiles);
      const places = paths.flatMap((path) => {
        const text = read(path) ?? '';
        const at = text.search(deletes);
        return at === -1 ? [] : [`${path}:${text.slice(0, at).split('\n').length}`];
      });
      return [table, places] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, places]) => places.length > 0));
}

/** `webhook_events`, `WebhookEvent` and `webhookEvents`, as an extended regular expression. */
const spellings = (table: string) =>
  table
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/ies$/, '(y|ies)')
    .replace(/([^s])s$/, '$1s?')
    .replaceAll('_', '_?');
