// The lines of configuration that settle a question about a table.

/** @param line such as `every: month` */
export function configureLines(table: string, line: string): string {
  const key = /^[\w.]+$/.test(table) ? table : JSON.stringify(table);
  return `tables:\n  ${key}:\n    partition: { ${line} }`;
}
