// Pieces of SQL that several readings of the catalog are made of; they work on PostgreSQL 12 to 18.

/** An array of objects; empty where there are none. */
export const list = (order: string, fields: string, from: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${from})`;

/** An array of texts; empty for NULL. */
export const texts = (array: string) => `coalesce(to_json(${array}), '[]'::json)`;

/** A relation with its schema, quoted where it must be. */
export const named = (oid: string) =>
  `(SELECT format('%I.%I', xn.nspname, x.relname) FROM pg_class x JOIN pg_namespace xn ON xn.oid = x.relnamespace WHERE x.oid = ${oid})`;

/** The names of columns by their numbers, in that order; expressions have none. */
export const columnsAt = (
  relation: string,
  numbers: string,
) => `(SELECT coalesce(json_agg(ka.attname ORDER BY kn.ord), '[]')
  FROM unnest(${numbers}) WITH ORDINALITY kn(att, ord) JOIN pg_attribute ka ON ka.attrelid = ${relation} AND ka.attnum = kn.att)`;

/** Columns without those that were dropped: of relation `c`. */
export const ofColumns = (c: string) => `a.attrelid = ${c}.oid AND a.attnum > 0 AND NOT a.attisdropped`;
export const columnsFrom = (c: string) => `pg_attribute a WHERE ${ofColumns(c)}`;
