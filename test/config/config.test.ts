// The configuration: what it may say, where it is, and what editors are told of it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.ts';
import { baselinePath } from '../../src/config/baseline.ts';
import { configJsonSchema, defaultConfig, loadConfig } from '../../src/config/config.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { mistakes } from './mistakes.ts';

const path = '.github/headroom.yml';
const today = new Date('2026-11-24T12:00:00Z');

const whole = `
migrations: [db/migrations, "services/*/migrations"]
layout: flyway
platform: supabase
engine: server
postgres-version: 16
preload: [db/roles.sql]
fail-on: warning
statement-timeout: 2.5
rules:
  jsonb/unbounded: off
  retention/absent: { severity: info, options: { score: 80 } }
tables:
  public.wa_events:
    traffic: high
    rows: 1000000
    rows-per-day: 50000
    retention: 30 days
    partition: { by: created_at, every: month, premake: 3, ahead: 6 months, zone: Europe/Berlin, name: 'wa_events_{YYYY_MM}', retire: drop }
    tiers:
      cold: { after: P30D, do: detach, schema: archive }
    drop-after: 6 months
ignore:
  - { rule: indexes/redundant, path: "db/**", object: "public.events*", reason: dropped next week, until: 2026-11-24 }
  - { rule: vacuum/disabled, reason: by hand, until: 2026-11-25 }
baseline: db/known.json
github: { max-review-comments: 5, on-fixed: keep, comment-mode: always }
partitions: { form: plain, lock-timeout: 500ms }
`;
const known = JSON.stringify({
  schemaVersion: 1,
  entries: [
    {
      fingerprint: '0123456789abcdef',
      rule: 'jsonb/unbounded',
      path: 'db/1.sql',
      object: 'public.a.b',
      until: '2026-11-25',
    },
    {
      fingerprint: 'fedcba9876543210',
      rule: 'jsonb/unbounded',
      path: 'db/2.sql',
      object: 'public.a.c',
      until: '2026-11-24',
    },
  ],
});

describe('a file without mistakes', () => {
  test('becomes a frozen Config with everything in it', () => {
    const config = inFolder({ [path]: whole, 'db/known.json': known }, (folder) =>
      loadConfig(folder, undefined, {}, rules, today),
    );
    expect(config).toEqual({
      migrations: ['db/migrations', 'services/*/migrations'],
      layout: 'flyway',
      platform: 'supabase',
      engine: 'server',
      postgresVersion: 16,
      allowNonEmpty: false,
      preload: ['db/roles.sql'],
      rules: {
        'jsonb/unbounded': { severity: 'off' },
        'retention/absent': { severity: 'info', options: { score: 80 } },
      },
      failOn: 'warning',
      tables: {
        'public.wa_events': {
          traffic: 'high',
          rows: 1_000_000,
          rowsPerDay: 50_000,
          retention: '30 days',
          partition: {
            by: 'created_at',
            every: 'month',
            premake: 3,
            ahead: '6 months',
            zone: 'Europe/Berlin',
            name: 'wa_events_{YYYY_MM}',
            retire: 'drop',
          },
          tiers: {
            cold: { after: 'P30D', do: 'detach', schema: 'archive' },
          },
          dropAfter: '6 months',
        },
      },
      ignore: [{ rule: 'vacuum/disabled', reason: 'by hand', until: '2026-11-25' }],
      expired: [
        {
          rule: 'indexes/redundant',
          path: 'db/**',
          object: 'public.events*',
          reason: 'dropped next week',
          until: '2026-11-24',
        },
      ],
      baselineFile: 'db/known.json',
      baseline: [
        {
          fingerprint: '0123456789abcdef',
          rule: 'jsonb/unbounded',
          path: 'db/1.sql',
          object: 'public.a.b',
          until: '2026-11-25',
        },
      ],
      baselineEnded: [
        {
          fingerprint: 'fedcba9876543210',
          rule: 'jsonb/unbounded',
          path: 'db/2.sql',
          object: 'public.a.c',
          until: '2026-11-24',
        },
      ],
      github: {
        reviewComments: true,
        maxReviewComments: 5,
        suggestions: true,
        onFixed: 'keep',
        commentMode: 'always',
        annotations: 'auto',
        jobSummary: true,
      },
      forecast: { months: 24 },
      partitions: { ahead: '3 months', form: 'plain', most: 60, lockTimeout: '500ms' },
      limits: { timeMs: 2500, outputBytes: 16_000_000 },
    });
    expect(() => Object.assign(config.tables['public.wa_events'] ?? {}, { traffic: 'low' })).toThrow(TypeError);
  });

  test.each([
    '',
    '# nothing but a comment\n',
    'rules:\n',
    'rules:\n  jsonb/unbounded:\ntables:\n  public.a:\n    rows:\n',
    'ignore: []\n',
  ])('may say nothing: %j', (text) => {
    expect(mistakes(text)).toEqual([]);
  });

  test.each(['30d', '30 days', '6 months', 'P30D', 'P1Y6M', '12 h', '1 week', 'none'])(
    'takes %s as a duration',
    (duration) => {
      expect(mistakes(`tables: { public.a: { retention: ${duration} } }`)).toEqual([]);
    },
  );

  test('gives way to what the caller says', () => {
    const said = {
      engine: 'postgres://me@localhost/scratch',
      postgresVersion: 15,
      allowNonEmpty: true,
      failOn: 'never',
    } as const;
    const config = inFolder({ [path]: whole, 'db/known.json': known }, (folder) =>
      loadConfig(folder, undefined, said, rules, today),
    );
    expect(config).toMatchObject(said);
  });

  test('names a baseline that is not there, or is none, unless it is about to be written', () => {
    const load = (files: Readonly<Record<string, string>>, renewBaseline = false) =>
      inFolder({ [path]: whole, ...files }, (folder) => loadConfig(folder, undefined, { renewBaseline }, rules, today));
    expect(() => load({})).toThrow(
      'db/known.json does not exist; give the path of a baseline written by headroom baseline.',
    );
    expect(() => load({ 'db/known.json': '{' })).toThrow(
      /^db\/known\.json is not JSON .*; write it anew with headroom baseline\.$/,
    );
    expect(() => load({ 'db/known.json': '{"schemaVersion":1,"entries":[{}]}' })).toThrow(
      /^db\/known\.json is not a baseline: entries\.0\./,
    );
    expect(load({}, true)).toMatchObject({ baseline: [], baselineFile: 'db/known.json' });
  });
});

describe('where the file is', () => {
  test('above the folder, up to the root of the repository and no further', () => {
    const files = {
      [`outer/${path}`]: 'fail-on: never',
      'outer/.git/HEAD': '',
      'outer/apps/api/x': '',
      'outer/inner/.git/HEAD': '',
    };
    const failOn = (at: string) =>
      inFolder(files, (folder) => loadConfig(join(folder, at), undefined, {}, [], today).failOn);
    expect(failOn('outer')).toBe('never');
    expect(failOn('outer/apps/api')).toBe('never');
    expect(failOn('outer/inner')).toBe('error');
  });

  test('only in the folder itself where there is no git', () => {
    const failOn = inFolder(
      { [path]: 'fail-on: never', 'under/x': '' },
      (folder) => loadConfig(join(folder, 'under'), undefined, {}, [], today).failOn,
    );
    expect(failOn).toBe('error');
  });

  test('with the other ending', () => {
    expect(
      inFolder(
        { '.github/headroom.yaml': 'fail-on: never' },
        (folder) => loadConfig(folder, undefined, {}, [], today).failOn,
      ),
    ).toBe('never');
  });

  test('without one, the defaults hold', () => {
    expect(inFolder({}, (folder) => loadConfig(folder, undefined, {}, [], today))).toEqual(defaultConfig);
  });

  test.each([
    ['missing.yml', 'missing.yml does not exist; give the path of a headroom.yml.'],
    ['.', ' is a folder; give the path'],
    ['wide.yml', 'wide.yml is UTF-16'],
    ['zero.yml', 'wide.yml'.replace('wide', 'zero')],
  ])('what cannot be read is said in a sentence: %s', (file, sentence) => {
    inFolder({ 'wide.yml': Buffer.from('\ufeffa: b', 'utf16le'), 'zero.yml': 'a: \0' }, (folder) => {
      expect(() => loadConfig(folder, join(folder, file), {}, [], today)).toThrow(Misuse);
      expect(() => loadConfig(folder, join(folder, file), {}, [], today)).toThrow(sentence);
    });
  });

  test.each([
    ['leads out of the repository', (at: string) => symlinkSync('/etc/hostname', at)],
    ['leads out of the repository', (at: string) => symlinkSync('/dev/zero', at)],
    ["leads into git's own folder", (at: string) => symlinkSync('../.git/HEAD', at)],
    ['points to nothing', (at: string) => symlinkSync('nowhere', at)],
    ['points to itself', (at: string) => symlinkSync(at, at)],
    ['is not a regular file', (at: string) => execFileSync('mkfifo', [at])],
    ['is a folder', (at: string) => mkdirSync(at)],
    ['has 1048577 bytes, more than 1048576', (at: string) => writeFileSync(at, `# ${'x'.repeat(1_048_575)}`)],
  ])('what is no file of the repository %s', (sentence, put) => {
    inFolder({ '.git/HEAD': 'ref: refs/heads/main', '.github/x': '' }, (folder) => {
      put(join(folder, path));
      expect(() => loadConfig(folder, undefined, {}, [], today)).toThrow(
        new Misuse(`${path} ${sentence}; give the path of a headroom.yml.`),
      );
      // The same named by the person; in the Action it is still a stranger's.
      expect(() => loadConfig(folder, join(folder, path), {}, [], today)).toThrow(sentence);
      rmSync(join(folder, path), { recursive: true });
      put(join(folder, baselinePath));
      expect(() => loadConfig(folder, undefined, {}, [], today)).toThrow(sentence.replace(/has .*/, 'is not JSON'));
    });
  });

  test('a link inside the repository, and a file that a person names elsewhere', () => {
    inFolder(
      { 'repo/.git/HEAD': '', 'repo/team.yml': 'fail-on: never', 'repo/.github/x': '', 'own.yml': 'fail-on: info' },
      (folder) => {
        symlinkSync('../team.yml', join(folder, 'repo', path));
        expect(loadConfig(join(folder, 'repo'), undefined, {}, [], today).failOn).toBe('never');
        expect(loadConfig(join(folder, 'repo'), join(folder, 'own.yml'), {}, [], today).failOn).toBe('info');
      },
    );
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    inFolder({ [path]: 'a: b' }, (folder) => {
      chmodSync(join(folder, path), 0);
      expect(() => loadConfig(folder, undefined, {}, [], today)).toThrow('may not be read by this user');
    });
  });
});

describe('the JSON Schema for editors', () => {
  let validate: ReturnType<Ajv2020['compile']>;
  beforeAll(() => {
    validate = new Ajv2020({ strict: false, validateFormats: false }).compile(configJsonSchema());
  });

  test('is the one that is published', () => {
    expect(JSON.parse(readFileSync(new URL('../../schema/headroom.schema.json', import.meta.url), 'utf8'))).toEqual(
      configJsonSchema(),
    );
  });

  test('accepts what we accept and refuses what we refuse', () => {
    expect(validate(parse(whole)), JSON.stringify(validate.errors)).toBe(true);
    for (const text of [
      'fail_on: error',
      'layout: flywya',
      'engine: docker',
      'engine: postgres://me@localhost/scratch',
      'allow-non-empty: true',
      'tables: { events: {} }',
      'tables: { public.a: { retention: 30 } }',
      'ignore: [{ rule: a/b }]',
    ])
      expect(validate(parse(text)), text).toBe(false);
  });

  test('describes every key, so that an editor can complete it', () => {
    const silent: string[] = [];
    const walk = (
      schema: {
        properties?: object;
        items?: object;
        anyOf?: object[];
        additionalProperties?: unknown;
        description?: string;
      },
      at: string,
    ) => {
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        if (inner.description === undefined) silent.push(`${at}.${key}`);
        walk(inner, `${at}.${key}`);
      }
      for (const inner of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])])
        if (typeof inner === 'object' && inner !== null) walk(inner, at);
    };
    walk(configJsonSchema(), '');
    expect(silent).toEqual([]);
  });
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function inFolder<Value>(files: Readonly<Record<string, string | Buffer>>, use: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-config-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return use(folder);
}
