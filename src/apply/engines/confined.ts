// The role that migrations run as on a real server: owner of its database, and no way to files, programs or networks.
import { ident, literal } from '../../rule.ts';
import { confinableOn } from './extension-list.ts';
import type { Link } from './link.ts';

/** Makes an extension of the list inside the caller's transaction, and the caller its owner, as it is with trusted ones. */
const extensionFunction = 'pg_catalog.headroom_create_extension';

export interface Confinement {
  readonly role: string;
  readonly password: string | null;
  readonly major: number;
  /** True on our own cluster, where the predefined roles that reach the host can be taken away. */
  readonly ours: boolean;
}

/** Creates the role and what it needs. To be run by a superuser; `database` is to be its own. */
export async function makeRole(control: Link, { role, password, major, ours }: Confinement): Promise<void> {
  // Up to 15, CREATEROLE may hand out any role, those included that run programs; so only where those are gone.
  const powers = ours ? 'CREATEDB CREATEROLE BYPASSRLS' : major >= 16 ? 'CREATEROLE' : '';
  await control.query(`CREATE ROLE ${ident(role)} LOGIN NOSUPERUSER ${powers} ${password === null ? '' : `PASSWORD ${literal(password)}`}`);
  if (!ours) return;
  await control.query(
    "DELETE FROM pg_authid WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription')",
  );
}

/** Gives the role its database. To be run by a superuser connected to it. */
export async function giveDatabase(control: Link, { role, major }: Confinement): Promise<void> {
  const [row] = await control.query<{ name: string }>('SELECT current_database() AS name');
  await control.query(`ALTER DATABASE ${ident(row?.name ?? '')} OWNER TO ${ident(role)}`);
  if (major < 15) await control.query(`ALTER SCHEMA public OWNER TO ${ident(role)}`);
  await control.query(`
    CREATE FUNCTION ${extensionFunction}(name text, clauses text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $body$
    BEGIN
      IF pg_catalog.array_position(${literal(`{${[...confinableOn(major)].join(',')}}`)}::pg_catalog.text[], name) IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = pg_catalog.format('permission denied to create extension "%s"', name);
      END IF;
      EXECUTE pg_catalog.concat('CREATE EXTENSION ', clauses[1], pg_catalog.quote_ident(name),
        ' SCHEMA ' || pg_catalog.quote_ident(COALESCE(clauses[2], pg_catalog.current_schema())),
        ' VERSION ' || pg_catalog.quote_literal(clauses[3]), clauses[4]);
      UPDATE pg_catalog.pg_extension SET extowner = r.oid FROM pg_catalog.pg_roles r
        WHERE extname OPERATOR(pg_catalog.=) name::pg_catalog.name AND r.rolname OPERATOR(pg_catalog.=) session_user;
    END $body$;
    REVOKE ALL ON FUNCTION ${extensionFunction} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${extensionFunction} TO ${ident(role)}`);
}

/** Lets the role use and pass on other roles, as the superuser that hosts give out can. Roles that contain it are left. */
export async function grantRoles(control: Link, role: string, others: readonly string[]): Promise<void> {
  for (const other of others) {
    await control.query(`
      DO $$ BEGIN GRANT ${ident(other)} TO ${ident(role)} WITH ADMIN OPTION;
      EXCEPTION WHEN invalid_grant_operation THEN NULL; END $$`);
  }
}

/** Roles without superuser rights that are not Postgres's own. */
export async function ordinaryRoles(link: Link): Promise<string[]> {
  const rows = await link.query<{ name: string }>("SELECT rolname AS name FROM pg_roles WHERE NOT rolsuper AND rolname !~ '^pg_' ORDER BY oid");
  return rows.map(({ name }) => name);
}

const name = String.raw`("(?:[^"]|"")+"|[a-z_][\w$]*)`;
const statement = new RegExp(
  String.raw`^\s*create\s+extension\s+(if\s+not\s+exists\s+)?${name}(?:\s+with)?((?:\s+(?:schema\s+${name}|version\s+(?:'[^']*'|${name})|cascade))*)\s*;?\s*$`,
  'i',
);

/**
 * The call that stands for a lone CREATE EXTENSION of the list; null for any other SQL.
 * Trusted extensions need none.
 */
export function extensionCall(sql: string, major: number): string | null {
  const [, unless, quoted, clauses = ''] = statement.exec(sql) ?? [];
  if (quoted === undefined || !confinableOn(major).has(unquote(quoted))) return null;
  const schema = new RegExp(`schema\\s+${name}`, 'i').exec(clauses)?.[1];
  const version = new RegExp(`version\\s+(?:'([^']*)'|${name})`, 'i').exec(clauses);
  const given = version?.[1] ?? version?.[2];
  const parts = [
    unless === undefined ? literal('') : literal('IF NOT EXISTS '),
    schema === undefined ? 'NULL' : literal(unquote(schema)),
    given === undefined ? 'NULL' : literal(unquote(given)),
    /\bcascade\b/i.test(clauses) ? literal(' CASCADE') : literal(''),
  ];
  return `SELECT ${extensionFunction}(${literal(unquote(quoted))}, ARRAY[${parts.join(', ')}])`;
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
}
