// What of an edited migration is run: statements that it had before have been.
import type { Migration } from '../model/change.ts';
import type { Script } from '../model/statements.ts';
import type { NotJudged } from '../model/verdict.ts';
import type { Reader } from '../parse/parse.ts';

/**
 * Of an edited file, only the statements that its earlier text does not have. Where the edit took statements away, what
 * stands in their place cannot be run on a schema that already has them: then nothing of the file is, and `unrun` says
 * so.
 */
export function onlyNew(reader: Reader, migration: Migration, unrun: NotJudged[]): Script {
  const script = reader.parse(migration);
  if (migration.baseText === undefined) return script;
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const texts = (statements: Script['statements']) => new Set(statements.map((statement) => plain(statement.text)));
  const known = texts(
    reader.parse({ path: migration.path, text: migration.baseText, up: migration.baseUp }).statements,
  );
  const now = texts(script.statements);
  if ([...known].every((text) => now.has(text)))
    return { ...script, statements: script.statements.filter((statement) => !known.has(plain(statement.text))) };
  unrun.push({
    what: migration.path,
    why: 'it was there before this change, which edits statements of it: where it has run, the edit will not, and it was not tried',
  });
  return { ...script, statements: [], directives: [] };
}
