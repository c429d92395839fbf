// A signal ends the process, whatever it is doing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';

const busy = new URL('support/busy.ts', import.meta.url).pathname;

describe.each(['loop', 'expression', 'call'])('while it is busy in a %s', (way) => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it', { timeout: 120_000 }, async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', busy, way], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    await once(child.stdout, 'data');
    await sleep(500);
    const asked = performance.now();
    child.kill(signal);
    const [status, by] = await exit;
    expect(performance.now() - asked).toBeLessThan(15_000);
    // To a shell both are the same.
    expect([signal, { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]]).toContain(by ?? status);
  });
});
