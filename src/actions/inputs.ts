// Reads the Action's inputs; every wrong value gets one sentence with the right ones.
import { resolve } from 'node:path';
import { type Inputs, isLength } from '../config/config.ts';
import { annotationModes, commentModes, onFixedModes } from '../config/github.ts';
import { defaultCacheFolder } from '../database/cache-folder.ts';
import { Misuse } from '../lib/errors.ts';

export type Input = (name: string) => string | undefined;

/** The folder for base states: outside of the checkout unless the workflow says otherwise. */
export function cacheFolder(input: Input, environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = input('cache-directory');
  return named === undefined ? defaultCacheFolder(environment) : resolve(environment.GITHUB_WORKSPACE ?? '.', named);
}

/** What is given over the repository's file. */
export function inputsOf(input: Input): Inputs {
  return {
    engine: input('engine'),
    postgresVersion: majorOf(input('postgres-version')),
    allowNonEmpty: flag(input, 'allow-non-empty'),
    failOn: choice(input, 'fail-on', ['error', 'warning', 'info', 'never']),
    baseline: input('baseline'),
    ahead: lengthOf(input, 'horizon'),
    github: {
      reviewComments: flag(input, 'review-comments'),
      maxReviewComments: countOf(input, 'max-review-comments', 100),
      suggestions: flag(input, 'suggestions'),
      onFixed: choice(input, 'on-fixed', onFixedModes),
      commentMode: choice(input, 'comment-mode', commentModes),
      annotations: choice(input, 'annotations', annotationModes),
      jobSummary: flag(input, 'job-summary'),
    },
  };
}

export function choice<Name extends string>(input: Input, name: string, names: readonly Name[]): Name | undefined {
  const given = input(name);
  if (given === undefined) return undefined;
  const found = names.find((known) => known === given);
  if (found === undefined) throw new Misuse(`${name}: ${given} is not one of ${names.join(', ')}.`);
  return found;
}

/** YAML's own spellings of true and false. @param others what the caller has looked for, for the message */
export function flag(input: Input, name: string, others: readonly string[] = []): boolean | undefined {
  const given = input(name);
  if (given === undefined) return undefined;
  if (/^(true|True|TRUE)$/.test(given)) return true;
  if (/^(false|False|FALSE)$/.test(given)) return false;
  throw new Misuse(`${name}: ${given} is not one of ${['true', 'false', ...others].join(', ')}.`);
}

function lengthOf(input: Input, name: string): string | undefined {
  const given = input(name);
  if (given !== undefined && !isLength(given))
    throw new Misuse(`${name}: ${given} is not a length of time; write 30 days, 6 months or P30D.`);
  return given;
}

function countOf(input: Input, name: string, most: number): number | undefined {
  const given = input(name);
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(given) || Number(given) > most)
    throw new Misuse(`${name}: ${given} is not a number from 0 to ${most}.`);
  return Number(given);
}

function majorOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const major = Number(text);
  if (!Number.isInteger(major) || major < 12 || major > 18)
    throw new Misuse(`postgres-version: ${text} is not a major version from 12 to 18.`);
  return major;
}
