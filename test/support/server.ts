// The Postgres server that tests run on: the newest of this machine, or that of the major HEADROOM_TEST_POSTGRES; what cannot run without one says so.
import { type Binaries, findBinaries } from '../../src/database/engines/binaries.ts';

const asked = process.env.HEADROOM_TEST_POSTGRES;

/** Asked for and not there is a mistake, not a reason to skip. */
async function find(): Promise<Binaries | undefined> {
  const found = await findBinaries();
  if (asked === undefined) return found[0];
  const server = found.find(({ major }) => String(major) === asked);
  if (server === undefined)
    throw new Error(
      `HEADROOM_TEST_POSTGRES asks for ${asked}, and this machine has ${found.map(({ major }) => major).join(', ') || 'none'}.`,
    );
  return server;
}

export const server = await find();

/** The `postgres-version` under which an engine of this name is that server. */
export const versionFor = (engine: string): number | undefined =>
  engine === 'server' && asked !== undefined ? server?.major : undefined;

export function serverThere(): boolean {
  if (server === undefined)
    console.warn('SKIPPED on the server engine: no Postgres server is installed (Debian: apt-get install postgresql).');
  return server !== undefined;
}

/** The engines to test on. */
export const testedEngines = (): readonly string[] => (serverThere() ? ['embedded', 'server'] : ['embedded']);

/** Whether the server is of this major or a later one; where it is not, what is skipped is said. */
export function serverFrom(major: number, what: string): boolean {
  const enough = server === undefined || server.major >= major;
  if (!enough) console.warn(`SKIPPED on PostgreSQL ${server?.major}: ${what} (from ${major} on).`);
  return enough;
}
