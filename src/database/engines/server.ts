// A real Postgres, started for this review from binaries found on the machine.
import type { Engine } from '../engine.ts';
import type { Binaries } from './binaries.ts';
import { bootstrapRole, Cluster } from './cluster.ts';
import { type Confinement, giveDatabase, makeRole } from './confined.ts';
import { findLibrary, wanted } from './faketime.ts';
import { connectServer, type Login, RemoteSession, type SessionSite, safePath } from './remote.ts';

/** The role of migrations bears the name that dumps give as owner. */
const role = 'postgres';

export function serverEngine(binaries: Binaries): Engine {
  const { version, major, extensions, untrusted } = binaries;
  const faketime = findLibrary();
  return {
    name: 'server',
    identity: `server ${version} ${process.platform} ${process.arch} ${binaries.folder}`,
    major,
    extensions,
    untrusted,
    noClockReason: faketime === null ? wanted : null,
    open: async (options) => {
      const cluster = await Cluster.start(
        binaries,
        (await options.from) ?? null,
        options.clock === true ? faketime : null,
      );
      const here = { host: cluster.socketFolder, port: 5432, password: '' };
      const superuser = { ...here, user: bootstrapRole };
      const site: SessionSite = {
        engine: 'server',
        extensions,
        clock: cluster.clock,
        migrating: { ...here, user: role, database: 'postgres' },
        control: { ...superuser, database: 'template1' },
        foreign: false,
        kill: () => cluster.kill(),
        pack: () => cluster.pack(),
        dispose: () => cluster[Symbol.asyncDispose](),
      };
      try {
        if (options.from === undefined)
          await confine({ ...superuser, database: 'postgres' }, { role, major, login: null });
      } catch (error) {
        await cluster[Symbol.asyncDispose]();
        throw error;
      }
      return RemoteSession.open(site, options);
    },
  };
}

async function confine(superuser: Login, confinement: Confinement): Promise<void> {
  const control = await connectServer(superuser, async () => undefined, safePath);
  await makeRole(control, confinement);
  await giveDatabase(control, confinement);
  await control.end();
}
