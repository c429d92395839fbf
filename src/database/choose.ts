// Chooses the engine that can serve: embedded unless the configuration, the version or an extension asks for another.
import { Misuse, Unavailable } from '../lib/errors.ts';
import type { Engine } from './engine.ts';

export interface EngineWish {
  /** `auto`, `embedded`, `server`, or a postgres:// URL. */
  readonly engine: string;
  readonly postgresVersion?: number | undefined;
  /** Extensions that the migrations ask for. */
  readonly extensions: readonly string[];
  /** For a URL: work although the database holds something. */
  readonly allowNonEmpty?: boolean;
}

export interface EngineChoice {
  readonly engine: Engine;
  /** Sentences for the report: what the choice costs. */
  readonly notes: readonly string[];
}

/**
 * Throws Misuse for an engine that does not exist or a URL that may not be used, Unavailable when this machine lacks
 * the wanted one.
 */
export async function chooseEngine(wish: EngineWish): Promise<EngineChoice> {
  const { engine, postgresVersion } = wish;
  if (/^postgres(ql)?:\/\//.test(engine)) {
    const { urlEngine } = await import('./engines/url.ts');
    const chosen = await urlEngine(engine, wish.allowNonEmpty ?? false);
    return { engine: chosen, notes: versionNotes(chosen, postgresVersion) };
  }
  if (engine === 'server') return chooseServer(wish);
  if (engine !== 'auto' && engine !== 'embedded')
    throw new Misuse(`There is no engine ${engine}; use auto, embedded, server or a postgres:// URL.`);
  const embedded = await embeddedOne();
  const better = engine === 'auto' ? await betterServer(embedded, wish) : null;
  return better ?? { engine: embedded, notes: versionNotes(embedded, postgresVersion) };
}

/** What the engine that is likely to be chosen needs whatever it is asked begins to load. */
export function warmUp(engine: string): void {
  if (engine !== 'auto' && engine !== 'embedded') return;
  // What is wrong is told when it is opened.
  import('./engines/embedded.ts').then(({ serverModule }) => serverModule()).catch(() => undefined);
}

async function embeddedOne(): Promise<Engine> {
  const { embeddedEngine } = await import('./engines/embedded.ts');
  return embeddedEngine();
}

async function servers(): Promise<Engine[]> {
  const [{ findBinaries }, { serverEngine }] = await Promise.all([
    import('./engines/binaries.ts'),
    import('./engines/server.ts'),
  ]);
  return (await findBinaries()).map(serverEngine);
}

/**
 * Extensions that look at a database and that no schema is made of: their stand-ins do, where a server would be of
 * another major.
 */
const lookers = new Set([
  'plpgsql_check',
  'hypopg',
  'index_advisor',
  'pg_stat_statements',
  'pgstattuple',
  'pgrowlocks',
  'pg_prewarm',
  'pg_buffercache',
  'pgaudit',
]);

/**
 * A server of the wanted major, or with an extension that the embedded Postgres lacks; null when embedded is as good.
 */
async function betterServer(
  embedded: Engine,
  { postgresVersion, extensions }: EngineWish,
): Promise<EngineChoice | null> {
  const wanted = postgresVersion ?? embedded.major;
  const missing = extensions.filter((name) => !embedded.extensions.has(name) && !lookers.has(name));
  if (wanted === embedded.major && missing.length === 0) return null;
  const candidates = (await servers()).filter(
    (server) => postgresVersion === undefined || server.major === postgresVersion,
  );
  if (wanted !== embedded.major) {
    const [server] = candidates;
    return server === undefined ? null : { engine: server, notes: [] };
  }
  // All that the embedded one has, and more: a server without pgvector is no gain for PostGIS's sake.
  const server = candidates.find(
    (one) =>
      missing.some((name) => one.extensions.has(name)) &&
      extensions.every((name) => one.extensions.has(name) || !embedded.extensions.has(name)),
  );
  if (server === undefined) return null;
  const gained = missing.filter((name) => server.extensions.has(name));
  const note = `PostgreSQL ${server.major} of this machine was used, because the embedded one lacks ${list(gained)}.`;
  return { engine: server, notes: [note] };
}

async function chooseServer({ postgresVersion }: EngineWish): Promise<EngineChoice> {
  const found = await servers();
  const engine = found.find((server) => server.major === postgresVersion) ?? found[0];
  if (engine === undefined)
    throw new Unavailable(
      'No PostgreSQL server binaries were found on this machine; install them, or use the embedded engine.',
    );
  return { engine, notes: versionNotes(engine, postgresVersion) };
}

function versionNotes(engine: Engine, wanted: number | undefined): string[] {
  if (wanted === undefined || wanted === engine.major) return [];
  return [
    `PostgreSQL ${wanted} was not found on this machine: the migrations ran on PostgreSQL ${engine.major}, which may accept or refuse other things. Install PostgreSQL ${wanted} where the review runs (its binaries are found), or give a postgres:// URL of one as engine.`,
  ];
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
