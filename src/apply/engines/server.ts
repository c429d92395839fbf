// A real Postgres, started for this review from binaries found on the machine.
import type { Engine } from '../engine.ts';
import type { Binaries } from './binaries.ts';
import { bootstrapRole, Cluster } from './cluster.ts';
import { type Confinement, giveDatabase, makeRole } from './confined.ts';
import { findLibrary, wanted } from './faketime.ts';
import { connect, RemoteSession, type Site } from './remote.ts';

/** The role of migrations bears the name that dumps give as owner. */
const role = 'postgres';

export function serverEngine(binaries: Binaries): Engine {
  const { version, major, extensions } = binaries;
  const faketime = findLibrary();
  return {
    name: 'server',
    identity: `server ${version} ${process.platform} ${process.arch} ${binaries.folder}`,
    major,
    extensions,
    clockless: faketime === null ? wanted : null,
    open: async (options) => {
      const cluster = await Cluster.start(binaries, (await options.from) ?? null, options.clock === true ? faketime : null);
      const here = { host: cluster.socketFolder, port: 5432, database: 'postgres', ssl: false, password: 'none is asked' };
      const site: Site = {
        engine: 'server',
        extensions,
        clock: cluster.clock,
        migrating: { ...here, user: role },
        control: { ...here, user: bootstrapRole },
        confined: role,
        kill: () => cluster.kill(),
        pack: () => cluster.pack(),
        dispose: () => cluster[Symbol.asyncDispose](),
      };
      try {
        if (options.from === undefined) await confine(site, { role, password: null, major, ours: true });
      } catch (error) {
        await cluster[Symbol.asyncDispose]();
        throw error;
      }
      return RemoteSession.open(site, options);
    },
  };
}

async function confine(site: Site, confinement: Confinement): Promise<void> {
  const control = await connect(site.control, site.kill);
  await makeRole(control, confinement);
  await giveDatabase(control, confinement);
  await control.end();
}
