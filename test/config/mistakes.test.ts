// Every mistake in the configuration is named with its line, its key and what is allowed.
import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes.ts';

describe('every mistake is named with its line, its key and what is allowed', () => {
  const table: [string, string, string[]][] = [
    ['unknown key', 'fail_on: error', ['1: fail_on: there is no such key; did you mean fail-on?']],
    [
      'unknown key without a value',
      '\nfoo:',
      [
        '2: foo: there is no such key; there are migrations, layout, platform, engine, postgres-version, preload, fail-on, statement-timeout, rules, tables, forecast, ignore',
      ],
    ],
    [
      'unknown key of a table',
      'tables:\n  public.a:\n    retension: 3d',
      ['3: tables.public.a.retension: there is no such key; did you mean retention?'],
    ],
    [
      'unknown key inside a table',
      'tables:\n  public.a:\n    partition: { evry: day }',
      ['3: tables.public.a.partition.evry: there is no such key; did you mean every?'],
    ],
    [
      'unknown key of a tier',
      'tables:\n  public.a:\n    tiers:\n      cold: { after: 3d, where: archive }',
      ['4: tables.public.a.tiers.cold.where: there is no such key; there are after, do, schema'],
    ],
    [
      'unknown key of an ignore',
      'ignore:\n  - rule: indexes/redundant\n    reasons: x',
      ['2: ignore.0.reason: is missing', '3: ignore.0.reasons: there is no such key; did you mean reason?'],
    ],
    [
      'unknown key of a rule',
      'rules:\n  jsonb/unbounded: { level: off }',
      ['2: rules.jsonb/unbounded.level: there is no such key; there are severity, options'],
    ],
    [
      'unknown rule',
      'rules:\n  indexes/redundent: off',
      ['2: rules.indexes/redundent: there is no rule indexes/redundent; did you mean indexes/redundant?'],
    ],
    ['unknown rule far from any', 'rules: { x: off }', ['1: rules.x: there is no rule x; headroom rules lists them']],
    [
      'unknown rule to ignore',
      'ignore:\n- { rule: jsonb/unbound, reason: x }',
      ['2: ignore.0.rule: there is no rule jsonb/unbound; did you mean jsonb/unbounded?'],
    ],
    [
      'unknown option',
      'rules:\n  retention/absent:\n    options: { scor: 1 }',
      ['3: rules.retention/absent.options.scor: retention/absent has no such option; did you mean score?'],
    ],
    [
      'option of a rule without options',
      'rules: { vacuum/disabled: { options: { a: 1 } } }',
      ['1: rules.vacuum/disabled.options.a: vacuum/disabled has no such option; it has none'],
    ],
    [
      'option that every object has',
      'rules: { retention/absent: { options: { toString: 1 } } }',
      ['1: rules.retention/absent.options.toString: retention/absent has no such option; it has score'],
    ],
    [
      'option of another kind',
      'rules: { retention/absent: { options: { score: many } } }',
      ['1: rules.retention/absent.options.score: many is not a number'],
    ],
    [
      'severity',
      'rules: { jsonb/unbounded: warn }',
      ['1: rules.jsonb/unbounded: warn is not one of off, error, warning, info'],
    ],
    [
      'severity in a mapping',
      'rules: { jsonb/unbounded: { severity: eror } }',
      ['1: rules.jsonb/unbounded.severity: eror is not one of off, error, warning, info; did you mean error?'],
    ],
    [
      'severity of YAML 1.1',
      'rules: { jsonb/unbounded: false }',
      ['1: rules.jsonb/unbounded: false is not one of off, error, warning, info'],
    ],
    ['fail-on', 'fail-on: none', ['1: fail-on: none is not one of error, warning, info, never']],
    ['version as text', 'postgres-version: "16"', ['1: postgres-version: 16 is not a number']],
    ['version in parts', 'postgres-version: 16.4', ['1: postgres-version: 16.4 is not a whole number']],
    ['version too old', 'postgres-version: 9', ['1: postgres-version: 9 is too small; the least is 12']],
    ['version too new', 'postgres-version: 40', ['1: postgres-version: 40 is too large; the most is 18']],
    ['layout', 'layout: flywya', ['1: layout: flywya is not one of', 'did you mean flyway?']],
    ['engine', 'engine: docker', ['1: engine: docker is not auto, embedded or server; only --engine']],
    [
      'duration',
      'tables: { public.a: { retention: 30 dayz } }',
      ['1: tables.public.a.retention: 30 dayz is not a duration; write 30d, 30 days, 6 months or P30D, or none'],
    ],
    [
      'duration as a number',
      'tables: { public.a: { retention: 30 } }',
      ['1: tables.public.a.retention: 30 is not text'],
    ],
    [
      'table without its schema',
      'tables:\n  events: { rows: 3 }',
      ['2: tables.events: a table is named with its schema; write public.events'],
    ],
    [
      'time zone',
      'tables: { public.a: { partition: { zone: Berlin } } }',
      ['1: tables.public.a.partition.zone: Berlin is not a time zone; write UTC or one such as Europe/Berlin'],
    ],
    [
      'negative rows',
      'tables: { public.a: { rows: -1 } }',
      ['1: tables.public.a.rows: -1 is too small; the least is 0'],
    ],
    ['timeout of nothing', 'statement-timeout: 0', ['1: statement-timeout: 0 is too small; it must be more than 0']],
    [
      'migrations that are no paths',
      'migrations: { a: b }',
      ['1: migrations: a mapping is not text', '1: migrations: a mapping is not a list'],
    ],
    [
      'migrations outside',
      'migrations: [ok, ../else]',
      ['1: migrations.1: ../else is not a path inside the repository'],
    ],
    ['a preload outside', 'preload: [/etc/passwd]', ['1: preload.0: /etc/passwd is not a path inside the repository']],
    [
      'an engine by URL, whose password is not printed',
      'layout: plain\nengine: postgres://me:secret@host/db',
      [
        '2: engine: a URL is not auto, embedded or server; only --engine and the Action’s input engine take a postgres:// URL',
      ],
    ],
    [
      'what only the caller may say',
      [
        'allow-non-empty: true',
        'cache-directory: /x',
        'output: x',
        'report-file: x',
        'sarif-file: x',
        'github-token: x',
        'github-api-url: https://x',
      ].join('\n'),
      [
        '1: allow-non-empty: is not set here; only --allow-non-empty or the Action’s input allow-non-empty sets it',
        '2: cache-directory: is not set here; only HEADROOM_CACHE or the Action’s input cache-directory sets it',
        '3: output: is not set here; only --output sets it',
        '4: report-file: is not set here; only --output or the Action’s input report-file sets it',
        '5: sarif-file: is not set here',
        '6: github-token: is not set here',
        '7: github-api-url: is not set here',
      ],
    ],
    [
      'a statement for an hour',
      'statement-timeout: 3600',
      ['1: statement-timeout: 3600 is too large; the most is 300'],
    ],
    ['a baseline outside', 'baseline: ../../x.json', ['1: baseline: ../../x.json is not a path inside the repository']],
    [
      'too long a glob',
      `ignore: [{ rule: jsonb/unbounded, reason: x, path: "${'*a'.repeat(101)}" }]`,
      ['… is too long; the most is 200 characters'],
    ],
    ['too many entries', `preload: [${'a.sql,'.repeat(101)}]`, ['1: preload: has too many entries; the most is 100']],
    [
      'a length beyond all calendars',
      'tables: { public.a: { retention: 99999 years } }',
      ['1: tables.public.a.retention: 99999 years is not a duration'],
    ],
    [
      'names that every object has',
      'constructor: 1\n__proto__: 2\ntoString: 3',
      ['1: constructor: there is no such key', '2: __proto__: there', '3: toString: there'],
    ],
    [
      'rules that every object has',
      'rules: { constructor: off, __proto__: off }',
      ['1: rules.constructor: there is no rule', '1: rules.__proto__: there is no rule'],
    ],
    [
      'tables that every object has',
      'tables: { constructor: { rows: 1 } }',
      ['1: tables.constructor: a table is named with its schema'],
    ],
    [
      'a file without end',
      `fail-on: error${' '.repeat(300_000)}`,
      ['.github/headroom.yml is longer than 262144 characters; leave out'],
    ],
    [
      'no date',
      'ignore: [{ rule: jsonb/unbounded, reason: x, until: tomorrow }]',
      ['1: ignore.0.until: tomorrow is not a date; write one such as 2030-01-31'],
    ],
    [
      'no such day',
      'ignore: [{ rule: jsonb/unbounded, reason: x, until: 2026-02-30 }]',
      ['1: ignore.0.until: 2026-02-30 is not a date'],
    ],
    ['no reason', 'ignore: [{ rule: jsonb/unbounded, reason: "" }]', ['1: ignore.0.reason: is empty; say something']],
    ['not a mapping', 'just words', ['1: the file: what it holds is not a mapping']],
    ['an alias in what it refers to', 'tables: &t\n  public.a: *t', ['2: an alias stands within what it refers to']],
    ['the same in a list', 'ignore: &t\n  - *t', ['2: an alias stands within what it refers to']],
    ['a list', '- a\n- b', ['1: the file: what it holds is not a mapping']],
    ['the same key twice', 'layout: flyway\nlayout: plain', ['2: Map keys must be unique']],
    ['two documents', 'layout: flyway\n---\nlayout: plain', ['2: Source contains multiple documents']],
    ['bad YAML', 'rules:\n  a: [b\nlayout: x', ['3: ']],
    ['an alias of nothing', 'layout: *a', [' Unresolved alias']],
    [
      'a bomb of aliases',
      `a: &a [${'x,'.repeat(200)}]\nb: &b [${'*a,'.repeat(200)}]\nc: [${'*b,'.repeat(200)}]`,
      [' Excessive alias count'],
    ],
  ];
  test.each(table)('%s', (_name, text, expected) => {
    const said = mistakes(text);
    if (expected.length === said.length) for (const [at, line] of said.entries()) expect(line).toContain(expected[at]);
    else for (const part of expected) expect(said.join('\n')).toContain(part);
    expect(said.length).toBeLessThanOrEqual(expected.length);
    expect(said.length).toBeGreaterThan(0);
  });

  test.each<[string, string]>([
    ['keys', Array.from({ length: 30_000 }, (_, n) => `k${n}:`).join('\n')],
    ['tables', `tables:\n${Array.from({ length: 16_000 }, (_, n) => ` a.k${n}: {}`).join('\n')}`],
    ['names of tables', `tables:\n${Array.from({ length: 16_000 }, (_, n) => ` k${n}: {}`).join('\n')}`],
    ['lists in lists', '['.repeat(250_000)],
    ['anchors', '&a '.repeat(80_000)],
    ['tags', '!a '.repeat(80_000)],
    ['comments', '#\n'.repeat(125_000)],
    ['blank lines', '\n'.repeat(250_000)],
    ['aliases', `a: &a [${'x,'.repeat(1000)}]\nb: [${'*a,'.repeat(80_000)}]`],
    ['a name of dots', `tables:\n  ? "${'.'.repeat(250_000)}\\n"\n  : {}`],
  ])(
    'a file full of %s ends, with a bounded number of lines',
    (_, text) => {
      expect(mistakes(text).length).toBeLessThanOrEqual(101);
    },
    120_000,
  );

  test('all of them at once, in the order of the file', () => {
    const text =
      'fail-on: sometimes\nlayuot: x\nrules:\n  jsonb/unbound: off\ntables:\n  events:\n    traffic: medium\n';
    expect(mistakes(text).map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      '1: fail-on',
      '2: layuot',
      '4: rules.jsonb/unbound',
      '6: tables.events',
      '7: tables.events.traffic',
    ]);
  });
});
