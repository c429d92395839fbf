// New migrations that their tool takes for another one.
import { expect, test } from 'vitest';
import { readChange } from '../../src/change/read.ts';
import { type Files, GitRepository } from '../support/git.ts';

const sql = (name: string) => `CREATE TABLE ${name} (id int);\n`;
const goose = (name: string) => `-- +goose Up\n${sql(name)}-- +goose Down\nDROP TABLE ${name};\n`;

async function rivals(history: Files, added: Files): Promise<(string | undefined)[]> {
  using repo = new GitRepository(history);
  repo.write(added);
  const { changes } = await readChange({ repo: repo.path, config: {} });
  return changes.flatMap(({ changed }) => changed.map(({ rival }) => rival));
}

test.each<[string, Files, Files, (string | undefined)[]]>([
  [
    'Supabase',
    { 'supabase/migrations/20260101000000_a.sql': sql('a') },
    { 'supabase/migrations/20260101000000_b.sql': sql('b') },
    ['supabase/migrations/20260101000000_a.sql'],
  ],
  [
    'of two new ones the later is told',
    { 'supabase/migrations/20260101000000_a.sql': sql('a') },
    { 'supabase/migrations/20260102000000_b.sql': sql('b'), 'supabase/migrations/20260102000000_c.sql': sql('c') },
    [undefined, 'supabase/migrations/20260102000000_b.sql'],
  ],
  [
    'the new one that comes before the old one',
    { 'supabase/migrations/20260101000000_z.sql': sql('z') },
    { 'supabase/migrations/20260101000000_a.sql': sql('a') },
    ['supabase/migrations/20260101000000_z.sql'],
  ],
  ['goose, by number', { 'db/00002_a.sql': goose('a') }, { 'db/2_b.sql': goose('b') }, ['db/00002_a.sql']],
  [
    'golang-migrate: the down file is its own',
    { 'db/1_a.up.sql': sql('a'), 'db/1_a.down.sql': sql('a') },
    { 'db/2_b.up.sql': sql('b'), 'db/2_b.down.sql': sql('b') },
    [undefined],
  ],
  [
    'Flyway, by its parts',
    { 'sql/V1_2__a.sql': sql('a') },
    { 'sql/V1.02.0__b.sql': sql('b'), 'sql/R__views.sql': sql('v') },
    ['sql/V1_2__a.sql', undefined],
  ],
  [
    'Prisma goes by the whole name',
    {
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
      'prisma/migrations/20260101000000_a/migration.sql': sql('a'),
    },
    { 'prisma/migrations/20260101000000_b/migration.sql': sql('b') },
    [undefined],
  ],
  [
    'plain files promise nothing',
    { 'migrations/001_a.sql': sql('a') },
    { 'migrations/001_b.sql': sql('b') },
    [undefined],
  ],
])('%s', async (_, history, added, expected) => {
  expect(await rivals(history, added)).toEqual(expected);
});

test('an edited file is no new rival', async () => {
  const [a, b] = ['supabase/migrations/20260101000000_a.sql', 'supabase/migrations/20260101000000_b.sql'];
  expect(await rivals({ [a]: sql('a'), [b]: sql('b') }, { [b]: sql('b2') })).toEqual([undefined]);
});
