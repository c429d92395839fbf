// Causes: the migrating role may not do this, or the engine cannot.
import type { Known } from '../explain.ts';

export const privilegeCauses: readonly Known[] = [
  {
    kind: 'not-owner',
    code: '42501',
    message: /^must be (?:owner|member) of (.+)$/,
    explain: ([, what]) => ({
      message: `Only the owner may do this to ${what}, and the migration runs as another role at this point.`,
    }),
  },
  {
    kind: 'no-privilege',
    code: '42501',
    message: /^permission denied (for|to) (.+)$/,
    explain: ([, word, what], { failure }) => ({
      message: `The migrating role ${word === 'to' ? `may not ${what}` : `has no privilege on ${what}`}.${superuser(failure.hint ?? failure.detail)}`,
    }),
  },
  {
    kind: 'no-privilege',
    code: '42501',
    message: /^must be superuser to (.+)$|^only superuser can (.+)$/,
    explain: ([, one, two]) => ({
      message: `Only a superuser may ${one ?? two}; hosted servers give no one that right.`,
    }),
  },
  {
    kind: 'row-security',
    code: '42501',
    message: /^new row violates row-level security policy(?: "(.+)")? for table "(.+)"$/,
    explain: ([, , table]) => ({
      message: `The row policies of ${table} refuse a row that this statement writes. Write it as the table's owner, or add a policy.`,
    }),
  },
  {
    kind: 'reserved-name',
    code: '42939',
    message: /^(.+) name "(.+)" is reserved$|^unacceptable schema name "(.+)"$/,
    explain: ([, what, name, schema]) => ({
      message: `${name ?? schema} is a reserved name${what === undefined ? ' for a schema' : ''}: those that begin with pg_ belong to the system.`,
    }),
  },
  {
    kind: 'engine-lacks',
    code: '0A000',
    message: /^compression method (\w+) not supported$/,
    explain: ([, method]) => ({
      message: `The Postgres of this review was built without ${method}, so this statement was not tried.`,
      severity: 'info',
    }),
  },
  {
    kind: 'engine-full',
    code: '53000 53100 53200 53400',
    message: /^/,
    explain: (_, { failure: { code } }) => ({
      message: `The Postgres of this review has less ${code === '53200' ? 'memory' : 'disk'} than this statement takes, so it was not tried to its end.`,
      severity: 'info',
    }),
  },
];

const superuser = (text: string | undefined) => (text === undefined || text === '' ? '' : ` ${text}`);
