// Reactions that several tools share: edits and removals that pass unnoticed, files that run again or out of order.
import type { Reaction, Reactions } from './tool.ts';

const restore = 'Restore the file as it was merged, and write the difference as a new migration.';

/** The tool compares an applied file and does not start when it differs. */
export const refusesEdit = (title: string, how: string, unless?: string): Reaction => ({
  effect: 'stops',
  message: `${title} compares ${how} with what it applied, and refuses to run.`,
  fix: restore,
  ...(unless === undefined ? {} : { unless }),
});

/** The tool does not start when a file is missing that it applied. */
export const refusesMissing = (title: string, unless?: string): Reaction => ({
  effect: 'stops',
  message: `${title} misses a migration that it applied, and refuses to run.`,
  fix: 'Restore the file under its name; undo what it did in a new migration.',
  ...(unless === undefined ? {} : { unless }),
});

/** The tool keeps no text of what it applied, and does not look whether the file is still there. */
export const unnoticed = (title: string): Pick<Reactions, 'edited' | 'removed'> => ({
  edited: {
    effect: 'drifts',
    message: `${title} does not compare it with what it applied, so databases that ran it never get the edit.`,
    fix: restore,
  },
  removed: {
    effect: 'drifts',
    message: `${title} does not notice. Databases that ran it keep what it made, and new ones are built without it.`,
    fix: 'Restore the file; undo what it did in a new migration.',
  },
});

/** @param by what the tool knows a migration by */
export const runsAgain = (title: string, by: string): Reaction => ({
  effect: 'drifts',
  message: `${title} knows migrations by ${by}, so it runs this one again in databases that ran it under its old name.`,
  fix: 'Give the file its old name back.',
});

const renumber = 'Give the file a version after all others.';

export const refusesLate = (title: string, unless?: string): Reaction => ({
  effect: 'stops',
  message: `${title} refuses to apply a migration that is older than one it applied.`,
  fix: renumber,
  ...(unless === undefined ? {} : { unless }),
});

export const skipsLate = (title: string, by: string): Reaction => ({
  effect: 'skips',
  message: `${title} applies only what is later than ${by}, so it never runs there, and nothing reports it.`,
  fix: renumber,
});

/** @param why after the tool's name */
export const ignores = (title: string, why: string, fix: string): Reaction => ({
  effect: 'skips',
  message: `${title} ${why}, so it never runs, and nothing reports it.`,
  fix,
});

/** @param why after the tool's name */
export const refusesName = (title: string, why: string, fix: string): Reaction => ({
  effect: 'stops',
  message: `${title} ${why}, and refuses to run.`,
  fix,
});
