// Causes: what cannot run inside a transaction, what must wait for its end, and what it waited for in vain.

import { spot } from '../../facts/source.ts';
import { listed } from '../../lib/listed.ts';
import type { About, Explained, Known } from '../explain.ts';

export const transactionCauses: readonly Known[] = [
  {
    kind: 'in-transaction',
    code: '25001',
    message: /^(.+) cannot run inside a transaction block$/,
    explain: ([, what = ''], about) => insideTransaction(what, about),
  },
  {
    kind: 'in-function',
    code: '25001',
    message: /^(.+) cannot be executed from a function(?: or procedure)?$/,
    explain: ([, what]) => ({
      message: `${what} cannot run inside a DO block or a function, which are part of a transaction. Write it as a statement of its own, in a migration without a transaction.`,
    }),
  },
  {
    kind: 'commit-in-transaction',
    code: '2D000',
    message: /^invalid transaction termination$/,
    explain: (_, about) => committing(about),
  },
  {
    kind: 'enum-value-in-same-transaction',
    code: '55P04',
    message: /^unsafe use of new value "(.+)" of enum type "?(.+?)"?$/,
    explain: ([, value, type], about) => ({
      object: type ?? '',
      message: `The value ${value} was added to ${type} in this same transaction${addedAt(about, value ?? '')} and can be used only after it ends. ${separately(about)}`,
    }),
  },
  {
    kind: 'aborted',
    code: '25P02',
    message: /^current transaction is aborted/,
    explain: () => ({ message: 'An earlier statement of this transaction failed, so nothing after it runs.' }),
  },
  {
    kind: 'pending-trigger-events',
    code: '55006',
    message: /^cannot (.+) "(.+)" because it has pending trigger events$/,
    explain: ([, verb, table]) => ({
      message: `Rows of ${table} written earlier in this transaction still wait for deferred checks, so it cannot ${verb}. Write SET CONSTRAINTS ALL IMMEDIATE; before it, or use two migrations.`,
    }),
  },
  {
    kind: 'timeout',
    code: '57014 55P03',
    message: /^canceling statement due to (statement|lock) timeout/,
    explain: ([, what]) => ({
      message: `It took longer than the ${what}_timeout that the migration sets, on an almost empty database.`,
    }),
  },
  {
    kind: 'in-use',
    code: '55006',
    message: /^cannot (.+) "(.+)" because it is being used by active queries in this session$/,
    explain: ([, verb, table]) => ({
      message: `A query of this very session still reads ${table}, so it cannot ${verb}. End the loop or cursor over it first.`,
    }),
  },
];

function insideTransaction(what: string, about: About): Explained {
  const opened = openedBy(about);
  const open = opened === null ? 'the migration tool sends this file as one' : `${opened} opens one`;
  return { message: `${what} cannot run inside a transaction, and ${open}. ${wayOut(about)}` };
}

function wayOut({ facts, step }: About): string {
  if (facts.runner.outsideTransaction !== null) return facts.runner.outsideTransaction;
  const others = facts.steps.filter(({ statement }) => statement.path === step.statement.path).length > 1;
  return `${others ? 'Put it alone into a migration' : 'Mark the migration as one'} that runs without a transaction.`;
}

function committing(about: About): Explained {
  const { kind, text } = about.step.statement;
  const called = kind === 'CallStmt' ? /\bcall\s+([\w$".]+)/i.exec(text)?.[1] : undefined;
  if (called !== undefined) {
    const { message } = insideTransaction(`${called}, which commits,`, about);
    return {
      message: /\brun_maintenance_proc$/.test(called)
        ? `${message} SELECT ${called.slice(0, -'_proc'.length)}() does the same in one transaction.`
        : message,
    };
  }
  if (kind === 'DoStmt') return insideTransaction('A DO block with COMMIT or ROLLBACK', about);
  return {
    message:
      'COMMIT and ROLLBACK work in a procedure that is called with CALL, or in a DO block, and not in a function.',
  };
}

/** The BEGIN of the file before the statement that no COMMIT has closed. */
function openedBy({ facts, step }: About): string | null {
  const before = facts.steps
    .slice(0, facts.steps.indexOf(step))
    .filter(({ statement }) => statement.path === step.statement.path && statement.kind === 'TransactionStmt');
  const last = before.at(-1)?.statement;
  return last !== undefined && /^\s*(begin|start)\b/i.test(last.text) ? spot(last.place) : null;
}

const separately = ({ facts: { runner } }: About) =>
  runner.onePendingTransaction
    ? `${runner.title} runs all pending migrations in one transaction: use the value in a migration that is deployed later.`
    : 'Add it in a migration of its own, before this one.';

function addedAt({ facts, step }: About, value: string): string {
  const added = facts.steps
    .slice(0, facts.steps.indexOf(step))
    .filter(({ statement }) => statement.kind === 'AlterEnumStmt' && statement.tree?.newVal === value);
  return added.length === 0 ? '' : ` (${listed(added.map(({ statement }) => spot(statement.place)))})`;
}
