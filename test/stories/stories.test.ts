// Every story: its repository is built, its change reviewed, and exactly its findings are told.
import { describe, expect, test } from 'vitest';
import { readStories, reviewStory, told } from '../support/plan.ts';
import { serverThere } from '../support/server.ts';

const stories = readStories(new URL('.', import.meta.url).pathname);
const engines = ['embedded', ...(serverThere() ? ['server'] : [])];

describe.each(engines)('on the %s engine', (engine) => {
  test.each(stories)('$name', { timeout: 60_000 }, async (story) => {
    const report = await reviewStory(story, engine);
    expect(told(report, story.expected)).toEqual(story.expected);
    expect(report.notJudged).toEqual([]);
  });
});
