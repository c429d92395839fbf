// The engine begins to load once the change is found: a mistake in the call does not wait for it.
import { expect, test, vi } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { review } from '../../src/pipelines/review.ts';
import { GitRepository } from '../support/git.ts';

const { warmUp } = vi.hoisted(() => ({ warmUp: vi.fn() }));
vi.mock('../../src/database/choose.ts', async (importOriginal) => ({ ...(await importOriginal<object>()), warmUp }));

const request = { config: defaultConfig, rules: [], cacheDir: null, progress: () => undefined };

test('a mistake in the call does not load the engine, and a change does', async () => {
  using repo = new GitRepository({ 'migrations/001_a.sql': 'SELECT 1;' });
  await expect(review({ ...request, repo: `${repo.path}/nowhere` })).rejects.toThrow(Misuse);
  await expect(review({ ...request, repo: repo.path, base: 'nowhere' })).rejects.toThrow(Misuse);
  await expect(review({ ...request, repo: repo.path, files: ['nowhere.sql'] })).rejects.toThrow(Misuse);
  expect(warmUp).not.toHaveBeenCalled();
  await review({ ...request, repo: repo.path });
  expect(warmUp).toHaveBeenCalledTimes(1);
});
