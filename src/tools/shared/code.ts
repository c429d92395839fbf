// Migrations written in a programming language or in a changelog's own form: recognised, counted and named, but not read.

import { baseName, byFolder, folderOf } from '../../lib/paths.ts';
import type { NotRead } from '../../model/change.ts';
import type { Tree } from './tool.ts';

interface CodeTool {
  readonly title: string;
  readonly form: RegExp;
  /** What one of the folder's last files must hold. */
  readonly tell: RegExp;
}

const script = '\\.(ts|js|mjs|cjs|mts|cts)$';

const tools: readonly CodeTool[] = [
  { title: 'Rails', form: /(^|\/)\w*migrate\/\d+_\w+\.rb$/, tell: /ActiveRecord::Migration/ },
  { title: 'Sequel', form: /(^|\/)migrat\w+\/\d+_\w+\.rb$/, tell: /Sequel\.migration/ },
  { title: 'Alembic', form: /(^|\/)versions\/\w+\.py$/, tell: /\bdown_revision\b/ },
  { title: 'Django', form: /(^|\/)migrations\/\d{4}_\w+\.py$/, tell: /\bmigrations\.Migration\b/ },
  {
    title: 'Ecto',
    form: /(^|\/)\w*migrations\/\d+_\w+\.exs$|(^|\/)migrations\/\d+_\w+\.ex$/,
    tell: /\bEcto\.Migration\b/,
  },
  {
    title: 'Laravel',
    form: /(^|\/)migrations\/\d{4}_\d\d_\d\d_\d+_\w+\.php$/,
    tell: /Illuminate\\Database\\Migrations/,
  },
  {
    title: 'TypeORM',
    form: new RegExp(`(^|/)(\\d{10,}-?[\\w-]*|[\\w-]+\\d{13})${script}`),
    tell: /\bMigrationInterface\b/,
  },
  { title: 'node-pg-migrate', form: new RegExp(`(^|/)\\d+_[\\w-]+${script}`), tell: /\bpgm\.\w+\(|node-pg-migrate/ },
  { title: 'Sequelize', form: new RegExp(`(^|/)migrations/\\d+-[\\w-]+${script}`), tell: /queryInterface/ },
  { title: 'MikroORM', form: new RegExp(`(^|/)Migration\\d+\\w*${script}`), tell: /@mikro-orm\/migrations/ },
  { title: 'Kysely', form: new RegExp(`(^|/)migrations/[\\w-]+${script}`), tell: /\bKysely\b/ },
  {
    title: 'knex',
    form: new RegExp(`(^|/)migrations/\\d+_[\\w-]+${script}`),
    tell: /exports\.up|export\s+(async\s+)?(function|const)\s+up\b/,
  },
  { title: 'goose’s Go', form: /(^|\/)\d+_\w+\.go$/, tell: /goose\.AddMigration|goose\.AddNamedMigration/ },
  { title: 'Go', form: /(^|\/)migrations?\/\d+_\w+(\.up)?\.go$/, tell: /\bfunc\b/ },
  {
    title: 'Flyway’s Java',
    form: /(^|\/)[VR]\w{0,200}__\w{1,200}\.(java|kt)$/,
    tell: /BaseJavaMigration|JavaMigration/,
  },
  {
    title: 'Liquibase changelog',
    form: /changelog[\w./-]{0,200}\.(xml|ya?ml|json)$/i,
    tell: /<createTable|<addColumn|<changeSet|\bchangeSet\b/,
  },
];

export interface CodeSet {
  readonly root: string;
  readonly title: string;
  readonly count: number;
  readonly notRead: NotRead;
}

/** One entry per folder and tool. */
export function codeSets(tree: Tree): CodeSet[] {
  const taken = new Set<string>();
  return tools.flatMap(({ title, form, tell }) =>
    [...byFolder(tree.paths.filter((path) => form.test(path) && !/_test\.go$/.test(path) && !taken.has(path)))]
      .filter(([, files]) => files.slice(-3).some((file) => tell.test(tree.read(file) ?? '')))
      .map(([root, files]) => {
        for (const file of files) taken.add(file);
        const many = files.length === 1 ? 'migration is' : 'migrations are';
        const how = title.startsWith('Liquibase') ? 'files are not SQL' : `${many} written in a programming language`;
        return {
          root,
          title,
          count: files.length,
          notRead: {
            path: root,
            reason: `${files.length} ${title} ${how} and ${files.length === 1 && !how.startsWith('files') ? 'is' : 'are'} not read`,
          },
        };
      }),
  );
}

/** A dump of the whole schema that lies where these tools put it. */
export function schemaDumpFor(tree: Tree, root: string): string | null {
  const near = [root, folderOf(root), folderOf(folderOf(root))];
  const found = ['structure.sql', 'schema.sql'].flatMap((name) =>
    near.map((folder) => (folder === '' ? name : `${folder}/${name}`)),
  );
  return found.find((path) => tree.paths.includes(path) && isDump(tree.read(path) ?? '', baseName(path))) ?? null;
}

/** `structure.sql` is Rails' name for it; others must look like pg_dump's work. */
const isDump = (text: string, name: string) =>
  name === 'structure.sql' || /PostgreSQL database dump|^SET statement_timeout = 0;/m.test(text);
