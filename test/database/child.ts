// Runs a small program on an engine in a process of its own, so that it can be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const engines = fileURLToPath(new URL('../../src/database/engines/', import.meta.url));

/** Starts a program that may import from `engines/`; resolves once it has printed something. */
export async function startProgram(
  text: string,
  ...args: string[]
): Promise<{ readonly child: ChildProcess; readonly printed: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'engines-test-'));
  await writeFile(join(folder, 'program.ts'), text.replaceAll("'engines/", `'${engines}`));
  const bundle = await rolldown({
    input: join(folder, 'program.ts'),
    platform: 'node',
    external: ['pg-native'],
    logLevel: 'silent',
  });
  await bundle.write({ file: join(folder, 'program.mjs'), format: 'esm', codeSplitting: false });
  const child = spawn(process.execPath, [join(folder, 'program.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.once('exit', () => void rm(folder, { recursive: true, force: true }));
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, printed: chunk.toString().trim() };
}
