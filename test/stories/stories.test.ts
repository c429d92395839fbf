// Every story: its repository is built, its change reviewed, and exactly its findings are told.
import { describe, expect, test } from 'vitest';
import { readStories, reviewStory, type Told, told } from '../support/plan.ts';
import { testedEngines, versionFor } from '../support/server.ts';

const stories = readStories(new URL('.', import.meta.url).pathname);
const engines = testedEngines();

/** 12 names no table in what it says of NULL. */
const wordedBy12 = (expected: readonly Told[]) =>
  expected.map((each) => ({ ...each, message: each.message.replace(/ of relation "\w+"(?= violates not-null)/, '') }));

describe.each(engines)('on the %s engine', (engine) => {
  test.each(stories)('$name', { timeout: 60_000 }, async (story) => {
    const report = await reviewStory(story, engine);
    const expected = versionFor(engine) === 12 ? wordedBy12(story.expected) : story.expected;
    expect(told(report, expected)).toEqual(expected);
    expect(report.notJudged).toEqual([]);
  });
});
