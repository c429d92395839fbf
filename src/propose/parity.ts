// What a new partition needs to be like its newest sibling: the statements for everything that LIKE and ATTACH do not hand on.
import type { OwnProperties, Partition, PartitionedTable, PartitionFacts, Privilege } from '../flow.ts';
import { dictionary } from '../lib/dictionary.ts';
import { ident, literal, qualified } from '../rule.ts';

type Name = { readonly schema: string; readonly name: string };

/** The sibling whose ways are followed; without one the parent's own. */
export interface Model {
  readonly table: PartitionedTable;
  readonly sibling: Partition | null;
  /** The sibling before it, to tell what is said of each from what is said of one. */
  readonly earlier: Partition | null;
  readonly facts: PartitionFacts;
}

/** Storage options, tablespace and access method, as they stand behind the columns. */
export function creationTail({ sibling }: Model, partitioned: boolean): string {
  if (sibling === null) return '';
  const options = [...sibling.options, ...sibling.toastOptions.map((option) => `toast.${option}`)].map((option) => {
    const [name = '', ...value] = option.split('=');
    return `${name} = ${/^[\w.]+$/.test(value.join('=')) ? value.join('=') : literal(value.join('='))}`;
  });
  const method = sibling.accessMethod === null || sibling.accessMethod === 'heap' ? '' : ` USING ${ident(sibling.accessMethod)}`;
  const stored = options.length === 0 || partitioned ? '' : ` WITH (${options.join(', ')})`;
  return `${method}${stored}${sibling.tablespace === null ? '' : ` TABLESPACE ${ident(sibling.tablespace)}`}`;
}

/** Everything after CREATE TABLE; the owner comes last of all, after ATTACH. */
export function likeSibling(model: Model, target: Name): string[] {
  const { table, sibling } = model;
  const on = qualified(target);
  const own: OwnProperties = sibling ?? table;
  const keyed = new Set(table.keys.flatMap(({ column }) => column ?? []));
  return [
    ...(sibling === null ? [] : columnWays(table, sibling, on)),
    ...(sibling === null ? [] : ownIndexes(sibling, target)),
    ...(sibling === null ? [] : ownConstraints(sibling, target, keyed)),
    ...(sibling === null ? [] : sibling.triggers.flatMap(({ name, definition, enabled }) => triggerFor(sibling, target, name, definition, enabled))),
    ...(own.rowSecurity || table.rowSecurity ? [`ALTER TABLE ${on} ENABLE ROW LEVEL SECURITY`] : []),
    ...(own.forceRowSecurity || table.forceRowSecurity ? [`ALTER TABLE ${on} FORCE ROW LEVEL SECURITY`] : []),
    ...(sibling === null ? [] : sibling.policies.map(({ name, create }) => `CREATE POLICY ${ident(name)} ON ${on} ${create}`)),
    ...(sibling === null ? [] : privileges(model, sibling, target)),
    ...(sibling === null ? [] : replicaIdentity(table, sibling, target)),
    ...comment(model, target),
    ...(sibling === null
      ? []
      : sibling.publications.filter((name) => !table.publications.includes(name)).map((name) => `ALTER PUBLICATION ${ident(name)} ADD TABLE ${on}`)),
  ];
}

/** After ATTACH, since whoever attaches must own both. */
export function ownerOf({ sibling, table, facts }: Model, target: Name): string[] {
  const owner = (sibling ?? table).owner;
  return owner === facts.role ? [] : [`ALTER TABLE ${qualified(target)} OWNER TO ${ident(owner)}`];
}

const storageWords: Readonly<Record<string, string>> = dictionary({ p: 'PLAIN', e: 'EXTERNAL', m: 'MAIN', x: 'EXTENDED' });
const compressionWords: Readonly<Record<string, string>> = dictionary({ p: 'pglz', l: 'lz4' });

function columnWays(table: PartitionedTable, sibling: Partition, on: string): string[] {
  const column = (name: string, change: string) => `ALTER TABLE ${on} ALTER COLUMN ${ident(name)} ${change}`;
  const parent = new Map(table.defaults.map((each) => [each.column, each.default]));
  const own = new Map(sibling.defaults.map((each) => [each.column, each.default]));
  const defaults = table.columns.flatMap((name) => {
    const [theirs, ours] = [parent.get(name), own.get(name)];
    if (theirs === ours) return [];
    return [column(name, ours === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${ours}`)];
  });
  const stored = sibling.storage.flatMap(({ column: name, storage, compression }) => {
    const theirs = table.storage.find((each) => each.column === name);
    if (theirs?.storage === storage && theirs.compression === compression) return [];
    const word = compressionWords[compression];
    const packed = word === undefined || theirs?.compression === compression ? [] : [column(name, `SET COMPRESSION ${word}`)];
    return [...(theirs?.storage === storage ? [] : [column(name, `SET STORAGE ${storageWords[storage]}`)]), ...packed];
  });
  const needed = sibling.notNull.filter((name) => !table.notNull.includes(name)).map((name) => column(name, 'SET NOT NULL'));
  return [...defaults, ...stored, ...needed, ...sibling.statistics.map(({ column: name, target }) => column(name, `SET STATISTICS ${target}`))];
}

/** The sibling's name inside another name gives way to the new one; a name without it is left to Postgres. */
const renamed = (name: string, sibling: Name, target: Name) => (name.includes(sibling.name) ? name.replace(sibling.name, target.name).slice(0, 63) : null);

function ownIndexes(sibling: Partition, target: Name): string[] {
  return sibling.indexes.flatMap(({ name, unique, tail, clustered }) => {
    const given = renamed(name, sibling, target) ?? (clustered ? `${target.name}_${name}`.slice(0, 63) : null);
    const index = `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${given === null ? '' : `${ident(given)} `}ON ${qualified(target)} ${tail}`;
    return [index, ...(clustered && given !== null ? [`ALTER TABLE ${qualified(target)} CLUSTER ON ${ident(given)}`] : [])];
  });
}

/** A CHECK on the key holds the sibling's own range, so it is not the new one's. */
function ownConstraints(sibling: Partition, target: Name, keyed: ReadonlySet<string>): string[] {
  return sibling.constraints
    .filter(({ type, columns }) => type !== 'c' || !columns.some((column) => keyed.has(column)))
    .map(({ name, definition }) => {
      const given = renamed(name, sibling, target) ?? name;
      return `ALTER TABLE ${qualified(target)} ADD CONSTRAINT ${ident(given)} ${definition}`;
    });
}

function triggerFor(sibling: Partition, target: Name, name: string, definition: string, enabled: string): string[] {
  const on = qualified(target);
  const words: Readonly<Record<string, string>> = dictionary({ D: 'DISABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' });
  const state = words[enabled];
  return [
    definition.replace(` ON ${qualified(sibling)} `, ` ON ${on} `),
    ...(state === undefined ? [] : [`ALTER TABLE ${on} ${state} TRIGGER ${ident(name)}`]),
  ];
}

const basic = ['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

/** What the sibling grants, as the difference to what default privileges give a new table anyway. */
function privileges({ facts }: Model, sibling: Partition, target: Name): string[] {
  const own = (grantee: string, owner: string) => (grantee === owner ? '@owner' : grantee);
  const given = grouped((Object.hasOwn(facts.defaultPrivileges, target.schema) && facts.defaultPrivileges[target.schema]) || [], (grantee) =>
    own(grantee, facts.role),
  );
  const wanted = grouped(sibling.privileges ?? [], (grantee) => own(grantee, sibling.owner));
  const on = qualified(target);
  const who = (grantee: string) => (grantee === '' ? 'PUBLIC' : ident(grantee));
  const revoked = [...given.keys()].filter((grantee) => grantee !== '@owner' && !covers(wanted.get(grantee), given.get(grantee)));
  const revoke = revoked.length === 0 ? [] : [`REVOKE ALL ON TABLE ${on} FROM ${revoked.map(who).join(', ')}`];
  if (sibling.privileges === null) return revoke;
  const grants = [...wanted].flatMap(([grantee, entries]) => {
    if (grantee === '@owner') return [];
    const known = revoked.includes(grantee) ? undefined : given.get(grantee);
    return [...entries].flatMap(([key, names]) => {
      const missing = names.filter((name) => known?.get(key)?.includes(name) !== true);
      const [grantable = '', column = ''] = JSON.parse(key) as [string, string];
      const all = column === '' && basic.every((name) => missing.includes(name));
      // MAINTAIN is new in 17 and comes with ALL there; alone it would be refused before.
      const listed = (all ? ['ALL'] : missing.filter((name) => basic.includes(name))).map((name) => (column === '' ? name : `${name} (${ident(column)})`));
      return listed.length === 0 ? [] : [`GRANT ${listed.join(', ')} ON TABLE ${on} TO ${who(grantee)}${grantable}`];
    });
  });
  return [...revoke, ...grants];
}

type Grouped = Map<string, Map<string, string[]>>;

/** By grantee, then by whether it may be handed on and on which column. */
function grouped(list: readonly Privilege[], own: (grantee: string) => string): Grouped {
  const found: Grouped = new Map();
  for (const { grantee, privilege, grantable, column } of list) {
    const entries = found.get(own(grantee)) ?? new Map<string, string[]>();
    const key = JSON.stringify([grantable ? ' WITH GRANT OPTION' : '', column ?? '']);
    entries.set(key, [...(entries.get(key) ?? []), privilege]);
    found.set(own(grantee), entries);
  }
  return found;
}

/** Whether everything that is given is wanted. */
function covers(wanted: ReadonlyMap<string, readonly string[]> | undefined, given: ReadonlyMap<string, readonly string[]> | undefined): boolean {
  return [...(given ?? [])].every(([key, names]) => names.every((name) => wanted?.get(key)?.includes(name) === true));
}

function replicaIdentity(table: PartitionedTable, sibling: Partition, target: Name): string[] {
  const alter = `ALTER TABLE ${qualified(target)} REPLICA IDENTITY`;
  if (sibling.replicaIdentity === 'f') return [`${alter} FULL`];
  if (sibling.replicaIdentity === 'n') return [`${alter} NOTHING`];
  const index = sibling.replicaIndex;
  if (sibling.replicaIdentity !== 'i' || index === null) return [];
  const own = sibling.indexes.some(({ name }) => name === index.name) ? renamed(index.name, sibling, target) : null;
  const primary = table.constraints.find(({ type }) => type === 'p');
  const isPrimary =
    primary !== undefined && primary.columns.length === index.columns.length && index.columns.every((column) => primary.columns.includes(column));
  const unique = table.constraints.some(
    ({ type, columns }) => type === 'u' && columns.length === index.columns.length && index.columns.every((column) => columns.includes(column)),
  );
  const name = own ?? (isPrimary ? chosenName(target.name, [], 'pkey') : chosenName(target.name, index.columns, unique ? 'key' : 'idx'));
  return [`${alter} USING INDEX ${ident(name)}`];
}

/** The name that Postgres gives an index: both parts are cut until all fits into 63 bytes, the longer one first. */
export function chosenName(table: string, columns: readonly string[], label: string): string {
  let [first, second] = [table, columns.join('_')];
  const room = 63 - Buffer.byteLength(`_${label}`) - (columns.length === 0 ? 0 : 1);
  while (Buffer.byteLength(first) + Buffer.byteLength(second) > room) {
    if (Buffer.byteLength(first) > Buffer.byteLength(second)) first = first.slice(0, -1);
    else second = second.slice(0, -1);
  }
  return [first, ...(columns.length === 0 ? [] : [second]), label].join('_');
}

/** Said of each sibling alike, but for its name. */
function comment({ sibling, earlier }: Model, target: Name): string[] {
  const common = (partition: Partition) => partition.comment?.replaceAll(partition.name, '\u0000') ?? null;
  const text = sibling === null ? null : common(sibling);
  if (text === null || (earlier === null ? !text.includes('\u0000') : common(earlier) !== text)) return [];
  return [`COMMENT ON TABLE ${qualified(target)} IS ${literal(text.replaceAll('\u0000', target.name))}`];
}
