// A session with what lies under the migrations.

import { orDispose } from '../lib/or-dispose.ts';
import type { Engine, OpenOptions, Session } from './engine.ts';

/** What lies under the migrations. */
export interface InitialState {
  /** Platform, stand-ins and roles; run with superuser rights. Not needed when `from` holds them already. */
  readonly bootstrapSql: string;
  readonly from: Uint8Array | Promise<Uint8Array> | null;
  /** What the clock is set to before anything runs, where it can be moved; null for the time as it is. */
  readonly moment: Date | null;
}

export async function openSession(engine: Engine, options: OpenOptions, ground: InitialState): Promise<Session> {
  return prepare(await engine.open(ground.from === null ? options : { ...options, from: ground.from }), ground);
}

export function prepare(session: Session, ground: InitialState): Promise<Session> {
  return orDispose(session, async () => {
    if (ground.moment !== null) await session.clock?.move(ground.moment);
    if (ground.from === null && ground.bootstrapSql !== '') await session.admin(ground.bootstrapSql);
    return session;
  });
}
