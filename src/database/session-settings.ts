// Settings that a session of the migrations begins a file with.
import { literal } from '../sql/quote.ts';
import type { Session } from './engine.ts';

/** `SET` commands that stand for what the host sets per role and database. */
export async function hostDefaults(session: Pick<Session, 'query'>): Promise<string> {
  const rows = await session.query<{ setting: string }>(
    `SELECT unnest(setconfig) AS setting FROM pg_db_role_setting
     WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
       AND setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user)) ORDER BY setrole, setdatabase`,
    'ours',
  );
  const parted = rows.map(
    ({ setting }) => [setting.split('=', 1)[0] ?? '', setting.slice(setting.indexOf('=') + 1)] as const,
  );
  return parted
    .map(([name, value]) => `SELECT pg_catalog.set_config(${literal(name)}, ${literal(value)}, false)`)
    .join('; ');
}

/**
 * What ends a session for the time between two messages, which is ours and not a migration's; with the major version
 * that brought it.
 */
const waits = [
  ['idle_in_transaction_session_timeout', 12],
  ['idle_session_timeout', 14],
  ['transaction_timeout', 17],
] as const;

/** `SET` commands that let a session wait. */
export const patience = (major: number): string =>
  waits.flatMap(([name, since]) => (major < since ? [] : [`SET ${name} = 0`])).join('; ');
