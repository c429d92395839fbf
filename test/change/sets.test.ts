// Which sets a repository holds: what is history, what is another database's or another language's, what is configured.
import { describe, expect, test } from 'vitest';
import { openRepository } from '../../src/change/repository.ts';
import { findSets, type WhereToLook } from '../../src/change/sets.ts';
import { type Files, Folder } from '../support/git.ts';

const a = 'CREATE TABLE a (id int);';
const texts = (...paths: string[]): Files => Object.fromEntries(paths.map((path) => [path, a]));

async function look(files: Files, where: WhereToLook = {}, within = '') {
  using folder = new Folder(files);
  const { tree } = await openRepository(folder.path);
  const { sets } = findSets({ ...tree, within }, where);
  return {
    sets: sets
      .filter((set) => set.files.length > 0)
      .map((set) => `${set.tool.name} ${set.root}: ${set.files.join(' ')}`),
    notRead: [...sets.flatMap((set) => set.notRead), ...tree.notRead].map(({ path, reason }) => `${path}: ${reason}`),
    dumps: sets.flatMap((set) => set.schemaDump ?? []),
  };
}

describe('what is not history', () => {
  test.each([
    'migrations/archive/001_x.sql',
    'migrations/archived/001_x.sql',
    'migrations/.archive/001_x.sql',
    'migrations/_archive/001_x.sql',
    'migrations/_archived_duplicates/001_x.sql',
    'migrations/backup_20251114_104454/001_x.sql',
    'migrations/_disabled/001_x.sql',
    'migrations/disabled/001_x.sql',
    'migrations/backup/001_x.sql',
    'migrations/backups/001_x.sql',
    'migrations/old/001_x.sql',
    'migrations/deprecated/001_x.sql',
    'archived_migrations/001_x.sql',
    'migrations_old/001_x.sql',
    'migrations/002_x.sql.skip',
    'migrations/002_x.sql.bak',
    'migrations/002_x.sql.disabled',
    'migrations/002_x.disabled.sql',
    'migrations/001_a.down.sql',
    'migrations/001_a_down.sql',
    'node_modules/tool/migrations/001_x.sql',
    'vendor/tool/migrations/001_x.sql',
    'dist/migrations/001_x.sql',
    'db/testdata/migrations/001_x.sql',
    'test/fixtures/migrations/001_x.sql',
  ])('%s', async (path) => {
    expect((await look(texts('migrations/001_a.sql', path))).sets).toEqual(['plain migrations: migrations/001_a.sql']);
  });

  test.each([
    'backup-service/migrations/001_x.sql',
    'packages/oldest/migrations/001_x.sql',
    'contest/migrations/001_x.sql',
    'migrations/010_shut_down.sql',
  ])('but %s is', async (path) => {
    expect((await look(texts(path))).sets).toEqual([`plain ${path.slice(0, path.lastIndexOf('/'))}: ${path}`]);
  });
});

describe('other databases', () => {
  test.each([
    ['db/mysql/migrations/001_x.sql', 'db/mysql/migrations'],
    ['migrations/sqlite/001_x.sql', 'migrations/sqlite'],
    ['db/mariadb/migrations/001_x.up.sql', 'db/mariadb/migrations'],
    ['migrations/cockroach/001_x.sql', 'migrations/cockroach'],
    ['db/mssql/migrations/V1__x.sql', 'db/mssql/migrations'],
    ['db/clickhouse_migrate/001_x.sql', 'db/clickhouse_migrate'],
    ['migrations/001_a.sqlite.sql', 'migrations'],
    ['migrations/001_a.mysql.up.sql', 'migrations'],
    ['mysql-persistence/migrations/001_x.sql', 'mysql-persistence/migrations'],
    ['store/persistence_sqlite/migrations/001_x.sql', 'store/persistence_sqlite/migrations'],
    ['db.oracle-mssql/migrations/V1__x.sql', 'db.oracle-mssql/migrations'],
  ])('%s', async (path, folder) => {
    const found = await look(texts('migrations/001_a.sql', path));
    expect(found.sets).toEqual(['plain migrations: migrations/001_a.sql']);
    expect(found.notRead).toEqual([`${folder}: 1 migration is for other databases than Postgres`]);
  });

  test.each([
    'mysql-to-postgres/migrations/001_x.sql',
    'pg-sqlite-sync/migrations/001_x.sql',
    'mysqlish/migrations/001_x.sql',
  ])('but %s is for Postgres', async (path) => {
    expect((await look(texts(path))).notRead).toEqual([]);
  });

  test.each([
    ['MySQL', 'CREATE TABLE `t` (`id` int(11) NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;'],
    ['MySQL, variables', 'ALTER TABLE `t` ADD COLUMN `v` int;\nSET @later = 1;'],
    ['ClickHouse', 'CREATE TABLE `t` (id UInt64) ENGINE = MergeTree ORDER BY id;'],
  ])('by its words: %s', async (_, text) => {
    const found = await look({ 'a/migrations/001_a.sql': text, 'b/migrations/001_a.sql': 'CREATE TABLE t (id int);' });
    expect(found.sets).toEqual(['plain b/migrations: b/migrations/001_a.sql']);
    expect(found.notRead).toEqual(['a/migrations: 1 migration is for other databases than Postgres']);
  });

  test.each([
    ['one slip', 'CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY);'],
    ['words in comments and texts', "-- ENGINE=InnoDB\nINSERT INTO t VALUES ('`a` AUTO_INCREMENT ENGINE=InnoDB');"],
    ['words of Postgres beside', 'CREATE TABLE `t` (id serial, d jsonb) ENGINE=InnoDB;'],
  ])('but not by %s', async (_, text) => {
    expect((await look({ 'migrations/001_a.sql': text })).sets).toHaveLength(1);
  });

  test('Prisma for MySQL, by its lock and by its schema', async () => {
    const script = texts('prisma/migrations/1_a/migration.sql');
    const reason = 'prisma/migrations: 1 Prisma migrations are for mysql';
    expect(await look({ ...script, 'prisma/migrations/migration_lock.toml': 'provider = "mysql"' })).toMatchObject({
      sets: [],
      notRead: [reason],
    });
    const schema = 'generator client {\n  provider = "prisma-client-js"\n}\ndatasource db {\n  provider = "mysql"\n}';
    expect(await look({ ...script, 'prisma/schema.prisma': schema })).toMatchObject({ sets: [], notRead: [reason] });
  });

  test('Drizzle for SQLite', async () => {
    const found = await look({
      ...texts('drizzle/0000_a.sql'),
      'drizzle/meta/_journal.json': '{"dialect":"sqlite","entries":[{"tag":"0000_a"}]}',
    });
    expect(found).toMatchObject({ sets: [], notRead: ['drizzle: 1 Drizzle migrations are for sqlite'] });
  });
});

describe('migrations in a programming language', () => {
  test.each([
    ['Rails', 'db/migrate/20240101000000_a.rb', 'class A < ActiveRecord::Migration[7.1]\nend'],
    ['Alembic', 'alembic/versions/ab12_a.py', "revision = 'ab12'\ndown_revision = None"],
    ['Django', 'shop/migrations/0001_initial.py', 'class Migration(migrations.Migration):\n  pass'],
    ['Ecto', 'priv/repo/migrations/20240101000000_a.exs', 'use Ecto.Migration'],
    ['TypeORM', 'src/migrations/1700000000000-A.ts', 'export class A1700000000000 implements MigrationInterface {}'],
    ['knex', 'migrations/20240101000000_a.js', 'exports.up = (knex) => knex.schema.createTable("a");'],
    [
      'Sequelize',
      'migrations/20240101000000-a.js',
      'module.exports = { up: (queryInterface) => queryInterface.createTable("a") };',
    ],
    ['node-pg-migrate', 'migrations/1700000000000_a.js', 'exports.up = (pgm) => { pgm.createTable("a"); };'],
  ])('%s is counted and named once', async (title, path, text) => {
    const second = path.replace(/(\d|ab)/, (first) => (first === 'ab' ? 'cd' : first === '0' ? '1' : '3'));
    const found = await look({ [path]: text, [second]: text });
    expect(found.sets).toEqual([]);
    expect(found.notRead).toEqual([
      `${path.slice(0, path.lastIndexOf('/'))}: 2 ${title} migrations are written in a programming language and are not read`,
    ]);
  });

  test('structure.sql stands for them', async () => {
    const rails = { 'db/migrate/20240101000000_a.rb': 'class A < ActiveRecord::Migration[7.1]\nend' };
    expect((await look({ ...rails, 'db/structure.sql': a })).dumps).toEqual(['db/structure.sql']);
    expect((await look({ ...rails, 'db/schema.sql': `--\n-- PostgreSQL database dump\n--\n${a}` })).dumps).toEqual([
      'db/schema.sql',
    ]);
    expect((await look({ ...rails, 'db/schema.sql': a })).dumps).toEqual([]);
  });

  test('Go beside goose’s SQL is named, the SQL is read', async () => {
    const found = await look({
      'm/1_a.sql': `-- +goose Up\n${a}`,
      'm/2_b.go': 'func init() { goose.AddMigrationContext(up, down) }',
    });
    expect(found.sets).toEqual(['goose m: m/1_a.sql']);
    expect(found.notRead).toEqual(['m: 1 goose’s Go migration is written in a programming language and is not read']);
  });
});

describe('several layouts at once', () => {
  test('each set for itself', async () => {
    const files = {
      ...texts(
        'supabase/migrations/1_a.sql',
        'packages/db/prisma/migrations/1_a/migration.sql',
        'services/x/migrations/1_a.up.sql',
        'legacy/sql/1_a.sql',
      ),
    };
    expect((await look(files)).sets).toEqual([
      'supabase supabase/migrations: supabase/migrations/1_a.sql',
      'prisma packages/db/prisma/migrations: packages/db/prisma/migrations/1_a/migration.sql',
      'golang-migrate services/x/migrations: services/x/migrations/1_a.up.sql',
      'plain legacy/sql: legacy/sql/1_a.sql',
    ]);
  });

  test('Drizzle’s journal in Supabase’s folder: the CLI applies them', async () => {
    const files = {
      ...texts('supabase/migrations/0000_a.sql'),
      'supabase/migrations/meta/_journal.json': '{"dialect":"postgresql","entries":[{"tag":"0000_a"}]}',
    };
    expect((await look(files)).sets).toEqual(['supabase supabase/migrations: supabase/migrations/0000_a.sql']);
  });

  test('a journal that lists nothing of what is there is not what applies it', async () => {
    const files = {
      ...texts('db/migrations/0001_a.sql'),
      'db/migrations/meta/_journal.json': '{"dialect":"postgresql","entries":[{"tag":"0000_gone"}]}',
    };
    expect((await look(files)).sets).toEqual(['plain db/migrations: db/migrations/0001_a.sql']);
  });

  test('a damaged journal: name order, said aloud', async () => {
    const found = await look({
      ...texts('drizzle/0001_b.sql', 'drizzle/0000_a.sql'),
      'drizzle/meta/_journal.json': '<<<<<<< HEAD',
    });
    expect(found.sets).toEqual(['drizzle drizzle: drizzle/0000_a.sql drizzle/0001_b.sql']);
    expect(found.notRead).toEqual([
      'drizzle/meta/_journal.json: the journal is not valid JSON: files are taken in name order',
    ]);
  });

  test('the folder that was asked for comes first, the whole repository when it holds nothing', async () => {
    const files = texts('packages/a/migrations/1_a.sql', 'packages/b/migrations/1_a.sql', 'docs/x.md');
    expect((await look(files, {}, 'packages/b')).sets).toEqual([
      'plain packages/b/migrations: packages/b/migrations/1_a.sql',
    ]);
    expect((await look(files, {}, 'docs')).sets).toHaveLength(2);
  });
});

describe('configured', () => {
  test('a folder of any name, in any ignored place', async () => {
    const files = texts(
      'test/fixtures/shop/1_a.sql',
      'test/fixtures/shop/2_b.sql',
      'test/fixtures/shop/archive/0_x.sql',
      'migrations/1_a.sql',
    );
    expect((await look(files, { migrations: ['test/fixtures/shop/'] })).sets).toEqual([
      'plain test/fixtures/shop: test/fixtures/shop/1_a.sql test/fixtures/shop/2_b.sql',
    ]);
  });

  test('a glob gives each folder it matches, read by its own layout', async () => {
    const files = {
      ...texts('services/a/db/1_a.up.sql', 'services/b/db/1_a.sql'),
      'services/c/db/1_a.sql': `-- +goose Up\n${a}`,
    };
    expect((await look(files, { migrations: ['services/*/db'] })).sets.sort()).toEqual([
      'golang-migrate services/a/db: services/a/db/1_a.up.sql',
      'goose services/c/db: services/c/db/1_a.sql',
      'plain services/b/db: services/b/db/1_a.sql',
    ]);
  });

  test('a layout without its tell-tales', async () => {
    expect(
      (await look(texts('store/10_b.sql', 'store/9_a.sql'), { migrations: ['store'], layout: 'sqlx' })).sets,
    ).toEqual(['sqlx store: store/9_a.sql store/10_b.sql']);
    expect((await look(texts('migrations/10_b.sql', 'migrations/9_a.sql'), { layout: 'sqlx' })).sets).toEqual([
      'sqlx migrations: migrations/9_a.sql migrations/10_b.sql',
    ]);
  });

  test('files without numbers, in name order', async () => {
    expect((await look(texts('sql/tables.sql', 'sql/functions.sql'), { migrations: ['sql'] })).sets).toEqual([
      'plain sql: sql/functions.sql sql/tables.sql',
    ]);
  });

  test.each([
    [{ layout: 'rails' }, 'There is no layout rails; the layouts are supabase, drizzle, prisma,'],
    [
      { migrations: ['nowhere'] },
      "migrations: nowhere matches no .sql file; give a folder or a glob from the repository's root.",
    ],
    [
      { migrations: ['migrations'], layout: 'flyway' },
      'migrations: migrations holds no file that Flyway would apply; check layout: flyway.',
    ],
  ])('%j is told', async (where, message) => {
    await expect(look(texts('migrations/1_a.sql'), where)).rejects.toThrow(message);
  });
});
