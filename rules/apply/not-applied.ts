// A file that the migration tool refuses, skips or no longer knows.
import { defineRule, type Facts, listed } from '../../src/rule/index.ts';

type Reaction = Facts['reactions'][number];

const sentences: Readonly<Record<Reaction['kind'], (name: string, other: string) => string>> = {
  edited: (name) => `${name} is merged, and this change edits it`,
  removed: (name) => `${name} is merged, and this change deletes it`,
  renamed: (name, other) => `${name} is merged as ${other}, and this change renames it`,
  late: (name, other) => `${name} comes before ${other}, which is merged`,
  ignored: (name) => `${name} is no migration`,
};

const nameOf = (path: string) => path.split('/').at(-1) ?? path;

export default defineRule({
  meta: { family: 'apply', severity: 'error' },
  docs: {
    title: 'The migration tool does not apply the change as written',
    condition:
      'The change edits, deletes or renames a merged migration, adds one that is older than a merged one, or adds a file that the tool takes for no migration.',
    effect:
      'What the tool makes of it: it refuses to run or never applies a new migration (error), or it ignores the file or lets databases differ (warning).',
    remedy: 'Restore what was merged, and write the change as a new migration with a version after all others.',
    why: `A merged migration has run in some databases and not in others. Each tool knows what it applied by something else: a number, a file name, a checksum, a time in
a journal. What it cannot match it refuses, runs again or passes over, and most tools report nothing in the last two cases.

The reaction is that of the tool with its default settings. Where a file of the repository sets the option that changes it (goose with -allow-missing, Flyway with
outOfOrder), nothing is reported.`,
    unless: 'No database has run the merged file yet, or all of them are rebuilt from nothing.',
    sources: [
      'https://documentation.red-gate.com/fd/validate-277578895.html',
      'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
      'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories',
    ],
  },

  *check(facts) {
    for (const { kind, path, other = '', others = [], effect, message, fix } of facts.reactions) {
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
      yield {
        object: path,
        message: `${sentences[kind](nameOf(path), nameOf(other))}${more}: ${message}`,
        place: { path, line: 1, column: 1, endLine: 1, endColumn: 1 },
        severity: effect === 'stops' || (kind === 'late' && effect === 'skips') ? 'error' : 'warning',
        key: kind,
        evidence: others.length === 0 ? [] : [`The same is true of ${listed(others.map(nameOf), 8)}.`],
        fix: { description: fix },
      };
    }
  },

  examples: [
    {
      name: 'a merged migration is edited',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      migration: 'SELECT 1;',
      reactions: [
        {
          kind: 'edited',
          path: '1_given.sql',
          effect: 'stops',
          message: 'the tool compares its checksum with what it applied, and refuses to run.',
          fix: 'Restore the file as it was merged, and write the difference as a new migration.',
          tool: 'Plain SQL',
        },
      ],
      expect: [
        '1: 1_given.sql is merged, and this change edits it: the tool compares its checksum with what it applied, and refuses to run.',
      ],
    },
    {
      name: 'the difference is a new migration',
      fixes: 'a merged migration is edited',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      migration: 'ALTER TABLE orders ADD COLUMN note text;',
      expect: [],
    },
  ],
});
