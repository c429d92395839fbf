// Files that strangers write: a configuration, a baseline, a fork's report, a base state. Read, or refused in words.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { rules } from '../../rules/index.ts';
import { runAction } from '../../src/actions/run.ts';
import { readBaseline } from '../../src/config/baseline.ts';
import { parseConfig } from '../../src/config/mistakes.ts';
import { recall, recallWhole } from '../../src/database/cache.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { glob } from '../../src/lib/glob.ts';
import { finding, report, rule } from '../report/given.ts';
import { recorder } from '../support/recorder.ts';
import { anyText, cases, name } from './generators.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = [
  'migrations',
  'layout',
  'platform',
  'engine',
  'postgres-version',
  'preload',
  'fail-on',
  'statement-timeout',
  'rules',
  'tables',
  'forecast',
  'ignore',
  'baseline',
  'github',
  'partitions',
  'severity',
  'options',
  'public.orders',
  'retention',
  'partition',
  'by',
  'every',
  'months',
  'rule',
  'path',
  'object',
  'reason',
  'until',
  'apply/fails',
  'schemaVersion',
  'entries',
  'fingerprint',
];
const word = fc.oneof(
  fc.constantFrom(
    ...keys,
    'error',
    'off',
    'month',
    '30d',
    'P1Y',
    '2030-01-31',
    '../x',
    '/etc/passwd',
    'postgres://x',
    'auto',
    'plain',
  ),
  name,
);

/** Values of any kind, with words that mean something. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(word, anyText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(word, tie('value')), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));

/** @returns the sentence, or null where it was read */
function refusal(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(Misuse);
    return (error as Misuse).message;
  }
}

describe('a configuration', () => {
  test('of any values', () => {
    fc.assert(
      fc.property(value, (given) => {
        const said = refusal(() => parseConfig(stringify(given), 'headroom.yml', rules));
        if (said !== null) expect(said).toMatch(/^headroom\.yml/);
      }),
      cases(0.1, 200),
    );
  });

  test('of any text', () => {
    const parts = fc.oneof(
      fc.constantFrom(
        '\n',
        '  ',
        ': ',
        '- ',
        '&a ',
        '*a',
        '<<: ',
        '!!js ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '|',
        '>',
        '#',
        '%YAML 1.2',
        '---',
        '...',
        '? ',
        '\t',
      ),
      word,
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 20 }),
        (all) => void refusal(() => parseConfig(all.join(''), 'headroom.yml', rules)),
      ),
      cases(0.1, 200),
    );
  });

  test('with any pattern', () => {
    const parts = fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '?',
        '/',
        '+(',
        '@(',
        '!(',
        ')',
        '|',
        '{',
        ',',
        '}',
        '[',
        ']',
        '^',
        '!',
        '\\',
        '..',
        'a',
        'db',
      ),
      name,
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 40 }),
        fc.oneof(anyText, fc.constant('db/migrations/001_a.sql')),
        (all, path) => {
          const pattern = all.join('');
          try {
            expect(typeof glob(pattern)(path)).toBe('boolean');
          } catch (error) {
            expect(error).toBeInstanceOf(Misuse);
          }
        },
      ),
      cases(0.05, 200),
    );
  });
});

test('a baseline of any values', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        value.map((given) => JSON.stringify(given) ?? ''),
        anyText,
      ),
      (given) => {
        const said = refusal(() => readBaseline(given, 'baseline.json'));
        if (said !== null) expect(said).toMatch(/^baseline\.json /);
      },
    ),
    cases(0.05, 100),
  );
});

describe('a report of a fork', () => {
  const base = report({
    findings: [finding({ evidence: ['x'], because: { message: 'x' }, fix: { description: 'x', sql: 'SELECT 1' } })],
    notJudged: [{ what: 'x', why: 'y' }],
    totals: { error: 0, warning: 1, info: 0 },
  });

  /** Every place in a value. */
  const placesIn = (at: unknown, before: readonly string[] = []): (readonly string[])[] =>
    typeof at !== 'object' || at === null
      ? [before]
      : [before, ...Object.entries(at).flatMap(([key, inner]) => placesIn(inner, [...before, key]))];
  const places = placesIn(base).filter((place) => place.length > 0);

  const changed = fc
    .array(fc.tuple(fc.constantFrom(...places), fc.oneof(anyText, value), fc.boolean()), { maxLength: 4 })
    .map((edits) => {
      const given = structuredClone(base) as unknown;
      for (const [place, put, under] of edits) {
        let at = given as Record<string, unknown>;
        for (const key of place.slice(0, -1))
          at = (typeof at[key] === 'object' && at[key] !== null ? at[key] : {}) as Record<string, unknown>;
        at[under ? String(put).slice(0, 20) : (place.at(-1) ?? '')] = put;
      }
      return given;
    });

  test('is read or refused in a sentence', async () => {
    const file = join(folder, 'headroom-report.json');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 3, arbitrary: changed.map((given) => JSON.stringify(given)) },
          { weight: 1, arbitrary: anyText },
        ),
        async (given) => {
          writeFileSync(file, given);
          const { told, ears } = recorder();
          const inputs: Record<string, string> = { mode: 'report', 'report-file': file, 'github-token': 'x' };
          await runAction({
            ...ears,
            input: (key) => inputs[key],
            context: {
              eventName: 'workflow_run',
              sha: '',
              actor: '',
              payload: { workflow_run: { event: 'push' }, repository: { full_name: 'acme/shop' } },
            },
            environment: { GITHUB_REPOSITORY: 'acme/shop' },
            rules: [rule],
          });
          for (const said of told.failures) {
            expect(said).toMatch(/is not a report that can be posted: /);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
            expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2028]/);
          }
          expect(['success', 'failure', 'error']).toContain(told.outputs.conclusion);
        },
      ),
      cases(0.05, 100),
    );
  }, 3_600_000);
});

test('a base state of any values is there whole or not at all', async () => {
  const key = '0'.repeat(32);
  const shape = z.strictObject({ a: z.number() });
  const entry = fc.oneof(
    value.map((given) => JSON.stringify(given) ?? ''),
    fc
      .record({ value, bytes: fc.oneof(fc.constant(null), anyText), digest: anyText })
      .map((given) => JSON.stringify(given)),
    anyText,
  );
  await fc.assert(
    fc.asyncProperty(entry, async (given) => {
      writeFileSync(join(folder, `headroom-${key}.json`), given);
      expect(await recall(folder, key, shape)).toBe(null);
      expect(await recallWhole(folder, key, shape)).toBe(null);
    }),
    cases(0.03, 50),
  );
}, 3_600_000);
