// Functions in SQL whose body the server cannot read: they are laid unread, since they name each other.
import type { Laid } from './site.ts';

/** Makes each once more, now with its body looked at. */
const again = `CREATE TEMP TABLE unread (name text, why text);
DO $$
DECLARE
  f record;
BEGIN
  FOR f IN SELECT p.oid, pg_get_functiondef(p.oid) AS made FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE l.lanname = 'sql' AND p.prokind IN ('f', 'p') AND p.oid > 16383 AND p.pronamespace <> 'pg_catalog'::regnamespace LOOP
    BEGIN
      EXECUTE f.made;
    EXCEPTION WHEN OTHERS THEN
      INSERT INTO unread VALUES (f.oid::regprocedure, SQLERRM);
    END;
  END LOOP;
END
$$`;

/** Which, and what the server says. */
export async function unread({ run, session }: Laid): Promise<Record<string, unknown>[]> {
  await run(`BEGIN; ${again}`);
  const found = await session.query('SELECT * FROM unread');
  await run('ROLLBACK');
  return found;
}
