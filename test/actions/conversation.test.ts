// The life of a comment: what is said once, updated, moved, acknowledged and taken back.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/verdict.ts';
import { type ConversationTerms, converse, type Thread } from '../../src/report/conversation.ts';
import { findingMarker, readFindingMarker, subjectOf } from '../../src/report/markers.ts';
import type { Anchor } from '../../src/report/place.ts';
import { finding } from '../report/given.ts';

const print = (digit: string) => digit.repeat(16);
const one = finding({ fingerprint: print('1'), object: 'public.a' });
const two = finding({ fingerprint: print('2'), object: 'public.b', severity: 'error' });
const three = finding({ fingerprint: print('3'), object: 'public.c', severity: 'info' });

const bodyOf = (of: Finding, key = 'k') =>
  `${of.message}\n\n${findingMarker(key, { fingerprint: of.fingerprint, subject: subjectOf(of), fixed: false })}`;

let threads = 0;
function thread(
  of: Finding,
  given: Partial<Thread> & { readonly body?: string; readonly minimized?: boolean } = {},
): Thread {
  threads += 1;
  const { body = bodyOf(of), minimized = false, ...rest } = given;
  const comment = { id: `C${threads}`, body, minimized, url: `https://example.org/${threads}` };
  return {
    id: `T${threads}`,
    resolved: false,
    outdated: false,
    resolvedByUs: false,
    canResolve: false,
    replies: 0,
    comment,
    ...rest,
  };
}

const terms = (given: Partial<ConversationTerms> = {}): ConversationTerms => ({
  key: 'k',
  head: 'abcdef1234',
  most: 20,
  onFixed: 'auto',
  anchor: () => ({ on: 'lines', start: 3, end: 3 }),
  body: (of) => bodyOf(of),
  ...given,
});

const nothing = { posts: [], updates: [], moved: [], cleanUps: [] };

test('a finding without a thread is posted, the most severe first', () => {
  const { posts, standing } = converse([one, three, two], [], terms());
  expect(posts.map((post) => post.finding)).toEqual([two, one, three]);
  expect(standing.size).toBe(0);
});

test('what was said is not said again', () => {
  const said = [thread(one), thread(two)];
  const plan = converse([one, two], said, terms());
  expect(plan).toMatchObject(nothing);
  expect([one, two].map((of) => plan.standing.get(of))).toEqual(said.map(({ comment }) => comment.url));
});

test('a comment whose words changed is updated in place; line ends do not count', () => {
  const changed = thread(one, { body: bodyOf({ ...one, message: 'other' }) });
  expect(converse([one], [changed], terms()).updates).toEqual([{ thread: changed, body: bodyOf(one) }]);
  expect(converse([one], [thread(one, { body: bodyOf(one).replaceAll('\n', '\r\n') })], terms())).toMatchObject(
    nothing,
  );
});

test('an edited statement is the same finding: its comment gets the new identity', () => {
  const edited = { ...one, fingerprint: print('9') };
  const old = thread(one);
  const plan = converse([edited], [old], terms());
  expect(plan).toMatchObject({ ...nothing, updates: [{ thread: old }] });
  expect(readFindingMarker('k', plan.updates[0]?.body ?? '')?.fingerprint).toBe(print('9'));
});

test('two findings on one object keep their own threads', () => {
  const twin = { ...one, fingerprint: print('8') };
  const [a, b] = [thread(one), thread(twin)];
  expect(converse([twin, one], [a, b], terms())).toMatchObject(nothing);
});

describe('an outdated thread', () => {
  test('without an answer is taken away and posted again where the line is now', () => {
    const old = thread(one, { outdated: true });
    expect(converse([one], [old], terms())).toMatchObject({ moved: [old], posts: [{ finding: one }], cleanUps: [] });
  });

  test('that somebody answered stays', () => {
    expect(converse([one], [thread(one, { outdated: true, replies: 1 })], terms())).toMatchObject(nothing);
  });

  test('stays when there is no line to post on', () => {
    expect(converse([one], [thread(one, { outdated: true })], terms({ anchor: () => ({ on: 'file' }) }))).toMatchObject(
      nothing,
    );
  });
});

test('a thread that somebody resolved or hid is acknowledged and left', () => {
  const body = bodyOf({ ...one, message: 'older words' });
  for (const way of [{ resolved: true }, { minimized: true }]) {
    const plan = converse([one], [thread(one, { ...way, body })], terms());
    expect(plan).toMatchObject(nothing);
    expect([...plan.acknowledged]).toEqual([one.fingerprint]);
  }
});

test('of two threads that say the same, one goes; unless somebody answered it', () => {
  const [first, second, answered] = [thread(one), thread(one), thread(one, { replies: 1 })];
  const plan = converse([one], [first, second, answered], terms({ onFixed: 'keep' }));
  expect(plan).toMatchObject({ posts: [], updates: [], moved: [], cleanUps: [{ thread: second, by: 'delete' }] });
});

describe('a finding that is gone', () => {
  const ways: [string, Partial<Thread>, ConversationTerms['onFixed'], string | null][] = [
    ['is deleted where it may not be resolved', {}, 'auto', 'delete'],
    ['is resolved where it may be', { canResolve: true }, 'auto', 'settle'],
    ['says so where somebody answered', { replies: 2 }, 'auto', 'say'],
    ['says so where somebody answered, whatever the way', { replies: 1 }, 'delete', 'say'],
    ['says so where it was resolved by hand', { resolved: true }, 'auto', 'say'],
    ['is left when it was resolved by us', { resolved: true, resolvedByUs: true }, 'auto', null],
    ['is deleted on demand', { canResolve: true }, 'delete', 'delete'],
    ['is minimised on demand', {}, 'minimize', 'minimize'],
    ['is resolved on demand', {}, 'resolve', 'resolve'],
    ['is kept on demand', {}, 'keep', null],
  ];
  test.each(ways)('%s', (_, given, onFixed, by) => {
    const gone = thread(one, given);
    const plan = converse([], [gone], terms({ onFixed }));
    expect(plan.cleanUps.map((cleanUp) => cleanUp.by)).toEqual(by === null ? [] : [by]);
    expect(plan).toMatchObject({ posts: [], updates: [], moved: [] });
  });

  test('its last words say that it is fixed, once', () => {
    const [cleanUp] = converse([], [thread(one, { replies: 1 })], terms()).cleanUps;
    expect(cleanUp?.body).toMatch(/^✅ Fixed in abcdef1\.\n\n/);
    expect(readFindingMarker('k', cleanUp?.body ?? '')).toMatchObject({ fixed: true });
    expect(converse([], [thread(one, { replies: 1, body: cleanUp?.body ?? '' })], terms())).toMatchObject(nothing);
  });

  test('and comes back is said anew', () => {
    const [cleanUp] = converse([], [thread(one, { replies: 1 })], terms()).cleanUps;
    expect(
      converse([one], [thread(one, { replies: 1, resolved: true, body: cleanUp?.body ?? '' })], terms()).posts,
    ).toHaveLength(1);
    expect(converse([one], [thread(one, { resolved: true, resolvedByUs: true })], terms()).posts).toHaveLength(1);
  });
});

test('threads of another key, or of people, are not ours', () => {
  const other = thread(one, { body: bodyOf(one, 'other') });
  const human = thread(one, { body: 'Why jsonb?' });
  expect(converse([], [other, human], terms())).toMatchObject(nothing);
});

test('no more comments stand than were asked for, and a second run posts none of the rest', () => {
  const findings = [one, two, three];
  const first = converse(findings, [], terms({ most: 2 }));
  expect(first.posts.map((post) => post.finding)).toEqual([two, one]);
  const after = first.posts.map((post) => thread(post.finding, { body: post.body }));
  expect(converse(findings, after, terms({ most: 2 }))).toMatchObject(nothing);
});

test('a finding outside of the pull request’s files is left to the summary', () => {
  const anchor = (of: Finding): Anchor => (of === one ? { on: 'summary' } : { on: 'file' });
  expect(converse([one, two], [], terms({ anchor })).posts.map((post) => post.finding)).toEqual([two]);
});
