// What is set aside when a row gets in no other way: first the table's triggers, then its foreign keys.
import type { ServerError } from '../../model/apply.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { RowBuilder } from './row-builder.ts';

export type Relaxation = 'none' | 'triggers' | 'keys';

export const easeWords: Readonly<Record<Relaxation, string | null>> = {
  none: null,
  triggers: 'its triggers were switched off',
  keys: 'its triggers and foreign keys were switched off',
};

/** The next step after a refusal that no other value would mend. */
export const easier = (ease: Relaxation, error: ServerError): Relaxation =>
  ease === 'none' && error.code !== '23503' ? 'triggers' : 'keys';

/** Statements around rows: what the first ones switch off, the last ones switch on again. */
export function relaxed(
  draft: RowBuilder,
  ease: Relaxation,
  superuser: boolean,
): { readonly before: string[]; readonly after: string[] } {
  if (ease === 'none') return { before: [], after: [] };
  if (ease === 'keys' && superuser)
    return {
      before: ['SET LOCAL session_replication_role = replica'],
      after: ['SET LOCAL session_replication_role = origin'],
    };
  const switched = (how: string) =>
    draft.all().map(({ table }) => `ALTER TABLE ${qualified(table)} ${how} TRIGGER USER`);
  // What waits for the end of the transaction stands in the way of ALTER TABLE.
  return { before: ['SET CONSTRAINTS ALL IMMEDIATE', ...switched('DISABLE')], after: switched('ENABLE') };
}

/** What stays switched off until the transaction ends, because only a superuser could do it for a moment. */
export function staysRelaxed(draft: RowBuilder, ease: Relaxation, superuser: boolean): string[] {
  if (ease !== 'keys' || superuser) return [];
  return draft
    .all()
    .flatMap(({ table }) =>
      table.foreignKeys.map((key) => `ALTER TABLE ${qualified(table)} DROP CONSTRAINT IF EXISTS ${ident(key.name)}`),
    );
}
