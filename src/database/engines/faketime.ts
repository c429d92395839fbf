// The clock of a real server, moved by libfaketime where the machine has it.
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../engine.ts';

/** What must be installed, in words. */
export const wanted = 'libfaketime is not installed (Debian: apt-get install faketime)';

/** Where distributions put it; null when it is nowhere, or the system has another way of loading. */
export function findLibrary(): string | null {
  if (process.platform !== 'linux') return null;
  const triplets = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu') || name.endsWith('-linux-gnueabihf'))
    : [];
  const folders = [...triplets.map((name) => `/usr/lib/${name}`), '/usr/lib64', '/usr/lib', '/usr/local/lib'];
  return folders.map((folder) => join(folder, 'faketime/libfaketime.so.1')).find((path) => existsSync(path)) ?? null;
}

/**
 * The words before a command that let it see the time that `file` tells. Only what the wall clock says moves: waiting
 * takes as long as ever.
 */
export function underClock(library: string, file: string): string[] {
  const settings = [
    'FAKETIME_NO_CACHE=1',
    'FAKETIME_DONT_FAKE_MONOTONIC=1',
    'DONT_FAKE_MONOTONIC=1',
    'NO_FAKE_STAT=1',
    'FAKETIME_DISABLE_SHM=1',
  ];
  return ['/usr/bin/env', `LD_PRELOAD=${library}`, `FAKETIME_TIMESTAMP_FILE=${file}`, ...settings];
}

export function fileClock(file: string): Clock {
  return { move: (to) => writeFile(file, `${offset(to.getTime() - Date.now())}\n`) };
}

const offset = (ms: number) => `${ms < 0 ? '-' : '+'}${(Math.abs(ms) / 1000).toFixed(3)}`;
