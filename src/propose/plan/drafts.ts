// The migrations that add partitions: in one file where nothing is in the way, in three where a catch-all may hold rows.

import type { MigrationDraft } from '../../tools/shared/tool.ts';
import { timed } from '../sql.ts';
import { caughtDrafts, watchedDrafts } from './catch-all-drafts.ts';
import {
  additions,
  defaultOf,
  type Growing,
  type GrowingTerms,
  gently,
  growing,
  removals,
  saying,
  slugOf,
} from './growing.ts';
import type { PlannedTable } from './plan.ts';

export function additionDrafts(all: readonly PlannedTable[], terms: GrowingTerms): MigrationDraft[] {
  const rows = growing(all);
  const isCaught = ({ next }: Growing) => next.some(({ partition }) => partition.reason === 'catch-all');
  const watched = (row: Growing) => !isCaught(row) && defaultOf(row.table) !== null;
  const simple = rows.filter((row) => !isCaught(row) && !watched(row));
  return [
    ...(simple.length === 0 ? [] : [simpleDraft(simple, terms)]),
    ...byTable(rows.filter(watched)).flatMap((each) => watchedDrafts(each, terms)),
    ...rows.filter(isCaught).flatMap((row) => caughtDrafts(row, terms)),
  ];
}

/** Rows of one table share its DEFAULT, and so the look at it. */
function byTable(rows: readonly Growing[]): Growing[][] {
  const tables = [...new Set(rows.map(({ table }) => table))];
  return tables.map((table) => rows.filter((row) => row.table === table));
}

function simpleDraft(rows: readonly Growing[], terms: GrowingTerms): MigrationDraft {
  return {
    slug: slugOf(rows),
    header: [
      ...rows.flatMap(saying),
      ...gently(
        rows.map(({ table }) => table),
        terms,
      ),
    ],
    up: timed(additions(rows, terms), terms),
    down: removals(rows),
    transaction: 'together',
  };
}
