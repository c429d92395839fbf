// A new migration that its tool cannot tell from another file.
import { defineRule } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'apply', severity: 'error' },
  docs: {
    title: 'Two migrations with one version',
    condition:
      'The change adds a file whose version another migration of the set has already, and the tool knows migrations by their version.',
    effect:
      'Some tools refuse the whole set; others apply one of the two files and take the other one for applied, on each database another.',
    remedy: 'Give the new file a version of its own, later than all others.',
    why: `Two branches that take the same number, or stamps written by hand, merge without a conflict: the file names differ. golang-migrate, goose, Flyway
and tern then refuse to start. Supabase, dbmate, sqlx and Diesel keep a table with the version as its key: in a new database the second file fails at that
key, and where the first one was applied earlier the second never runs.`,
    unless: 'The other file is deleted in the same change.',
    sources: [
      'https://supabase.com/docs/guides/deployment/database-migrations',
      'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
    ],
  },

  *check(facts) {
    for (const { path, other, version, tool } of facts.rivalries) {
      const first = facts.scripts.find((script) => script.path === path)?.statements[0];
      if (first === undefined) continue;
      const { place, text } = first;
      const word = /^\w*/.exec(text)?.[0].length ?? 0;
      yield {
        object: path,
        message: `${tool} knows a migration by its version, and ${other} has ${version} too: one of the two will be refused, or passed over as applied.`,
        place: { ...place, endLine: place.line, endColumn: place.column + word },
        evidence: [],
        fix: {
          description: 'Rename this file to a version that is later than all others; nothing in it needs to change.',
        },
      };
    }
  },

  examples: [
    {
      name: 'a version that is taken',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      migration: '-- A note column.\nALTER TABLE orders ADD COLUMN note text;',
      rival: '2_other.sql',
      expect: [
        '2: Plain SQL knows a migration by its version, and 2_other.sql has 2_change.sql too: one of the two will be refused, or passed over as applied.',
      ],
    },
    {
      name: 'a version of its own',
      fixes: 'a version that is taken',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      migration: '-- A note column.\nALTER TABLE orders ADD COLUMN note text;',
      expect: [],
    },
  ],
});
