// A value of any type as SQL: numbered, so that two rows differ, and as large as wished where the type has room.

import { dictionary } from '../../lib/dictionary.ts';
import { ident, literal } from '../../sql/quote.ts';
import type { RowType } from './facts.ts';

/** What kind of value is wanted. */
export interface ValueRequest {
  /** Different numbers give different values wherever the type has enough of them. */
  readonly number: number;
  /** About how many bytes a document or text should have; small without. */
  readonly bytes?: number;
}

/** Values by type, for the types of one reading. */
export class Values {
  readonly #types = new Map<string, RowType>();

  add(types: readonly RowType[]): void {
    for (const type of types) this.#types.set(type.oid, type);
  }

  type(oid: string): RowType | undefined {
    return this.#types.get(oid);
  }

  /** Under its domains, with the modifier that holds there. */
  plain(oid: string, modifier: number): { readonly type: RowType; readonly modifier: number } | undefined {
    const type = this.#types.get(oid);
    if (type === undefined || type.kind !== 'd') return type && { type, modifier };
    return this.plain(type.base, type.baseModifier);
  }

  /** CHECKs of the domains over a type, as expressions about `column`. */
  domainChecks(oid: string, column: string): { readonly name: string; readonly expression: string }[] {
    const type = this.#types.get(oid);
    if (type === undefined || type.kind !== 'd') return [];
    const own = type.checks.map(({ name, expression }) => ({
      name,
      expression: expression.replace(/\bVALUE\b/g, ident(column)),
    }));
    return [...own, ...this.domainChecks(type.base, column)];
  }

  /** A value as an SQL expression; null for a type of which none is known. */
  of(oid: string, modifier: number, wish: ValueRequest, depth = 0): string | null {
    const found = this.plain(oid, modifier);
    if (found === undefined || depth > 4) return null;
    const { type } = found;
    const inner = (child: string, childModifier = -1) => this.of(child, childModifier, wish, depth + 1);
    if (type.kind === 'e') return type.labels.length === 0 ? null : literal(type.labels[0] ?? '');
    if (type.element !== '0') return arrayOf(inner(type.element, found.modifier), type);
    if (type.kind === 'r' || type.kind === 'm') return this.#range(type, wish);
    if (type.kind === 'c') {
      const fields = type.fields.map((field) => inner(field.type, field.modifier) ?? 'NULL');
      return `ROW(${fields.join(', ')})::${type.spelled}`;
    }
    return base(type.name, found.modifier, wish);
  }

  /** From one value to the next, so that those of two numbers do not overlap. */
  #range(type: RowType, { number }: ValueRequest): string | null {
    const at = (value: number) => (type.subtype === null ? null : this.of(type.subtype, -1, { number: value }, 1));
    const [from, to] = [at(number * 2), at(number * 2 + 1)];
    if (from === null || to === null) return null;
    const range = type.kind === 'r' ? type.spelled : type.spelled.replace('multirange', 'range');
    return type.kind === 'r' ? `${range}(${from}, ${to})` : `${type.spelled}(${range}(${from}, ${to}))`;
  }
}

const arrayOf = (element: string | null, { spelled }: RowType) =>
  element === null ? `'{}'::${spelled}` : `ARRAY[${element}]::${spelled}`;

/** Text of at most so many characters that differs by number. */
export function sampleText(number: number, most: number): string {
  const digits = number.toString(36);
  return most >= digits.length + 2 ? `h-${digits}` : digits.slice(-most);
}

/** A document of about so many bytes; it does not compress to nothing, for sizes are judged after compression too. */
export function documentOf(bytes: number, number = 1): string {
  if (bytes < 40) return `'{"n": ${number}}'`;
  const keys = Math.max(1, Math.min(200, Math.floor(bytes / 48)));
  const each = Math.max(1, Math.round(bytes / keys / 32 - 0.6));
  return `(SELECT json_object_agg('key_' || k, (SELECT string_agg(md5((k * 1000003 + i)::text), '') FROM generate_series(1, ${each}) i)) FROM generate_series(1, ${keys}) k)`;
}

const longText = (bytes: number) =>
  `(SELECT string_agg(md5(i::text), '') FROM generate_series(1, ${Math.ceil(bytes / 32)}) i)`;

function base(name: string, modifier: number, { number, bytes = 0 }: ValueRequest): string | null {
  const value = scalars[name];
  if (value !== undefined) return value(number, modifier);
  if (name === 'varchar' || name === 'bpchar') return character(name, modifier, number, bytes);
  if (name === 'text' || name === 'citext')
    return bytes > 40 ? `${longText(bytes)}::${name}` : literal(sampleText(number, 60));
  if (name === 'json' || name === 'jsonb') return `${documentOf(bytes, number)}::${name}`;
  if (name === 'bytea') return bytes > 40 ? `convert_to(${longText(bytes)}, 'UTF8')` : `'\\x${hex(number, 8)}'::bytea`;
  // A type of an extension or a stand-in: most read a number, or text.
  return literal(String(number));
}

function character(name: string, modifier: number, number: number, bytes: number): string {
  const most = modifier > 4 ? modifier - 4 : name === 'bpchar' ? 1 : 10_000_000;
  return bytes > 40 && most > 40
    ? `left(${longText(Math.min(bytes, most))}, ${most})`
    : literal(sampleText(number, Math.min(most, 60)));
}

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0').slice(-digits);
const octets = (number: number) => [24, 16, 8, 0].map((shift) => ((number >> shift) & 255).toString());

function numeric(number: number, modifier: number): string {
  if (modifier < 4) return String(number);
  const precision = ((modifier - 4) >> 16) & 0xffff;
  const scale = ((modifier - 4) & 0x7ff) > 1023 ? ((modifier - 4) & 0x7ff) - 2048 : (modifier - 4) & 0x7ff;
  const digits = Math.min(precision, 12);
  return scale > 0 ? `${number % 10 ** Math.max(digits, 1)}::numeric / 10^${scale}` : String(number % 10 ** digits);
}

const components = (modifier: number, number: number) =>
  Array.from({ length: modifier > 0 ? modifier : 3 }, (_, index) => (index === 0 ? number : 1));
const bits = (number: number, modifier: number) =>
  `B'${number.toString(2).padStart(Math.max(modifier, 1), '0').slice(-Math.max(modifier, 1))}'`;

/** Types whose values have one form and no room. */
const scalars: Readonly<Record<string, (number: number, modifier: number) => string>> = dictionary({
  int2: (n) => `${n % 32_000}`,
  int4: (n) => `${n}`,
  int8: (n) => `${n}`,
  oid: (n) => `${n}`,
  float4: (n) => `${n}`,
  float8: (n) => `${n}`,
  numeric,
  money: (n) => `${n}::text::money`,
  bool: () => 'true',
  char: () => `'h'`,
  name: (n) => literal(sampleText(n, 60)),
  uuid: (n) => `'00000000-0000-4000-8000-${hex(n, 12)}'::uuid`,
  date: (n) => `current_date + ${n % 1000}`,
  timestamp: (n) => `(now() + ${n % 86_400} * interval '1 second')::timestamp`,
  timestamptz: (n) => `now() + ${n % 86_400} * interval '1 second'`,
  time: (n) => `time '00:00' + ${n % 86_400} * interval '1 second'`,
  timetz: (n) => `timetz '00:00+00' + ${n % 86_400} * interval '1 second'`,
  interval: (n) => `${n} * interval '1 second'`,
  inet: (n) => `'${octets(n + 0x0a_00_00_00).join('.')}'::inet`,
  cidr: (n) => `'${octets(n + 0x0a_00_00_00).join('.')}/32'::cidr`,
  macaddr: (n) => `'08:00:${(hex(n, 8).match(/../g) ?? []).join(':')}'::macaddr`,
  macaddr8: (n) => `'08:00:00:00:${(hex(n, 8).match(/../g) ?? []).join(':')}'::macaddr8`,
  bit: bits,
  varbit: bits,
  xml: (n) => `'<n>${n}</n>'::xml`,
  tsvector: (n) => `'n${n}:1'::tsvector`,
  tsquery: (n) => `'n${n}'::tsquery`,
  point: (n) => `point(${n}, 0)`,
  line: (n) => `'{1,-1,${n}}'::line`,
  lseg: (n) => `'((${n},0),(${n},1))'::lseg`,
  box: (n) => `'((${n},0),(${n}.5,1))'::box`,
  path: (n) => `'((${n},0),(${n},1))'::path`,
  polygon: (n) => `'((${n},0),(${n},1),(0,0))'::polygon`,
  circle: (n) => `'<(${n},0),1>'::circle`,
  pg_lsn: (n) => `'0/${n.toString(16)}'::pg_lsn`,
  txid_snapshot: (n) => `'${n}:${n}:'::txid_snapshot`,
  pg_snapshot: (n) => `'${n}:${n}:'::pg_snapshot`,
  xid: (n) => `'${n}'::xid`,
  xid8: (n) => `'${n}'::xid8`,
  tid: (n) => `'(${n},1)'::tid`,
  jsonpath: () => `'$'::jsonpath`,
  regclass: () => `'pg_class'::regclass`,
  regtype: () => `'int4'::regtype`,
  regproc: () => `'now'::regproc`,
  regprocedure: () => `'now()'::regprocedure`,
  regrole: () => 'current_user::regrole',
  regnamespace: () => `'pg_catalog'::regnamespace`,
  regconfig: () => `'simple'::regconfig`,
  regdictionary: () => `'simple'::regdictionary`,
  hstore: (n) => `'n=>${n}'`,
  ltree: (n) => `'n.n${n}'`,
  lquery: () => `'*'`,
  ltxtquery: (n) => `'n${n}'`,
  cube: (n) => `'(${n})'`,
  seg: (n) => `'${n}'`,
  vector: (n, modifier) => `'[${components(modifier, n).join(',')}]'`,
  halfvec: (n, modifier) => `'[${components(modifier, n % 1000).join(',')}]'`,
  sparsevec: (n, modifier) => `'{1:${n}}/${modifier > 0 ? modifier : 3}'`,
  geometry: (n) => `'POINT(${n % 180} 0)'`,
  geography: (n) => `'POINT(${n % 180} 0)'`,
  box2d: () => `'BOX(0 0,1 1)'`,
  box3d: () => `'BOX3D(0 0 0,1 1 1)'`,
});
