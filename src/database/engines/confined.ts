// The role that migrations run as on a real server: owner of its database, and no way to files, programs or networks.
import { ident, literal } from '../../sql/quote.ts';
import type { Link } from './link.ts';

export interface Confinement {
  readonly role: string;
  readonly major: number;
  /** On a server that is not ours: how the role logs in, and for how long. */
  readonly login: { readonly password: string; readonly hours: number } | null;
}

/** Creates the role. To be run by a superuser. */
export async function makeRole(control: Link, { role, login }: Confinement): Promise<void> {
  if (login !== null) {
    // One connection, ours: should SQL change the password, nobody else gets in beside it. No CREATEROLE: up to 15 it
    // hands out roles that run programs, and a role it makes could log in from elsewhere.
    const until = new Date(Date.now() + login.hours * 3_600_000).toISOString();
    const terms = `PASSWORD ${literal(login.password)} VALID UNTIL ${literal(until)} CONNECTION LIMIT 1`;
    return void (await control.query(`CREATE ROLE ${ident(role)} LOGIN NOSUPERUSER ${terms}`));
  }
  await control.query(`CREATE ROLE ${ident(role)} LOGIN NOSUPERUSER CREATEDB CREATEROLE BYPASSRLS`);
  await control.query(
    "DELETE FROM pg_authid WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription')",
  );
}

/** Gives the role its database. To be run by a superuser connected to it. */
export async function giveDatabase(control: Link, { role, major }: Confinement): Promise<void> {
  const [row] = await control.query<{ name: string }>('SELECT current_database() AS name');
  await control.query(`ALTER DATABASE ${ident(row?.name ?? '')} OWNER TO ${ident(role)}`);
  if (major < 15) await control.query(`ALTER SCHEMA public OWNER TO ${ident(role)}`);
}

/**
 * Lets the role use and pass on other roles, as the superuser that hosts give out can; roles that contain it are left.
 * @param powerless takes from them what reaches beyond the database: on a server that is not ours
 */
export async function grantRoles(
  control: Link,
  role: string,
  others: readonly string[],
  powerless: boolean,
): Promise<void> {
  for (const other of others) {
    if (powerless) await control.query(`ALTER ROLE ${ident(other)} NOLOGIN NOCREATEDB NOCREATEROLE NOREPLICATION`);
    const grant = `BEGIN GRANT ${ident(other)} TO ${ident(role)} WITH ADMIN OPTION; EXCEPTION WHEN invalid_grant_operation THEN NULL; END`;
    await control.query(`DO ${literal(grant)}`);
  }
}

/** Our own SQL in a transaction of its own; gives the roles that it made. To be run by a superuser. */
export async function rolesMadeBy(link: Link, sql: string): Promise<string[]> {
  await link.query('BEGIN');
  await link.query(sql);
  const made = await link.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_catalog.pg_authid WHERE NOT rolsuper AND xmin::text::bigint = txid_current() % 4294967296 ORDER BY oid',
  );
  await link.query('COMMIT');
  return made.map(({ name }) => name);
}
