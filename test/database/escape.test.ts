// A superuser's SQL can write a WebAssembly library that carries JavaScript, and load it: the embedded engine must not run it.
import { expect, test } from 'vitest';
import { embeddedEngine } from '../../src/database/engines/embedded.ts';

const text = (value: string) => [value.length, ...Buffer.from(value)];
const section = (id: number, content: readonly number[]) => [id, content.length, ...content];

/** A side module of Emscripten whose loading evaluates `script` in the worker. */
function library(script: string): Buffer {
  const payload = [...Buffer.from(`()<::>0, ${script}\0`)];
  return Buffer.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(0, [...text('dylink.0'), 1, 4, 100, 0, 0, 0]), // memory of 100 bytes, no table
    ...section(2, [
      2,
      ...text('env'),
      ...text('memory'),
      2,
      0,
      1,
      ...text('env'),
      ...text('__memory_base'),
      3,
      0x7f,
      0,
    ]),
    ...section(6, [1, 0x7f, 0, 0x41, 0, 0x0b]), // a global: where the script lies
    ...section(7, [1, ...text('__em_js__go'), 3, 1]),
    ...section(11, [1, 0, 0x23, 0, 0x0b, payload.length, ...payload]),
  ]);
}

test('a library that SQL wrote is not loaded', async () => {
  await using session = await embeddedEngine().open({
    limits: { timeMs: 20_000, outputBytes: 1_000_000 },
    extensions: [],
  });
  const bytes = library('process.exit(7)').toString('hex');
  expect(
    await session.run(`SELECT lo_from_bytea(4711, '\\x${bytes}'); SELECT lo_export(4711, '/tmp/evil.so')`),
  ).toMatchObject({ kind: 'done' });
  expect(await session.run("LOAD '/tmp/evil.so'")).toMatchObject({
    kind: 'error',
    error: { message: expect.stringContaining('did not come with the server') },
  });
  expect(await session.run('SELECT 1')).toMatchObject({ kind: 'done' });
  // Libraries that did come with it are loaded as ever.
  expect(await session.run("SELECT to_tsvector('english', 'libraries')")).toMatchObject({ kind: 'done' });
});
