// What a process starts, looked at from outside.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** When it began, in ticks: a number that is used again is another process. */
  readonly began: string;
  readonly command: string;
}

/** Every process of this machine. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (fields[0] === 'Z') return [];
        return [
          {
            pid: Number(pid),
            parent: Number(fields[1]),
            began: fields[19] ?? '',
            command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
          },
        ];
      } catch {
        return []; // It has just ended.
      }
    });
}

/** Everything below a process. */
function below(pid: number): Process[] {
  const all = processes();
  const found = all.filter(({ parent }) => parent === pid);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

/** Remembers what a process starts for as long as it is watched. */
export class Watch {
  readonly #pid: number;
  readonly #secret: string;
  readonly #seen = new Map<string, Process>();
  readonly #folders = new Set<string>();
  readonly #leaks = new Set<string>();
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number, secret: string) {
    this.#pid = pid;
    this.#secret = secret;
    this.#timer = setInterval(() => this.#look(), 50);
  }

  #look(): void {
    const all = new Map(processes().map((one) => [one.pid, one]));
    for (const one of below(this.#pid)) {
      // Between fork and exec a child is a copy of its parent, with its words and its memory.
      if (one.command === all.get(one.parent)?.command) continue;
      this.#seen.set(`${one.pid} ${one.began}`, one);
      const folder = /(\S*\/headroom-\w+)(\/|\s)/.exec(one.command)?.[1];
      if (folder !== undefined) this.#folders.add(folder);
      if (/postgres/.test(one.command) && this.#holdsSecret(one.pid)) this.#leaks.add(one.command.split(' ')[0] ?? '');
    }
  }

  #holdsSecret(pid: number): boolean {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(this.#secret);
    } catch {
      return false; // It has just ended.
    }
  }

  /** The servers seen so far. */
  get servers(): number {
    return [...this.#seen.values()].filter(({ command }) => /postgres -D/.test(command)).length;
  }

  /** Once the process has ended, or its work has: what is left of what it started. */
  async left(withinMs = 20_000): Promise<string[]> {
    clearInterval(this.#timer);
    const until = Date.now() + withinMs;
    for (;;) {
      const running = new Map(processes().map((one) => [`${one.pid} ${one.began}`, one]));
      const left = [
        ...[...this.#seen]
          .filter(([key]) => running.has(key))
          .map(([, { command }]) => `still running: ${command.slice(0, 80)}`),
        ...[...this.#folders].filter((folder) => existsSync(folder)).map((folder) => `left behind: ${folder}`),
      ];
      const leaks = [...this.#leaks].map((command) => `the environment of ${command} holds the secret`);
      if (left.length === 0 || Date.now() > until) return [...left, ...leaks];
      await sleep(50);
    }
  }
}
