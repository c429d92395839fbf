// A suggestion is offered only when the edited migration was applied and the finding was gone.
import { expect, test } from 'vitest';
import type { Change, Migration } from '../../src/model/change.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { proveEdits } from '../../src/prove/edits.ts';
import { finding } from '../report/given.ts';

const text = 'ALTER TABLE a SET (x = 20);\nALTER TABLE b SET (x = 30);\n';
const migration: Migration = {
  path: 'm.sql',
  version: '1',
  text,
  up: [{ start: 0, end: text.length }],
  transaction: 'file',
  status: 'added',
};
const change = { changed: [migration], base: [], preload: [] } as unknown as Change;

const edit = (line: number, word: string, replacement: string) => {
  const column = (text.split('\n')[line - 1] ?? '').indexOf(word) + 1;
  return { place: { path: 'm.sql', line, column, endLine: line, endColumn: column + word.length }, text: replacement };
};
const a = finding({ object: 'a', fix: { description: 'write 2', sql: 'sql', edit: edit(1, '20', '2') } });
const b = finding({ object: 'b', fix: { description: 'write 300', edit: edit(2, '30', '300') } });

async function prove(findings: readonly Finding[], left: readonly Finding[]) {
  const seen: Change[] = [];
  const proven = await proveEdits(findings, change, async (edited) => {
    seen.push(edited);
    return { findings: left, silenced: [], notJudged: [] };
  });
  return { seen, offered: proven.map(({ fix }) => fix?.edit?.text ?? null), proven };
}

test('all edits are applied together, and the parts that run move with them', async () => {
  const { seen, offered } = await prove([a, b], []);
  const [edited] = seen[0]?.changed ?? [];
  expect(edited?.text).toBe('ALTER TABLE a SET (x = 2);\nALTER TABLE b SET (x = 300);\n');
  expect(edited?.up).toEqual([{ start: 0, end: edited?.text.length }]);
  expect(offered).toEqual(['2', '300']);
});

test('an edit that leaves its finding is taken out, and its SQL stays', async () => {
  const { offered, proven } = await prove([a, b], [a]);
  expect(offered).toEqual([null, '300']);
  expect(proven[0]?.fix).toEqual({ description: 'write 2', sql: 'sql' });
});

test('edits that bring another finding are all taken out', async () => {
  expect((await prove([a, b], [finding({ rule: 'apply/fails', object: 'c' })])).offered).toEqual([null, null]);
});

test('of two edits of one place the second is not proven', async () => {
  const rival = finding({ object: 'c', fix: { description: 'write 5', edit: edit(1, '20', '5') } });
  const { seen, offered } = await prove([a, rival], [rival]);
  expect(seen[0]?.changed[0]?.text).toContain('x = 2)');
  expect(offered).toEqual(['2', null]);
});

test('nothing is applied again when nothing is suggested', async () => {
  expect((await prove([finding({})], [])).seen).toEqual([]);
});
