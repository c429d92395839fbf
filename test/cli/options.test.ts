// The command line: what each word means, and what is said of a wrong one.
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';
import { Misuse } from '../../src/lib/errors.ts';

const defaults = {
  command: 'review',
  operands: [],
  repo: '.',
  base: undefined,
  outputs: [{ format: 'pretty', file: null }],
  config: undefined,
  engine: undefined,
  postgresVersion: undefined,
  failOn: undefined,
  color: true,
  quiet: false,
  cache: true,
  force: false,
  by: undefined,
  interval: undefined,
  cutoff: undefined,
  giveUp: [],
  asOf: undefined,
  write: false,
};

describe('right words', () => {
  test('none', () => {
    expect(readOptions(['review'])).toEqual(defaults);
  });

  test('all', () => {
    const words =
      'review a.sql --repo r --base main --format json --output a.json --format=sarif --output b.sarif --format pretty --config c.yml --engine server --postgres-version 16 --fail-on warning --no-color --quiet --no-cache b.sql';
    expect(readOptions(words.split(' '))).toEqual({
      ...defaults,
      command: 'review',
      operands: ['a.sql', 'b.sql'],
      repo: 'r',
      base: 'main',
      outputs: [
        { format: 'json', file: 'a.json' },
        { format: 'sarif', file: 'b.sarif' },
        { format: 'pretty', file: null },
      ],
      config: 'c.yml',
      engine: 'server',
      postgresVersion: 16,
      failOn: 'warning',
      color: false,
      quiet: true,
      cache: false,
      force: false,
    });
  });

  test.each([
    [['review', '--output', 'x.txt'], { outputs: [{ format: 'pretty', file: 'x.txt' }] }],
    [['review', '--engine', 'postgresql://me@h/db'], { engine: 'postgresql://me@h/db' }],
    [
      ['review', '--engine', 'postgresql://me@h/db', '--allow-non-empty'],
      { engine: 'postgresql://me@h/db', allowNonEmpty: true },
    ],
    [['review', '--', '--odd.sql'], { operands: ['--odd.sql'] }],
    [
      [
        'partition',
        't',
        '--by',
        'at',
        '--interval',
        'day',
        '--cutoff',
        '2030-01-01',
        '--give-up',
        'a',
        '--give-up',
        'b',
        '--as-of',
        '2029-12-01',
        '--write',
      ],
      {
        command: 'partition',
        operands: ['t'],
        by: 'at',
        interval: 'day',
        cutoff: '2030-01-01',
        giveUp: ['a', 'b'],
        asOf: new Date('2029-12-01'),
        write: true,
      },
    ],
    [['init', '--force', '-q'], { command: 'init', force: true, quiet: true }],
    [['explain', 'a/b'], { command: 'explain', operands: ['a/b'] }],
    [['rules'], { command: 'rules' }],
    [[], { command: 'help' }],
    [['help', 'review'], { command: 'help', operands: ['review'] }],
    [['review', '--help'], { command: 'help' }],
    [['-h'], { command: 'help' }],
    [['--version'], { command: 'version' }],
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toEqual({ ...defaults, ...expected });
  });
});

describe('wrong words', () => {
  test.each([
    [['reveiw'], 'There is no command reveiw; did you mean review?; see headroom --help.'],
    [['partition', '--as-of', 'soon'], '--as-of soon is not a date; write one such as 2030-01-31.'],
    [['deploy'], 'There is no command deploy; see headroom --help.'],
    [['review', '--formt', 'json'], 'There is no option --formt; did you mean --format?; see headroom --help.'],
    [['review', '--slow'], 'There is no option --slow; see headroom --help.'],
    [['review', '-x'], "Unknown option '-x'; see headroom --help."],
    [['review', '--base'], "Option '--base <value>' argument missing; see headroom --help."],
    [['review', '--quiet=yes'], "Option '-q, --quiet' does not take an argument; see headroom --help."],
    [['review', '--format', 'jsn'], '--format jsn is not one of pretty, json, sarif, markdown; did you mean json?'],
    [['review', '--format', 'xml'], '--format xml is not one of pretty, json, sarif, markdown.'],
    [
      ['review', '--format', 'json', '--format', 'sarif'],
      'Only one format can go to standard output; give the others an --output FILE each.',
    ],
    [
      ['review', '--format', 'json', '--output', 'a', '--output', 'b'],
      '--output is given 2 times and --format 1; give each output its format.',
    ],
    [['review', '--engine', 'docker'], '--engine docker is not one of auto, embedded, server, or a postgres:// URL.'],
    [['review', '--postgres-version', 'sixteen'], '--postgres-version sixteen is not a major version from 12 to 18.'],
    [['review', '--postgres-version', '11'], '--postgres-version 11 is not a major version from 12 to 18.'],
    [
      ['review', '--fail-on', 'warnings'],
      '--fail-on warnings is not one of error, warning, info, never; did you mean warning?',
    ],
    [['rules', 'jsonb'], 'headroom rules does not take jsonb; see headroom --help.'],
    [['explain', 'a/b', 'c/d'], 'headroom explain does not take c/d; see headroom --help.'],
  ])('%j', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(new Misuse(sentence));
  });
});
