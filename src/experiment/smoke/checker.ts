// Reads every statement of functions that no call reached, with plpgsql_check, where the server has it.
import type { SavepointScope } from '../../apply/sandbox.ts';
import type { ServerError } from '../../model/apply.ts';
import type { Catalog, Routine } from '../../model/catalog.ts';

export interface Checked {
  readonly routine: Routine;
  readonly error: ServerError;
}

interface Row extends Record<string, unknown> {
  readonly code: string;
  readonly message: string;
  readonly detail: string | null;
  readonly hint: string | null;
  readonly where: string;
  readonly query: string | null;
  readonly position: number | null;
}

/** Functions that are looked at. */
const most = 200;

/** What cannot be seen before it runs: tables that the function makes itself. */
const makesTables = /\bcreate\s+(?:local\s+|global\s+)?(?:temp|temporary|table|unlogged)\b/i;

/**
 * The first error of each function; none where the server does not have the extension.
 * @param written ids of the functions that the change wrote; those of triggers are left to their calls
 */
export async function checkedFunctions(
  trial: SavepointScope,
  { routines }: Catalog,
  written: ReadonlySet<string>,
): Promise<Checked[]> {
  const asked = [...written]
    .flatMap((oid) => routines[oid] ?? [])
    .filter(
      ({ language, returns, source }) =>
        language === 'plpgsql' && !/trigger$/.test(returns) && !makesTables.test(source),
    )
    .slice(0, most);
  if (asked.length === 0) return [];
  return trial.undone(async () => {
    const [there] = await trial.query("SELECT 1 FROM pg_extension WHERE extname = 'plpgsql_check'", 'ours');
    if (there === undefined) return [];
    const found: Checked[] = [];
    for (const routine of asked) {
      const [row] = await trial.query<Row>(checkQuery(routine.oid), 'theirs').catch(() => []);
      if (row !== undefined) found.push({ routine, error: errorOf(row) });
    }
    return found;
  });
}

/** Tables, functions, types and schemas that are not there at all may be made by hand before somebody calls it. */
const elsewhere = "ARRAY['42P01', '42883', '42704', '3F000']::pg_catalog.text[]";

/** The function's names are found as the migrations' session finds them. */
const checkQuery = (oid: string) => `
  SELECT sqlstate AS code, message, detail, hint, query, position::int,
    pg_catalog.format('PL/pgSQL function %s line %s at %s', ${oid}::pg_catalog.regprocedure, lineno, statement) AS "where"
  FROM plpgsql_check_function_tb(${oid}::pg_catalog.regprocedure, fatal_errors => false, other_warnings => false, extra_warnings => false, performance_warnings => false)
  WHERE level OPERATOR(pg_catalog.=) 'error' AND lineno IS NOT NULL AND sqlstate OPERATOR(pg_catalog.<>) ALL (${elsewhere}) ORDER BY lineno LIMIT 1`;

function errorOf({ code, message, detail, hint, where, query, position }: Row): ServerError {
  return {
    code,
    message,
    where,
    ...(detail === null ? {} : { detail }),
    ...(hint === null ? {} : { hint }),
    ...(query === null ? {} : { internalQuery: query }),
    ...(position === null ? {} : { internalPosition: position }),
  };
}
