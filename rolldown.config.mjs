// Builds dist/: the Action, the command line and the embedded engine's worker, with every file they read beside them.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import license from 'rollup-plugin-license';

const require = createRequire(import.meta.url);
const here = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const dist = join(here, 'dist');

// CommonJS inside an ES module wants these; they are all that the bundled packages use.
const banner = `import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __fileURLToPath(new URL('.', import.meta.url));`;

/** Licences that may be shipped; a package with another fails the build. */
const allowed =
  '(MIT OR ISC OR Apache-2.0 OR BSD-2-Clause OR BSD-3-Clause OR CC0-1.0 OR 0BSD OR BlueOak-1.0.0 OR Unlicense)';

/** Of every file under some paths, so that a build is told from another. */
function digestOf(...paths) {
  const hash = createHash('sha256');
  const take = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) take(join(path, name));
    else hash.update(path.slice(here.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) take(join(here, path));
  return hash.digest('hex').slice(0, 16);
}

/**
 * What PGlite reads by address is given to it by path instead (see src/database/engines/assets.ts): keep it out of the
 * bundle.
 */
const shared = {
  platform: 'node',
  external: ['pg-native'],
  transform: {
    target: 'node20',
    define: { HEADROOM_BUILD: JSON.stringify(digestOf('src', 'rules', 'package-lock.json')) },
  },
  onLog(level, log, handler) {
    if (log.code !== 'EVAL') handler(level, log); // PGlite's Emscripten code evaluates nothing of ours.
  },
};

const licences = (file) =>
  license({
    thirdParty: {
      includePrivate: false,
      allow: { test: allowed, failOnViolation: true, failOnUnlicensed: true },
      output: { file: join(dist, file) },
    },
  });

function assets() {
  return {
    name: 'assets',
    closeBundle() {
      const copyAll = (folder, into, wanted) => {
        mkdirSync(join(dist, into), { recursive: true });
        for (const name of readdirSync(folder).filter(wanted)) copyFileSync(join(folder, name), join(dist, into, name));
      };
      const pglite = dirname(require.resolve('@electric-sql/pglite'));
      copyAll(pglite, 'assets', (name) => /^pglite\.(wasm|data)$|\.tar\.gz$/.test(name));
      copyAll(dirname(require.resolve('@electric-sql/pglite-pgvector')), 'assets', (name) => name.endsWith('.tar.gz'));
      copyAll(dirname(require.resolve('libpg-query/wasm/libpg-query.js')), 'assets', (name) => name.endsWith('.wasm'));
      copyAll(join(here, 'assets'), 'assets', (name) => name.startsWith('cluster.'));
      copyAll(join(here, 'src/database/platforms'), 'sql', (name) => name.endsWith('.sql'));
      copyAll(join(here, 'src/database/extensions'), 'sql', (name) => name.endsWith('.sql'));
      writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
      writeFileSync(join(dist, 'NOTICE'), readFileSync(join(here, 'NOTICE')));
    },
  };
}

rmSync(dist, { recursive: true, force: true });

export default [
  {
    ...shared,
    input: { cli: 'src/cli.ts', main: 'src/main.ts' },
    output: { dir: dist, format: 'esm', banner, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    plugins: [licences('LICENSES'), assets()],
  },
  {
    ...shared,
    input: 'src/database/engines/embedded-worker.mjs',
    output: { file: join(dist, 'embedded-worker.mjs'), format: 'esm', banner, codeSplitting: false },
    plugins: [licences('LICENSES-embedded')],
  },
];
