// What each tool's folder looks like, and what it must be read as.
import type { TransactionMode } from '../../src/model/change.ts';

export interface LayoutCase {
  readonly title: string;
  readonly layout: string;
  readonly root: string;
  readonly files: Readonly<Record<string, string>>;
  /** From the root. */
  readonly order: readonly string[];
  /** By path from the root; `up` without white space around. */
  readonly reads: Readonly<
    Record<string, { readonly version: string; readonly up: readonly string[]; readonly transaction: TransactionMode }>
  >;
  /** The name of `add_orders` on 24 November 2026, 15:30:05 UTC. */
  readonly next: string;
  readonly notRead?: readonly string[];
  readonly manifest?: string;
}

const a = 'CREATE TABLE a (id int);';
const b = 'CREATE TABLE b (id int);';
const index = 'CREATE INDEX CONCURRENTLY a_id ON a (id);';

/** Files of one text each. */
const same = (root: string, names: readonly string[], text = a) =>
  Object.fromEntries(names.map((name) => [`${root}/${name}`, text]));

export const cases: readonly LayoutCase[] = [
  {
    title: 'Supabase: names without a version are skipped, a statement that stands alone leaves the transaction',
    layout: 'supabase',
    root: 'supabase/migrations',
    files: {
      'supabase/config.toml': 'project_id = "x"',
      ...same('supabase/migrations', [
        '20240102000000_b.sql',
        '0001_a.sql',
        'README.sql',
        'old/20230101000000_x.sql',
        'sub/20230101000000_y.sql',
      ]),
      'supabase/migrations/20240103000000_index.sql': `-- fast\n${index}\n${b}`,
      'supabase/migrations/20240104000000_said.sql': `COMMENT ON TABLE a IS 'VACUUM; CREATE INDEX CONCURRENTLY';\nSELECT cron.schedule('x', '0 0 * * *', $$DELETE FROM a; VACUUM a;$$);`,
    },
    order: ['0001_a.sql', '20240102000000_b.sql', '20240103000000_index.sql', '20240104000000_said.sql'],
    reads: {
      '0001_a.sql': { version: '0001', up: [a], transaction: 'file' },
      '20240103000000_index.sql': { version: '20240103000000', up: [`-- fast\n${index}\n${b}`], transaction: 'none' },
      '20240104000000_said.sql': {
        version: '20240104000000',
        up: [
          `COMMENT ON TABLE a IS 'VACUUM; CREATE INDEX CONCURRENTLY';\nSELECT cron.schedule('x', '0 0 * * *', $$DELETE FROM a; VACUUM a;$$);`,
        ],
        transaction: 'file',
      },
    },
    next: '20261124153005_add_orders.sql',
    notRead: ['1 file whose name does not begin with a version and an underscore: the Supabase CLI skips such files'],
  },
  {
    title: 'Supabase: a name of nines is no time to come after',
    layout: 'supabase',
    root: 'supabase/migrations',
    files: same('supabase/migrations', ['20270101000000_a.sql', '99999999999999_last.sql']),
    order: ['20270101000000_a.sql', '99999999999999_last.sql'],
    reads: {},
    next: '20270101000001_add_orders.sql',
  },
  {
    title: 'Prisma: folders in name order, one query each',
    layout: 'prisma',
    root: 'prisma/migrations',
    files: {
      'prisma/schema.prisma':
        'generator client { provider = "prisma-client-js" }\ndatasource db { provider = "postgresql" }',
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      ...same('prisma/migrations', [
        '20240201000000_b/migration.sql',
        '20240101000000_a/migration.sql',
        '0_init/migration.sql',
      ]),
    },
    order: ['0_init/migration.sql', '20240101000000_a/migration.sql', '20240201000000_b/migration.sql'],
    reads: { '20240101000000_a/migration.sql': { version: '20240101000000', up: [a], transaction: 'query' } },
    next: '20261124153005_add_orders/migration.sql',
  },
  {
    title: 'Drizzle: the journal’s order; a file it does not list is never applied',
    layout: 'drizzle',
    root: 'drizzle',
    files: {
      'drizzle/meta/_journal.json': JSON.stringify({
        dialect: 'postgresql',
        entries: [{ tag: '0000_init' }, { tag: '0002_swapped' }, { tag: '0001_first' }],
      }),
      ...same(
        'drizzle',
        ['0000_init.sql', '0001_first.sql', '0002_swapped.sql', '0003_forgotten.sql'],
        `${a}\n--> statement-breakpoint\n${b}`,
      ),
    },
    order: ['0000_init.sql', '0002_swapped.sql', '0001_first.sql'],
    reads: { '0000_init.sql': { version: '0000', up: [`${a}\n--> statement-breakpoint\n${b}`], transaction: 'file' } },
    next: '0003_add_orders.sql',
    notRead: ['not in meta/_journal.json, so Drizzle never applies it: 0003_forgotten.sql'],
    manifest: 'meta/_journal.json',
  },
  {
    title: 'Drizzle 1.0: a folder for each migration, with a snapshot',
    layout: 'drizzle',
    root: 'drizzle',
    files: {
      ...same('drizzle', ['20240201000000_b/migration.sql', '20240101000000_a/migration.sql']),
      ...same(
        'drizzle',
        ['20240201000000_b/snapshot.json', '20240101000000_a/snapshot.json'],
        '{ "version": "8", "dialect": "postgres" }',
      ),
    },
    order: ['20240101000000_a/migration.sql', '20240201000000_b/migration.sql'],
    reads: { '20240101000000_a/migration.sql': { version: '20240101000000', up: [a], transaction: 'file' } },
    next: '20261124153005_add_orders/migration.sql',
  },
  {
    title: 'Flyway: versions by their parts, repeatables last, undo files not at all',
    layout: 'flyway',
    root: 'db/migration',
    files: {
      ...same('db/migration', [
        'V1__init.sql',
        'V1.10__j.sql',
        'V1.9__i.sql',
        'V2_1__k.sql',
        'later/V1.9.1__x.sql',
        'R__b_views.sql',
        'R__a_views.sql',
        'U2_1__k.sql',
      ]),
      'db/migration/V3__index.sql': index,
      'db/migration/V3.1__both.sql': `${a}\n${index}`,
      'db/migration/V3.2__said.sql': a,
      'db/migration/V3.2__said.sql.conf': 'executeInTransaction=false\n',
    },
    order: [
      'V1__init.sql',
      'V1.9__i.sql',
      'later/V1.9.1__x.sql',
      'V1.10__j.sql',
      'V2_1__k.sql',
      'V3__index.sql',
      'V3.1__both.sql',
      'V3.2__said.sql',
      'R__a_views.sql',
      'R__b_views.sql',
    ],
    reads: {
      'V2_1__k.sql': { version: '2_1', up: [a], transaction: 'file' },
      'V3__index.sql': { version: '3', up: [index], transaction: 'none' },
      'V3.1__both.sql': { version: '3.1', up: [`${a}\n${index}`], transaction: 'file' },
      'V3.2__said.sql': { version: '3.2', up: [a], transaction: 'none' },
      'R__a_views.sql': { version: '', up: [a], transaction: 'file' },
    },
    next: 'V3.3__add_orders.sql',
  },
  {
    title: 'golang-migrate: by number, down files are not history',
    layout: 'golang-migrate',
    root: 'db/migrations',
    files: same('db/migrations', [
      '10_c.up.sql',
      '10_c.down.sql',
      '2_b.up.sql',
      '000001_a.up.sql',
      '000001_a.down.sql',
    ]),
    order: ['000001_a.up.sql', '2_b.up.sql', '10_c.up.sql'],
    reads: { '2_b.up.sql': { version: '2', up: [a], transaction: 'query' } },
    next: '11_add_orders.up.sql',
  },
  {
    title: 'golang-migrate: seconds since 1970 stay seconds',
    layout: 'golang-migrate',
    root: 'migrations',
    files: same('migrations', ['1510262030_a.up.sql', '1783024587_b.up.sql']),
    order: ['1510262030_a.up.sql', '1783024587_b.up.sql'],
    reads: {},
    next: '1795534205_add_orders.up.sql',
  },
  {
    title: 'goose: by number, up and down in one file',
    layout: 'goose',
    root: 'sql',
    files: {
      'sql/00002_b.sql': `-- +goose NO TRANSACTION\n-- +goose Up\n${index}\n\n-- +goose Down\nDROP INDEX a_id;\n`,
      'sql/00001_a.sql': `-- a comment\r\n-- +goose Up\r\n-- +goose StatementBegin\r\n${a}\r\n-- +goose StatementEnd\r\n-- +goose down\r\nDROP TABLE a;\r\n`,
      'sql/00003_broken.sql': `${b}\n-- +goose Down\nDROP TABLE b;\n`,
    },
    order: ['00001_a.sql', '00002_b.sql', '00003_broken.sql'],
    reads: {
      '00001_a.sql': {
        version: '00001',
        up: [`-- +goose StatementBegin\r\n${a}\r\n-- +goose StatementEnd`],
        transaction: 'file',
      },
      '00002_b.sql': { version: '00002', up: [index], transaction: 'none' },
      '00003_broken.sql': { version: '00003', up: [b], transaction: 'file' },
    },
    next: '00004_add_orders.sql',
  },
  {
    title: 'goose in a folder with Atlas’ sums',
    layout: 'goose',
    root: 'migrations',
    files: { 'migrations/20240101000000_a.sql': `-- +goose Up\n${a}\n`, 'migrations/atlas.sum': 'h1:x\n' },
    order: ['20240101000000_a.sql'],
    reads: { '20240101000000_a.sql': { version: '20240101000000', up: [a], transaction: 'file' } },
    next: '20261124153005_add_orders.sql',
    manifest: 'atlas.sum',
  },
  {
    title: 'dbmate: blocks, each with its options',
    layout: 'dbmate',
    root: 'db/migrations',
    files: {
      'db/migrations/20240101000000_a.sql': `-- migrate:up\n${a}\n\n-- migrate:down\nDROP TABLE a;\n`,
      'db/migrations/20240102000000_b.sql': `-- migrate:up transaction:false\n${index}\n-- migrate:down transaction:false\nDROP INDEX a_id;\n`,
      'db/migrations/20240103000000_c.sql': `-- migrate:up transaction:false\n${index}\n-- migrate:down\n-- migrate:up transaction:false\nVACUUM a;\n-- migrate:down\n`,
      'db/migrations/20240104000000_d.sql': `-- migrate:up\n${a}\n-- migrate:down transaction:false\nDROP TABLE a;\n`,
      'db/schema.sql': a,
    },
    order: ['20240101000000_a.sql', '20240102000000_b.sql', '20240103000000_c.sql', '20240104000000_d.sql'],
    reads: {
      '20240101000000_a.sql': { version: '20240101000000', up: [a], transaction: 'file' },
      '20240102000000_b.sql': { version: '20240102000000', up: [index], transaction: 'query' },
      '20240103000000_c.sql': { version: '20240103000000', up: [index, 'VACUUM a;'], transaction: 'none' },
      '20240104000000_d.sql': { version: '20240104000000', up: [a], transaction: 'file' },
    },
    next: '20261124153005_add_orders.sql',
  },
  {
    title: 'sql-migrate: numbers by value, then names',
    layout: 'sql-migrate',
    root: 'migrations',
    files: {
      'migrations/10-c.sql': `-- +migrate Up notransaction\n${index}\n-- +migrate Down\nDROP INDEX a_id;\n`,
      'migrations/2-b.sql': `-- +migrate Up\n${a}\n-- +migrate Down\nDROP TABLE a;\n-- +migrate Up\n${b}\n`,
      'migrations/extra.sql': `-- +migrate Up\n${a}\n`,
    },
    order: ['2-b.sql', '10-c.sql', 'extra.sql'],
    reads: {
      '2-b.sql': { version: '2', up: [a, b], transaction: 'file' },
      '10-c.sql': { version: '10', up: [index], transaction: 'none' },
    },
    next: '11-add_orders.sql',
  },
  {
    title: 'sql-migrate: dates with a count',
    layout: 'sql-migrate',
    root: 'internal/db/migrations',
    files: same(
      'internal/db/migrations',
      ['2026-04-29.0-initial.sql', '2026-11-24.0-first.sql', '2026-11-24.1-second.sql'],
      `-- +migrate Up\n${a}\n`,
    ),
    order: ['2026-04-29.0-initial.sql', '2026-11-24.0-first.sql', '2026-11-24.1-second.sql'],
    reads: {},
    next: '2026-11-24.2-add_orders.sql',
  },
  {
    title: 'tern: up above the divider',
    layout: 'tern',
    root: 'migrations',
    files: {
      'migrations/tern.conf': '[database]\n',
      'migrations/001_a.sql': `${a}\n\n---- create above / drop below ----\n\nDROP TABLE a;\n`,
      'migrations/002_b.sql': `---- tern: disable-tx ----\n${index}\n`,
      'migrations/003_c.sql': `${b}\n---- create above / drop below ----\n---- tern: disable-tx ----\nDROP TABLE b;\n`,
      'migrations/shared/views.sql': a,
    },
    order: ['001_a.sql', '002_b.sql', '003_c.sql'],
    reads: {
      '001_a.sql': { version: '001', up: [a], transaction: 'file' },
      '002_b.sql': { version: '002', up: [`---- tern: disable-tx ----\n${index}`], transaction: 'none' },
      '003_c.sql': { version: '003', up: [b], transaction: 'file' },
    },
    next: '004_add_orders.sql',
  },
  {
    title: 'sqlx: by number, `-- no-transaction` at the very beginning',
    layout: 'sqlx',
    root: 'migrations',
    files: {
      'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }\n',
      'migrations/2_b.sql': `-- no-transaction\n${index}`,
      'migrations/1_a.sql': `-- the first\n-- no-transaction\n${a}`,
      'migrations/10_c.sql': a,
    },
    order: ['1_a.sql', '2_b.sql', '10_c.sql'],
    reads: {
      '1_a.sql': { version: '1', up: [`-- the first\n-- no-transaction\n${a}`], transaction: 'file' },
      '2_b.sql': { version: '2', up: [`-- no-transaction\n${index}`], transaction: 'query' },
    },
    next: '11_add_orders.sql',
  },
  {
    title: 'sqlx, reversible',
    layout: 'sqlx',
    root: 'crates/store/migrations',
    files: {
      'crates/store/.sqlx/query-1.json': '{}',
      ...same('crates/store/migrations', [
        '20240102000000_b.up.sql',
        '20240102000000_b.down.sql',
        '20240101000000_a.up.sql',
        '20240101000000_a.down.sql',
      ]),
    },
    order: ['20240101000000_a.up.sql', '20240102000000_b.up.sql'],
    reads: { '20240101000000_a.up.sql': { version: '20240101000000', up: [a], transaction: 'file' } },
    next: '20261124153005_add_orders.up.sql',
  },
  {
    title: 'Diesel: versions without their dashes, metadata.toml',
    layout: 'diesel',
    root: 'migrations',
    files: {
      'diesel.toml': '[print_schema]\n',
      ...same('migrations', [
        '2018-01-05-000000_b/up.sql',
        '2018-01-05-000000_b/down.sql',
        '20170105000000_a/up.sql',
        '20170105000000_a/down.sql',
      ]),
      ...same('migrations', [
        '00000000000000_diesel_initial_setup/up.sql',
        '2019-01-01-000000_c/up.sql',
        '2019-01-02-000000_d/up.sql',
      ]),
      'migrations/2019-01-01-000000_c/metadata.toml': 'run_in_transaction = false\n',
      'migrations/2019-01-02-000000_d/metadata.toml': 'run_in_transaction = true\n',
    },
    order: [
      '00000000000000_diesel_initial_setup/up.sql',
      '20170105000000_a/up.sql',
      '2018-01-05-000000_b/up.sql',
      '2019-01-01-000000_c/up.sql',
      '2019-01-02-000000_d/up.sql',
    ],
    reads: {
      '2018-01-05-000000_b/up.sql': { version: '20180105000000', up: [a], transaction: 'file' },
      '2019-01-01-000000_c/up.sql': { version: '20190101000000', up: [a], transaction: 'query' },
      '2019-01-02-000000_d/up.sql': { version: '20190102000000', up: [a], transaction: 'file' },
    },
    next: '2026-11-24-153005_add_orders/up.sql',
  },
  {
    title: 'Atlas: beside atlas.sum; checkpoints repeat; directives stand apart at the head',
    layout: 'atlas',
    root: 'migrations',
    files: {
      'migrations/atlas.sum': 'h1:x\n',
      'migrations/20240102000000_b.sql': `-- atlas:txmode none\n\n${index}`,
      'migrations/20240101000000.sql': `-- atlas:txmode none\n${a}`,
      'migrations/20240103000000_all.sql': `-- atlas:checkpoint\n\n${a}`,
    },
    order: ['20240101000000.sql', '20240102000000_b.sql'],
    reads: {
      '20240101000000.sql': { version: '20240101000000', up: [`-- atlas:txmode none\n${a}`], transaction: 'file' },
      '20240102000000_b.sql': {
        version: '20240102000000',
        up: [`-- atlas:txmode none\n\n${index}`],
        transaction: 'none',
      },
    },
    next: '20261124153005_add_orders.sql',
    notRead: ['1 Atlas checkpoints repeat the migrations before them'],
    manifest: 'atlas.sum',
  },
  {
    title: 'Graphile Migrate: committed, then current',
    layout: 'graphile-migrate',
    root: 'migrations',
    files: {
      '.gmrc': '{}',
      'migrations/committed/000002-b.sql': `--! Previous: sha1:1\n--! Hash: sha1:2\n\n--! no-transaction\n${index}\n`,
      'migrations/committed/000001.sql': `--! Previous: -\n--! Hash: sha1:1\n\n${a}\n`,
      'migrations/current.sql': `${b}\n`,
    },
    order: ['committed/000001.sql', 'committed/000002-b.sql', 'current.sql'],
    reads: {
      'committed/000001.sql': {
        version: '000001',
        up: [`--! Previous: -\n--! Hash: sha1:1\n\n${a}`],
        transaction: 'file',
      },
      'committed/000002-b.sql': {
        version: '000002',
        up: [`--! Previous: sha1:1\n--! Hash: sha1:2\n\n--! no-transaction\n${index}`],
        transaction: 'query',
      },
      'current.sql': { version: '', up: [b], transaction: 'file' },
    },
    next: 'committed/000003-add-orders.sql',
  },
  {
    title: 'node-pg-migrate: times of two forms in one order',
    layout: 'node-pg-migrate',
    root: 'migrations',
    files: {
      'migrations/20240101000000000_b.sql': `-- Up Migration\n${b}\n-- Down Migration\nDROP TABLE b;\n`,
      'migrations/1577836800000_a.sql': `-- Down Migration\nDROP TABLE a;\n--- up migration\n${a}\n`,
      'migrations/1735689600000_c.sql': a,
    },
    order: ['1577836800000_a.sql', '20240101000000000_b.sql', '1735689600000_c.sql'],
    reads: {
      '1577836800000_a.sql': { version: '1577836800000', up: [a], transaction: 'file' },
      '20240101000000000_b.sql': { version: '20240101000000000', up: [b], transaction: 'file' },
      '1735689600000_c.sql': { version: '1735689600000', up: [a], transaction: 'file' },
    },
    next: '1795534205250_add_orders.sql',
  },
  {
    title: 'Liquibase: changesets for Postgres, in the changelog’s order',
    layout: 'liquibase',
    root: 'db/changelog/changes',
    files: {
      'db/changelog/db.changelog-master.yaml':
        'databaseChangeLog:\n  - include: { file: changes/zz_first.sql, relativeToChangelogFile: true }\n  - include:\n      file: changes/aa_second.sql\n',
      'db/changelog/changes/zz_first.sql': `--liquibase formatted sql\n\n--changeset ann:1 runInTransaction:false\n${index}\n--rollback DROP INDEX a_id;\n\n--changeset ann:2 dbms:mysql\nCREATE TABLE m (id int);\n\n--changeset ann:3 dbms:postgresql,h2\n${b}\n`,
      'db/changelog/changes/aa_second.sql': `-- liquibase formatted sql\n-- changeset bob:1\n${a}\n-- rollback DROP TABLE a;\n-- changeset bob:2 ignore:true\nSELECT 1;\n`,
    },
    order: ['zz_first.sql', 'aa_second.sql'],
    reads: {
      'zz_first.sql': { version: '', up: [index, b], transaction: 'none' },
      'aa_second.sql': { version: '', up: [a], transaction: 'file' },
    },
    next: '20261124153005_add_orders.sql',
  },
  {
    title: 'Plain: numbers by value',
    layout: 'plain',
    root: 'db/migrations',
    files: same('db/migrations', [
      '10_c.sql',
      '9_b.sql',
      '001_a.sql',
      'notes.sql',
      '9_b.down.sql',
      '002_gone.sql.skip',
    ]),
    order: ['001_a.sql', '9_b.sql', '10_c.sql'],
    reads: { '9_b.sql': { version: '9', up: [a], transaction: 'unknown' } },
    next: '11_add_orders.sql',
  },
  {
    title: 'Plain: dates',
    layout: 'plain',
    root: 'migrations',
    files: same('migrations', ['2025-01-31-a.sql', '2026-02-01-b.sql']),
    order: ['2025-01-31-a.sql', '2026-02-01-b.sql'],
    reads: { '2025-01-31-a.sql': { version: '2025-01-31', up: [a], transaction: 'unknown' } },
    next: '2026-11-24-add_orders.sql',
  },
  {
    title: 'Plain: a number alone',
    layout: 'plain',
    root: 'migrations',
    files: same('migrations', ['10.sql', '002.sql', '001.sql', 'seed.sql']),
    order: ['001.sql', '002.sql', '10.sql'],
    reads: { '002.sql': { version: '002', up: [a], transaction: 'unknown' } },
    next: '11.add_orders.sql',
  },
  {
    title: 'Plain: a word and a number',
    layout: 'plain',
    root: 'db/migrations',
    files: same('db/migrations', ['V10.sql', 'V2.sql', 'V1.sql']),
    order: ['V1.sql', 'V2.sql', 'V10.sql'],
    reads: { 'V2.sql': { version: '2', up: [a], transaction: 'unknown' } },
    next: 'V11_add_orders.sql',
  },
  {
    title: 'Plain: upgrades by the parts of their numbers',
    layout: 'plain',
    root: 'sql',
    files: same('sql', ['upgrade-1.10.sql', 'upgrade-1.9.sql', 'upgrade-1.sql']),
    order: ['upgrade-1.sql', 'upgrade-1.9.sql', 'upgrade-1.10.sql'],
    reads: { 'upgrade-1.9.sql': { version: '1', up: [a], transaction: 'unknown' } },
    next: 'upgrade-2_add_orders.sql',
  },
  {
    title: 'Plain: numbered folders are one history',
    layout: 'plain',
    root: 'schema/delta',
    files: same('schema/delta', ['10/01_c.sql', '9/02_b.sql', '9/01_a.sql']),
    order: ['9/01_a.sql', '9/02_b.sql', '10/01_c.sql'],
    reads: { '9/02_b.sql': { version: '02', up: [a], transaction: 'unknown' } },
    next: '10/02_add_orders.sql',
  },
  {
    title: 'Flyway: neighbours whose names go together are one history',
    layout: 'flyway',
    root: 'src/main/resources/db',
    files: same('src/main/resources/db', [
      'migration_postgres/V1__a.sql',
      'migration_postgres/V2__c.sql',
      'migration_postgres_data/V1.1__b.sql',
      'views/R__v.sql',
    ]),
    order: [
      'migration_postgres/V1__a.sql',
      'migration_postgres_data/V1.1__b.sql',
      'migration_postgres/V2__c.sql',
      'views/R__v.sql',
    ],
    reads: {},
    next: 'migration_postgres/V3__add_orders.sql',
  },
  {
    title: 'Flyway: locations that its configuration lists, with a version that two have',
    layout: 'flyway',
    root: 'src/main/resources',
    files: {
      'src/main/resources/application.yml':
        'spring:\n  flyway:\n    locations:\n      - classpath:one/sql\n      - classpath:two/sql\n',
      ...same('src/main/resources', ['one/sql/V1__a.sql', 'two/sql/V1__b.sql']),
    },
    order: ['one/sql/V1__a.sql', 'two/sql/V1__b.sql'],
    reads: {},
    next: 'two/sql/V2__add_orders.sql',
  },
  {
    title: 'Flyway: repeatables alone',
    layout: 'flyway',
    root: 'db/views',
    files: same('db/views', ['R__b.sql', 'R__a.sql']),
    order: ['R__a.sql', 'R__b.sql'],
    reads: {},
    next: 'V20261124153005__add_orders.sql',
  },
];
