// The lexer: loses nothing, never throws, and knows what Postgres takes for a word, a text and a comment.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces, tokenize } from '../../src/parse/lexer.ts';

const kinds = (text: string) =>
  [...pieces(text)]
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

/** Text made of what the lexer treats specially, and of anything. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '$$',
        '$a$',
        '--',
        '/*',
        '*/',
        ';',
        '\\',
        '\n',
        '\r\n',
        ' ',
        '{{',
        '}}',
        '${',
        '}',
        '#{',
        '<%=',
        '%>',
        '@',
        'E',
        'U&',
        '.',
        '1',
        'x',
        '😀',
      ),
      fc.constantFrom(
        'begin atomic',
        'copy t from stdin',
        '\\.',
        'end',
        'case',
        '(',
        ')',
        ':',
        '::',
        'é',
        '\u00a0',
        '\ufeff',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('the pieces of any text put together are the text', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const all = [...pieces(text)];
      expect(all.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(all.every(({ start, end }) => start < end)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a stretch of a text is cut at its ends, and read without looking beyond them', () => {
  fc.assert(
    fc.property(nasty, fc.nat(30), fc.nat(30), (text, from, length) => {
      const to = Math.min(text.length, from + length);
      const all = [...pieces(text, from, to)];
      expect(all.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(from, to));
    }),
  );
});

describe('kinds of pieces', () => {
  test.each<[string, string[]]>([
    [
      "E'a\\'b' 'c''d' U&'\\0041' B'1' n'x'",
      ["string E'a\\'b'", "string 'c''d'", "string U&'\\0041'", "string B'1'", "string n'x'"],
    ],
    ['"a""b" U&"x" e"y"', ['quoted "a""b"', 'quoted U&"x"', 'word e', 'quoted "y"']],
    ['$$a;$b$;$$ $b$ $$ $b$', ['string $$a;$b$;$$', 'string $b$ $$ $b$']],
    ['foo$$bar $1 $$', ['word foo$$bar', 'symbol $1', 'string $$']],
    [
      '1.5e3 .5 0xFF 1_000 1..10 t.c',
      [
        'number 1.5e3',
        'number .5',
        'number 0xFF',
        'number 1_000',
        'number 1',
        'symbol ..',
        'number 10',
        'word t',
        'symbol .',
        'word c',
      ],
    ],
    [
      'a::int b:=c d<=e *--f',
      [
        'word a',
        'symbol ::',
        'word int',
        'word b',
        'symbol :=',
        'word c',
        'word d',
        'symbol <=',
        'word e',
        'symbol *',
        'comment --f',
      ],
    ],
    ['/* a /* b */ c */ d -- e\rf', ['comment /* a /* b */ c */', 'word d', 'comment -- e', 'word f']],
    ['größe\u00a0x', ['word größe\u00a0x']],
    ["x'41' \\echo 'it\\'s'\ny", ["string x'41'", "dropped \\echo 'it\\'s'", 'word y']],
    [
      '{{ .Schema }}.t ${a}_b #{c} <%= d %> @extschema@.f',
      [
        'placeholder {{ .Schema }}',
        'symbol .',
        'word t',
        'placeholder ${a}',
        'word _b',
        'placeholder #{c}',
        'placeholder <%= d %>',
        'placeholder @extschema@',
        'symbol .',
        'word f',
      ],
    ],
    ['{{ if .X }} a {{- end }}', ['dropped {{ if .X }}', 'word a', 'dropped {{- end }}']],
    [
      'a <% b and c %> d =@s@.f',
      [
        'word a',
        'symbol <%',
        'word b',
        'word and',
        'word c',
        'symbol %>',
        'word d',
        'symbol =',
        'placeholder @s@',
        'symbol .',
        'word f',
      ],
    ],
    ['<% if x %>\nselect', ['dropped <% if x %>', 'word select']],
    ['"{{ index .Options "Namespace" }}.users" x', ['quoted "{{ index .Options "Namespace" }}.users"', 'word x']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test.each([
    ["select 'a", 'quote'],
    ['select "a', 'quote'],
    ['select $x$ a $y$', 'dollar'],
    ['select /* /* */', 'comment'],
  ])('%s is open', (text, open) => {
    expect([...pieces(text)].at(-1)?.open).toBe(open);
  });
});

test('tokens have offsets in the whole text', () => {
  const text = '-- é😀\nALTER TABLE "ü" /* x */ ADD c numeric(1);';
  const tokens = tokenize(text, text.indexOf('ALTER'));
  expect(tokens.map((token) => token.text)).toEqual([
    'ALTER',
    'TABLE',
    '"ü"',
    'ADD',
    'c',
    'numeric',
    '(',
    '1',
    ')',
    ';',
  ]);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});
