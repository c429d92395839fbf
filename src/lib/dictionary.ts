// Look-ups by names that come from SQL, files and servers: `constructor` and `__proto__` are names like any other.

/** The entries without anything that every object has. */
export function dictionary<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.assign(Object.create(null), entries);
}
