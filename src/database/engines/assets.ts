// Where the engines' files are: beside the bundle, or in the packages they come from.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dictionary } from '../../lib/dictionary.ts';

const here = dirname(fileURLToPath(import.meta.url));
const bundled = join(here, 'assets');

/** Folders that hold assets: the bundle's own, else the packages and this repository's. */
export function assetFolders(): string[] {
  if (existsSync(bundled)) return [bundled];
  const packageFolder = (name: string) => dirname(createRequire(import.meta.url).resolve(name));
  return [
    packageFolder('@electric-sql/pglite'),
    packageFolder('@electric-sql/pglite-pgvector'),
    join(here, '../../../assets'),
  ];
}

/** The path of an asset such as `pglite.wasm`. */
export function asset(name: string): string {
  const found = assetFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The file ${name} is missing from this installation of Headroom.`);
  return found;
}

/** The worker that runs the embedded Postgres: beside this file, or beside the bundle. */
export const workerPath = join(here, 'embedded-worker.mjs');

/** Archives that bring several extensions, and extensions that need another's. */
const archives: Readonly<Record<string, string>> = dictionary({
  autoinc: 'spi',
  insert_username: 'spi',
  moddatetime: 'spi',
  refint: 'spi',
});
const needs: Readonly<Record<string, readonly string[]>> = dictionary({ earthdistance: ['cube'] });
/** Archives that are no extensions, or reach for the host. */
const hidden = new Set([
  'spi',
  'templating',
  'auto_explain',
  'passwordcheck',
  'file_fdw',
  'pg_surgery',
  'pg_logicalinspect',
  'pg_overexplain',
]);

let extensions: ReadonlySet<string> | undefined;
/** Extensions the embedded Postgres has. */
export function embeddedExtensions(): ReadonlySet<string> {
  extensions ??= findExtensions();
  return extensions;
}

function findExtensions(): ReadonlySet<string> {
  const names = assetFolders().flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.tar.gz')));
  return new Set([
    'plpgsql',
    ...Object.keys(archives),
    ...names.map((name) => basename(name, '.tar.gz')).filter((name) => !hidden.has(name)),
  ]);
}

/** The archives to load for some extensions, by archive name. */
export function extensionArchives(extensions: readonly string[]): Record<string, string> {
  const available = embeddedExtensions();
  const wanted = extensions
    .filter((name) => available.has(name) && name !== 'plpgsql')
    .flatMap((name) => [name, ...(needs[name] ?? [])]);
  return Object.fromEntries(
    wanted.map((name) => archives[name] ?? name).map((name) => [name, asset(`${name}.tar.gz`)]),
  );
}
