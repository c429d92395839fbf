// Chooses the engine that can serve: embedded unless the configuration, the version or an extension asks for another.
import { Misuse } from '../failure.ts';
import type { Engine } from './engine.ts';
import { embeddedEngine } from './engines/embedded.ts';

export interface EngineWish {
  /** `auto`, `embedded`, `server`, or a postgres:// URL. */
  readonly engine: string;
  readonly postgresVersion?: number | undefined;
  readonly extensions: readonly string[];
  /** For a URL: work although the database holds something. */
  readonly allowNonEmpty?: boolean;
}

export interface EngineChoice {
  readonly engine: Engine;
  /** Sentences for the report: what the choice costs. */
  readonly notes: readonly string[];
}

export async function chooseEngine(wish: EngineWish): Promise<EngineChoice> {
  if (wish.engine === 'auto' || wish.engine === 'embedded') return { engine: embeddedEngine(), notes: [] };
  throw new Misuse(`There is no engine ${wish.engine}; use auto, embedded, server or a postgres:// URL.`);
}
