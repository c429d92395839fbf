// Every engine this machine can offer, opened once per test file.
import { afterAll, beforeAll, describe } from 'vitest';
import type { Engine, Limits, Outcome, Session } from '../../src/database/engine.ts';
import { bootstrapRole, Cluster } from '../../src/database/engines/cluster.ts';
import { embeddedEngine } from '../../src/database/engines/embedded.ts';
import { serverEngine } from '../../src/database/engines/server.ts';
import { urlEngine } from '../../src/database/engines/url.ts';
import type { ServerError } from '../../src/model/apply.ts';
import type { EngineName } from '../../src/model/basics.ts';
import { server as binaries } from '../support/server.ts';

if (binaries === undefined)
  console.warn('No PostgreSQL server was found: the engines `server` and `url` are not tested here.');

export { binaries };

export const engineNames: readonly EngineName[] = binaries === undefined ? ['embedded'] : ['embedded', 'server', 'url'];

/** The engine, and for `url` the server that it is sent to. */
export async function makeEngine(name: EngineName): Promise<Engine & AsyncDisposable> {
  if (name === 'embedded') return { ...embeddedEngine(), [Symbol.asyncDispose]: async () => undefined };
  if (binaries === undefined) throw new Error('there is no server here');
  if (name === 'server') return { ...serverEngine(binaries), [Symbol.asyncDispose]: async () => undefined };
  const cluster = await Cluster.start(binaries, null, null);
  const engine = await urlEngine(clusterUrl(cluster), false);
  return { ...engine, [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose]() };
}

export function clusterUrl(cluster: Cluster, database = 'postgres', user = bootstrapRole): string {
  return `postgres:///${database}?host=${encodeURIComponent(cluster.socketFolder)}&port=5432&user=${user}`;
}

/** What a test does with one engine; a lost session is replaced. */
export interface Bench {
  readonly name: EngineName;
  readonly engine: Engine;
  readonly session: Session;
  run(sql: string): Promise<Outcome>;
  /** The error of SQL that must fail. */
  fails(sql: string): Promise<ServerError>;
  /** Rows of our own SQL. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

/** Declares tests for every engine. */
export function onEveryEngine(
  title: string,
  limits: Limits,
  extensions: readonly string[],
  declare: (bench: Bench) => void,
): void {
  describe.each(engineNames)(`${title}: %s`, (name) => {
    let engine: Engine & AsyncDisposable;
    let session: Session;
    beforeAll(async () => {
      engine = await makeEngine(name);
      session = await engine.open({ limits, extensions });
    });
    afterAll(async () => {
      await session?.[Symbol.asyncDispose]();
      await engine?.[Symbol.asyncDispose]();
    });
    const run = async (sql: string) => {
      if (session.lost) {
        await session[Symbol.asyncDispose]();
        session = await engine.open({ limits, extensions });
      }
      return session.run(sql);
    };
    declare({
      name,
      get engine() {
        return engine;
      },
      get session() {
        return session;
      },
      run,
      rows: (sql) => session.query(sql),
      fails: async (sql) => {
        const outcome = await run(sql);
        if (outcome.kind !== 'error') throw new Error(`${sql}: ${JSON.stringify(outcome)}`);
        return outcome.error;
      },
    });
  });
}
