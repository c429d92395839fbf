// A Postgres that the person names: we work in a scratch database of our own there and take it away again.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Misuse, messageOf, Unavailable } from '../../failure.ts';
import { ident, literal } from '../../rule.ts';
import type { Engine, OpenOptions, Session } from '../engine.ts';
import { type Confinement, giveDatabase, makeRole } from './confined.ts';
import { confinableOn } from './extension-list.ts';
import type { Link } from './link.ts';
import { connect, RemoteSession, type Site } from './remote.ts';

interface Server {
  readonly config: pg.ClientConfig;
  /** Host and database, never the password. */
  readonly shown: string;
  readonly version: string;
  readonly major: number;
  readonly superuser: boolean;
  readonly extensions: ReadonlySet<string>;
}

/** Throws Misuse when the URL is no URL, or names a database that holds something and may not be used. */
export async function urlEngine(url: string, allowNonEmpty: boolean): Promise<Engine> {
  const server = await look(url, allowNonEmpty);
  return {
    name: 'url',
    identity: `url ${server.version}`,
    major: server.major,
    extensions: server.extensions,
    clockless: 'the clock of a server that is given by URL cannot be moved',
    open: (options) => openScratch(server, options),
  };
}

function readUrl(url: string): { config: pg.ClientConfig; shown: string } {
  try {
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
    const config = { host, port, user, password: password ?? '', database, ssl } as pg.ClientConfig;
    return { config, shown: `${database} at ${host}:${port}` };
  } catch {
    throw new Misuse('The engine is not a URL that can be read; write it as postgres://user:password@host:5432/database.');
  }
}

async function look(url: string, allowNonEmpty: boolean): Promise<Server> {
  const { config, shown } = readUrl(url);
  const link = await connect(config, async () => undefined).catch((error: unknown) => {
    throw new Unavailable(`The database ${shown} could not be reached: ${messageOf(error)}.`);
  });
  try {
    const [facts] = await link.query<{ version: string; superuser: boolean; creates: boolean; objects: number }>(factsQuery);
    if (facts === undefined) throw new Unavailable(`The database ${shown} does not tell its version.`);
    if (facts.objects > 0 && !allowNonEmpty) {
      const what = facts.objects === 1 ? 'an object' : `${facts.objects} objects`;
      throw new Misuse(
        `The database ${shown} holds ${what} of its own; name an empty one, or give --allow-non-empty (in Actions the input allow-non-empty) if this server may be used.`,
      );
    }
    if (!facts.creates)
      throw new Misuse(`The role in the URL of ${shown} may not create databases; name one that may, so that a scratch database can be used.`);
    const { superuser } = facts;
    const version = /^\S+/.exec(facts.version)?.[0] ?? '';
    const major = Number.parseInt(version, 10);
    return { config, shown, version, major, superuser, extensions: await extensionsOf(link, confinableOn(major)) };
  } finally {
    await link.end();
  }
}

/** Objects of a person: neither Postgres's own nor an extension's. */
const factsQuery = `
  SELECT current_setting('server_version') AS version, rolsuper AS superuser, rolsuper OR rolcreatedb AS creates,
    ((SELECT count(*) FROM pg_class o WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND ${personal('relnamespace', 'pg_class')})
    + (SELECT count(*) FROM pg_proc o WHERE ${personal('pronamespace', 'pg_proc')}))::int AS objects
  FROM pg_roles WHERE rolname = current_user`;

function personal(namespace: string, catalog: string): string {
  return `${namespace} NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = o.oid AND deptype = 'e')`;
}

async function extensionsOf(link: Link, confinable: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await link.query<{ name: string; trusted: boolean }>(
    "SELECT DISTINCT name::text AS name, (to_jsonb(v) ->> 'trusted')::bool AS trusted FROM pg_available_extension_versions v",
  );
  return new Set(rows.filter(({ name, trusted }) => trusted || confinable.has(name)).map(({ name }) => name));
}

async function openScratch(server: Server, options: OpenOptions): Promise<Session> {
  const database = `headroom_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const confinement: Confinement | null = server.superuser ? { role: database, password, major: server.major, ours: false } : null;
  const here = { ...server.config, database };
  const dispose = onlyOnce((roles: readonly string[]) => clean(server, database, confinement === null ? roles : [...roles, confinement.role]));
  const site: Site = {
    engine: 'url',
    extensions: server.extensions,
    clock: null,
    migrating: confinement === null ? here : { ...here, user: confinement.role, password },
    control: here,
    confined: confinement?.role ?? null,
    kill: async () => undefined,
    pack: async () => null,
    dispose,
  };
  try {
    await prepare(server, site, database, confinement);
  } catch (error) {
    await site.dispose([]).catch(() => undefined);
    throw new Unavailable(`A scratch database could not be made beside ${server.shown}: ${messageOf(error)}.`);
  }
  return RemoteSession.open(site, options);
}

/** Scratch databases that are still there. */
const open = new Set<() => Promise<void>>();

/** Does the cleaning once: when told to, or when a signal ends the process, which then waits a little for it. */
function onlyOnce(cleaning: (roles: readonly string[]) => Promise<void>): (roles: readonly string[]) => Promise<void> {
  let done: Promise<void> | undefined;
  const once = (roles: readonly string[]) => {
    open.delete(onSignal);
    done ??= cleaning(roles);
    return done;
  };
  const onSignal = () => once([]);
  if (open.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endWith);
  open.add(onSignal);
  return once;
}

function endWith(signal: NodeJS.Signals): void {
  void Promise.allSettled([...open].map((clean) => clean())).then(() => process.kill(process.pid, signal));
}

async function prepare(server: Server, site: Site, database: string, confinement: Confinement | null): Promise<void> {
  const link = await connect(server.config, site.kill);
  await link.query(`CREATE DATABASE ${ident(database)} TEMPLATE template0`).finally(() => link.end());
  if (confinement === null) return;
  const control = await connect(site.control, site.kill);
  await makeRole(control, confinement)
    .then(() => giveDatabase(control, confinement))
    .finally(() => control.end());
}

/** Takes away the scratch database, the roles made for it, and those that the migrations made where Postgres tells which (16 and later). */
async function clean(server: Server, database: string, roles: readonly string[]): Promise<void> {
  const link = await connect(server.config, async () => undefined);
  try {
    await dropDatabase(link, database, server.major);
    for (const role of [...(await rolesMadeBy(link, server, database)), ...roles]) await link.query(`DROP ROLE IF EXISTS ${ident(role)}`);
  } finally {
    await link.end();
  }
}

/** Whoever is still connected is sent away; up to 12 the backends must have gone first. */
async function dropDatabase(link: Link, database: string, major: number): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS ${ident(database)}`;
  if (major >= 13) return void (await link.query(`${drop} WITH (FORCE)`));
  const others = `pg_stat_activity WHERE datname = ${literal(database)}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [row] = await link.query<{ others: number }>(`SELECT count(pg_terminate_backend(pid))::int AS others FROM ${others}`);
    if (row?.others === 0) break;
    await sleep(20);
  }
  await link.query(drop);
}

/** From 16 on, whoever creates a role is made its administrator by the bootstrap superuser. */
async function rolesMadeBy(link: Link, { major, superuser }: Server, role: string): Promise<string[]> {
  if (major < 16 || !superuser) return [];
  const rows = await link.query<{ name: string }>(`
    SELECT made.rolname AS name FROM pg_auth_members m JOIN pg_roles made ON made.oid = m.roleid
    WHERE m.admin_option AND m.grantor = 10 AND m.member = (SELECT oid FROM pg_roles WHERE rolname = '${role}')`);
  return rows.map(({ name }) => name);
}
