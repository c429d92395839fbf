// Names in a row, as a sentence has them.

/** `a`, `a and b`, `a, b and c`; beyond `most`, the rest is counted. */
export function listed(names: readonly string[], most = 8): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
