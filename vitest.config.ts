// Tests run on real servers, which are hungry: two at a time.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The hostile corpus takes longer than all other tests together; `npm run test:hostile` runs it.
    exclude: process.env.HEADROOM_HOSTILE === undefined ? ['test/hostile/**'] : [],
    maxWorkers: 2,
    // These import JSON as a bundler lets them, and Node does not.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
