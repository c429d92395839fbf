// Migrations of another database, told apart by their words: they are never judged.
import type { FoundSet, Tree } from '../tools/shared/tool.ts';

/** Words that no Postgres understands, each of one other database. */
const signs: readonly RegExp[] = [
  /\bENGINE\s{0,20}=?\s{0,20}(?:InnoDB|MyISAM|MEMORY|\w{0,60}MergeTree)\b/i,
  /\bAUTO_?INCREMENT\b/i,
  /\b(?:TABLE|INTO|INDEX|COLUMN|ON|FROM|UPDATE|REFERENCES|KEY)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?`\w/i,
  /^[ \t]{0,100}SET\s{1,20}@\w{1,64}\s{0,20}:?=/im,
  /\b(?:TINY|MEDIUM)INT\s*\(|\bUNSIGNED\b|\bON\s+UPDATE\s+CURRENT_TIMESTAMP\b|\bDEFAULT\s+CHARSET\b/i,
  /^[ \t]{0,100}DELIMITER[ \t]{1,20}\S{1,20}[ \t]{0,100}\r?$/im,
  /^[ \t]{0,100}PRAGMA[ \t]{1,20}\w/im,
  /\bWITHOUT\s+ROWID\b/i,
  /\[dbo\]\.|\bNVARCHAR\s*\(|\bIDENTITY\s*\(\s*1\s*,\s*1\s*\)|\bUNIQUEIDENTIFIER\b/i,
  /\bVARCHAR2\s*\(|\bNUMBER\s*\(\s*\d/i,
];
/** One of these alone is enough. */
const sure = new Set([signs[0], signs[2], signs[3]]);
/** Words of Postgres alone: whoever writes them means it. */
const postgres =
  /\$\$|::\s*\w|\b(?:big|small)?serial\b|\bjsonb\b|\btimestamptz\b|\bplpgsql\b|\bbytea\b|\bcreate\s+extension\b|\bgenerated\s+(?:always|by\s+default)\s+as\s+identity\b|\busing\s+(?:gin|gist|brin)\b|\bpg_\w+|\btext\[\]|\bconcurrently\b/i;

const plain = (text: string) => text.replace(/--[^\n]*|\/\*(?:(?!\*\/)[\s\S])*\*\/|'(?:[^']|'')*'/g, ' ');
/** Files that are read of a set, from its beginning and its end. */
const sampled = 6;

/** Whether a set's files are written for another database: they bear its marks, and none of Postgres. */
export function isForAnotherDatabase(tree: Tree, { files }: FoundSet): boolean {
  const scripts = files.filter((path) => path.endsWith('.sql'));
  const sample =
    scripts.length <= sampled ? scripts : [...scripts.slice(0, sampled / 2), ...scripts.slice(-sampled / 2)];
  const texts = sample.map((path) => plain(tree.read(path) ?? ''));
  if (texts.some((text) => postgres.test(text))) return false;
  const found = signs.filter((sign) => texts.some((text) => sign.test(text)));
  return found.length > 1 && found.some((sign) => sure.has(sign));
}
