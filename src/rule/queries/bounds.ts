// Bounds of new partitions as the migration spells them.
import type { Place } from '../../model/basics.ts';
import type { Table } from '../../model/catalog.ts';
import type { SyntaxTree } from '../../model/statements.ts';
import type { Facts } from '../define.ts';
import { spelledAt } from './fresh.ts';

/** A partition by moments whose bounds name no offset from UTC. */
export interface ZonelessBound {
  readonly table: Table;
  readonly parent: Table;
  /** The first of its bounds, as spelled. */
  readonly literal: string;
  readonly place: Place;
}

/**
 * Partitions that statements of the change make or attach under a timestamptz key with bounds that the session's time
 * zone decides.
 */
export function boundsWithoutOffset(facts: Facts): ZonelessBound[] {
  return facts.steps.flatMap((step) => {
    const { statement, before, after, outcome } = step;
    const literal = literalsOf(statement.tree).find((text) => !hasOffset(text));
    if (outcome !== 'applied' || literal === undefined) return [];
    const table = Object.values(after.tables).find(
      ({ oid, partitionBound }) => partitionBound !== null && (before.tables[oid]?.partitionBound ?? null) === null,
    );
    const parent = after.tables[table?.parents[0] ?? ''];
    const key = parent?.columns.find(({ attnum }) => attnum === parent.partitionKey?.columns[0]);
    if (table === undefined || parent?.partitionKey?.strategy !== 'range' || key?.baseType !== 'timestamptz') return [];
    return [{ table, parent, literal, place: spelledAt(facts, step, table.name) }];
  });
}

/** Strings in FROM and TO of CREATE TABLE … PARTITION OF and ATTACH PARTITION. */
function literalsOf(tree: SyntaxTree): string[] {
  const bounds: SyntaxTree[] = [
    tree?.partbound,
    ...(tree?.cmds ?? []).map((command: SyntaxTree) => command.AlterTableCmd?.def?.PartitionCmd?.bound),
  ];
  return bounds.flatMap((bound) =>
    [...(bound?.lowerdatums ?? []), ...(bound?.upperdatums ?? [])].flatMap((datum: SyntaxTree) => {
      const text = (datum.TypeCast?.arg ?? datum).A_Const?.sval?.sval;
      return typeof text === 'string' ? [text] : [];
    }),
  );
}

const hasOffset = (text: string) =>
  /[+-]\d\d(:?\d\d)?$|(?:\d|\s)(?:z|utc|gmt)$|(?<![a-z])[a-z]+\/[a-z_]+$|infinity/i.test(
    text.trim().replace(/^\d{4}-\d\d-\d\d$/, ''),
  );
