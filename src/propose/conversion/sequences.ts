// Sequences behind columns: an identity gets a new one that counts on, a serial one changes its owner.
import type { SequenceFacts } from '../../catalog/conversion-facts.ts';
import { privilegeStatements } from '../../sql/privileges.ts';
import { commentOn } from '../../sql/properties.ts';
import { ident, literal } from '../../sql/quote.ts';
import { type Conversion, inSchema, renamed } from './conversion.ts';

const identities = ({ facts }: Conversion) => facts.table.sequences.filter(({ kind }) => kind === 'identity');

/** The name is needed again, and the rename keeps everybody from drawing from the old one. */
export const oldSequenceNames = (conversion: Conversion): string[] =>
  identities(conversion).map(
    ({ name, bare }) => `ALTER SEQUENCE ${name} RENAME TO ${ident(renamed(conversion, bare))}`,
  );

export function identitySteps(conversion: Conversion): string[] {
  const { facts, oldTable } = conversion;
  const { table } = facts;
  return identities(conversion).flatMap((sequence) => {
    const when = table.columns.find(({ name }) => name === sequence.column)?.identity === 'a' ? 'ALWAYS' : 'BY DEFAULT';
    const old = inSchema(conversion, renamed(conversion, sequence.bare));
    const on = `SEQUENCE ${sequence.name}`;
    const wanted = { owner: table.owner, privileges: sequence.privileges };
    const { others, afterOwner } = privilegeStatements({ kind: 'sequence', schema: table.schema, on }, wanted, facts);
    return [
      `ALTER TABLE ${table.name} ALTER COLUMN ${ident(sequence.column)} ADD GENERATED ${when} AS IDENTITY (SEQUENCE NAME ${sequence.name} ${optionsOf(sequence)})`,
      `SELECT pg_catalog.setval(${literal(sequence.name)}, last_value, is_called) FROM ${old}`,
      `ALTER TABLE ${inSchema(conversion, oldTable)} ALTER COLUMN ${ident(sequence.column)} DROP IDENTITY`,
      ...others,
      ...afterOwner,
      ...commentOn(on, sequence.comment),
    ];
  });
}

const optionsOf = ({ start, increment, minimum, maximum, cache, cycle }: SequenceFacts) =>
  `START WITH ${start} INCREMENT BY ${increment} MINVALUE ${minimum} MAXVALUE ${maximum} CACHE ${cache}${cycle ? ' CYCLE' : ''}`;

export const serialSteps = ({ facts }: Conversion): string[] =>
  facts.table.sequences
    .filter(({ kind }) => kind === 'serial')
    .map(({ name, column }) => `ALTER SEQUENCE ${name} OWNED BY ${facts.table.name}.${ident(column)}`);
