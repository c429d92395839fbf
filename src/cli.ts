#!/usr/bin/env node
// The terminal edge: the same jobs as the Action, for a person.
import { rules } from '../rules/index.ts';
import { runCli } from './cli/run.ts';

process.exitCode = await runCli(process.argv.slice(2), { rules, environment: process.env, stdout: process.stdout, stderr: process.stderr });
