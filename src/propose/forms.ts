// The form in which each layout wants a migration: its marks for up, down and transactions, and the files beside it.
import { folderOf, inside, nameOf } from '../change/layout.ts';
import type { ProposedFile } from '../flow.ts';
import { dictionary } from '../lib/dictionary.ts';
import type { DraftPlace, MigrationDraft } from './draft.ts';

/** A file with its path from the set's root. */
export type Piece = Pick<ProposedFile, 'path' | 'content' | 'kind'>;

/** @param path of the new migration, from the set's root */
export type Form = (draft: MigrationDraft, path: string, place: DraftPlace) => Piece[];

const comment = (lines: readonly string[]) => lines.map((line) => (line === '' ? '--' : `-- ${line}`)).join('\n');

const irreversible = '-- This cannot be undone by SQL alone; see the comment above.';

/** Statements one after the other, each treated by `dress`. */
const sequence = (statements: readonly string[], dress: (statement: string) => string = (statement) => `${statement};`, between = '\n\n') =>
  statements.map(dress).join(between);

const body = (...parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

const isAlone = (draft: MigrationDraft) => draft.transaction === 'alone';

const nothing = '-- There is nothing to undo.';

function downText({ down }: MigrationDraft, dress?: (statement: string) => string): string {
  if (down === null) return irreversible;
  return down.length === 0 ? nothing : sequence(down, dress);
}

/** Up alone, with an optional line above everything. */
const upOnly = (draft: MigrationDraft, first = '') => body(first, comment(draft.header), sequence(draft.up));

/** Whether the set keeps what undoes a migration in a file of its own; a set without any file is begun with one. */
const keepsDowns = ({ set, paths }: DraftPlace, down: (path: string) => string) =>
  set.files.length === 0 || set.files.some((file) => paths.includes(down(file)));

/** The migration, and beside it what undoes it, where the set has such files. */
function pair(draft: MigrationDraft, path: string, place: DraftPlace, down: (path: string) => string, first = ''): Piece[] {
  const up: Piece = { path, content: upOnly(draft, first), kind: 'migration' };
  if (down(path) === path || !keepsDowns(place, down)) return [up];
  return [up, { path: down(path), content: body(first, comment([`Undoes ${nameOf(path)}.`]), downText(draft)), kind: 'down' }];
}

/** Tools that cut a file at semicolons must be told where a statement that holds some begins and ends. */
const whole = (begin: string, end: string) => (statement: string) => (statement.includes(';') ? `${begin}\n${statement};\n${end}` : `${statement};`);

/** Up and down in one file, under a line each. */
function sections(draft: MigrationDraft, path: string, marks: { first?: string; up: string; down: string }, dress?: (statement: string) => string): Piece[] {
  const up = [marks.up, comment(draft.header)].join('\n');
  const text = body(marks.first ?? '', up, sequence(draft.up, dress), [marks.down, downText(draft, dress)].join('\n'));
  return [{ path, content: text, kind: 'migration' }];
}

const upToDown = (path: string) => path.replace(/\.up\.sql$/, '.down.sql');

const undoSuffixes = ['.down.sql', '_down.sql', '-down.sql', '.rollback.sql', '_rollback.sql', '.undo.sql', '_undo.sql', '.revert.sql'];

/** `001_a.sql` → `001_a.down.sql`, in whatever way the set has it. */
function plainDown({ set, paths }: DraftPlace): (path: string) => string {
  const known = new Set(paths);
  const suffix = undoSuffixes.find((end) => set.files.some((file) => known.has(file.replace(/\.sql$/, end))));
  return (path) => (suffix === undefined ? path : path.replace(/\.sql$/, suffix));
}

const singleLine = (text: string) => text.replace(/\n\s*\n/g, '\n');

/** Liquibase: rollback lines each begin with their mark; statements that hold semicolons must not be split. */
function liquibase(draft: MigrationDraft, path: string): Piece[] {
  const id = nameOf(path).replace(/\.sql$/, '');
  const changesets = isAlone(draft) ? draft.up.map((statement) => [statement]) : [draft.up];
  const rollback = draft.down === null || draft.down.length === 0 ? '--rollback empty' : singleLine(sequence(draft.down)).replace(/^/gm, '--rollback ');
  const texts = changesets.map((statements, at) => {
    const name = changesets.length === 1 ? id : `${id}-${at + 1}`;
    const head = `--changeset headroom:${name} splitStatements:false${isAlone(draft) ? ' runInTransaction:false' : ''}`;
    return `${head}\n${sequence(statements)}\n${at === changesets.length - 1 ? rollback : '--rollback empty'}`;
  });
  return [{ path, content: body('--liquibase formatted sql', comment(draft.header), ...texts), kind: 'migration' }];
}

function flyway(draft: MigrationDraft, path: string, place: DraftPlace): Piece[] {
  const undo = (file: string) => inside(folderOf(file), nameOf(file).replace(/^V/i, 'U'));
  const files = pair(draft, path, place.set.files.length === 0 ? { ...place, set: { ...place.set, files: [''] } } : place, undo);
  return isAlone(draft) ? [...files, { path: `${path}.conf`, content: 'executeInTransaction=false\n', kind: 'companion' }] : files;
}

function diesel(draft: MigrationDraft, path: string, place: DraftPlace): Piece[] {
  const files = pair(draft, path, place, (file) => inside(folderOf(file), 'down.sql'));
  const metadata: Piece = { path: inside(folderOf(path), 'metadata.toml'), content: 'run_in_transaction = false\n', kind: 'companion' };
  return isAlone(draft) ? [...files, metadata] : files;
}

const simple: Form = (draft, path) => [{ path, content: upOnly(draft), kind: 'migration' }];

/** By the layout's name; one that is not here writes bare statements. */
export const forms: Readonly<Record<string, Form>> = dictionary({
  supabase: simple,
  prisma: simple,
  drizzle: (draft, path) => [
    {
      path,
      content: body(
        comment(draft.header),
        sequence(draft.up, (statement) => `${statement};`, '\n--> statement-breakpoint\n'),
      ),
      kind: 'migration',
    },
  ],
  // The first line speaks only with an empty one below it.
  atlas: (draft, path) => [{ path, content: upOnly(draft, isAlone(draft) ? '-- atlas:txmode none' : ''), kind: 'migration' }],
  'graphile-migrate': (draft, path) => [{ path, content: upOnly(draft, isAlone(draft) ? '--! no-transaction' : ''), kind: 'migration' }],
  flyway,
  diesel,
  goose: (draft, path) =>
    sections(
      draft,
      path,
      { first: isAlone(draft) ? '-- +goose NO TRANSACTION' : '', up: '-- +goose Up', down: '-- +goose Down' },
      whole('-- +goose StatementBegin', '-- +goose StatementEnd'),
    ),
  dbmate: (draft, path) => {
    const mode = isAlone(draft) ? ' transaction:false' : '';
    return sections(draft, path, { up: `-- migrate:up${mode}`, down: `-- migrate:down${mode}` });
  },
  'sql-migrate': (draft, path) => {
    const mode = isAlone(draft) ? ' notransaction' : '';
    const marks = { up: `-- +migrate Up${mode}`, down: `-- +migrate Down${mode}` };
    return sections(draft, path, marks, whole('-- +migrate StatementBegin', '-- +migrate StatementEnd'));
  },
  tern: (draft, path) => {
    const first = isAlone(draft) ? '---- tern: disable-tx ----' : '';
    const text = body(upOnly(draft, first).trimEnd(), '---- create above / drop below ----', downText(draft));
    return [{ path, content: text, kind: 'migration' }];
  },
  'node-pg-migrate': (draft, path) => sections(draft, path, { up: '-- Up Migration', down: '-- Down Migration' }),
  liquibase,
  sqlx: (draft, path, place) => pair(draft, path, place, upToDown, isAlone(draft) ? '-- no-transaction' : ''),
  'golang-migrate': (draft, path, place) => pair(draft, path, place, upToDown),
  plain: (draft, path, place) => pair(draft, path, place, plainDown(place)),
});
