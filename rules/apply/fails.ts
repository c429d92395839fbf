// A statement of the change that Postgres refuses, with the cause and the remedy.
import { causeOf, defineRule, type Facts, folded, followersOf, ownFailures, type Problem, serverWords, targetName } from '../../src/rule.ts';

export default defineRule({
  meta: { family: 'apply', severity: 'error', needs: ['catalog'] },
  docs: {
    title: 'The migration fails',
    condition: 'Postgres refuses a statement when the change is applied to the schema that the earlier migrations build.',
    effect: 'The deployment stops there: what ran before in the same transaction is undone, what ran outside one stays half done.',
    remedy: 'Correct the statement; the finding says what Postgres misses and, for the common causes, what to write instead.',
    why: `Nothing is guessed here: the statement was sent to a real Postgres, and this is its answer. The finding puts the answer into
the words of the migration: which name is not there and which is near it, which file creates it too late, which extension brings it.

Statements that fail only because an earlier one did are not reported again; the first finding counts them. Failures that come from a base
which could not be built completely are not the author's and are listed in the summary instead.`,
    unless: 'The migration runs on a server that differs from the earlier migrations, for instance because something was created by hand there.',
    sources: ['https://www.postgresql.org/docs/current/errcodes-appendix.html', 'https://www.postgresql.org/docs/current/sql-commands.html'],
  },

  *check(facts) {
    for (const own of ownFailures(facts)) {
      const cause = causeOf(own.failure, own.step, facts);
      if (cause.rule !== undefined) continue;
      yield {
        object: cause.object,
        message: cause.says,
        place: own.failure.place,
        key: cause.kind,
        ...(cause.engine === true ? { severity: 'info' } : {}),
        evidence: [...serverWords(own), ...cause.evidence],
        ...(cause.fix === undefined ? {} : { fix: cause.fix }),
      };
    }
    yield* stopped(facts);
  },

  examples: [],
});

/** Statements that had to be ended from outside. */
function* stopped(facts: Facts): Generator<Problem> {
  for (const [index, step] of facts.steps.entries()) {
    if (step.outcome !== 'stopped') continue;
    yield {
      object: targetName(step),
      message: `This statement did not come to an end: ${step.reason ?? 'it was stopped'}.`,
      place: step.statement.place,
      key: 'stopped',
      evidence: folded(followersOf(facts, index)),
    };
  }
}
