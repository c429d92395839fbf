// Places: three units of offset, CRLF, characters outside the basic plane, the byte order mark.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Misuse } from '../../src/lib/errors.ts';
import { decode } from '../../src/parse/decode.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { codePointToUtf16, lineColumn, placeOf } from '../../src/parse/positions.ts';

const reader = await loadReader();
const encode = (text: string) => new TextEncoder().encode(text);

test('code points become UTF-16 offsets at every character of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let offset = 0;
      let points = 0;
      for (const character of text) {
        expect(codePointToUtf16(text, points)).toBe(offset);
        offset += character.length;
        points += 1;
      }
      expect(codePointToUtf16(text, points)).toBe(text.length);
      expect(codePointToUtf16(text, points + 5)).toBe(text.length);
    }),
  );
});

test('a line and a column lead back to their offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '😀', 'é')), fc.nat(20), (parts, seed) => {
      const text = parts.join('');
      const offset = Math.min(seed, text.length);
      const { line, column } = lineColumn(text, offset);
      const before = text.split('\n').slice(0, line - 1);
      expect(before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1).toBe(offset);
    }),
  );
});

test.each(['\n', '\r\n'])('statements after emoji and umlauts stand on their line, line ends %j', (newline) => {
  const text = ['-- 😀 é', 'COMMENT ON TABLE ü IS \'😀😀\';  CREATE TABLE "é😀" (x int);', '', '  SELECT 1'].join(
    newline,
  );
  const { statements } = reader.parse({ path: 'm.sql', text });
  expect(statements.map(({ place }) => place.line)).toEqual([2, 2, 4]);
  for (const { place, text: own } of statements)
    expect(text.split('\n')[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)).toBe(own);
});

test('a syntax error is placed by code points', () => {
  const text = "SELECT 1;\r\nSELECT '😀😀é' FRM t;\r\n";
  const [, bad] = reader.parse({ path: 'm.sql', text }).statements;
  expect(bad?.problem).toMatchObject({ syntax: true, place: { line: 2, column: 20 } });
  expect(text.split('\n')[1]?.slice(19, 20)).toBe('t');
});

test('an empty file and an offset at its end', () => {
  expect(placeOf('e.sql', '', 0, 0)).toEqual({ path: 'e.sql', line: 1, column: 1, endLine: 1, endColumn: 1 });
  expect(lineColumn('a\n', 2)).toEqual({ line: 2, column: 1 });
});

describe('decode', () => {
  test('strips the byte order mark and nothing else', () => {
    const text = decode(new Uint8Array([0xef, 0xbb, 0xbf, ...encode('CREATE TABLE é ();\r\n')]), 'm.sql');
    expect(text).toBe('CREATE TABLE é ();\r\n');
    expect(reader.parse({ path: 'm.sql', text }).statements[0]).toMatchObject({
      kind: 'CreateStmt',
      place: { line: 1, column: 1 },
    });
  });

  test.each<[string, number[], RegExp]>([
    ['UTF-16, little end first', [0xff, 0xfe, 0x41, 0], /m\.sql is UTF-16.*Save it as UTF-8/],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x41], /m\.sql is UTF-16/],
    ['a NUL byte', [0x41, 0, 0x42], /m\.sql holds a NUL byte at offset 1.*Remove it/],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], /m\.sql is not valid UTF-8/],
    ['half a character', [0xf0, 0x9f, 0x98], /m\.sql is not valid UTF-8/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decode(new Uint8Array(bytes), 'm.sql')).toThrow(Misuse);
    expect(() => decode(new Uint8Array(bytes), 'm.sql')).toThrow(message);
  });
});
