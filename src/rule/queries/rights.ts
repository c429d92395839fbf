// Who has which rights to a table, read from its access list.
import type { Table } from '../../model/catalog.ts';

/** Role → letters as in aclitem (`r` select, `a` insert, `w` update, `d` delete …); '' is everybody. */
export function rightsOf({ acl }: Pick<Table, 'acl'>): Map<string, string> {
  const rights = new Map<string, string>();
  for (const item of (acl ?? '{}').slice(1, -1).split(',')) {
    const [, role, letters = ''] = /^"?(?:\\")?([^=]*?)(?:\\")?=([a-zA-Z*]*)\//.exec(item) ?? [];
    // From several grantors.
    if (role !== undefined) rights.set(role, [...new Set((rights.get(role) ?? '') + letters)].join(''));
  }
  return rights;
}
