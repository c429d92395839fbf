// One try at a row: sent to the server behind a savepoint, with another beside it, and taken back.
import type { ServerError } from '../../model/apply.ts';
import { type Relaxation, relaxed, staysRelaxed } from './relaxation.ts';
import type { Overrides, RowBuilder } from './row-builder.ts';
import type { Tried } from './solve.ts';

export interface InsertAttempt {
  readonly draft: RowBuilder;
  readonly number: number;
  readonly ease: Relaxation;
  readonly superuser: boolean;
  /** Partitioned tables that get a DEFAULT partition for the trial. */
  readonly caught: ReadonlySet<string>;
}

export type Tested =
  /** `repeats`: a second row was accepted beside the first. */
  | { readonly kind: 'accepted'; readonly repeats: boolean }
  /** `draft`: the row that was refused, which may be one that another points at. */
  | { readonly kind: 'refused'; readonly draft: RowBuilder; readonly error: ServerError }
  | { readonly kind: 'stopped'; readonly why: string };

interface Piece {
  readonly draft: RowBuilder;
  readonly sql: string;
}

/** A trigger that returns NULL is no error to the server. */
const discarded: ServerError = { code: 'P0000', message: 'a trigger discarded the row' };

/** @param second the number of the row beside it */
export async function tryRow(session: Tried, attempt: InsertAttempt, second: number): Promise<Tested> {
  const { draft, caught } = attempt;
  const rest = [...caught].map((relation, at) => ({
    draft,
    sql: `CREATE TABLE ${relation.split('.')[0]}.headroom_rest_${at} PARTITION OF ${relation} DEFAULT`,
  }));
  const now = { draft, sql: 'SET CONSTRAINTS ALL IMMEDIATE' };
  return session.undone(async () => {
    const first = await send(session, [...rest, ...preparation(attempt), ...rowPieces(attempt, attempt.number), now]);
    if (first !== null) return first;
    const beside = await send(session, [...rowPieces(attempt, second), now]);
    return beside?.kind === 'stopped' ? beside : { kind: 'accepted', repeats: beside === null };
  });
}

/** One after the other until one is refused. */
async function send(
  session: Tried,
  pieces: readonly Piece[],
): Promise<Extract<Tested, { kind: 'refused' | 'stopped' }> | null> {
  for (const { draft, sql } of pieces) {
    const outcome = await session.run(sql);
    if (outcome.kind === 'stopped') return { kind: 'stopped', why: outcome.message };
    if (outcome.kind === 'error') return { kind: 'refused', draft, error: outcome.error };
    const [result] = outcome.results;
    if (result?.command === 'INSERT' && result.rowCount === 0 && !sql.endsWith('DO NOTHING'))
      return { kind: 'refused', draft, error: discarded };
  }
  return null;
}

/** What comes before the first row of a transaction. */
export function preparation({ draft, number, ease, superuser }: InsertAttempt): Piece[] {
  const off = staysRelaxed(draft, ease, superuser).map((sql) => ({ draft, sql }));
  return draft.sharesParents ? [...off, ...wrapped(draft, ease, superuser, parentPieces(draft, number))] : off;
}

/** A row with its own number, and with parents of its own where it cannot share them. */
export function rowPieces(attempt: InsertAttempt, at: number, overrides: Overrides = {}): Piece[] {
  const { draft, ease, superuser } = attempt;
  return wrapped(draft, ease, superuser, [...ownParents(attempt, at), bareRow(attempt, at, overrides)]);
}

/** The row with everything in force; its parents as they are made otherwise. */
export function forcedPieces(attempt: InsertAttempt, at: number): Piece[] {
  const { draft, ease, superuser } = attempt;
  return [...wrapped(draft, ease, superuser, ownParents(attempt, at)), bareRow(attempt, at, {})];
}

const ownParents = ({ draft }: InsertAttempt, at: number) => (draft.sharesParents ? [] : parentPieces(draft, at));

function bareRow({ draft, number }: InsertAttempt, at: number, overrides: Overrides): Piece {
  return { draft, sql: draft.insert({ number: at, parents: draft.sharesParents ? number : at, overrides }) };
}

function parentPieces(draft: RowBuilder, number: number): Piece[] {
  return draft
    .all()
    .slice(0, -1)
    .map((parent) => ({ draft: parent, sql: parent.insert({ number }, true) }));
}

function wrapped(draft: RowBuilder, ease: Relaxation, superuser: boolean, pieces: readonly Piece[]): Piece[] {
  const { before, after } = relaxed(draft, ease, superuser);
  return pieces.length === 0
    ? []
    : [...before.map((sql) => ({ draft, sql })), ...pieces, ...after.map((sql) => ({ draft, sql }))];
}
