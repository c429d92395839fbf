#!/usr/bin/env node
// The terminal edge: the same jobs as the Action, for a person.
import { takeEnvironment } from './lib/environment.ts';
import { messageOf } from './lib/errors.ts';
import { atWork, end, interruption, supervise, terminal } from './lib/interrupt.ts';

if (atWork) await work();
else {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return; // Whoever read us has seen enough; the exit status still tells.
    process.stderr.write(
      `headroom: the report could not be written to standard output: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.\n`,
    );
    process.exitCode = 2;
  });
  process.stderr.on('error', () => undefined); // Nobody is left to tell.
  supervise(import.meta.url, (error) => {
    process.stderr.write(`headroom: sorry, this is a fault of Headroom: ${messageOf(error)}\n`);
    return 2;
  });
}

async function work(): Promise<void> {
  const environment = takeEnvironment();
  const [{ complaint, runCli }, { rules }] = await Promise.all([import('./cli/run.ts'), import('../rules/index.ts')]);
  process.on('uncaughtException', (error) => {
    process.stderr.write(complaint(error, environment));
    void end(2);
  });
  const sink = (stream: 'stdout' | 'stderr') => ({
    ...terminal(stream),
    write: (text: string) => process[stream].write(text),
  });
  const signal = interruption(() => process.stderr.write('\nheadroom: stopping; once more to leave at once\n'));
  await end(
    await runCli(process.argv.slice(2), { rules, environment, stdout: sink('stdout'), stderr: sink('stderr'), signal }),
  );
}
