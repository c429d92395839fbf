// Finds the SQL texts of platforms and stand-ins, beside the sources or beside the bundle.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders that hold them, relative to this module: two in the sources, one beside the bundle. */
const folders = ['./platforms/', './extensions/', './sql/'];

/**
 * The text of `NAME.sql`.
 * @throws Error when there is none: a mistake of the build, not of the user
 */
export function sqlFile(name: string): string {
  for (const folder of folders) {
    const path = fileURLToPath(new URL(`${folder}${name}.sql`, import.meta.url));
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  throw new Error(`${name}.sql is missing from this build of Headroom`);
}
