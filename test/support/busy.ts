// A program whose work never comes to rest: each way is one in which no signal is heard by the thread that works.
import { execFileSync } from 'node:child_process';
import { atWork, interruption, supervise } from '../../src/lib/interrupt.ts';

const ways: Readonly<Record<string, () => void>> = {
  loop: () => {
    for (;;);
  },
  expression: () => void /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  call: () => void execFileSync('sleep', ['600']),
};

if (atWork) {
  interruption(() => undefined);
  process.stdout.write('busy\n', () => setTimeout(() => ways[process.argv[2] ?? '']?.(), 50));
} else supervise(import.meta.url, () => 2);
