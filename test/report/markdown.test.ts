// The report as Markdown: the verdict first, nothing hostile alive, and it fits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, message, text } from '../../src/lib/markdown.ts';
import { markdown } from '../../src/report/surfaces/markdown.ts';
import { everything, everywhere, finding, hostile, report } from './given.ts';

test('everything', async () => {
  await expect(markdown(everything())).toMatchFileSnapshot('golden/everything.md');
});

test('nothing', async () => {
  await expect(markdown({ report: report({ sets: [] }), sources: new Map(), rules: [] })).toMatchFileSnapshot(
    'golden/nothing.md',
  );
});

/** Markdown without its code, our own links and what a backslash escapes: what is left is read as text. */
function prose(page: string): string {
  const text = page
    .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '')
    .replace(/\[[a-z]+\/[a-z-]+\]\(https:\/\/[^)\s]+\)/g, '');
  return text.replace(/\\[!-/:-@[-`{-~]|(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '·').replace(/<\/?(details|summary)>/g, '');
}

function harmless(page: string): void {
  const left = prose(page);
  expect(left).not.toMatch(/@\w/);
  expect(left).not.toMatch(/#\d/);
  expect(left).not.toMatch(/GH-\d/i);
  expect(left).not.toMatch(/https?:\/\/|www\./);
  expect(left).not.toMatch(/[<>]/);
  expect(left).not.toMatch(/&(?!amp;|lt;|gt;)/);
  expect(left).not.toMatch(/[`[\]|$~_]/);
  expect(left.replace(/\*\*(warning|Fix:)\*\*/g, '')).not.toContain('*');
  expect(page).not.toMatch(/\r/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
  for (const line of left.split('\n')) expect(line).not.toMatch(/^\s*(::|#(?!## [✅❌]))/u);
}

describe('hostile names stay names', () => {
  test.each(hostile)('%j', (given) => {
    harmless(markdown(everywhere(given)));
  });

  test('in any mixture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 3 })), { maxLength: 6 }),
        (parts) => harmless(markdown(everywhere(parts.join('')))),
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    ['@team and #1', '@\u200bteam and \\#\u200b1'],
    ['&commat;team', '&amp;commat;team'],
    ['a -->', 'a -\u200b-&gt;'],
    ['https://evil.example', 'https:\u200b//evil.example'],
    ['snake_case', 'snake\\_case'],
    ['1. one', '1\\. one'],
    ['- dash', '\\- dash'],
    ['two\r\nlines', 'two lines'],
  ])('as text, %j', (given, expected) => {
    expect(text(given)).toBe(expected);
  });

  test('a code span cannot be closed from inside', () => {
    expect(code('a`b')).toBe('``a`b``');
    expect(code('`a``')).toBe('``` `a`` ```');
  });

  test('names in a message read as code, numbers do not', () => {
    expect(message('autovacuum_naptime = 30 in pg_settings, 1_000 rows, _x_')).toBe(
      '`autovacuum_naptime` = 30 in `pg_settings`, 1\\_000 rows, \\_x\\_',
    );
    expect(message('public.events has no column "shipped"; it took 0.19 s.')).toBe(
      '`public.events` has no column `shipped`; it took 0.19 s.',
    );
  });
});

describe('it fits', () => {
  const findings = Array.from({ length: 400 }, (_, at) =>
    finding({
      severity: at === 399 ? 'error' : 'warning',
      message: `message ${at} of public.events`,
      evidence: ['x'.repeat(200)],
      fix: { description: 'Do:', sql: 'SELECT 1;\n'.repeat(30) },
    }),
  );
  const shown = {
    report: report({ findings, totals: { error: 1, warning: 399, info: 0 } }),
    sources: new Map<string, string>(),
    rules: [],
  };
  const whole = Buffer.byteLength(markdown(shown));

  test.each([whole, whole - 1, 150_000, 100_000, 60_000, 10_000, 2000])('into %d bytes', (budget) => {
    const page = markdown(shown, budget);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(budget);
    expect(page).toMatch(/^### ✅ Headroom: 1 error, 399 warnings in 1 migration\n/);
    // The most severe comes first, so it is the last to go.
    expect(page).toContain('message 399');
    expect(page.includes('JSON report')).toBe(budget < whole);
  });

  test('and says how many it left out', () => {
    const page = markdown(shown, 5000);
    const told = page.match(/message \d+/g)?.length ?? 0;
    expect(page).toContain(`_${400 - told} more findings in the JSON report._`);
  });
});
