// SQL that puts something of the same name in the way of everything that our own SQL names.

import { readLocks } from '../../src/apply/effects.ts';
import {
  catalogReader,
  readBaselineOid,
  readSettings,
  readTimeZones,
  transactionId,
} from '../../src/catalog/catalog.ts';
import { readConversionFacts } from '../../src/catalog/conversion.ts';
import { readPartitions } from '../../src/catalog/partitions.ts';
import { countsQuery, watchedCatalogs } from '../../src/catalog/queries/catalog.ts';
import type { Database } from '../../src/database/database.ts';
import type { Session } from '../../src/database/engine.ts';
import { readJobs } from '../../src/experiment/forecast/jobs.ts';
import { PartitionTreeSnapshot } from '../../src/experiment/forecast/partition-trees.ts';
import { kindsOf } from '../../src/experiment/retention/ages.ts';
import { readFacts } from '../../src/experiment/rows/facts.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { walkTree } from '../../src/parse/tree.ts';
import { literal } from '../../src/rule/index.ts';

const nothing: Catalog = { tables: {}, routines: {}, jobs: [] };

/** The texts that our readers of the catalog send. */
async function ownQueries(): Promise<string[]> {
  const texts: string[] = [countsQuery('0')];
  const answer = { there: true, name: 'public.part_config', next: '1', major: 18, rows: 0, tables: [], routines: [] };
  const query = async (sql: string) => {
    texts.push(sql);
    return [answer];
  };
  const session = { query } as unknown as Session;
  const reader = catalogReader(session, '0');
  const readings = [
    () => reader.all(),
    () => reader.writes(),
    () => reader.changed(nothing, '1', new Set([...watchedCatalogs, 'cron.job', 'deleted'])),
    () => transactionId(session),
    () => readBaselineOid(session),
    () => readSettings(session),
    () => readTimeZones(session),
    () => readLocks(session as unknown as Database, '0', nothing),
    () => readPartitions(session, 18, '0'),
    () => readConversionFacts(session, '0'),
    () => readFacts(session, ['1']),
    () => kindsOf(session, '1', ''),
    () => readJobs(session, nothing, 1),
    async () => await (await PartitionTreeSnapshot.read(session)).readAgain(),
  ];
  for (const read of readings) await read().catch(() => undefined); // What they would do with the answers is no matter.
  return texts;
}

interface Names {
  readonly relations: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** What is named in them. */
export async function ownNames(): Promise<Names> {
  const reader = await loadReader();
  const names = {
    relations: new Set<string>(),
    functions: new Set<string>(),
    operators: new Set<string>(['=', '<>']),
    types: new Set<string>(),
  };
  const last = (list: readonly { readonly String?: { readonly sval: string } }[]) => list.at(-1)?.String?.sval ?? '';
  for (const text of await ownQueries()) {
    for (const { tree } of reader.parse({ path: 'own.sql', text, up: [{ start: 0, end: text.length }] }).statements)
      walkTree(tree, (node) => {
        if (node.RangeVar !== undefined) names.relations.add(node.RangeVar.relname);
        if (node.FuncCall !== undefined) names.functions.add(last(node.FuncCall.funcname));
        if (node.A_Expr !== undefined && node.A_Expr.kind !== 'AEXPR_IN') names.operators.add(last(node.A_Expr.name));
        if (node.TypeCast !== undefined) names.types.add(last(node.TypeCast.typeName.names));
      });
  }
  return names;
}

const list = (names: Iterable<string>) => `ARRAY[${[...names].map(literal).join(', ')}]::pg_catalog.text[]`;

/** As statements on one line; what cannot be made is left out. */
export function shadowing({ relations, functions, operators, types }: Names, schema: 'public' | 'pg_temp'): string {
  const tables = [...relations, ...types].filter(
    (name) => !/^(touched|counted|fresh|place|needed|types|tree)$/.test(name),
  );
  const attempt = (sql: string) => `BEGIN EXECUTE ${sql}; EXCEPTION WHEN OTHERS THEN NULL; END;`;
  const body = `DECLARE n pg_catalog.text; r pg_catalog.record; BEGIN
    FOREACH n IN ARRAY ${list(tables)} LOOP ${attempt(`pg_catalog.format('CREATE TABLE ${schema}.%I (oid pg_catalog.int4)', n)`)} END LOOP;
    FOR r IN SELECT p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments, pg_catalog.format_type(p.prorettype, NULL) AS type
      FROM pg_catalog.pg_proc p WHERE p.pronamespace OPERATOR(pg_catalog.=) 11 AND p.proname::pg_catalog.text OPERATOR(pg_catalog.=) ANY (${list(functions)}) LOOP
      ${attempt(`pg_catalog.format('CREATE FUNCTION ${schema}.%I(%s) RETURNS %s LANGUAGE sql AS %L', r.proname, r.arguments, r.type, 'SELECT NULL::' OPERATOR(pg_catalog.||) r.type)`)}
    END LOOP;
    FOR r IN SELECT o.oprname, o.oprleft::pg_catalog.regtype AS l, o.oprright::pg_catalog.regtype AS r, o.oprresult::pg_catalog.regtype AS t, o.oid
      FROM pg_catalog.pg_operator o WHERE o.oprnamespace OPERATOR(pg_catalog.=) 11 AND o.oprleft OPERATOR(pg_catalog.<>) 0
        AND o.oprname::pg_catalog.text OPERATOR(pg_catalog.=) ANY (${list(operators)}) LOOP
      ${attempt(`pg_catalog.format('CREATE FUNCTION ${schema}.shadow_%s(%s, %s) RETURNS %s LANGUAGE sql AS %L', r.oid, r.l, r.r, r.t, 'SELECT NULL::' OPERATOR(pg_catalog.||) r.t::pg_catalog.text)`)}
      ${attempt(`pg_catalog.format('CREATE OPERATOR ${schema}.%s (FUNCTION = ${schema}.shadow_%s, LEFTARG = %s, RIGHTARG = %s)', r.oprname, r.oid, r.l, r.r)`)}
    END LOOP;
  END`;
  // More exact than what Postgres has.
  const better = [
    'format(text, name, name)',
    'concat(text, text, text)',
    'concat_ws(text, text, text)',
    'quote_ident(name)',
    'max(bigint)',
    'count(oid)',
  ].map(
    (signature) =>
      `CREATE FUNCTION ${schema}.${signature} RETURNS pg_catalog.text LANGUAGE sql AS 'SELECT NULL::pg_catalog.text'`,
  );
  return [...better, `DO ${literal(body)}`].join('; ').replace(/\s+/g, ' ');
}
