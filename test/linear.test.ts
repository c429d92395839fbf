// Time grows with the text: every regular expression is linear, and readers and surfaces take long texts of anything.
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { own, sourceOf } from '../scripts/sources.ts';
import { missingNames } from '../src/apply/blame.ts';
import { locate } from '../src/apply/locate.ts';
import { sayingsOf } from '../src/change/partition-creators.ts';
import { commandResult } from '../src/database/engines/command.ts';
import { extensionsSpelled } from '../src/database/environment.ts';
import { block, code, html, message, text } from '../src/lib/markdown.ts';
import { oneLine, visible, withoutCommands } from '../src/lib/sanitize.ts';
import type { Report } from '../src/model/report.ts';
import type { Statement } from '../src/model/statements.ts';
import type { Finding } from '../src/model/verdict.ts';
import { pieces } from '../src/parse/lexer.ts';
import { loadReader } from '../src/parse/parse.ts';
import { keyOf, readFindingMarker, readProposalMarker, readSummaryMarker, withoutRun } from '../src/report/markers.ts';
import { annotations } from '../src/report/surfaces/annotations.ts';
import { json } from '../src/report/surfaces/json.ts';
import { markdown } from '../src/report/surfaces/markdown.ts';
import { pretty } from '../src/report/surfaces/pretty.ts';
import { sarif } from '../src/report/surfaces/sarif.ts';
import { tools } from '../src/tools/index.ts';

/**
 * Every expression of a file that is written out, with its line; what is put together is read with a name in each gap.
 */
function expressionsOf(path: string): { at: string; expression: RegExp }[] {
  const source = sourceOf(path);
  const found: { at: string; expression: RegExp }[] = [];
  const visit = (node: ts.Node): void => {
    const at = `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ at, expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

test('every regular expression takes time in proportion to the text', () => {
  const known = new Map<string, string>();
  for (const path of own) for (const { at, expression } of expressionsOf(path)) known.set(String(expression), at);
  const slow = [...known].flatMap(([written, at]) => {
    const end = written.lastIndexOf('/');
    const { reports } = analyse(new RegExp(written.slice(1, end), written.slice(end + 1)));
    return reports.length === 0 ? [] : [`${at} ${written}: ${reports.map(({ type }) => type).join(', ')}`];
  });
  expect(slow).toEqual([]);
});

const size = 1 << 18;
const fillings = [
  ...[
    ' ',
    '\n',
    '\r',
    '\t',
    '(',
    '[',
    '{',
    '<',
    '*',
    '`',
    '"',
    "'",
    '$',
    '\\',
    'a',
    '7',
    '-',
    '_',
    '.',
    '/',
    ';',
    '%',
    '@',
    '#',
    ':',
  ],
  ...[
    '{{',
    '{{ if ',
    '${',
    '#{',
    '<%',
    '<%=',
    '@a',
    '/*',
    '--',
    "''",
    '""',
    '$$',
    '$a$',
    '"a" ',
    'a.',
    'a_',
    '](',
    '[a](',
    '-->',
    '::',
    'Key (',
    '=> ',
  ],
  ...[
    'create role a ',
    'create extension a',
    'function a(',
    'delete from a ',
    '<!-- headroom:finding ',
    'lacks column "',
    'column "',
    'datasource a {',
  ],
].map((part) => part.repeat(Math.ceil(size / part.length)).slice(0, size));

/** Far above what linear work takes, far below what any other does. */
const enough = 60_000;

const place = { path: 'db/1.sql', line: 1, column: 1, endLine: 1, endColumn: 2 };
const findingOf = (words: string): Finding => ({
  rule: rules[0]?.id ?? '',
  severity: 'error',
  object: words,
  message: words,
  place,
  evidence: [words],
  fix: { description: words, sql: words },
  fingerprint: '0123456789abcdef',
  docs: 'https://example.org',
});
const reportOf = (words: string): Report => ({
  schemaVersion: 1,
  tool: { name: 'headroom', version: '0.0.0' },
  conclusion: 'failure',
  failOn: 'error',
  sets: [],
  findings: [findingOf(words)],
  silenced: [],
  notJudged: [{ what: words, why: words }],
  totals: { error: 1, warning: 0, info: 0 },
  timings: {},
});
const statement = (words: string) =>
  ({
    path: place.path,
    index: 0,
    start: 0,
    end: words.length,
    text: words,
    sql: words,
    kind: 'DoStmt',
    place,
    inner: [],
  }) as unknown as Statement;

const takers: Readonly<Record<string, (words: string) => unknown>> = {
  'the lexer': (words) => [...pieces(words)].length,
  'extensions that are spelled': (words) => extensionsSpelled([words, `create extension hstore${words}`]),
  'names that are missing': (words) => missingNames({ code: '42P01', message: words }),
  'the place of an error': (words) =>
    locate(words, statement(words), { code: 'P0001', message: words.slice(0, 2000), where: words.slice(0, 2000) }),
  'command tags': (words) => commandResult(words),
  'programs that make partitions': (words) => sayingsOf([`create_parent partition of ${words}`]),
  'plain text': text,
  'a message': message,
  'a code span': code,
  'a block': (words) => block('', words),
  HTML: html,
  'one line': oneLine,
  'what is visible': visible,
  'a log': withoutCommands,
  keys: keyOf,
  markers: (words) => [
    readFindingMarker('k', words),
    readSummaryMarker('k', words),
    readProposalMarker('k', words),
    withoutRun(words),
  ],
  annotations: (words) => annotations(reportOf(words)),
  surfaces: (words) => {
    const shown = { report: reportOf(words.slice(0, 8000)), sources: new Map([[place.path, words]]), rules };
    return [json(shown), sarif(shown), markdown(shown), pretty(shown, false, 100)];
  },
};

describe('a quarter of a megabyte of anything', () => {
  test.each(Object.entries(takers))('%s', { timeout: 10 * enough }, (_, take) => {
    for (const words of fillings) {
      const started = performance.now();
      take(words);
      expect(performance.now() - started, `${JSON.stringify(words.slice(0, 20))}…`).toBeLessThan(enough);
    }
  });

  test.each(tools.map((layout) => [layout.name, layout] as const))('%s', { timeout: 10 * enough }, (_, layout) => {
    for (const words of fillings) {
      const started = performance.now();
      layout.read('db/migrations/1_a.sql', words, { paths: ['db/migrations/1_a.sql'], read: () => words } as never);
      expect(performance.now() - started, `${JSON.stringify(words.slice(0, 20))}…`).toBeLessThan(enough);
    }
  });

  test('the parser', { timeout: 10 * enough }, async () => {
    const reader = await loadReader();
    for (const words of fillings) {
      const started = performance.now();
      reader.parse({ path: 'a.sql', text: `select 1; ${words}` });
      expect(performance.now() - started, `${JSON.stringify(words.slice(0, 20))}…`).toBeLessThan(enough);
    }
  });
});
