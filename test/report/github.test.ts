// What stands in a pull request, as Markdown that is kept and as GitHub shows it: none, few, too many findings, and names that mean harm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rendered } from '../../scripts/github-page.ts';
import { ruleDocs } from '../../src/lib/links.ts';
import { pathInUrl } from '../../src/lib/markdown.ts';
import type { Report } from '../../src/model/report.ts';
import type { Finding } from '../../src/model/verdict.ts';
import type { SummaryMarker } from '../../src/report/markers.ts';
import type { Anchor } from '../../src/report/place.ts';
import { commentBody } from '../../src/report/surfaces/comment.ts';
import { markdown } from '../../src/report/surfaces/markdown.ts';
import { type SummaryTerms, summary } from '../../src/report/surfaces/summary.ts';
import { liveIn, openPage } from '../support/page.ts';
import { everything, everywhere, finding, hostile, report } from './given.ts';

const head = 'abcdef1234567890abcdef1234567890abcdef12';
const site = 'https://github.example.org/acme/shop';
const terms = (given: Partial<SummaryTerms> = {}): SummaryTerms => ({
  key: 'default',
  head,
  run: '12.1',
  before: null,
  comments: new Map(),
  acknowledged: new Set(),
  lineUrl: (path, line) => `${site}/blob/${head}/${pathInUrl(path)}#L${line}`,
  runUrl: `${site}/actions/runs/12`,
  reported: false,
  warnings: [],
  ...given,
});
const at = (line: number, path = 'db/migrations/002_events.sql') => ({
  path,
  line,
  column: 1,
  endLine: line,
  endColumn: 20,
});
const on = (line: number): Anchor => ({ on: 'lines', start: line, end: line });
const counted = (findings: readonly Finding[], given: Partial<Report> = {}): Report => {
  const count = (severity: Finding['severity']) => findings.filter((of) => of.severity === severity).length;
  const totals = { error: count('error'), warning: count('warning'), info: count('info') };
  return report({ findings, totals, conclusion: totals.error > 0 ? 'failure' : 'success', ...given });
};
const print = (number: number) => number.toString(16).padStart(16, '0');
const comments = { key: 'default', suggestions: true, source: undefined };

/** Identifiers of Postgres that GitHub would do something with, 63 bytes the longest. */
const names = [
  'back`tick``s', '@team', '#1', 'a --> b', '<!-- x -->', '::error::pwned', 'two\r\nlines', '🐘 elephant', 'طلبات‏', '\u202Eelif', 'pipe|d', '*bold*', '~~gone~~', '$x$', '[click](https://evil.example)', '<img src=x onerror=alert(1)>', 'GH-12', 'www.evil.example', 'x'.repeat(63), 'é'.repeat(31), '数据'.repeat(10),
]; // biome-ignore format: a table of strings

const hostileFindings = names.map((name, number) =>
  finding({
    object: `public.${name}`,
    message: `public."${name}" takes documents of any size; ${name} is not bounded.`,
    place: at(number + 1, `db/${name}.sql`),
    evidence: [`A document of 1 MiB was taken by "${name}".`, name],
    fix: { description: `Bound ${name}:`, sql: `ALTER TABLE "${name}" ADD CHECK (true); -- ${name}` },
    fingerprint: print(number),
  }),
);

const few = [
  finding({
    rule: 'apply/fails',
    severity: 'error',
    object: 'public.orders',
    message: 'public.orders has no column "shiped"; there is "shipped".',
    place: at(4),
    evidence: ['Postgres: column "shiped" does not exist (SQLSTATE 42703)'],
    because: { message: 'The table was made here.', place: at(1, 'db/migrations/001_orders.sql') },
    fix: { description: 'Write:', edit: { place: { ...at(4), column: 25, endColumn: 31 }, text: 'shipped' } },
    fingerprint: print(1),
    docs: ruleDocs('apply/fails'),
  }),
  finding({
    place: at(9),
    object: 'public.events.payload',
    evidence: ['A document of 1 MiB was taken.'],
    fingerprint: print(2),
  }),
  finding({
    severity: 'info',
    message: 'Nothing deletes old rows of public.events.',
    object: 'public.events',
    place: at(2),
    fingerprint: print(3),
  }),
];
const source = '\n\n\nCREATE INDEX ON orders (shiped) WHERE true;\n';
const said = (numbers: readonly number[]) =>
  new Map(
    few
      .filter((_, number) => numbers.includes(number))
      .map((of, number) => [of, `${site}/pull/7#discussion_r${number}`]),
  );

const goldens: Readonly<Record<string, () => string>> = {
  'summary-none': () => summary(report(), terms()),
  'summary-few': () => summary(counted(few), terms({ comments: said([0, 1]) })),
  'summary-later': () => {
    const before: SummaryMarker = {
      head: 'a'.repeat(40),
      run: '11.1',
      told: ['f'.repeat(16), 'e'.repeat(16)],
      fresh: [],
      fixed: [],
    };
    const acknowledged = new Set([print(2)]);
    return summary(
      counted(few),
      terms({
        before,
        comments: said([0, 1]),
        acknowledged,
        warnings: ['GitHub’s rate limit is reached: could not post the review.'],
      }),
    );
  },
  'summary-reported': () => summary(counted(few.slice(1)), terms({ reported: true })),
  'summary-many': () =>
    summary(
      counted(
        Array.from({ length: 400 }, (_, number) =>
          finding({
            object: `public.t${number}`,
            message: `public.t${number} takes documents of any size, whoever sends them and however often that may be.`,
            place: at(number + 1),
            evidence: ['x'.repeat(150)],
            fingerprint: print(number),
          }),
        ),
      ),
      terms(),
    ),
  'summary-hostile': () => summary(counted(hostileFindings), terms()),
  'comment-suggestion': () => commentBody(few[0] as Finding, on(4), { ...comments, source }),
  'comment-on-file': () => commentBody(few[0] as Finding, { on: 'file' }, { ...comments, source }),
  'comment-sql': () =>
    commentBody(
      finding({
        fix: {
          description: 'Bound it:',
          sql: 'ALTER TABLE public.events\n  ADD CHECK (octet_length(payload::text) <= 65536);',
        },
      }),
      on(3),
      comments,
    ),
  'comment-hostile': () => hostileFindings.map((of) => commentBody(of, on(of.place.line), comments)).join('\n\n'),
};

test.each(Object.keys(goldens))('%s', async (name) => {
  await expect(goldens[name]?.()).toMatchFileSnapshot(`golden/${name}.md`);
});

const harmless = (page: string) => expect(liveIn(page, site)).toEqual([]);

describe('as GitHub shows it, nothing of a name is alive', () => {
  const surfaces = (text: string): string[] => {
    const shown = everywhere(text);
    const [one] = shown.report.findings;
    if (one === undefined) throw new Error('no finding');
    return [
      summary(shown.report, terms({ warnings: [text] })),
      commentBody(one, on(1), comments),
      commentBody(one, { on: 'file' }, comments),
      markdown(shown),
    ];
  };

  test.each([...hostile, ...names])('%j', (text) => {
    for (const page of surfaces(text)) harmless(page);
  });

  test('in any mixture', () => {
    const part = fc.oneof(fc.constantFrom(...hostile, ...names), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        for (const page of surfaces(parts.join(''))) harmless(page);
      }),
      { numRuns: 100 },
    );
  });

  test('and everything that should be there is', () => {
    const { links, text } = openPage(goldens['summary-few']?.() ?? '');
    expect(links).toContain(`${site}/pull/7#discussion_r0`);
    expect(text).toContain('Headroom: 1 error, 1 warning, 1 note in 1 migration');
    expect(rendered(markdown(everything()))).toContain('<details>');
  });
});

describe('the summary fits', () => {
  const many = (length: number, evidence: string) =>
    counted(
      Array.from({ length }, (_, number) =>
        finding({
          message: `Number ${number}.`,
          object: `o${number}`,
          place: at(number + 1),
          evidence: [evidence],
          fingerprint: print(number),
        }),
      ),
    );
  test.each([
    [30, 'x', /<details><summary><code>db/, /Left out/],
    [60, 'x'.repeat(2000), /the evidence of each finding/, /<details><summary><code>db/],
    [400, 'x', /350 further findings/, /Number 60\./],
  ])('%d findings', (length, evidence, there, absent) => {
    const page = summary(many(length, evidence), terms());
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(60_000);
    expect(page).toMatch(there);
    expect(page).not.toMatch(absent);
    expect(page).toMatch(/^<!-- headroom:summary v=1 key=default /);
  });

  test('at the worst with the verdict alone', () => {
    const page = summary(many(3, 'x'), terms({ lineUrl: () => `https://x/${'x'.repeat(70_000)}` }));
    expect(page).toContain('### ✅ Headroom: 3 warnings in 1 migration');
    expect(page).toContain('Left out here to fit: every finding.');
    expect(Buffer.byteLength(page)).toBeLessThan(2000);
  });
});
