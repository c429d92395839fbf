// What must be known where a tool compares the database with a schema of its own: Prisma and Drizzle know nothing of partitions.
import type { PartitionPlan } from '../flow.ts';
import type { Conversion } from './convert/conversion.ts';
import type { MigrationDraft } from './draft.ts';

const isDetaching = ({ slug }: MigrationDraft) => slug.startsWith('detach_');
const list = (names: readonly string[]) => (names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`);

/** Each as a sentence or two; none for tools that compare nothing. */
export function toolNotes(layout: string, plans: readonly PartitionPlan[]): string[] {
  const adds = plans.some(({ next }) => next.length > 0);
  const detached = plans.flatMap(({ retire }) => retire.filter(({ action }) => action === 'detach' || action === 'finalize').map(({ name }) => name));
  if (layout === 'drizzle' && adds)
    return [
      'The schema files stay as they are, and `drizzle-kit generate` finds nothing to do after this. `drizzle-kit push` and `pull` take each partition for a table of its own; push would drop it.',
    ];
  if (layout !== 'prisma') return [];
  return [
    ...(adds ? ['schema.prisma stays as it is: Prisma Migrate does not look at partitions, and sees no drift in new ones.'] : []),
    ...(detached.length === 0
      ? []
      : [
          `Once detached, Prisma takes ${list(detached)} for tables that schema.prisma lacks, and the next \`prisma migrate dev\` writes DROP TABLE for them. Take that out of its migration, or name a schema under \`tiers: cold: schema:\` that Prisma does not look at: the proposal after this moves them there.`,
        ]),
  ];
}

/** The same where it is read first: in the file that does it. */
export function warned(layout: string, drafts: readonly MigrationDraft[]): MigrationDraft[] {
  if (layout !== 'prisma') return [...drafts];
  const said = 'Prisma then takes it for a table that schema.prisma lacks: take the DROP TABLE out of what `prisma migrate dev` writes next.';
  return drafts.map((draft) => (isDetaching(draft) ? { ...draft, header: [...draft.header, said] } : draft));
}

/** Keys that take the partition key in must be said in the tool's schema too. */
export function keyNotes(layout: string, { facts, key, keys }: Conversion): string[] {
  const changed = keys.filter(({ extended, index }) => extended && !index.expressions && !index.partial);
  if (changed.length === 0 || (layout !== 'prisma' && layout !== 'drizzle')) return [];
  const said = changed.map(({ constraint, index }) => {
    const columns = [...index.columns, key.name].join(', ');
    const isPrimary = constraint?.type === 'p';
    if (layout === 'prisma') return `@@${isPrimary ? 'id' : 'unique'}([${columns}])`;
    return `${isPrimary ? 'primaryKey' : 'unique'} over ${columns}`;
  });
  return [
    layout === 'prisma'
      ? `schema.prisma must say the same of ${facts.table.name}: ${said.join(', ')}. Otherwise the next \`prisma migrate dev\` writes the old key back, which Postgres refuses.`
      : `Once the schema file says the same of ${facts.table.name} (${said.join(', ')}), \`drizzle-kit generate\` writes a migration for it: keep its snapshot and empty its SQL, since these migrations have done it.`,
  ];
}
