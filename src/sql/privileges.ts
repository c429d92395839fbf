// GRANT and REVOKE: what turns the privileges of a new object into those that it must have.

import { dictionary } from '../lib/dictionary.ts';
import type { Creator, Privilege, PrivilegeTarget } from '../model/properties.ts';
import { ident } from './quote.ts';

export interface Privileged {
  readonly kind: PrivilegeTarget;
  readonly schema: string;
  /** As GRANT names it: `TABLE public.events`, `FUNCTION public.f(integer)`. */
  readonly on: string;
}

export interface DesiredPrivileges {
  readonly owner: string;
  readonly privileges: readonly Privilege[];
}

export interface PrivilegeStatements {
  readonly others: readonly string[];
  /** On the owner and the creator: only once the object has its owner, who takes over what the creator holds. */
  readonly afterOwner: readonly string[];
}

/** Privileges that older versions refuse by name, and the version that brought them. */
const since: Readonly<Record<string, number>> = dictionary({ MAINTAIN: 17 });

export const isKnown = (privilege: string, major: number) => major >= (since[privilege] ?? 0);

/** @param creator owns the object at first, and what it gives by default is there already */
export function privilegeStatements(
  object: Privileged,
  wanted: DesiredPrivileges,
  creator: Creator,
): PrivilegeStatements {
  const defaults = creator.defaultPrivileges[object.schema] ?? creator.defaultPrivileges[''];
  const given = byGrantee(defaults?.[object.kind] ?? [], [creator.role, wanted.owner]);
  const needed = byGrantee(wanted.privileges, [wanted.owner]);
  const write = writer(object, creator);
  const others: string[] = [];
  const afterOwner = write.owners(
    given.get(owner),
    needed.get(owner),
    wanted.owner === creator.role ? 'CURRENT_USER' : ident(wanted.owner),
  );
  const revoked = [...given.keys()].filter(
    (grantee) => grantee !== owner && lacking(given.get(grantee), needed.get(grantee)).length > 0,
  );
  if (revoked.length > 0) others.push(`REVOKE ALL ON ${object.on} FROM ${revoked.map(named).join(', ')}`);
  for (const [grantee, list] of needed) {
    if (grantee === owner) continue;
    const missing = lacking(list, revoked.includes(grantee) ? [] : given.get(grantee));
    // Whoever migrates has another name elsewhere.
    if (grantee === creator.role) afterOwner.push(...write.grants(missing, 'CURRENT_USER'));
    else others.push(...write.grants(missing, named(grantee)));
  }
  return { others, afterOwner };
}

/** Stands for whoever owns the object. */
const owner = Symbol('owner');
type Grantee = string | typeof owner;

const named = (grantee: Grantee) => (grantee === '' ? 'PUBLIC' : ident(String(grantee)));

function byGrantee(list: readonly Privilege[], owners: readonly string[]): Map<Grantee, Privilege[]> {
  const found = new Map<Grantee, Privilege[]>();
  for (const entry of list) {
    const grantee = owners.includes(entry.grantee) ? owner : entry.grantee;
    found.set(grantee, [...(found.get(grantee) ?? []), entry]);
  }
  return found;
}

/** Those that are not among others, or not with the right to grant them on. */
function lacking(list: readonly Privilege[] = [], others: readonly Privilege[] = []): Privilege[] {
  const has = (one: Privilege) =>
    others.some(
      ({ privilege, column, grantable }) =>
        privilege === one.privilege && column === one.column && (grantable || !one.grantable),
    );
  return list.filter((one) => !has(one));
}

function writer({ kind, on }: Privileged, { knownPrivileges, major }: Creator) {
  const known = knownPrivileges[kind];
  /**
   * `SELECT, UPDATE (a, b)`; ALL for all that the server knows, since each version means something else by it. ALL
   * stands alone, so that columns need words of their own then.
   */
  const spelled = (list: readonly Privilege[]): string[] => {
    const columns = new Map<string, string[]>();
    for (const { privilege, column } of list)
      if (column !== null) columns.set(privilege, [...(columns.get(privilege) ?? []), ident(column)]);
    const partly = [...columns].map(([privilege, names]) => `${privilege} (${names.join(', ')})`);
    const whole = list.flatMap(({ privilege, column }) => (column === null ? privilege : []));
    if (known.length > 0 && known.every((privilege) => whole.includes(privilege)))
      return ['ALL', ...(partly.length === 0 ? [] : [partly.join(', ')])];
    const usable = whole
      .filter((privilege) => isKnown(privilege, major))
      .sort((a, b) => known.indexOf(a) - known.indexOf(b));
    return usable.length + partly.length === 0 ? [] : [[...usable, ...partly].join(', ')];
  };
  const grants = (list: readonly Privilege[], to: string) =>
    [false, true].flatMap((grantable) =>
      spelled(list.filter((one) => one.grantable === grantable)).map(
        (words) => `GRANT ${words} ON ${on} TO ${to}${grantable ? ' WITH GRANT OPTION' : ''}`,
      ),
    );
  /** Owners have everything until it is taken from them. */
  const owners = (given: readonly Privilege[] = [], needed: readonly Privilege[] = [], name: string) => [
    ...spelled(lacking(given, needed)).map((words) => `REVOKE ${words} ON ${on} FROM ${name}`),
    ...spelled(lacking(needed, given)).map((words) => `GRANT ${words} ON ${on} TO ${name}`),
  ];
  return { grants, owners };
}
