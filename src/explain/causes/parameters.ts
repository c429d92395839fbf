// Causes: storage parameters and settings that the server does not know or does not accept.

import { findTable, targetName } from '../../facts/relations.ts';
import { replaceTokens, tokensNamed, withoutElement } from '../../facts/source.ts';
import { otherParameters, setParameters, tableParameters } from '../../facts/storage-parameters.ts';
import { nearest } from '../../lib/nearest.ts';
import type { About, Explained, Known } from '../explain.ts';

/** The rule that speaks of storage parameters on a partitioned table. */
const parentRule = 'vacuum/invalid-parameter-on-parent';

export const parameterCauses: readonly Known[] = [
  {
    kind: 'storage-parameter-on-partitioned-parent',
    code: '42809',
    message: /^cannot specify storage parameters for a partitioned table/,
    explain: () => onParent,
  },
  {
    kind: 'storage-parameter-on-partitioned-parent',
    code: '22023',
    message: /^unrecognized parameter "/,
    explain: (_, about) => (isPartitioned(about) ? onParent : null),
  },
  {
    kind: 'unknown-storage-parameter',
    code: '22023',
    message: /^unrecognized parameter "(.+)"$/,
    explain: ([, name = ''], about) => unknown(name, about),
  },
  {
    kind: 'unknown-parameter-namespace',
    code: '22023',
    message: /^unrecognized parameter namespace "(.+)"$/,
    explain: ([, name]) => ({ message: `Storage parameters know one prefix only, toast; ${name} is none.` }),
  },
  {
    kind: 'parameter-out-of-range',
    code: '22023',
    message: /^value (\S+) out of bounds for option "(.+)"$/,
    explain: ([, value, name], { failure }) => ({ message: `${name} cannot be ${value}.${range(failure.detail)}` }),
  },
  {
    kind: 'parameter-value',
    code: '22023',
    message: /^invalid value for (\w+)(?: point)? option "(.+)": (.*)$/,
    explain: ([, type, name, value]) => ({
      message: `${name} takes a ${type === 'floating' ? 'number' : type} value; ${value} is none.`,
    }),
  },
  {
    kind: 'unknown-setting',
    code: '42704',
    message: /^unrecognized configuration parameter "(.+)"$/,
    explain: ([, name = ''], about) => unknownSetting(name, about),
  },
  {
    kind: 'setting-value',
    code: '22023',
    message: /^invalid value for parameter "(.+)": "(.*)"$/,
    explain: ([, name, value], { failure }) => ({
      message: `${name} cannot be ${value}.${failure.hint === undefined ? '' : ` ${failure.hint}`}`,
    }),
  },
  {
    kind: 'setting-fixed',
    code: '55P02',
    message: /^parameter "(.+)" cannot be (?:changed|set)/,
    explain: ([, name]) => ({
      message: `A migration cannot change ${name}: it is set where the server is started. Set it in the server's configuration.`,
    }),
  },
];

const onParent: Explained = {
  message: 'Storage parameters belong to the partitions: a partitioned table stores no rows of its own.',
  rule: parentRule,
};

/** The statement makes or alters a partitioned table. */
function isPartitioned({ step, facts }: About): boolean {
  const { tree } = step.statement;
  if (tree?.partspec !== undefined) return true;
  const [set] = setParameters(facts).filter((parameter) => parameter.step === step && parameter.oid !== null);
  const named =
    tree?.relation?.relname === undefined
      ? undefined
      : findTable(step.before, { schema: tree.relation.schemaname ?? null, name: tree.relation.relname });
  return (named ?? (set?.oid == null ? undefined : step.before.tables[set.oid]))?.kind === 'p';
}

function unknown(name: string, about: About): Explained {
  const { facts, step } = about;
  const object = targetName(step);
  const meant = nearest(name, [...Object.keys(tableParameters), ...Object.keys(otherParameters)]);
  const since = tableParameters[name] ?? 0;
  if (name in facts.settings && !(name in tableParameters)) {
    return {
      object,
      message: `${name} is a setting of the whole server, not a storage parameter of a table. Remove it here; it can only be changed in the server's configuration.`,
      ...without(name, about),
    };
  }
  if (since > facts.major)
    return { object, message: `${name} exists since Postgres ${since}; this review ran on ${facts.major}.` };
  if (name in otherParameters)
    return { object, message: `${name} is a parameter of ${otherParameters[name]}, and this is none.` };
  if (name in tableParameters) return { object, message: inWrongPlace(name, about) };
  if (meant === null)
    return { object, message: `Postgres has no storage parameter ${name}. Remove it.`, ...without(name, about) };
  const fix = replaceTokens(
    facts,
    step.statement,
    `Write ${meant}.`,
    tokensNamed(facts, step.statement, name).map((token) => ({ token, text: meant })),
  );
  return {
    object,
    message: `Postgres has no storage parameter ${name}; the nearest is ${meant}.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

function without(name: string, { facts, step }: About): Pick<Explained, 'fix'> {
  const set = setParameters(facts).find((parameter) => parameter.step === step && parameter.name === name);
  const sql = set === undefined ? null : withoutElement(facts, step.statement, set.place);
  return sql === null ? {} : { fix: { description: 'Without it:', sql } };
}

function inWrongPlace(name: string, { facts, step }: About): string {
  const toast = setParameters(facts).some((parameter) => parameter.step === step && parameter.name === `toast.${name}`);
  return toast
    ? `${name} cannot be set for the TOAST table, only for the table itself.`
    : `${name} is a storage parameter of tables, and this is none.`;
}

function unknownSetting(name: string, { facts, step }: About): Explained {
  const meant = nearest(name, Object.keys(facts.settings));
  if (meant === null)
    return {
      message: `Postgres has no setting ${name}. Settings of one's own need a prefix with a dot, as in app.${name}.`,
    };
  const fix = replaceTokens(
    facts,
    step.statement,
    `Write ${meant}.`,
    tokensNamed(facts, step.statement, name).map((token) => ({ token, text: meant })),
  );
  return {
    message: `Postgres has no setting ${name}; the nearest is ${meant}.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

function range(detail: string | undefined): string {
  const [, low, high] = /between "([\d.-]+)" and "([\d.-]+)"/.exec(detail ?? '') ?? [];
  return low === undefined ? '' : ` It lies between ${Number(low)} and ${Number(high)}.`;
}
