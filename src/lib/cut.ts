// Texts of strangers, cut to a length at which everything that reads them later is quick.

/** Characters of one text that a server or a report gives: more than any message needs. */
export const longest = 2000;

/** The text, or its beginning with a mark where it was cut. */
export function cut(text: string, most = longest): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** A value of JSON with each of its texts cut; the value itself when none is longer. */
export function cutAll<Value>(value: Value, most: number): Value;
export function cutAll(value: unknown, most: number): unknown {
  if (typeof value === 'string') return cut(value, most);
  if (Array.isArray(value)) return value.map((item) => cutAll(item, most));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutAll(inner, most)]));
}
