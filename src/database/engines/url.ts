// A Postgres that the person names: we work in a scratch database of our own there and take it away again.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Misuse, messageOf, Unavailable } from '../../lib/errors.ts';
import { ident } from '../../sql/quote.ts';
import type { Engine, OpenOptions, Session } from '../engine.ts';
import { giveDatabase, makeRole } from './confined.ts';
import { offered } from './extension-list.ts';
import type { Link } from './link.ts';
import { connectServer, type Login, RemoteSession, type SessionSite, safePath } from './remote.ts';
import { cleaner, lifetimeHours, removeScratch, sweep } from './scratch.ts';

interface Server {
  readonly login: Login;
  /** Host and database, never the password. */
  readonly shown: string;
  readonly version: string;
  readonly major: number;
  readonly extensions: ReadonlySet<string>;
  readonly untrusted: ReadonlySet<string>;
}

/**
 * Throws Misuse when the URL is no whole URL, its role is no superuser, or its database holds something and may not be
 * used.
 */
export async function urlEngine(url: string, allowNonEmpty: boolean): Promise<Engine> {
  const server = await look(url, allowNonEmpty);
  return {
    name: 'url',
    identity: `url ${server.version}`,
    major: server.major,
    extensions: server.extensions,
    untrusted: server.untrusted,
    noClockReason: 'the clock of a server that is given by URL cannot be moved',
    open: (options) => openScratch(server, options),
  };
}

/**
 * Nothing is taken from the environment (PGHOST, PGUSER, PGPASSWORD …) or a file of passwords: a URL names its server,
 * role and password itself.
 */
function readUrl(url: string): { login: Login; shown: string } {
  const login = parse(url);
  if (login === null)
    throw new Misuse(
      'The engine is not a URL that can be read; write it as postgres://user:password@host:5432/database.',
    );
  const { host, port, user, database, password, ssl } = login;
  if (host === '' || user === '') {
    const what = host === '' ? 'host' : 'user';
    throw new Misuse(
      `The engine’s URL names no ${what}, and PG* variables are not read; write it as postgres://user:password@host:5432/database.`,
    );
  }
  return {
    login: { host, port, user, database: database === '' ? user : database, password, ssl },
    shown: `${database || user} at ${host}:${port}`,
  };
}

/**
 * A part that is left out is an empty text, where the driver would go on to the environment; null for what is no URL.
 */
function parse(url: string): Login | null {
  try {
    const { hostname, username, password: secret, pathname, port: number, searchParams } = new URL(url);
    const { host, port, user, password, database, ssl } = new pg.Client({ ssl: false, connectionString: url });
    const said = (name: string, part: string, read: string | undefined) =>
      part === '' && !searchParams.get(name) ? '' : (read ?? '');
    return {
      host: said('host', hostname, host),
      port: number === '' && !searchParams.get('port') ? 5432 : port,
      user: said('user', username, user),
      password: said('password', secret, password ?? ''),
      database: pathname.length < 2 ? '' : (database ?? ''),
      ssl,
    };
  } catch {
    return null;
  }
}

async function look(url: string, allowNonEmpty: boolean): Promise<Server> {
  const { login, shown } = readUrl(url);
  const link = await connectServer(login, async () => undefined, safePath).catch((error: unknown) => {
    throw new Unavailable(`The database ${shown} could not be reached: ${messageOf(error)}.`);
  });
  try {
    const [facts] = await link.query<{ version: string; superuser: boolean; objects: number }>(factsQuery);
    if (facts === undefined) throw new Unavailable(`The database ${shown} does not tell its version.`);
    if (!facts.superuser) {
      const why =
        'name a superuser of a server for tests, because the migrations run as a role of their own that only a superuser can make and hold down';
      throw new Misuse(`The role in the URL of ${shown} is no superuser; ${why}.`);
    }
    if (facts.objects > 0 && !allowNonEmpty) {
      const what = facts.objects === 1 ? 'an object' : `${facts.objects} objects`;
      throw new Misuse(
        `The database ${shown} holds ${what} of its own; name an empty one, or give --allow-non-empty (in Actions the input allow-non-empty) if this server may be used.`,
      );
    }
    const version = /^\S+/.exec(facts.version)?.[0] ?? '';
    const major = Number.parseInt(version, 10);
    return {
      login,
      shown,
      version,
      major,
      ...offered(await link.query<{ name: string; trusted: boolean }>(extensionsQuery), major),
    };
  } finally {
    await link.end();
  }
}

/** Objects of a person: neither Postgres's own nor an extension's. */
const factsQuery = `
  SELECT current_setting('server_version') AS version, rolsuper AS superuser,
    ((SELECT count(*) FROM pg_class o WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND ${personal('relnamespace', 'pg_class')})
    + (SELECT count(*) FROM pg_proc o WHERE ${personal('pronamespace', 'pg_proc')}))::int AS objects
  FROM pg_roles WHERE rolname = current_user`;

function personal(namespace: string, catalog: string): string {
  return `${namespace} NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = o.oid AND deptype = 'e')`;
}

/** Up to 12 none can be marked as trusted, and the view has no such column. */
const extensionsQuery = `
  SELECT name::text AS name, coalesce(bool_or((to_jsonb(v) ->> 'trusted')::bool), false) AS trusted
  FROM pg_available_extension_versions v GROUP BY 1`;

async function openScratch(server: Server, options: OpenOptions): Promise<Session> {
  const name = `headroom_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const making = withLink(server.login, async (link) => {
    await sweep(link, server.login, server.major);
    await prepare(link, server, name, password);
  });
  const dispose = cleaner(making, () =>
    withLink(server.login, (link) => removeScratch(link, server.login, server.major, name)),
  );
  const site: SessionSite = {
    engine: 'url',
    extensions: server.extensions,
    clock: null,
    migrating: { ...server.login, user: name, password, database: name },
    control: server.login,
    foreign: true,
    kill: async () => undefined,
    pack: null,
    dispose,
  };
  try {
    await making;
  } catch (error) {
    await dispose().catch(() => undefined);
    throw new Unavailable(`A scratch database could not be made beside ${server.shown}: ${messageOf(error)}.`);
  }
  return RemoteSession.open(site, options);
}

/** The role first: by its name and its end, what a run that was killed leaves is known as ours. */
async function prepare(link: Link, { login, major }: Server, name: string, password: string): Promise<void> {
  const confinement = { role: name, major, login: { password, hours: lifetimeHours } };
  await makeRole(link, confinement);
  await link.query(`CREATE DATABASE ${ident(name)} TEMPLATE template0`);
  await withLink({ ...login, database: name }, (inside) => giveDatabase(inside, confinement));
}

async function withLink(login: Login, work: (link: Link) => Promise<void>): Promise<void> {
  const link = await connectServer(login, async () => undefined, safePath);
  await work(link).finally(() => link.end());
}
