// Rights, comments and options as statements.
import type { Grant } from '../../apply/conversion-facts.ts';
import { ident, literal } from '../../rule.ts';

/** MAINTAIN came with 17: where all that 16 knows is granted, ALL says it on each. */
const everyRight = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

/** One statement for each grantee, with columns named. */
export function grantStatements(grants: readonly Grant[], on: string): string[] {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = `${grant.grantee} ${grant.grantable}`;
    groups.set(key, [...(groups.get(key) ?? []), grant]);
  }
  return [...groups.values()].map((group) => {
    const whole = group.filter(({ column }) => column === null).map(({ privilege }) => privilege);
    const all = everyRight.every((right) => whole.includes(right));
    const rights = [...(all ? ['ALL'] : whole), ...group.flatMap(({ privilege, column }) => (column === null ? [] : [`${privilege} (${ident(column)})`]))];
    const [first] = group;
    return `GRANT ${rights.join(', ')} ON ${on} TO ${first?.grantee}${first?.grantable === true ? ' WITH GRANT OPTION' : ''}`;
  });
}

/** What default privileges may have given is taken back first. */
export const revokeStatements = (grantees: readonly string[], on: string): string[] =>
  grantees.length === 0 ? [] : [`REVOKE ALL ON ${on} FROM ${grantees.join(', ')}`];

export const commentOn = (what: string, comment: string | null): string[] => (comment === null ? [] : [`COMMENT ON ${what} IS ${literal(comment)}`]);

/** `fillfactor=90` → `fillfactor = '90'` */
export function optionList(options: readonly string[], prefix = ''): string[] {
  return options.map((option) => {
    const at = option.indexOf('=');
    return `${prefix}${option.slice(0, at)} = ${literal(option.slice(at + 1))}`;
  });
}
