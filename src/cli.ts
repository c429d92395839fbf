#!/usr/bin/env node
// The terminal edge: the same jobs as the Action, for a person.
import { rules } from '../rules/index.ts';
import { complaint, runCli } from './cli/run.ts';
import { interruption } from './interrupt.ts';
import { takeEnvironment } from './lib/environment.ts';

const environment = takeEnvironment();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return; // Whoever read us has seen enough; the exit status still tells.
  process.stderr.write(`headroom: the report could not be written to standard output: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.\n`);
  process.exit(2);
});
process.on('uncaughtException', (error) => {
  process.stderr.write(complaint(error, environment));
  process.exit(2);
});
process.stderr.on('error', () => undefined); // Nobody is left to tell.

const signal = interruption(() => process.stderr.write('\nheadroom: stopping; once more to leave at once\n'));
process.exitCode = await runCli(process.argv.slice(2), { rules, environment, stdout: process.stdout, stderr: process.stderr, signal });
