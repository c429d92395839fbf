// A report with everything in it, and one whose every text is hostile.

import { ruleDocs } from '../../src/lib/links.ts';
import type { Report, SetReport } from '../../src/model/report.ts';
import type { Finding } from '../../src/model/verdict.ts';
import type { ReviewResult } from '../../src/pipelines/request.ts';
import type { Shown } from '../../src/report/surface.ts';
import type { Rule } from '../../src/rule/index.ts';

const path = 'db/migrations/002_events.sql';
const source = `CREATE TABLE events (\n\tid bigint,\n\tsubject text DEFAULT '数据 🙂 é', payload jsonb\n);\r\nALTER TABLE events ADD PRIMARY KEY (id);\nVACUUM events;\n`;

export const finding = (given: Partial<Finding>): Finding => ({
  rule: 'jsonb/unbounded',
  severity: 'warning',
  object: 'public.events.payload',
  message: 'public.events.payload takes documents of any size.',
  place: { path, line: 3, column: 34, endLine: 3, endColumn: 47 },
  evidence: [],
  fingerprint: '0123456789abcdef',
  docs: ruleDocs('jsonb/unbounded'),
  ...given,
});

const set: SetReport = {
  layout: 'plain',
  root: 'db/migrations',
  platform: 'postgres',
  engine: 'embedded',
  version: '18.6',
  checked: [path],
  base: { migrations: 3, statements: 10, failures: [], complete: 3, cached: true },
  assumed: [],
  notes: [],
  forecast: null,
};

export const report = (given: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  tool: { name: 'headroom', version: '0.1.0' },
  conclusion: 'success',
  failOn: 'error',
  sets: [set],
  findings: [],
  silenced: [],
  notJudged: [],
  totals: { error: 0, warning: 0, info: 0 },
  timings: { read: 12, base: 1234 },
  ...given,
});

export const rule: Rule = {
  id: 'jsonb/unbounded',
  meta: { family: 'jsonb', severity: 'info', needs: [] },
  docs: {
    title: 'JSON of any size',
    condition: 'When.',
    effect: 'Effect.',
    remedy: 'Remedy.',
    why: 'Why.',
    unless: 'Never.',
    sources: ['https://www.postgresql.org/docs/'],
  },
  check: () => [],
  examples: [],
};

/** Every part of a report that a surface shows. */
export function everything(): ReviewResult & Shown {
  const findings = [
    finding({
      fix: {
        description: 'Bound it:',
        sql: 'ALTER TABLE public.events\n  ADD CHECK (octet_length(payload::text) <= 65536);',
      },
      evidence: ['A document of 1 MiB was taken.', 'Columns of public.events: id, subject and payload.'],
    }),
    finding({
      rule: 'apply/fails',
      severity: 'error',
      object: 'public.events',
      message: 'A primary key of public.events is there already.',
      place: { path, line: 1, column: 1, endLine: 4, endColumn: 2 },
      because: {
        message: 'It was added here.',
        place: { path: 'db/migrations/001_first.sql', line: 7, column: 1, endLine: 7, endColumn: 9 },
      },
    }),
    finding({
      rule: 'headroom/directive',
      severity: 'info',
      object: 'x',
      message: 'Nothing here to silence.',
      place: { path: 'gone.sql', line: 9, column: 1, endLine: 9, endColumn: 2 },
    }),
  ];
  const failures = Array.from({ length: 7 }, (_, at) => ({
    path: 'db/migrations/001_first.sql',
    line: at + 1,
    code: '42P01',
    message: `relation "t${at}" does not exist`,
  }));
  return {
    rules: [rule],
    root: '/repository',
    sources: new Map([[path, source]]),
    report: report({
      conclusion: 'failure',
      findings,
      totals: { error: 1, warning: 1, info: 1 },
      silenced: [
        { finding: finding({ fingerprint: 'fedcba9876543210' }), by: 'directive', reason: 'bounded by the client' },
        { finding: finding({ fingerprint: 'fedcba9876543211' }), by: 'configuration', reason: 'until May' },
      ],
      notJudged: [{ what: 'db/seeds', why: '3 migrations are written in TypeScript' }],
      sets: [
        {
          ...set,
          assumed: ['public.users', 'public.orders'],
          notes: ['The extension postgis is a stand-in.'],
          base: { ...set.base, cached: false, complete: 2, failures },
        },
      ],
    }),
  };
}

/** Things that names, messages and files may hold, and what they would do. */
export const hostile = [
  '`; DROP', '``` fence', '@team', '@org/team', '#1', 'org/repo#1', 'GH-12', '-->', '<!-- x -->', '<img src=x onerror=alert(1)>', '<script>', '::error::pwned', '##[error]pwned', '&commat;team', '&lt;b&gt;',
  'a|b', '[click](https://evil.example)', '![x](https://evil.example/x.png)', 'https://evil.example', 'www.evil.example', 'line\r\nbreak', '\n# heading', '\n- list', '*bold*', '_it_', '~~gone~~', '$x^2$',
  '\u202Eelif', '\u2066x\u2069', '\u001b[31mred', '\u0000', '🙂', 'עברית', '数据', '</details>', '1. one', '- dash', '\\`', "a'b", '"quoted @team"', '`code @team`', 'public.events', '{0}', '[x](1)',
]; // biome-ignore format: a table of strings

/** A report in which one text is everywhere that a text can be. */
export function everywhere(text: string): ReviewResult & Shown {
  const place = { path: `db/${text}.sql`, line: 1, column: 1, endLine: 1, endColumn: 4 };
  const one = finding({
    object: text,
    message: text,
    place,
    evidence: [text, `before ${text} after`],
    because: { message: text, place },
    fix: { description: text, sql: text },
  });
  return {
    rules: [rule],
    root: '/repository',
    sources: new Map([[place.path, text]]),
    report: report({
      findings: [one],
      totals: { error: 0, warning: 1, info: 0 },
      silenced: [{ finding: one, by: 'directive', reason: text }],
      notJudged: [{ what: text, why: text }],
      sets: [
        {
          ...set,
          root: text,
          assumed: [text],
          notes: [text],
          checked: [place.path],
          base: { ...set.base, failures: [{ path: text, line: 1, code: 'XX000', message: text }] },
        },
      ],
    }),
  };
}
