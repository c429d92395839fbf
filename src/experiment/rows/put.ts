// Puts a row into a table within one call of the server's, and tells where it came to lie.
import { literal } from '../../sql/quote.ts';
import type { Recipe } from '../rows.ts';
import type { Overrides } from './row-builder.ts';

/** Made once in a session: the pieces of a row run in order, and the `own` one of them, from 1, is the row itself. */
export const putFunction = `
CREATE OR REPLACE FUNCTION pg_temp.headroom_put(pieces text[], own int, OUT leaf oid, OUT at tid) LANGUAGE plpgsql AS $headroom$
BEGIN
  FOR i IN 1 .. cardinality(pieces) LOOP
    IF i = own THEN EXECUTE pieces[i] || ' RETURNING tableoid, ctid' INTO leaf, at; ELSE EXECUTE pieces[i]; END IF;
  END LOOP;
END $headroom$;`;

/** The arguments of `headroom_put` for one more row. */
export function putArguments(recipe: Recipe, overrides: Overrides): string {
  const pieces = [...recipe.before, ...recipe.row(overrides)];
  // What is switched off for it is switched on again after it.
  const own = pieces.findLastIndex((sql) => sql.startsWith(`INSERT INTO ${recipe.table} `));
  return `ARRAY[${pieces.map(literal).join(', ')}]::text[], ${own + 1}`;
}
