// Causes: a column name that was meant otherwise: a text in double quotes, a name of another system view.

import { relationsOf, tablesOf } from '../../facts/relations.ts';
import { type Replacement, replaceTokens, tokenAt, tokenName, tokensIn } from '../../facts/source.ts';
import { nearest } from '../../lib/nearest.ts';
import { literal } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

export const misreadCauses: readonly Known[] = [
  {
    kind: 'statistics-view-column',
    code: '42703',
    message: /^column (?:\w+\.)?"?(\w+)"? does not exist$/,
    explain: ([, name = ''], about) => ofSystemView(name, about),
  },
  {
    kind: 'quoted-text',
    code: '42703',
    message: /^column "(.+)" does not exist$/,
    explain: ([, name = ''], about) => quotedText(name, about),
  },
  {
    kind: 'quoted-text',
    code: '0A000',
    message: /^cannot use column reference in DEFAULT expression$/,
    explain: (_, about) =>
      quotedDefault(about) ?? {
        message: 'A default cannot look at another column. Use a generated column or a trigger.',
      },
  },
];

/** What people look for in the system's views, and what it is called there. */
const systemColumns: readonly (readonly [views: RegExp, names: Readonly<Record<string, string>>])[] = [
  [
    /^pg_stat(io)?_(user|all|sys)_(tables|indexes)$|^pg_stat_xact_/,
    {
      tablename: 'relname',
      table_name: 'relname',
      indexname: 'indexrelname',
      index_name: 'indexrelname',
      table_schema: 'schemaname',
    },
  ],
  [/^pg_stat_user_functions$/, { functionname: 'funcname', proname: 'funcname' }],
  [
    /^pg_(tables|indexes|policies|rules)$/,
    {
      relname: 'tablename',
      table_name: 'tablename',
      indexrelname: 'indexname',
      polname: 'policyname',
      table_schema: 'schemaname',
      nspname: 'schemaname',
    },
  ],
  [/^pg_views$/, { relname: 'viewname', table_name: 'viewname', table_schema: 'schemaname' }],
  [
    /^pg_matviews$/,
    { relname: 'matviewname', table_name: 'matviewname', viewname: 'matviewname', table_schema: 'schemaname' },
  ],
];

function ofSystemView(name: string, { facts, step }: About): Explained | null {
  for (const { name: view } of relationsOf(step.statement)) {
    const names = systemColumns.find(([views]) => views.test(view))?.[1];
    const meant = names !== undefined && Object.hasOwn(names, name) ? names[name] : undefined;
    if (names === undefined || meant === undefined) continue;
    const replacements = tokensIn(facts, step.statement.place).flatMap((token): Replacement[] => {
      const spelled = tokenName(token) ?? '';
      const by = Object.hasOwn(names, spelled) ? names[spelled] : undefined;
      return by === undefined ? [] : [{ token, text: by }];
    });
    const alone = step.statement.kind === 'SelectStmt' && relationsOf(step.statement).length === 1;
    const fix = !alone
      ? undefined
      : replaceTokens(facts, step.statement, 'With the names that the view has:', replacements);
    return {
      object: `pg_catalog.${view}`,
      message: `${view} has no column ${name}: it is called ${meant} there.`,
      ...(fix === undefined ? {} : { fix }),
    };
  }
  return null;
}

/** `status = "open"`: a text in the quotes of a name. */
function quotedText(name: string, { facts, step, failure }: About): Explained | null {
  const tokens = tokensIn(facts, step.statement.place);
  const token = tokenAt(facts, step.statement, failure.place);
  const before = tokens.findLast((candidate) => token !== undefined && candidate.end <= token.start);
  if (
    token?.kind !== 'quoted' ||
    before === undefined ||
    !/^(=|<>|!=|in|like|ilike|\(|,|then|else|default)$/i.test(before.text)
  )
    return null;
  const columns = tablesOf(step).flatMap((table) => table.columns.map((column) => column.name));
  if (nearest(name, columns) !== null) return null;
  if (/^[(,]$/.test(before.text) && !/^(values|in)$/i.test(tokens[tokens.indexOf(before) - 1]?.text ?? '')) return null;
  return asText(name, token.start, { facts, step, failure });
}

function quotedDefault({ facts, step, failure }: About): Explained | null {
  const tokens = tokensIn(facts, step.statement.place);
  const at = tokens.findIndex(
    (token, index) => token.kind === 'quoted' && /^default$/i.test(tokens[index - 1]?.text ?? ''),
  );
  const token = tokens[at];
  return token === undefined ? null : asText(tokenName(token) ?? '', token.start, { facts, step, failure });
}

function asText(name: string, start: number, { facts, step }: About): Explained {
  const text = literal(name);
  const token = tokensIn(facts, step.statement.place).filter((candidate) => candidate.start === start);
  const fix = replaceTokens(
    facts,
    step.statement,
    'As a text:',
    token.map((candidate) => ({ token: candidate, text })),
  );
  return {
    message: `Double quotes make a name, so Postgres looks for a column ${name}. A text takes single quotes: ${text}.`,
    ...(fix === undefined ? {} : { fix }),
  };
}
