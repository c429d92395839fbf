// Materialized views go on reading the old table until they are built anew: beside the old ones, then put in their place.
import type { MaterializedView } from '../../catalog/conversion-facts.ts';
import { privilegeStatements } from '../../sql/privileges.ts';
import { commentOn, inTablespace, ownerOf, withOptions } from '../../sql/properties.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { Conversion } from './conversion.ts';
import { pointedAnew } from './dependents.ts';
import { FreeNames } from './names.ts';

/** Each before those that read it. */
function inOrder(views: readonly MaterializedView[], seen = new Map<string, MaterializedView>()): MaterializedView[] {
  for (const view of views) {
    // Met again from below: it must come after what it was met from.
    seen.delete(view.oid);
    seen.set(view.oid, view);
    inOrder(view.readers.materialized, seen);
  }
  return [...seen.values()];
}

export function materializedStatements(conversion: Conversion): string[] {
  const all = inOrder(conversion.facts.table.readers.materialized);
  const names = new FreeNames([
    ...conversion.facts.taken,
    ...all.flatMap(({ indexes }) => indexes.map(({ name }) => name)),
  ]);
  const olds: string[] = [];
  const built = all.flatMap((view) => {
    const old = names.take(view.bare, '_old');
    olds.unshift(`DROP MATERIALIZED VIEW ${qualified({ schema: view.schema, name: old })}`);
    return anew(conversion, view, old, names);
  });
  return [...built, ...olds];
}

/** Built and indexed under other names first, since only the renames need a lock that readers feel. */
function anew({ facts, wish }: Conversion, view: MaterializedView, old: string, names: FreeNames): string[] {
  const fresh = names.take(view.bare, '_new');
  const place = (name: string) => qualified({ schema: view.schema, name });
  const indexes = view.indexes.map((index) => ({
    ...index,
    fresh: names.take(index.name, '_new'),
    old: names.take(index.name, '_old'),
  }));
  const { others, afterOwner } = privilegeStatements(
    { kind: 'table', schema: view.schema, on: `TABLE ${place(fresh)}` },
    view,
    facts,
  );
  return [
    `CREATE MATERIALIZED VIEW ${place(fresh)}${withOptions(view.options)}${inTablespace(view.tablespace)} AS\n${view.definition}\nWITH ${view.populated ? '' : 'NO '}DATA`,
    ...indexes.map(
      (index) => `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${ident(index.fresh)} ON ${place(fresh)} ${index.tail}`,
    ),
    ...others,
    ...commentOn(`MATERIALIZED VIEW ${place(fresh)}`, view.comment),
    ...view.columnComments.flatMap(({ column, comment }) =>
      commentOn(`COLUMN ${place(fresh)}.${ident(column)}`, comment),
    ),
    ...indexes.flatMap((index) => commentOn(`INDEX ${place(index.fresh)}`, index.comment)),
    ...ownerOf(`MATERIALIZED VIEW ${place(fresh)}`, view.owner, facts),
    ...afterOwner,
    `SET LOCAL lock_timeout = '${wish.lockTimeout}'`,
    `ALTER MATERIALIZED VIEW ${view.name} RENAME TO ${ident(old)}`,
    ...indexes.map((index) => `ALTER INDEX ${place(index.name)} RENAME TO ${ident(index.old)}`),
    `ALTER MATERIALIZED VIEW ${place(fresh)} RENAME TO ${ident(view.bare)}`,
    ...indexes.map((index) => `ALTER INDEX ${place(index.fresh)} RENAME TO ${ident(index.name)}`),
    ...pointedAnew(view.readers),
  ];
}
