// Causes: an extension, role, operator class, constraint or other named thing that is not there when the statement runs.

import { createdLater, findTable } from '../../facts/relations.ts';
import { spot } from '../../facts/source.ts';
import { listed } from '../../lib/listed.ts';
import { nearest } from '../../lib/nearest.ts';
import { ident } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';
import { extensionOfMethod, extensionOfOperatorClass, needs } from './extensions.ts';

export const objectCauses: readonly Known[] = [
  {
    kind: 'missing-extension',
    code: '0A000 58P01',
    message: /^extension "(.+)" is not available$|extension control file ".*\/([^/]+)\.control"/,
    explain: ([, a, b]) => missingExtension(a ?? b ?? ''),
  },
  {
    kind: 'missing-role',
    code: '42704',
    message: /^role "(.+)" does not exist$/,
    explain: ([, name = '']) => ({
      object: ident(name),
      message: `There is no role ${name} here. Roles belong to the server, not to the schema: make sure that one exists wherever this migration runs.`,
    }),
  },
  {
    kind: 'missing-operator-class',
    code: '42704',
    message: /^operator class "(.+)" does not exist for access method "(.+)"$/,
    explain: ([, name = '', method]) => {
      const extension = extensionOfOperatorClass(name);
      return extension === undefined
        ? { message: `There is no operator class ${name} for ${method} indexes.` }
        : needs(`The operator class ${name}`, extension);
    },
  },
  {
    kind: 'no-operator-class',
    code: '42704',
    message: /^data type (.+) has no default operator class for access method "(.+)"$/,
    explain: ([, type = '', method = '']) => ({
      message: `A ${method} index cannot hold ${type} as it is.${otherIndex(type, method)}`,
    }),
  },
  {
    kind: 'missing-access-method',
    code: '42704',
    message: /^access method "(.+)" does not exist$/,
    explain: ([, name = '']) => {
      const extension = extensionOfMethod[name];
      return extension === undefined
        ? { message: `There is no index method ${name}.` }
        : needs(`The index method ${name}`, extension);
    },
  },
  {
    kind: 'missing-part',
    code: '42704',
    message: /^(constraint|trigger|policy|rule) "(.+)" (?:of relation|for table|for relation) "(.+)" does not exist$/,
    explain: ([, what = '', name = '', table = ''], about) => missingPart(what, name, table, about),
  },
  {
    kind: 'missing-enum-label',
    code: '22023',
    message: /^"(.+)" is not an existing enum label$/,
    explain: ([, name]) => ({
      message: `The enum has no value ${name}. Values are compared letter by letter, upper and lower case included.`,
    }),
  },
  {
    kind: 'missing-object',
    code: '42704',
    message:
      /^(language|collation|tablespace|publication|text search configuration|extension|server|foreign-data wrapper|event trigger|statistics object|conversion|cast|operator family) "(.+?)"(?: for encoding "\w+")? does not exist$/,
    explain: ([, what, name], about) => {
      const later = createdLater(about.facts, about.step, name ?? '');
      const when =
        later === undefined
          ? 'nothing that runs before this statement creates it'
          : `it is created only later in this change, in ${spot(later.statement.place)}`;
      return { message: `There is no ${what} ${name} at this point: ${when}.` };
    },
  },
];

/** Extensions whose names are often written otherwise. */
const wellKnown =
  'uuid-ossp pgcrypto pg_trgm citext hstore postgis vector pg_cron pg_net pg_stat_statements unaccent ltree btree_gist btree_gin timescaledb pg_partman earthdistance cube fuzzystrmatch tablefunc'.split(
    ' ',
  );

function missingExtension(name: string): Explained {
  const meant = name === 'pgvector' ? 'vector' : nearest(name, wellKnown);
  const object = ident(name);
  if (meant !== null && !wellKnown.includes(name))
    return {
      object,
      message: `There is no extension ${name}; ${meant} is meant, most likely.`,
      fix: { description: 'Instead:', sql: `CREATE EXTENSION IF NOT EXISTS ${ident(meant)};` },
    };
  return {
    object,
    message: `The extension ${name} is not installed on the server that ran this review. Make sure that it is where the migration will run.`,
    severity: 'info',
  };
}

function missingPart(what: string, name: string, table: string, about: About): Explained {
  const found = findTable(about.step.before, { schema: null, name: table });
  const lists = { constraint: found?.constraints, trigger: found?.triggers, policy: found?.policies, rule: [] };
  const names = (lists[what as keyof typeof lists] ?? []).map((part) => part.name);
  const meant = nearest(name, names);
  const has = names.length === 0 ? `it has none` : `it has ${listed(names)}`;
  const optional = /\bdrop\b/i.test(about.step.statement.text) ? ' If it may be absent, write IF EXISTS.' : '';
  return {
    message:
      meant === null
        ? `${table} has no ${what} ${name}; ${has}.${optional}`
        : `${table} has no ${what} ${name}; the nearest is ${meant}.`,
  };
}

function otherIndex(type: string, method: string): string {
  if (method === 'gin' && /^(text|character)/.test(type))
    return ' Name an operator class, such as gin_trgm_ops of the extension pg_trgm, or use a B-tree.';
  if (method === 'gin' || method === 'gist')
    return ` The extension btree_${method} teaches it plain types; a B-tree holds them without.`;
  if (type === 'json') return ' Make the column jsonb: json has no comparison.';
  return ' Name an operator class or use another index method.';
}
