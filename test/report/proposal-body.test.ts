// The pull request's body with names of a stranger, and with more than GitHub takes.
import { expect, test } from 'vitest';
import { rendered } from '../../scripts/github-page.ts';
import type { NewPartition, PartitionPlan } from '../../src/model/partitions.ts';
import type { PlannedTable } from '../../src/propose/plan/plan.ts';
import { sectionsOf, titleOf } from '../../src/propose/prose.ts';
import type { Proved } from '../../src/report/partitions/outcome.ts';
import { proposalBody, proposalMessage, proposalTitle } from '../../src/report/surfaces/proposal-body.ts';
import { plan } from '../actions/proposing.ts';

const asOf = new Date('2026-11-24T12:00:00Z');
const next = (name: string): NewPartition => ({
  schema: 'public',
  name,
  from: "'2027-01-01'",
  to: "'2027-02-01'",
  reason: 'next',
});

/** A proposal as the pipeline makes it of plans. */
function proved(plans: readonly PartitionPlan[], path = 'migrations/2.sql'): Proved {
  const planned = plans.map(
    (each): PlannedTable => ({
      plan: each,
      growths: [],
      table: { partitions: [] } as unknown as PlannedTable['table'],
    }),
  );
  const base = { migrations: 1, statements: 1, failures: [], complete: 1, cached: false };
  const known = {
    layout: 'plain',
    layoutTitle: 'Plain SQL',
    root: 'migrations',
    engine: 'embedded' as const,
    version: '18.6',
    base,
    plans,
  };
  const files = [{ path, content: 'SELECT 1;\n', kind: 'migration' as const, replaces: false }];
  return {
    ...known,
    notes: [],
    proposal: {
      layout: 'plain',
      root: 'migrations',
      files,
      plans,
      title: titleOf(plans),
      summary: 'One to add.',
      sections: sectionsOf(planned),
      notes: [],
    },
    proof: {
      ...{
        engine: 'embedded',
        version: '18.6',
        statements: [],
        took: [],
        alike: [],
        kept: [],
        failures: [],
        notTried: [],
      },
      runways: plans.map(({ table }) => ({
        table,
        before: '2027-01-01T00:00:00Z',
        after: null,
        end: 'refused',
        by: 'forecast',
      })),
    },
  };
}

const hostile = [
  'public."@octocat"',
  'public."a`b``c"',
  'public."<img src=x onerror=alert(1)>"',
  'public."x|y|z"',
  'public."line\n\n# heading\n```\nend"',
  'public."[link](https://evil.example) ![i](https://evil.example/p.png)"',
  'public."<!-- headroom:partitions v=1 key=default plan=0 base=0 -->"',
  'public."#1 GH-2 acme/shop#3 www.evil.example"',
];

test.each(hostile)('a table named %j', (table) => {
  const issues = [
    {
      severity: 'warning' as const,
      code: 'x',
      message: `About ${table}: ${table.slice(7)}.`,
      configure: `tables:\n  ${table}`,
    },
  ];
  const into = table.slice(8, -1);
  const coverage = { to: into, until: null, after: 'default' as const, into, proposed: null, proposedUntil: null };
  const plans = [
    plan({ table, next: [next(into)], naming: `${into}_{YYYY}`, issues, coverage }),
    plan({ table, status: 'managed', managedBy: `${into} by ${table}`, issues }),
    plan({
      table,
      retire: [
        { schema: 'public', name: into, action: 'drop', concurrently: false, to: '', because: `${into} is old` },
      ],
    }),
  ];
  const body = proposalBody([proved(plans, `migrations/${into}.sql`)], asOf);
  const html = rendered(body);
  expect(
    html.match(
      /<(?!\/?(p|strong|code|pre|h[1-6]|ul|ol|li|table|thead|tbody|tr|th|td|hr|sub|em|br|blockquote|a href="https:\/\/github\.com\/)\b)[a-z!]/gi,
    ),
  ).toBeNull();
  expect(html).not.toMatch(/href="[^"]*evil|<[a-z][^>]*src=/);
  const outside = html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, '');
  expect(outside).not.toMatch(/@octocat|(^|\s)#\d|GH-\d|www\.evil/);
  expect(html).not.toContain('<h1');
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => (row.match(/<t[dh]/g) ?? []).length);
  expect(new Set(rows)).toEqual(new Set([6]));
  expect(proposalTitle([proved(plans)])).not.toContain('\n');
  expect(proposalMessage(proposalTitle([proved(plans)]), [proved(plans)]).split('\n')).toHaveLength(3);
});

test('where its job keeps a table going, rows are refused only should it not run', () => {
  const fragile = { severity: 'info' as const, code: 'fragile-job', message: 'x' };
  const [section] = sectionsOf([
    {
      plan: plan({ next: [next('a')], issues: [fragile] }),
      growths: [],
      table: { partitions: [] } as unknown as PlannedTable['table'],
    },
  ]);
  expect(section?.body).toContain('| rows are refused, should its job not run |');
});

test.each([40, 400, 4000])('%i tables fit into what GitHub takes, in whole characters', (count) => {
  const plans = Array.from({ length: count }, (_, at) =>
    plan({ table: `public."täble ${at} 🦉"`, next: [next(`täble_${at}_2027_01`)] }),
  );
  const body = proposalBody(
    Array.from({ length: 3 }, () => proved(plans)),
    asOf,
  );
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
  expect(body).not.toContain('\ufffd');
  expect(body).toMatch(/^\*\*Without this, inserts into/);
});
