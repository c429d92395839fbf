// Opens a database with a prelude laid, on each engine of this machine.
import { afterAll } from 'vitest';
import { chooseEngine } from '../../src/database/choose.ts';
import type { Engine, Session } from '../../src/database/engine.ts';
import { type ExtensionAsked, type Prelude, preludeFor } from '../../src/database/platform.ts';
import { testedEngines, versionFor } from '../support/server.ts';

export const engines = testedEngines();

const limits = { timeMs: 60_000, outputBytes: 1 << 20 };
const open: Session[] = [];
afterAll(async () => {
  for (const session of open.splice(0)) await session[Symbol.asyncDispose]();
});

export interface Laid {
  readonly session: Session;
  readonly prelude: Prelude;
  /** Runs a migration's SQL; throws what the server says. */
  run(sql: string): Promise<void>;
  /** The first column of the first row, as text. */
  one(expression: string): Promise<string | null>;
}

/**
 * @param without extensions that the engine is to be thought to lack
 * @param clock whether its clock is going to be moved
 */
export async function lay(
  engineName: string,
  platform: string,
  asked: readonly ExtensionAsked[],
  without: readonly string[] = [],
  roles: readonly string[] = [],
  clock = false,
): Promise<Laid> {
  const engine: Engine = (
    await chooseEngine({ engine: engineName, postgresVersion: versionFor(engineName), extensions: [] })
  ).engine;
  const has = new Set([...engine.extensions].filter((name) => !without.includes(name)));
  const prelude = preludeFor(platform, asked, has, roles);
  const session = await engine.open({ limits, extensions: prelude.extensions, clock });
  open.push(session);
  await session.admin(prelude.sql);
  return {
    session,
    prelude,
    run: async (sql) => {
      const outcome = await session.run(sql);
      if (outcome.kind === 'error') throw Object.assign(new Error(outcome.error.message), outcome.error);
      if (outcome.kind === 'stopped') throw new Error(outcome.message);
    },
    one: async (expression) =>
      (await session.query<{ value: string | null }>(`SELECT (${expression})::text AS value`))[0]?.value ?? null,
  };
}

/** An extension asked for, in the schema it would go to by itself. */
export const ask = (name: string, schema: string | null = null): ExtensionAsked => ({ name, schema });
