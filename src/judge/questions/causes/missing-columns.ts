// Causes: a column that the tables of the statement do not have.
import type { Table, Tree } from '../../../flow.ts';
import { walk } from '../../../parse/tree.ts';
import { ident, qualified } from '../../../rule.ts';
import type { About, Explained, Known } from '../causes.ts';
import { distance, listed, nearest } from '../nearest.ts';
import { findTable, relationsOf, tablesOf, targetName } from '../relations.ts';
import { correctedName, nameOf, type Replacement, replaceTokens, spot, tokenAt, tokensIn } from '../source.ts';

export const columnCauses: readonly Known[] = [
  { kind: 'statistics-view-column', code: '42703', message: /^column (?:\w+\.)?"?(\w+)"? does not exist$/, explain: ([, name = ''], about) => ofSystemView(name, about) },
  { kind: 'quoted-text', code: '42703', message: /^column "(.+)" does not exist$/, explain: ([, name = ''], about) => quotedText(name, about) },
  {
    kind: 'quoted-text',
    code: '0A000',
    message: /^cannot use column reference in DEFAULT expression$/,
    explain: (_, about) => quotedDefault(about) ?? { says: 'A default cannot look at another column. Use a generated column or a trigger.' },
  },
  {
    kind: 'missing-column',
    code: '42703',
    message: /^column "(.+)" of relation "(.+)" does not exist$/,
    explain: ([, name = '', table = ''], about) => missing(name, findTables(about, table), about),
  },
  {
    kind: 'missing-column',
    code: '42703',
    message: /^column "(.+)" (?:named|referenced) in (.+?)(?: does not exist)?$/,
    explain: ([, name = '', where = ''], about) => (/^(key|partition key|foreign key)/.test(where) ? missing(name, sideOf(name, about), about) : null),
  },
  {
    kind: 'missing-column',
    code: '42703',
    message: /^column (?:"(.+)"|([^\s".]+)\.(\S+)) does not exist$/,
    explain: ([, name, alias, field], about) => missing(name ?? field ?? '', alias === undefined ? tablesOf(about.step) : aliased(about, alias), about),
  },
  {
    kind: 'ambiguous-column',
    code: '42702',
    message: /^column reference "(.+)" is ambiguous$/,
    explain: ([, name]) => ({ says: `${name} is a column of more than one table here. Write the table's name or alias before it.` }),
  },
];

const findTables = (about: About, name: string) => [findTable(about.step.before, { schema: null, name })].filter((table) => table !== undefined);

/** Of a foreign key's two tables, the one whose side names the column. */
function sideOf(name: string, { step }: About): Table[] {
  let side: Tree = null;
  walk(step.statement.tree, (node) => {
    const names = (list: Tree[] | undefined) => (list ?? []).some((part) => part.String?.sval === name);
    if (names(node.pk_attrs)) side = node.pktable;
    else if (names(node.fk_attrs) || names(node.keys)) side = step.statement.tree.relation;
  });
  const tables = tablesOf(step);
  const found = tables.find((table) => table.name === side?.relname);
  return found === undefined ? (side === null ? tables : []) : [found];
}

function aliased(about: About, alias: string): Table[] {
  const relation = relationsOf(about.step.statement).find((candidate) => candidate.alias === alias || candidate.name === alias);
  return relation === undefined ? [] : [findTable(about.step.before, relation)].filter((table) => table !== undefined);
}

function missing(name: string, tables: readonly Table[], about: About): Explained {
  const [table] = tables;
  const who = tables.length > 1 ? `None of ${listed(tables.map(qualified))} has a column ${name}` : `${table === undefined ? targetName(about.step) : qualified(table)} has no column ${name}`;
  const object = table === undefined ? undefined : qualified(table);
  const evidence = tables.map((candidate) => `Columns of ${qualified(candidate)}: ${listed(candidate.columns.map((column) => column.name), 30)}.`);
  const moment = momentOf(name, tables, about);
  const meant = hinted(about.failure.hint) ?? nearest(name, [...tables.flatMap((candidate) => candidate.columns.map((column) => column.name)), ...ownColumns(about)]);
  const says = moment !== null ? `${who} at this point: ${moment}` : meant === null ? `${who}.` : `${who}; the nearest is ${meant}.`;
  return { says, evidence, ...(object === undefined ? {} : { object }), ...(moment === null && meant !== null && distance(name, meant) < 3 ? correctedName(about, name, ident(meant)) : {}) };
}

/** When the column is there at another moment of the change: the sentence's end that says so. */
function momentOf(name: string, tables: readonly Table[], { facts, step }: About): string | null {
  const here = facts.steps.indexOf(step);
  const has = (catalog: { tables: Readonly<Record<string, Table>> }, oid: string) => catalog.tables[oid]?.columns.some((column) => column.name === name) === true;
  for (const { oid } of tables) {
    const later = facts.steps.slice(here + 1).find((other) => !has(other.before, oid) && has(other.after, oid));
    if (later !== undefined) return `it comes only later in this change, in ${spot(later.statement.place)}.`;
    const gone = facts.steps.slice(0, here).findLast((other) => has(other.before, oid) && !has(other.after, oid));
    if (gone !== undefined) return `${spot(gone.statement.place)} takes it away.`;
  }
  return null;
}

/** The columns of a table that the statement itself makes. */
function ownColumns({ step }: About): string[] {
  return (step.statement.tree?.tableElts ?? []).flatMap((element: Tree) => element.ColumnDef?.colname ?? []);
}

function hinted(hint: string | undefined): string | null {
  const full = /Perhaps you meant to reference the column "(.+?)"/.exec(hint ?? '')?.[1];
  return full?.split('.').at(-1) ?? null;
}

/** What people look for in the system's views, and what it is called there. */
const systemColumns: readonly (readonly [views: RegExp, names: Readonly<Record<string, string>>])[] = [
  [/^pg_stat(io)?_(user|all|sys)_(tables|indexes)$|^pg_stat_xact_/, { tablename: 'relname', table_name: 'relname', indexname: 'indexrelname', index_name: 'indexrelname', table_schema: 'schemaname' }],
  [/^pg_stat_user_functions$/, { functionname: 'funcname', proname: 'funcname' }],
  [/^pg_(tables|indexes|policies|rules)$/, { relname: 'tablename', table_name: 'tablename', indexrelname: 'indexname', polname: 'policyname', table_schema: 'schemaname', nspname: 'schemaname' }],
  [/^pg_views$|^pg_matviews$/, { relname: 'viewname', table_name: 'viewname', table_schema: 'schemaname' }],
];

function ofSystemView(name: string, { facts, step }: About): Explained | null {
  for (const { name: view } of relationsOf(step.statement)) {
    const names = systemColumns.find(([views]) => views.test(view))?.[1];
    const meant = names?.[name];
    if (names === undefined || meant === undefined) continue;
    const replacements = tokensIn(facts, step.statement.place).flatMap((token): Replacement[] => {
      const by = names[nameOf(token) ?? ''];
      return by === undefined ? [] : [{ token, text: by }];
    });
    const fix = step.statement.kind === 'DoStmt' ? undefined : replaceTokens(facts, step.statement, 'With the names that the view has:', replacements);
    return { object: `pg_catalog.${view}`, says: `${view} has no column ${name}: it is called ${meant} there.`, ...(fix === undefined ? {} : { fix }) };
  }
  return null;
}

/** `status = "open"`: a text in the quotes of a name. */
function quotedText(name: string, { facts, step, failure }: About): Explained | null {
  const tokens = tokensIn(facts, step.statement.place);
  const token = tokenAt(facts, step.statement, failure.place);
  const before = token === undefined ? undefined : tokens[tokens.indexOf(tokens.find((candidate) => candidate.start === token.start) ?? token) - 1];
  if (token?.kind !== 'quoted' || before === undefined || !/^(=|<>|!=|in|like|ilike|\(|,|then|else|default)$/i.test(before.text)) return null;
  if (tablesOf(step).some((table) => nearest(name, table.columns.map((column) => column.name)) !== null)) return null;
  if (/^[(,]$/.test(before.text) && !/^(values|in)$/i.test(tokens[tokens.indexOf(before) - 1]?.text ?? '')) return null;
  return asText(name, token.start, { facts, step, failure });
}

function quotedDefault({ facts, step, failure }: About): Explained | null {
  const tokens = tokensIn(facts, step.statement.place);
  const at = tokens.findIndex((token, index) => token.kind === 'quoted' && /^default$/i.test(tokens[index - 1]?.text ?? ''));
  const token = tokens[at];
  return token === undefined ? null : asText(nameOf(token) ?? '', token.start, { facts, step, failure });
}

function asText(name: string, start: number, { facts, step }: About): Explained {
  const text = `'${name.replaceAll("'", "''")}'`;
  const token = tokensIn(facts, step.statement.place).filter((candidate) => candidate.start === start);
  const fix = replaceTokens(facts, step.statement, 'As a text:', token.map((candidate) => ({ token: candidate, text })));
  return { says: `Double quotes make a name, so Postgres looks for a column ${name}. A text takes single quotes: ${text}.`, ...(fix === undefined ? {} : { fix }) };
}
