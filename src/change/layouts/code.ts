// Migrations written in a programming language: recognised, counted and named, but not read.
import type { NotRead } from '../../flow.ts';
import { byFolder, folderOf, nameOf, type Tree } from '../layout.ts';

interface CodeTool {
  readonly title: string;
  readonly form: RegExp;
  /** What the folder's last file must hold. */
  readonly tell: RegExp;
}

const tools: readonly CodeTool[] = [
  { title: 'Rails', form: /(^|\/)db\/(?:\w*_?)migrate\/\d+_\w+\.rb$/, tell: /ActiveRecord::Migration/ },
  { title: 'Alembic', form: /(^|\/)versions\/\w+\.py$/, tell: /\bdown_revision\b/ },
  { title: 'Django', form: /(^|\/)migrations\/\d{4}_\w+\.py$/, tell: /\bmigrations\.Migration\b/ },
  { title: 'Ecto', form: /(^|\/)priv\/[\w/]*migrations\/\d+_\w+\.exs$/, tell: /Ecto\.Migration/ },
  { title: 'TypeORM', form: /\/\d{10,}-?\w*\.(ts|js)$/, tell: /MigrationInterface/ },
  { title: 'knex', form: /(^|\/)migrations\/\d+_[\w-]+\.(ts|js|mjs|cjs)$/, tell: /exports\.up|export\s+(async\s+)?(function|const)\s+up\b/ },
  { title: 'Sequelize', form: /(^|\/)migrations\/\d+-[\w-]+\.(js|cjs|ts)$/, tell: /queryInterface/ },
];

export interface CodeSet {
  readonly root: string;
  readonly title: string;
  readonly count: number;
  readonly notRead: NotRead;
}

export function codeSets(tree: Tree): CodeSet[] {
  return tools.flatMap(({ title, form, tell }) =>
    [...byFolder(tree.paths.filter((path) => form.test(path)))]
      .filter(([, files]) => tell.test(tree.read(files.at(-1) as string) ?? ''))
      .map(([root, files]) => ({
        root,
        title,
        count: files.length,
        notRead: { path: root, reason: `${files.length} ${title} migrations are written in a programming language and are not read` },
      })),
  );
}

/** A dump of the whole schema that lies where these tools put it. */
export function schemaDumpFor(tree: Tree, root: string): string | null {
  const near = [root, folderOf(root), folderOf(folderOf(root))];
  const names = ['structure.sql', 'schema.sql'];
  return tree.paths.find((path) => names.includes(nameOf(path)) && near.includes(folderOf(path))) ?? null;
}
