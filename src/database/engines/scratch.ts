// What is made on a person's server, and how it goes again: when a session ends, on a signal, and after a run that was killed.
import { setTimeout as sleep } from 'node:timers/promises';
import { ident, literal } from '../../sql/quote.ts';
import type { Link } from './link.ts';
import { connectServer, type Login, safePath } from './remote.ts';

/**
 * How long a scratch role may log in; what is older belongs to no run that lives. A job of GitHub's lasts no longer.
 */
export const lifetimeHours = 6;

/** Cleanings of what is still there. */
const open = new Set<() => Promise<void>>();
let listening = false;

/**
 * Does a cleaning once: when told to, or when a signal ends the process, which then waits a little for it.
 * @param making what is waited for before: something that comes to be after the cleaning would stay
 */
export function cleaner(making: Promise<unknown>, clean: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  const once = () => {
    open.delete(once);
    done ??= making.catch(() => undefined).then(clean); // What could not be made is told where it is made.
    return done;
  };
  open.add(once);
  if (!listening) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endWith);
  listening = true;
  return once;
}

function endWith(signal: NodeJS.Signals): void {
  void Promise.allSettled([...open].map((clean) => clean())).then(() => process.kill(process.pid, signal));
}

/**
 * Removes what runs that were killed have left: roles of exactly our shape whose time to log in is over, and what
 * belongs to them.
 */
export async function sweep(link: Link, login: Login, major: number): Promise<void> {
  const old = await link.query<{ name: string }>(
    "SELECT rolname AS name FROM pg_roles WHERE rolname ~ '^headroom_[0-9a-f]{12}$' AND rolvaliduntil < now() AND NOT rolsuper",
  );
  // The next run tries again.
  for (const { name } of old) await removeScratch(link, login, major, name).catch(() => undefined);
}

/**
 * Takes away a scratch database, the roles that its prelude made, and its own role, by which the others are known: it
 * goes last, and stays as long as another run uses one of them.
 */
export async function removeScratch(link: Link, login: Login, major: number, name: string): Promise<void> {
  await dropDatabase(link, login, name, major);
  const made = await link.query<{ name: string }>(`
    SELECT made.rolname AS name FROM pg_auth_members m JOIN pg_roles made ON made.oid = m.roleid
    WHERE m.admin_option AND m.member = (SELECT oid FROM pg_roles WHERE rolname = ${literal(name)}) AND NOT made.rolsuper AND made.rolname !~ '^pg_'`);
  let used = false;
  for (const role of made) {
    await link.query(`DROP ROLE IF EXISTS ${ident(role.name)}`).catch(() => {
      used = true;
    });
  }
  if (!used) await link.query(`DROP ROLE IF EXISTS ${ident(name)}`);
}

/** Whoever is still connected is sent away; up to 12 the backends must have gone first. */
async function dropDatabase(link: Link, login: Login, name: string, major: number): Promise<void> {
  const [found] = await link.query(`SELECT FROM pg_database WHERE datname = ${literal(name)}`);
  if (found === undefined) return;
  // Its owner, whose SQL was a stranger's, may have made it a template, or left a transaction prepared: both would keep
  // it.
  await link.query(`ALTER DATABASE ${ident(name)} IS_TEMPLATE false`);
  await rollBackPrepared(link, login, name);
  const drop = `DROP DATABASE IF EXISTS ${ident(name)}`;
  if (major >= 13) return void (await link.query(`${drop} WITH (FORCE)`));
  const others = `pg_stat_activity WHERE datname = ${literal(name)}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [row] = await link.query<{ others: number }>(
      `SELECT count(pg_terminate_backend(pid))::int AS others FROM ${others}`,
    );
    if (row?.others === 0) break;
    await sleep(20);
  }
  await link.query(drop);
}

async function rollBackPrepared(link: Link, login: Login, database: string): Promise<void> {
  const prepared = await link.query<{ gid: string }>(
    `SELECT gid FROM pg_prepared_xacts WHERE database = ${literal(database)}`,
  );
  if (prepared.length === 0) return;
  const inside = await connectServer({ ...login, database }, async () => undefined, `${safePath} -c role=none`);
  try {
    for (const { gid } of prepared) await inside.query(`ROLLBACK PREPARED ${literal(gid)}`);
  } finally {
    await inside.end();
  }
}
