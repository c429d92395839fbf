// Rows, settings and refusals that depend on what production holds: the migrations alone do not show them.
import type { ServerError } from '../model/apply.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Statement, SyntaxTree } from '../model/statements.ts';
import { walkTree, withInner } from '../parse/tree.ts';

/** Why a failure may come from rows or settings that only production has; null where it cannot. */
export function rowsOfProduction(statement: Statement, error: ServerError, base: Catalog): string | null {
  const { code, message } = error;
  if (/^unrecognized configuration parameter "[^".]+\.[^"]+"$/.test(message))
    return 'the program or the host may set it';
  const parent = /is not present in table "(.+)"\.?$/.exec(error.detail ?? '')?.[1];
  if (code === '23503' && parent !== undefined && isTable(base, parent))
    return `production may hold this row of ${parent}, which no migration writes`;
  const read = readTables(statement, error).find((name) => isTable(base, name));
  if (code === 'P0002') return 'it depends on rows that production may hold';
  if (read === undefined || !dependsOnRows(code) || / contains null values$/.test(message)) return null;
  return code === 'P0001' || code === 'P0004'
    ? `it refuses by its own decision, after it has read ${read}, whose rows in production are not known here`
    : `it depends on the rows of ${read} in production, which are not known here`;
}

/** A value that was looked up and not found, or what the code itself raises. */
const dependsOnRows = (code: string) => code === '23502' || code === 'P0001' || code === 'P0004' || code === '22004';

const isTable = ({ tables }: Catalog, name: string) => Object.values(tables).some((table) => table.name === name);

/** Tables that the statement or its body reads; none where the error comes from a function that it calls. */
function readTables(statement: Statement, { where = '' }: ServerError): string[] {
  if (/PL\/pgSQL function (?!inline_code_block)/.test(where)) return [];
  const named =
    statement.kind === 'DoStmt'
      ? [...statement.text.matchAll(/\b(?:from|join)\s+(?:only\s+)?(?:"?\w+"?\.)?"?(\w+)/gi)]
      : [];
  const inner = [...withInner(statement)].flatMap(({ kind, tree }) => {
    const written = /^(Insert|Update|Delete|Merge)Stmt$/.test(kind) ? tree?.relation : null;
    const names: string[] = [];
    walkTree(tree, (node: SyntaxTree) => {
      if (node !== written && typeof node.relname === 'string' && node.relpersistence !== undefined)
        names.push(node.relname);
    });
    return names;
  });
  return [...inner, ...named.map(([, name = '']) => name)];
}
