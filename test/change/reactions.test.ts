// What each tool does with merged migrations that were edited, removed or renamed, and with late and ignored files.
import { describe, expect, test } from 'vitest';
import { readChange } from '../../src/change/read.ts';
import { tools } from '../../src/tools/index.ts';
import { type Files, GitRepository } from '../support/git.ts';

const sql = (name: string) => `CREATE TABLE ${name} (id int);\n`;
const goose = (name: string) => `-- +goose Up\n${sql(name)}-- +goose Down\nDROP TABLE ${name};\n`;
const sqlMigrate = (name: string) => `-- +migrate Up\n${sql(name)}-- +migrate Down\nDROP TABLE ${name};\n`;
const dbmate = (name: string) => `-- migrate:up\n${sql(name)}-- migrate:down\nDROP TABLE ${name};\n`;
const liquibase = (name: string) => `--liquibase formatted sql\n--changeset me:${name}\n${sql(name)}`;
const nodePg = (name: string) => `-- Up Migration\n${sql(name)}-- Down Migration\nDROP TABLE ${name};\n`;
const tern = (name: string) => `${sql(name)}---- create above / drop below ----\nDROP TABLE ${name};\n`;
const journal = (...entries: [tag: string, when: number][]) =>
  JSON.stringify({ dialect: 'postgresql', entries: entries.map(([tag, when], idx) => ({ idx, tag, when })) });

/** `kind effect path`, in the order of kinds. */
async function reactions(history: Files, change: Files): Promise<string[]> {
  using repo = new GitRepository(history);
  repo.branch('change');
  repo.commit('change', change);
  const { changes } = await readChange({ repo: repo.path, base: 'main', config: {} });
  return changes.flatMap((one) => one.reactions.map(({ kind, effect, path }) => `${kind} ${effect} ${path}`));
}

interface Layout {
  readonly files: Files;
  /** Three merged migrations in order, each with its text. */
  readonly merged: readonly [string, string, string];
  readonly write: (name: string) => string;
  readonly edited: string | null;
  readonly removed: string | null;
  readonly rename: string;
  readonly renamed: string | null;
  /** A version between the first and the last. */
  readonly between: string;
  readonly late: string | null;
  readonly misnamed: string | null;
  readonly ignored: string | null;
}

const layouts: Readonly<Record<string, Layout>> = {
  goose: {
    files: {},
    merged: ['db/0001_a.sql', 'db/0003_b.sql', 'db/0009_c.sql'],
    write: goose,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'db/0010_b.sql',
    renamed: 'drifts',
    between: 'db/0005_d.sql',
    late: 'stops',
    misnamed: 'db/add_d.sql',
    ignored: 'stops',
  },
  'golang-migrate': {
    files: {},
    merged: ['db/1_a.up.sql', 'db/3_b.up.sql', 'db/9_c.up.sql'],
    write: sql,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'db/10_b.up.sql',
    renamed: 'drifts',
    between: 'db/5_d.up.sql',
    late: 'skips',
    misnamed: 'db/10_d.sql',
    ignored: 'skips',
  },
  dbmate: {
    files: {},
    merged: ['db/01_a.sql', 'db/03_b.sql', 'db/09_c.sql'],
    write: dbmate,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'db/10_b.sql',
    renamed: 'drifts',
    between: 'db/05_d.sql',
    late: null,
    misnamed: 'db/v10_d.sql',
    ignored: 'skips',
  },
  'sql-migrate': {
    files: {},
    merged: ['db/1-a.sql', 'db/3-b.sql', 'db/9-c.sql'],
    write: sqlMigrate,
    edited: 'drifts',
    removed: 'stops',
    rename: 'db/10-b.sql',
    renamed: 'stops',
    between: 'db/5-d.sql',
    late: null,
    misnamed: null,
    ignored: null,
  },
  sqlx: {
    files: { 'Cargo.toml': '[dependencies]\nsqlx = "0.8"\n' },
    merged: ['migrations/1_a.sql', 'migrations/3_b.sql', 'migrations/9_c.sql'],
    write: sql,
    edited: 'stops',
    removed: 'stops',
    rename: 'migrations/10_b.sql',
    renamed: 'stops',
    between: 'migrations/5_d.sql',
    late: null,
    misnamed: 'migrations/add_d.sql',
    ignored: 'stops',
  },
  diesel: {
    files: {},
    merged: ['migrations/01_a/up.sql', 'migrations/03_b/up.sql', 'migrations/09_c/up.sql'],
    write: sql,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'migrations/10_b/up.sql',
    renamed: 'drifts',
    between: 'migrations/05_d/up.sql',
    late: null,
    misnamed: 'migrations/10_d.sql',
    ignored: 'skips',
  },
  flyway: {
    files: {},
    merged: ['db/migration/V1__a.sql', 'db/migration/V3__b.sql', 'db/migration/V9__c.sql'],
    write: sql,
    edited: 'stops',
    removed: 'stops',
    rename: 'db/migration/V10__b.sql',
    renamed: 'stops',
    between: 'db/migration/V5__d.sql',
    late: 'stops',
    misnamed: 'db/migration/v10__d.sql',
    ignored: 'skips',
  },
  liquibase: {
    files: {},
    merged: ['db/a.sql', 'db/b.sql', 'db/c.sql'],
    write: liquibase,
    edited: 'stops',
    removed: 'drifts',
    rename: 'db/e.sql',
    renamed: 'drifts',
    between: 'db/aa.sql',
    late: null,
    misnamed: null,
    ignored: null,
  },
  drizzle: {
    files: { 'drizzle/meta/_journal.json': journal(['0000_a', 1], ['0001_b', 5], ['0002_c', 9]) },
    merged: ['drizzle/0000_a.sql', 'drizzle/0001_b.sql', 'drizzle/0002_c.sql'],
    write: sql,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'drifts',
    renamed: null,
    between: '',
    late: null,
    misnamed: 'drizzle/0003_d.sql',
    ignored: 'skips',
  },
  prisma: {
    files: { 'prisma/migrations/migration_lock.toml': 'provider = "postgresql"' },
    merged: [
      'prisma/migrations/1_a/migration.sql',
      'prisma/migrations/3_b/migration.sql',
      'prisma/migrations/9_c/migration.sql',
    ],
    write: sql,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'prisma/migrations/10_b/migration.sql',
    renamed: 'drifts',
    between: 'prisma/migrations/5_d/migration.sql',
    late: null,
    misnamed: 'prisma/migrations/10_d.sql',
    ignored: 'skips',
  },
  atlas: {
    files: { 'db/atlas.sum': 'h1:x\n' },
    merged: ['db/1_a.sql', 'db/3_b.sql', 'db/9_c.sql'],
    write: sql,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'db/91_b.sql',
    renamed: 'drifts',
    between: 'db/5_d.sql',
    late: 'stops',
    misnamed: null,
    ignored: null,
  },
  tern: {
    files: {},
    merged: ['db/001_a.sql', 'db/003_b.sql', 'db/009_c.sql'],
    write: tern,
    edited: 'drifts',
    removed: 'drifts',
    rename: 'db/010_b.sql',
    renamed: 'drifts',
    between: 'db/005_d.sql',
    late: 'skips',
    misnamed: 'db/10-d.sql',
    ignored: 'skips',
  },
  'graphile-migrate': {
    files: { '.gmrc': '{}' },
    merged: ['migrations/committed/000001.sql', 'migrations/committed/000002.sql', 'migrations/committed/000003.sql'],
    write: (name) => `--! Previous: -\n--! Hash: sha1:1\n\n${sql(name)}`,
    edited: 'drifts',
    removed: 'stops',
    rename: 'migrations/committed/000004.sql',
    renamed: 'stops',
    between: '',
    late: null,
    misnamed: 'migrations/committed/000004 d.sql',
    ignored: 'skips',
  },
  'node-pg-migrate': {
    files: {},
    merged: ['db/1_a.sql', 'db/3_b.sql', 'db/9_c.sql'],
    write: nodePg,
    edited: 'drifts',
    removed: 'stops',
    rename: 'db/10_b.sql',
    renamed: 'stops',
    between: 'db/5_d.sql',
    late: 'stops',
    misnamed: 'db/add_d.sql',
    ignored: 'stops',
  },
  supabase: {
    files: { 'supabase/config.toml': 'project_id = "x"' },
    merged: ['supabase/migrations/01_a.sql', 'supabase/migrations/03_b.sql', 'supabase/migrations/09_c.sql'],
    write: sql,
    edited: 'drifts',
    removed: 'stops',
    rename: 'supabase/migrations/10_b.sql',
    renamed: 'stops',
    between: 'supabase/migrations/05_d.sql',
    late: 'stops',
    misnamed: 'supabase/migrations/10-d.sql',
    ignored: 'skips',
  },
  plain: {
    files: {},
    merged: ['migrations/1_a.sql', 'migrations/3_b.sql', 'migrations/9_c.sql'],
    write: sql,
    edited: null,
    removed: 'drifts',
    rename: 'migrations/10_b.sql',
    renamed: 'drifts',
    between: 'migrations/5_d.sql',
    late: null,
    misnamed: null,
    ignored: null,
  },
};

const one = (kind: string, effect: string | null, path: string) =>
  effect === null ? [] : [`${kind} ${effect} ${path}`];

describe.each(Object.entries(layouts))('%s', (_, layout) => {
  const [first, second, third] = layout.merged;
  const history: Files = {
    ...layout.files,
    [first]: layout.write('a'),
    [second]: layout.write('b'),
    [third]: layout.write('c'),
  };

  test('an edited migration', async () => {
    const edited = layout.write('b').replace('(id int)', '(id bigint)');
    expect(await reactions(history, { [second]: edited })).toEqual(one('edited', layout.edited, second));
  });

  test('a removed migration', async () => {
    const gone = { ...layout.files, [second]: null };
    const change = layout.merged[0].startsWith('drizzle')
      ? { ...gone, 'drizzle/meta/_journal.json': journal(['0000_a', 1], ['0002_c', 9]) }
      : gone;
    expect(await reactions(history, change)).toEqual(one('removed', layout.removed, second));
  });

  test.runIf(layout.renamed !== null)('a renamed migration', async () => {
    const change = { [second]: null, [layout.rename]: layout.write('b') };
    expect(await reactions(history, change)).toEqual(one('renamed', layout.renamed, layout.rename));
  });

  test.runIf(layout.between !== '')('a version before the newest merged one', async () => {
    const change = { [layout.between]: layout.write('d') };
    expect(await reactions(history, change)).toEqual(one('late', layout.late, layout.between));
  });

  test.runIf(layout.misnamed !== null)('a name that the tool does not take', async () => {
    const change = { [layout.misnamed ?? '']: sql('d') };
    expect(await reactions(history, change)).toEqual(one('ignored', layout.ignored, layout.misnamed ?? ''));
  });
});

test('every tool has a layout', () => {
  expect(Object.keys(layouts).sort()).toEqual(tools.map(({ name }) => name).sort());
});

const flyway: Files = { 'db/migration/V1__a.sql': sql('a'), 'db/migration/V2__b.sql': sql('b') };

test.each<[string, Files, Files, string[]]>([
  [
    'Drizzle: a time before that of a merged entry is never applied',
    {
      'drizzle/meta/_journal.json': journal(['0000_a', 5], ['0001_b', 9]),
      'drizzle/0000_a.sql': sql('a'),
      'drizzle/0001_b.sql': sql('b'),
    },
    {
      'drizzle/meta/_journal.json': journal(['0000_a', 5], ['0001_b', 9], ['0002_c', 7]),
      'drizzle/0002_c.sql': sql('c'),
    },
    ['late skips drizzle/0002_c.sql'],
  ],
  [
    'Flyway: line ends are outside its checksum',
    flyway,
    { 'db/migration/V2__b.sql': sql('b').replace('\n', '\r\n') },
    [],
  ],
  [
    'Flyway: a comment is inside it',
    flyway,
    { 'db/migration/V2__b.sql': `-- b\n${sql('b')}` },
    ['edited stops db/migration/V2__b.sql'],
  ],
  [
    'Flyway: a repeatable is edited as it should be, and removed without a stop',
    { ...flyway, 'db/migration/R__v.sql': 'CREATE OR REPLACE VIEW v AS SELECT 1 AS x;' },
    { 'db/migration/R__v.sql': 'CREATE OR REPLACE VIEW v AS SELECT 2 AS x;' },
    [],
  ],
  [
    'Flyway: the option is set',
    { ...flyway, 'src/main/resources/application.yml': 'spring:\n  flyway:\n    out-of-order: true\n' },
    { 'db/migration/V1_5__c.sql': sql('c') },
    [],
  ],
  [
    'Flyway: the words of the name are compared too',
    flyway,
    { 'db/migration/V2__b.sql': null, 'db/migration/V2__c.sql': sql('b') },
    ['renamed stops db/migration/V2__c.sql'],
  ],
  [
    'goose: the option is set',
    { 'db/1_a.sql': goose('a'), 'db/9_b.sql': goose('b'), Makefile: 'migrate:\n\tgoose -allow-missing up\n' },
    { 'db/5_c.sql': goose('c') },
    [],
  ],
  [
    'goose: a comment is no edit, and the words of a name are not compared',
    { 'db/1_a.sql': goose('a'), 'db/9_b.sql': goose('b') },
    { 'db/1_a.sql': `-- the first\n${goose('a')}`, 'db/9_b.sql': null, 'db/9_c.sql': goose('b') },
    [],
  ],
  [
    'Liquibase: a new changeset is no edit, nor is white space',
    { 'db/a.sql': liquibase('a') },
    { 'db/a.sql': `${liquibase('a').replace('(id', '( id')}--changeset me:b\n${sql('b')}` },
    [],
  ],
  [
    'a file that undoes another one is passed over on purpose',
    { 'db/1_a.up.sql': sql('a') },
    { 'db/2_b.up.sql': sql('b'), 'db/2_b.down.sql': 'DROP TABLE b;' },
    [],
  ],
  [
    'a squash is told once',
    Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`db/${at}_x.sql`, goose(`t${at}`)])),
    { 'db/1_x.sql': null, 'db/2_x.sql': null, 'db/3_x.sql': null, 'db/4_x.sql': null, 'db/6_all.sql': goose('all') },
    ['removed drifts db/1_x.sql'],
  ],
])('%s', async (_, history, change, expected) => {
  expect(await reactions(history, change)).toEqual(expected);
});

test('a file that becomes a migration is new, one that moves with its set is not', async () => {
  using repo = new GitRepository({ 'drafts/more.sql': sql('m'), 'migrations/1_a.sql': sql('a') });
  repo.branch('change');
  repo.commit('change', { 'drafts/more.sql': null, 'migrations/2_more.sql': sql('m') });
  const { changes } = await readChange({ repo: repo.path, base: 'main', config: {} });
  expect(changes.flatMap(({ changed }) => changed.map(({ path, status }) => [path, status]))).toEqual([
    ['migrations/2_more.sql', 'added'],
  ]);
  repo.git('switch', '--quiet', 'main');
  repo.git('switch', '--quiet', '--create', 'moved');
  repo.commit('moved', { 'migrations/1_a.sql': null, 'db/migrations/1_a.sql': sql('a') });
  expect((await readChange({ repo: repo.path, base: 'main', config: {} })).changes).toEqual([]);
});
