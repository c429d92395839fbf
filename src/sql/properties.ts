// The one writer of what tables have of their own: from properties as the catalog tells them to statements.

import { dictionary } from '../lib/dictionary.ts';
import type {
  ColumnProperties,
  Creator,
  PolicyProperties,
  Properties,
  PublicationProperties,
  TriggerProperties,
} from '../model/properties.ts';
import { ident, literal } from './quote.ts';

/** `fillfactor = 90` from `fillfactor=90`, quoted where it must be. */
export const optionList = (options: readonly string[], prefix = ''): string[] =>
  options.map((option) => {
    const at = option.indexOf('=');
    const value = option.slice(at + 1);
    return `${prefix}${option.slice(0, at)} = ${/^[\w.]+$/.test(value) ? value : literal(value)}`;
  });

export const withOptions = (options: readonly string[], toast: readonly string[] = []): string => {
  const all = [...optionList(options), ...optionList(toast, 'toast.')];
  return all.length === 0 ? '' : ` WITH (${all.join(', ')})`;
};

export const inTablespace = (tablespace: string | null): string =>
  tablespace === null ? '' : ` TABLESPACE ${ident(tablespace)}`;

export const usingMethod = (method: string | null): string =>
  method === null || method === 'heap' ? '' : ` USING ${ident(method)}`;

export const commentOn = (what: string, comment: string | null): string[] =>
  comment === null ? [] : [`COMMENT ON ${what} IS ${literal(comment)}`];

/** @param what `TABLE public.events` */
export const ownerOf = (what: string, owner: string, { role }: Creator): string[] =>
  owner === role ? [] : [`ALTER ${what} OWNER TO ${ident(owner)}`];

export const rowSecurityOf = (
  on: string,
  { rowSecurity, forceRowSecurity }: Pick<Properties, 'rowSecurity' | 'forceRowSecurity'>,
): string[] => [
  ...(rowSecurity ? [`ALTER TABLE ${on} ENABLE ROW LEVEL SECURITY`] : []),
  ...(forceRowSecurity ? [`ALTER TABLE ${on} FORCE ROW LEVEL SECURITY`] : []),
];

export const policiesOf = (on: string, policies: readonly PolicyProperties[]): string[] =>
  policies.flatMap(({ name, create, comment }) => [
    `CREATE POLICY ${ident(name)} ON ${on} ${create}`,
    ...commentOn(`POLICY ${ident(name)} ON ${on}`, comment),
  ]);

const triggerStates: Readonly<Record<string, string>> = dictionary({
  D: 'DISABLE',
  R: 'ENABLE REPLICA',
  A: 'ENABLE ALWAYS',
});

/** Their definitions must be on that table already. */
export const triggersOf = (on: string, triggers: readonly TriggerProperties[]): string[] =>
  triggers.flatMap(({ name, definition, enabled, comment }) => [
    definition,
    ...(triggerStates[enabled] === undefined
      ? []
      : [`ALTER TABLE ${on} ${triggerStates[enabled]} TRIGGER ${ident(name)}`]),
    ...commentOn(`TRIGGER ${ident(name)} ON ${on}`, comment),
  ]);

/** @param index its name on that table; asked for only where one is needed */
export function replicaIdentityOf(on: string, identity: string, index: () => string | null): string[] {
  const named = identity === 'i' ? index() : null;
  const word = named === null ? { n: 'NOTHING', f: 'FULL' }[identity] : `USING INDEX ${ident(named)}`;
  return word === undefined ? [] : [`ALTER TABLE ${on} REPLICA IDENTITY ${word}`];
}

export const addToPublication = ({ name, columns, where }: PublicationProperties, on: string): string =>
  `ALTER PUBLICATION ${ident(name)} ADD TABLE ${on}${columns === null ? '' : ` (${columns.map(ident).join(', ')})`}${where === null ? '' : ` WHERE (${where})`}`;

const storageWords: Readonly<Record<string, string>> = dictionary({
  p: 'PLAIN',
  e: 'EXTERNAL',
  m: 'MAIN',
  x: 'EXTENDED',
});
const compressionWords: Readonly<Record<string, string>> = dictionary({ '': 'default', p: 'pglz', l: 'lz4' });

/**
 * What makes columns as they are wanted, from how they were made: like those of another table, which never hands on
 * targets and options.
 */
export function alterColumns(
  on: string,
  wanted: readonly ColumnProperties[],
  like: readonly ColumnProperties[],
): string[] {
  const made = new Map(like.map((column) => [column.name, column]));
  const changes = wanted.flatMap((column) => {
    const from = made.get(column.name);
    return from === undefined
      ? []
      : columnChanges(column, from).map((change) => ({
          ...change,
          sql: `ALTER TABLE ${on} ALTER COLUMN ${ident(column.name)} ${change.sql}`,
        }));
  });
  return changes.sort((a, b) => a.rank - b.rank).map(({ sql }) => sql);
}

function columnChanges(
  column: ColumnProperties,
  from: ColumnProperties,
): { readonly rank: number; readonly sql: string }[] {
  const { default: value, storage, compression, statistics, options } = column;
  return [
    {
      when: column.generated === '' && value !== from.default,
      sql: value === null ? 'DROP DEFAULT' : `SET DEFAULT ${value}`,
    },
    { when: storage !== from.storage, sql: `SET STORAGE ${storageWords[storage]}` },
    { when: compression !== from.compression, sql: `SET COMPRESSION ${compressionWords[compression]}` },
    { when: column.notNull && !from.notNull, sql: 'SET NOT NULL' },
    { when: statistics !== -1, sql: `SET STATISTICS ${statistics}` },
    { when: options.length > 0, sql: `SET (${optionList(options).join(', ')})` },
  ].flatMap(({ when, sql }, rank) => (when ? [{ rank, sql }] : []));
}
