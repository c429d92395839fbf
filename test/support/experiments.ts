// Experiments that were not made, for tests of what comes after them.
export { untried as noExperiments } from '../../src/experiment/experiment.ts';
