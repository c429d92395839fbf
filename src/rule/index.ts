// The rule API: all that a rule may import. How a rule is defined, what it is given, and the queries it may ask.

export { explainFailure } from '../explain/explain.ts';
export { referencesTo, targetName } from '../facts/relations.ts';
export { isFalse, leavesOf, type SetParameter, setParameters } from '../facts/storage-parameters.ts';
export { listed } from '../lib/listed.ts';
export type { ServerError, Step } from '../model/apply.ts';
export type { Place } from '../model/basics.ts';
export type { Column, Index, PartitionKey, Table } from '../model/catalog.ts';
export type { CoverageInterval, JobForecast, MeasuredRetention } from '../model/experiments.ts';
export type { Fix, Problem } from '../model/verdict.ts';
export { ident, literal, qualified } from '../sql/quote.ts';
export * from './define.ts';
export { boundsWithoutOffset } from './queries/bounds.ts';
export { brokenRoutines, brokenTriggers } from './queries/broken.ts';
export { uncalledCleaners } from './queries/cleaners.ts';
export { copiedFrom, hasPartitionedCopy, partitionedCopies, sharedColumns } from './queries/copies.ts';
export { type Cover, coverSeverity, newCovers, ofSiblings } from './queries/covers.ts';
export { newTables, stepThatCreated } from './queries/created.ts';
export { type Exposed, exposed } from './queries/exposed.ts';
export {
  collapsed,
  explainedFailures,
  followersOf,
  type OwnFailure,
  ownFailures,
  serverWords,
} from './queries/failures.ts';
export {
  dayOf,
  endedByJob,
  type Forecasted,
  firstLoss,
  forecasted,
  forecastJobs,
  howForecast,
  span,
  whyNoMore,
} from './queries/forecast.ts';
export { growingTables, indexOrigin, type NewColumn, newColumns, spelledAt } from './queries/fresh.ts';
export { type GrowthSigns, growthOf, nameWords, reasonsToGrow } from './queries/growth.ts';
export {
  declaredRetention,
  deletesPlainly,
  endedYoung,
  oldestKept,
  tableOf,
  wordsOfHours,
  youngestAllGone,
  youngestGone,
} from './queries/measured.ts';
export { deletesAnything, deletionsOf, statedRetentions } from './queries/retention.ts';
export { rightsOf } from './queries/rights.ts';
export {
  type ScatteredIndex,
  scatteredIndexes,
  type UnlikePartition,
  unlikeSiblings,
} from './queries/unlike-partitions.ts';
export { correctedValue, paceProblems } from './queries/vacuum-pace.ts';
