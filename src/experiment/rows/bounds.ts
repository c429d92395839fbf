// Values that fall inside a partition, read from its bound as Postgres prints it.

/** Literals of the bound's lower end or first member; null where there is none, as for DEFAULT and hash. */
export function valuesWithin(bound: string): string[] | null {
  const list = /^FOR VALUES IN \((.*)\)$/s.exec(bound)?.[1];
  if (list !== undefined) return itemsOf(list).slice(0, 1);
  const range = /^FOR VALUES FROM \((.*)\) TO \((.*)\)$/s.exec(bound);
  if (range === null) return null;
  const from = itemsOf(range[1] ?? '');
  return from.some((item) => item === 'MINVALUE' || item === 'MAXVALUE') ? null : from;
}

/** The parts between commas that stand outside quotes. */
function itemsOf(list: string): string[] {
  return [...list.matchAll(/\s*((?:'(?:[^']|'')*'|[^',])+)(?:,|$)/g)].map(([, item = '']) => item.trim());
}
