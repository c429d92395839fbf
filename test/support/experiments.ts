// Experiments that were not made, for tests of what comes after them.
import type { Experiments } from '../../src/flow.ts';

export const noExperiments: Experiments = { forecast: null, smoke: null, probes: null, notRun: [], durationMs: 0 };
