// The addresses that findings and generated files point to.

/** Where the project's pages are read. */
export const project = 'https://github.com/headroom-sh/headroom';

/** The section of a rule in the generated page: GitHub's anchor of the heading `family/name`. */
export function ruleDocs(rule: string): string {
  return `${project}/blob/main/rules/README.md#${rule.replaceAll('/', '')}`;
}

/** The raw address of a published JSON Schema. */
export function schemaAddress(file: string): string {
  return `${project}/raw/main/schema/${file}`;
}
