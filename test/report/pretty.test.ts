// The terminal's picture: golden files, carets under the right columns, nothing hostile.
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';
import { pretty } from '../../src/report/surfaces/pretty.ts';
import { everything, everywhere, finding, hostile, report } from './given.ts';

describe('the picture', () => {
  test('of everything', async () => {
    await expect(pretty(everything(), false)).toMatchFileSnapshot('golden/everything.txt');
  });

  test('of nothing', async () => {
    const shown = { report: report({ sets: [] }), sources: new Map<string, string>(), rules: [] };
    await expect(pretty(shown, false)).toMatchFileSnapshot('golden/nothing.txt');
  });

  test('is the same in colour', () => {
    const coloured = pretty(everything(), true);
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(pretty(everything(), false));
    expect(pretty(everything(), false)).not.toContain('\u001b');
  });

  test('of a narrow terminal breaks prose between words, and leaves SQL and addresses whole', () => {
    const narrow = pretty(everything(), false, 60);
    const whole = (line: string) => /^ {6}\S|^ {4}https:|^\S/.test(line);
    for (const line of narrow.split('\n').filter((line) => !whole(line)))
      expect(stringWidth(line), line).toBeLessThanOrEqual(60);
    expect(narrow).toContain('\n        ADD CHECK (octet_length(payload::text) <= 65536);\n');
    expect(stripVTControlCharacters(pretty(everything(), true, 60))).toBe(narrow);
    expect(narrow.replace(/\s+/g, ' ')).toBe(pretty(everything(), false).replace(/\s+/g, ' '));
    expect(pretty(everything(), false, 1)).toBe(pretty(everything(), false, 40));
  });

  test('of many things that were not judged names some and counts the rest', () => {
    const notJudged = Array.from({ length: 25 }, (_, at) => ({ what: `a.sql:${at}`, why: 'x' }));
    const text = pretty({ report: report({ notJudged }), sources: new Map(), rules: [] }, false);
    expect(text.match(/a\.sql:/g)).toHaveLength(20);
    expect(text).toContain('and 5 more');
  });
});

describe('the caret', () => {
  const seen = (line: string, start: number, end: number, widest = 120) => {
    const { text, before, under } = excerpt(line, start, end, widest);
    return `${text}\n${' '.repeat(before)}${'^'.repeat(under)}`;
  };

  test.each([
    ['plain', 'SELECT a FROM b', 7, 8, 'SELECT a FROM b\n       ^'],
    ['tabs', '\tid\tint', 4, 7, '    id    int\n          ^^^'],
    ['wide characters', "'数据' AS x", 8, 9, "'数据' AS x\n          ^"],
    ['under wide characters', "'数据' AS x", 1, 3, "'数据' AS x\n ^^^^"],
    ['one that is made of many', "'👩‍👩‍👧' x", 11, 12, "'👩‍👩‍👧' x\n     ^"],
    ['a letter with its accent apart', "'e\u0301' x", 5, 6, "'e\u0301' x\n    ^"],
    ['an empty span', 'abc', 1, 1, 'abc\n ^'],
    ['the end of the line', 'abc', 3, 4, 'abc\n   ^'],
    ['an empty line', '', 0, 1, '\n^'],
    ['a span beyond the line', 'abc', 1, 99, 'abc\n ^^'],
  ])('%s', (_name, line, start, end, expected) => {
    expect(seen(line, start, end)).toBe(expected);
  });

  test('stays in sight on a long line, and the cut is shown', () => {
    const line = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    expect(seen(line, 500, 504, 60)).toBe(`…${'a'.repeat(30)}HERE${'b'.repeat(26)}…\n${' '.repeat(31)}^^^^`);
    expect(seen(line, 0, 2, 20)).toBe(`${'a'.repeat(20)}…\n^^`);
    expect(seen(line, 1002, 1004, 60)).toBe(`…${'b'.repeat(32)}\n${' '.repeat(31)}^^`);
  });

  test('is never outside of what is shown, whatever the line', () => {
    const part = fc.constantFrom('a', ' ', '\t', '数', '🙂', '👩‍👩‍👧', 'e\u0301', '\u202e', '\u0007', '\ud83d');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 400 }),
        fc.nat(900),
        fc.nat(50),
        fc.integer({ min: 20, max: 80 }),
        (parts, at, length, widest) => {
          const line = parts.join('');
          const start = Math.min(at, line.length);
          const { text, before, under } = excerpt(line, start, start + length, widest);
          expect(stringWidth(text)).toBeLessThanOrEqual(widest + 2);
          expect(before).toBeLessThanOrEqual(stringWidth(text));
          expect(before + under).toBeLessThanOrEqual(stringWidth(text) + 1);
          expect(under).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('comes quickly on a line of ten megabytes', () => {
    const line = `${'x'.repeat(5_000_000)}HERE${'y'.repeat(5_000_000)}`;
    expect(seen(line, 5_000_000, 5_000_004, 60)).toContain('HERE');
  });

  test('covers the first line of a span of several', () => {
    const place = { path: 'a.sql', line: 1, column: 3, endLine: 2, endColumn: 2 };
    const text = pretty(
      { report: report({ findings: [finding({ place })] }), sources: new Map([['a.sql', 'a bcd  \ne']]), rules: [] },
      false,
    );
    expect(text).toContain('1 │ a bcd  \n    │   ^^^\n');
  });
});

test.each(hostile)('nothing hostile reaches the terminal or the runner: %j', (text) => {
  const shown = pretty(everywhere(text), false);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(shown).not.toMatch(/^\s*::/m);
  expect(shown).not.toContain('##[');
});
