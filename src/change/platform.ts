// The platform under a set of migrations: what the repository and the migrations give away of the host.
import type { ScannedTree } from './tree.ts';

const asksSupabase = /\bauth\.(?:uid|jwt)\s*\(\s*\)|\breferences\s+"?auth"?\."?users"?(?!\w)/i;
const makesAuth =
  /\bcreate\s+schema\s+(?:if\s+not\s+exists\s+)?"?auth"?(?!\w)|\bcreate\s+(?:table|(?:or\s+replace\s+)?function)\s+(?:if\s+not\s+exists\s+)?"?auth"?\./i;

/**
 * A repository with a Supabase folder runs on Supabase, whoever writes its migrations; and so do migrations that take
 * its users for given.
 */
export function platformOf(tree: ScannedTree, texts: readonly string[]): string {
  if (tree.paths.some((path) => /(^|\/)supabase\/config\.toml$/.test(path))) return 'supabase';
  return texts.some((text) => asksSupabase.test(text)) && !texts.some((text) => makesAuth.test(text))
    ? 'supabase'
    : 'postgres';
}
