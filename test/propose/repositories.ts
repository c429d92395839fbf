// A small repository in each layout's form, with one migration in it.
import { createHash } from 'node:crypto';

type Texts = Readonly<Record<string, string>>;

const sha = (...parts: string[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64');

/** What Atlas writes for one file. */
const atlasSum = (name: string, text: string) => {
  const line = sha(name, text);
  return `h1:${sha(name, line)}\n${name} h1:${line}\n`;
};

const journal = {
  version: '7',
  dialect: 'postgresql',
  entries: [{ idx: 0, version: '7', when: 1_767_225_600_000, tag: '0000_init', breakpoints: true }],
};
const snapshot = { id: '11111111-1111-4111-8111-111111111111', version: '7', dialect: 'postgresql', tables: {} };

/** By the layout's name and what is special. */
export const repositories: Readonly<
  Record<string, { readonly root: string; readonly files: (sql: string) => Texts; readonly also: readonly RegExp[] }>
> = {
  supabase: {
    root: 'supabase/migrations',
    files: (sql) => ({
      'supabase/config.toml': 'project_id = "x"',
      'supabase/migrations/20260101000000_init.sql': sql,
    }),
    also: [],
  },
  prisma: {
    root: 'prisma/migrations',
    files: (sql) => ({
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/20260101000000_init/migration.sql': sql,
    }),
    also: [],
  },
  drizzle: {
    root: 'drizzle',
    files: (sql) => ({
      'drizzle/0000_init.sql': sql,
      'drizzle/meta/_journal.json': JSON.stringify(journal, null, 2),
      'drizzle/meta/0000_snapshot.json': JSON.stringify(
        { ...snapshot, prevId: '00000000-0000-0000-0000-000000000000' },
        null,
        2,
      ),
    }),
    also: [/meta\/_journal\.json$/, /meta\/0001_snapshot\.json$/],
  },
  'drizzle, folders': {
    root: 'drizzle',
    files: (sql) => ({
      'drizzle/20260101000000_init/migration.sql': sql,
      'drizzle/20260101000000_init/snapshot.json': JSON.stringify({ ...snapshot, dialect: 'postgres', prevIds: [] }),
    }),
    also: [/snapshot\.json$/],
  },
  flyway: {
    root: 'db/migration',
    files: (sql) => ({ 'db/migration/V1__init.sql': sql, 'db/migration/U1__init.sql': 'DROP SCHEMA public CASCADE;' }),
    also: [/U2__.*\.sql$/],
  },
  'golang-migrate': {
    root: 'db/migrations',
    files: (sql) => ({ 'db/migrations/000001_init.up.sql': sql, 'db/migrations/000001_init.down.sql': 'SELECT 1;' }),
    also: [/000002_.*\.down\.sql$/],
  },
  goose: {
    root: 'db/migrations',
    files: (sql) => ({
      'db/migrations/00001_init.sql': `-- +goose Up\n-- +goose StatementBegin\n${sql}\n-- +goose StatementEnd\n-- +goose Down\nSELECT 1;\n`,
    }),
    also: [],
  },
  dbmate: {
    root: 'db/migrations',
    files: (sql) => ({ 'db/migrations/20260101000000_init.sql': `-- migrate:up\n${sql}\n-- migrate:down\n` }),
    also: [],
  },
  'sql-migrate': {
    root: 'migrations',
    files: (sql) => ({ 'migrations/20260101000000-init.sql': `-- +migrate Up\n${sql}\n-- +migrate Down\n` }),
    also: [],
  },
  tern: {
    root: 'migrations',
    files: (sql) => ({
      'migrations/tern.conf': '',
      'migrations/001_init.sql': `${sql}\n---- create above / drop below ----\nSELECT 1;\n`,
    }),
    also: [],
  },
  sqlx: {
    root: 'migrations',
    files: (sql) => ({
      '.sqlx/query.json': '{}',
      'migrations/20260101000000_init.up.sql': sql,
      'migrations/20260101000000_init.down.sql': 'SELECT 1;',
    }),
    also: [/\.down\.sql$/],
  },
  diesel: {
    root: 'migrations',
    files: (sql) => ({
      'diesel.toml': '',
      'migrations/2026-01-01-000000_init/up.sql': sql,
      'migrations/2026-01-01-000000_init/down.sql': 'SELECT 1;',
    }),
    also: [/down\.sql$/],
  },
  atlas: {
    root: 'migrations',
    files: (sql) => ({
      'migrations/20260101000000_init.sql': sql,
      'migrations/atlas.sum': atlasSum('20260101000000_init.sql', sql),
    }),
    also: [/atlas\.sum$/],
  },
  'graphile-migrate': {
    root: 'migrations',
    files: (sql) => {
      const body = sql.trim();
      const hash = createHash('sha1').update(`${body}\n`).digest('hex');
      return {
        '.gmrc': '{}',
        'migrations/committed/000001-init.sql': `--! Previous: -\n--! Hash: sha1:${hash}\n\n${body}\n`,
        'migrations/current.sql': '-- Enter migration here\n',
      };
    },
    also: [],
  },
  'node-pg-migrate': {
    root: 'migrations',
    files: (sql) => ({ 'migrations/1767225600000_init.sql': `-- Up Migration\n${sql}\n-- Down Migration\n` }),
    also: [],
  },
  liquibase: {
    root: 'db/changelog/changes',
    files: (sql) => ({
      'db/changelog/changelog-master.xml':
        '<databaseChangeLog>\n  <include file="changes/001-init.sql" relativeToChangelogFile="true"/>\n</databaseChangeLog>\n',
      'db/changelog/changes/001-init.sql': `--liquibase formatted sql\n--changeset me:1 splitStatements:false\n${sql}\n`,
    }),
    also: [/changelog-master\.xml$/],
  },
  plain: {
    root: 'db/migrations',
    files: (sql) => ({ 'db/migrations/001_init.sql': sql, 'db/migrations/001_init.down.sql': 'SELECT 1;' }),
    also: [/002_.*\.down\.sql$/],
  },
};
