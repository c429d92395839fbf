// What tools share in writing a migration: the comment above it, statements in turn, what undoes it, and the file beside it.
import { baseName } from '../../lib/paths.ts';
import type { DraftPlace, MigrationDraft, NewFile } from './tool.ts';

export const sqlComment = (lines: readonly string[]) =>
  lines.map((line) => (line === '' ? '--' : `-- ${line}`)).join('\n');

const irreversible = '-- This cannot be undone by SQL alone; see the comment above.';

/** Statements one after the other, each treated by `form`. */
export const sequence = (
  statements: readonly string[],
  form: (statement: string) => string = (statement) => `${statement};`,
  between = '\n\n',
) => statements.map(form).join(between);

export const body = (...parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

export const isAlone = (draft: MigrationDraft) => draft.transaction === 'alone';

const nothing = '-- There is nothing to undo.';

export function downText({ down }: MigrationDraft, form?: (statement: string) => string): string {
  if (down === null) return irreversible;
  return down.length === 0 ? nothing : sequence(down, form);
}

/** Up alone, with an optional line above everything. */
export const upOnly = (draft: MigrationDraft, first = '') => body(first, sqlComment(draft.header), sequence(draft.up));

/** Whether the set keeps what undoes a migration in a file of its own; a set without any file is begun with one. */
const keepsDowns = ({ set, paths }: DraftPlace, down: (path: string) => string) =>
  set.files.length === 0 || set.files.some((file) => paths.includes(down(file)));

/** The migration, and beside it what undoes it, where the set has such files. */
export function pair(
  draft: MigrationDraft,
  path: string,
  place: DraftPlace,
  down: (path: string) => string,
  first = '',
): NewFile[] {
  const up: NewFile = { path, content: upOnly(draft, first), kind: 'migration' };
  if (down(path) === path || !keepsDowns(place, down)) return [up];
  return [
    up,
    {
      path: down(path),
      content: body(first, sqlComment([`Undoes ${baseName(path)}.`]), downText(draft)),
      kind: 'down',
    },
  ];
}

/** Tools that cut a file at semicolons must be told where a statement that holds some begins and ends. */
export const marked = (begin: string, end: string) => (statement: string) =>
  statement.includes(';') ? `${begin}\n${statement};\n${end}` : `${statement};`;

/** Up and down in one file, under a line each. */
export function sections(
  draft: MigrationDraft,
  path: string,
  marks: { first?: string; up: string; down: string },
  form?: (statement: string) => string,
): NewFile[] {
  const up = [marks.up, sqlComment(draft.header)].join('\n');
  const text = body(marks.first ?? '', up, sequence(draft.up, form), [marks.down, downText(draft, form)].join('\n'));
  return [{ path, content: text, kind: 'migration' }];
}

export const upToDown = (path: string) => path.replace(/\.up\.sql$/, '.down.sql');

/** The migration alone, with an optional line above everything. */
export const single = (draft: MigrationDraft, path: string, first = ''): NewFile[] => [
  { path, content: upOnly(draft, first), kind: 'migration' },
];
