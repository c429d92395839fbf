// Globs: what each pattern takes, and that no pattern takes long.
import { expect, test } from 'vitest';
import { fixedFolder, glob } from '../../src/lib/glob.ts';

test.each([
  ['db/**', ['db', 'db/a', 'db/a/.b'], ['dbx', 'x/db']],
  ['**/x.sql', ['x.sql', 'a/x.sql', 'a/b/x.sql'], ['ax.sql', 'x.sql/a']],
  ['a/**/b', ['a/b', 'a/c/b', 'a/c/d/b'], ['a', 'ab', 'a/bc']],
  ['**', ['', 'a', 'a/b'], []],
  ['a**b', ['ab', 'aXb'], ['a/b']],
  ['*.sql', ['a.sql', '.sql'], ['db/a.sql']],
  ['?.sql', ['a.sql', '😀.sql'], ['/.sql', 'ab.sql']],
  ['public.events*', ['public.events', 'public.events_2.id'], ['xpublic.events', 'public_events']],
  ['public.f(integer)', ['public.f(integer)'], ['public.finteger']],
  ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
  ['[!a-c]x', ['dx'], ['ax', '/x']],
  ['[]x', ['[]x'], ['x']],
  ['{a,b{c,d}}.sql', ['a.sql', 'bc.sql', 'bd.sql'], ['b.sql', 'ab.sql']],
  ['{db/**,x}', ['db/a/b', 'x'], ['y']],
  ['{a}', ['{a}'], ['a']],
  ['{a,b', ['{a,b'], ['a']],
  ['a\\*b', ['a*b'], ['aXb']],
  ['!db/**', ['x'], ['db/a']],
  ['', [''], ['a']],
])('%s', (pattern, takes, leaves) => {
  expect(takes.filter((text) => !glob(pattern)(text))).toEqual([]);
  expect(leaves.filter((text) => glob(pattern)(text))).toEqual([]);
});

test.each([
  ['db/migrations', 'db/migrations'],
  ['services/*/migrations', 'services'],
  ['*', ''],
  ['a/{b,c}', 'a'],
])('everything that %s matches lies in “%s”', (pattern, folder) => {
  expect(fixedFolder(pattern)).toBe(folder);
});

test.each([
  '*a'.repeat(100),
  '**/'.repeat(66),
  '{*a,*aa}'.repeat(25),
  '{'.repeat(100),
  '[a'.repeat(100),
  '{a,'.repeat(66),
])(
  '%s ends, whatever it is held against',
  (pattern) => {
    for (const text of ['a'.repeat(4096), 'a/'.repeat(2048), '{[,'.repeat(1365)])
      expect(glob(pattern)(`${text}!`)).toBe(glob(pattern)(`${text}!`));
  },
  60_000,
);
