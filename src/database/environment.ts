// What lies under the migrations: the engine that serves them, the platform, extensions and roles they ask for.

import type { RunTerms } from '../apply/runnable.ts';
import type { Change } from '../model/change.ts';
import type { Script } from '../model/statements.ts';
import { chooseEngine } from './choose.ts';
import type { Engine } from './engine.ts';
import { alwaysStandIn, extensionsNeeded, needsWholePlatform, preludeFor, rolesNeeded } from './platform.ts';

/** The part of a request that chooses the engine. */
export interface EngineRequest {
  readonly engine: string | Engine;
  readonly postgresVersion: number | undefined;
  readonly allowNonEmpty: boolean;
}

/** Extensions and roles that the history asks for; kept so that a cached review need not parse it. */
export interface HistoryNeeds {
  readonly extensions: { readonly name: string; readonly schema: string | null }[];
  readonly roles: string[];
  /** Whether they name the platform's seldom used tables. */
  readonly whole: boolean;
}

/** Everything that lies under the migrations. */
export interface Environment {
  readonly terms: RunTerms;
  readonly bootstrapSql: string;
  /** Extensions that the prelude makes for real. */
  readonly extensions: readonly string[];
  readonly notes: readonly string[];
}

const comments = /--[^\n]*|\/\*(?:(?!\*\/)[\s\S])*\*\//g;

/** Names after CREATE EXTENSION, read without parsing: one too many costs a little time, none too few. */
export function extensionsSpelled(texts: readonly string[]): string[] {
  const spelled = texts.flatMap((text) => [
    ...text.replace(comments, ' ').matchAll(/create\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi),
  ]);
  return [...new Set(spelled.map((match) => (match[1] as string).toLowerCase()))];
}

/** The engine asked for, or the one that serves best; what is always stood in for is no reason for another. */
export async function pickEngine(
  { engine, postgresVersion, allowNonEmpty }: EngineRequest,
  spelled: readonly string[],
) {
  const extensions = spelled.filter((name) => !alwaysStandIn(name));
  return typeof engine === 'string'
    ? chooseEngine({ engine, postgresVersion, extensions, allowNonEmpty })
    : { engine, notes: [] };
}

/** @param established the scripts ran long ago: what they use must have come from somewhere */
export function ask(scripts: readonly Script[], platform: string, established: boolean): HistoryNeeds {
  return {
    extensions: [...extensionsNeeded(scripts, established)],
    roles: [...rolesNeeded(scripts)],
    whole: needsWholePlatform(platform, scripts),
  };
}

/** @param history and change, what each asks for */
export function prepareEnvironment(
  { platform, bookkeeping }: Change,
  engine: Engine,
  notes: readonly string[],
  history: HistoryNeeds,
  change: HistoryNeeds,
): Environment {
  const needed = [...history.extensions, ...change.extensions];
  const roles = [...new Set([...history.roles, ...change.roles])];
  const prelude = preludeFor(
    platform,
    needed,
    engine.extensions,
    roles,
    history.whole || change.whole,
    engine.untrusted,
  );
  return {
    terms: { provided: prelude.provided, made: prelude.made, confined: engine.name !== 'embedded' },
    bootstrapSql: `${prelude.sql}\n;${bookkeeping}`,
    extensions: prelude.extensions,
    notes: [...notes, ...prelude.notes],
  };
}
