// Whether this machine has a Postgres server; what cannot run without one says so.
import { existsSync, readdirSync } from 'node:fs';

export function serverThere(): boolean {
  const root = '/usr/lib/postgresql';
  const there = existsSync(root) && readdirSync(root).some((version) => existsSync(`${root}/${version}/bin/initdb`));
  if (!there) console.warn('SKIPPED on the server engine: no Postgres server is installed (Debian: apt-get install postgresql).');
  return there;
}
