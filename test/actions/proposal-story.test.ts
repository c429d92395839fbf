// A year of a repository whose partitions are proposed by pull requests: the real pipeline each month, what is merged applied to a database that rows go into.
import { expect, test } from 'vitest';
import { chooseEngine } from '../../src/database/choose.ts';
import type { Session } from '../../src/database/engine.ts';
import { GitHubStandIn } from '../support/github/stand-in.ts';
import { serverThere } from '../support/server.ts';
import { propose, type Terms } from './proposing.ts';

const branch = 'headroom/partitions/main';
const folder = 'supabase/migrations';
const first = `CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE TABLE events_2026_11 PARTITION OF events FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
CREATE TABLE events_2026_12 PARTITION OF events FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE events_2026_11 ENABLE ROW LEVEL SECURITY;
ALTER TABLE events_2026_12 ENABLE ROW LEVEL SECURITY;
`;
const start = (more: Parameters<typeof GitHubStandIn.start>[0] = {}) =>
  GitHubStandIn.start({
    base: { [`${folder}/20250101000000_events.sql`]: first },
    permissions: { contents: 'write', 'pull-requests': 'write' },
    ...more,
  });

/** Proven by the embedded Postgres, applied on a server where there is one. */
class Production implements AsyncDisposable {
  readonly #session: Session;
  readonly #applied = new Set<string>();

  private constructor(session: Session) {
    this.#session = session;
  }

  static async start(): Promise<Production> {
    const { engine } = await chooseEngine({ engine: serverThere() ? 'server' : 'embedded', extensions: [] });
    return new Production(await engine.open({ limits: { timeMs: 20_000, outputBytes: 1 << 20 }, extensions: [] }));
  }

  /** What main has and was not applied yet, in order. */
  async deploy(gh: GitHubStandIn): Promise<void> {
    const main = gh.world.resolve('main');
    const paths = gh.world.objects
      .git(['ls-tree', '-r', '--name-only', main, `${folder}/`])
      .trim()
      .split('\n');
    for (const path of paths.filter((each) => !this.#applied.has(each)).sort()) {
      expect(await this.#session.run(gh.world.objects.git(['cat-file', 'blob', `${main}:${path}`]))).toMatchObject({
        kind: 'done',
      });
      this.#applied.add(path);
    }
  }

  /** One row for each day of a month, each alone; those that are refused. */
  async live(month: string): Promise<string[]> {
    const days = await this.#session.query<{ day: string }>(
      `SELECT generate_series('${month}-01'::date, '${month}-01'::date + interval '1 month' - interval '1 day', '1 day')::date::text AS day`,
    );
    const refused: string[] = [];
    for (const { day } of days)
      if ((await this.#session.run(`INSERT INTO events (at) VALUES ('${day} 12:00:00+00')`)).kind === 'error')
        refused.push(day);
    return refused;
  }

  async rows(): Promise<Record<string, number>> {
    const found = await this.#session.query<{ of: string; rows: number }>(
      'SELECT tableoid::regclass::text AS of, count(*)::int AS rows FROM events GROUP BY 1 ORDER BY 1',
    );
    return Object.fromEntries(found.map(({ of, rows }) => [of, rows]));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }
}

const on = (gh: GitHubStandIn, day: string, more: Terms = {}) =>
  propose(gh, { wish: null, now: `${day}T05:17:00Z`, inputs: { engine: 'embedded' }, ...more });
const newest = (gh: GitHubStandIn) => gh.pull(gh.state.pulls.length);
const changed = (gh: GitHubStandIn) => gh.world.changes(newest(gh)).map(({ path }) => path);
const text = (gh: GitHubStandIn, path: string) =>
  gh.world.objects.git(['cat-file', 'blob', `${gh.world.resolve(branch)}:${path}`]);
const added = (gh: GitHubStandIn) =>
  [
    ...changed(gh)
      .map((path) => text(gh, path))
      .join('')
      .matchAll(/ATTACH PARTITION public\.(\w+)/g),
  ].map(([, name]) => name);

/** As the button does. */
function merge(gh: GitHubStandIn): void {
  gh.push(Object.fromEntries(changed(gh).map((path) => [path, text(gh, path)])), { branch: 'main', message: 'Merge' });
  gh.world.close(newest(gh), true);
  gh.human.deleteBranch(branch);
}

/** Several runs of the whole pipeline each. */
const patience = 300_000;

test(
  'month after month: opened, brought up to date, merged, and the next one',
  async () => {
    await using gh = await start();
    await using production = await Production.start();
    await production.deploy(gh);
    expect(await production.live('2026-11')).toEqual([]);
    const opened = await on(gh, '2026-11-24');
    expect(opened).toMatchObject({ operation: 'created', failures: [], annotated: [] });
    expect(newest(gh).body).toMatch(
      /^\*\*Without this, inserts into `public\.events` will fail on 2027-01-01, in 38 days\.\*\* With it, they are taken until 2027-03-01\./,
    );
    expect(added(gh)).toEqual(['events_2027_01', 'events_2027_02']);
    const [path = ''] = changed(gh);
    expect(await on(gh, '2026-11-25')).toMatchObject({ operation: 'none', writes: [] });

    // Nobody has merged it for a month.
    expect(await production.live('2026-12')).toEqual([]);
    expect(await on(gh, '2026-12-24')).toMatchObject({ operation: 'updated', failures: [] });
    const version = path.slice(0, `${folder}/20261124051700`.length);
    expect([changed(gh), added(gh)]).toEqual([
      [`${version}_add_events_partitions_2027_01_to_2027_04.sql`],
      ['events_2027_01', 'events_2027_02', 'events_2027_03'],
    ]);
    expect(newest(gh).body).toContain('will fail on 2027-01-01, in 8 days.');
    expect(await production.live('2027-01')).toHaveLength(31);
    merge(gh);
    await production.deploy(gh);
    expect(await production.live('2027-01')).toEqual([]);
    expect(await on(gh, '2026-12-25')).toMatchObject({ operation: 'none', writes: [] });

    // A colleague's migration comes between; the next proposal goes behind it.
    gh.push(
      {
        [`${folder}/20270110000000_note.sql`]:
          'ALTER TABLE events ADD COLUMN note text;\nCREATE INDEX events_note ON events (note);\n',
      },
      { branch: 'main' },
    );
    await production.deploy(gh);
    expect(await on(gh, '2027-01-24')).toMatchObject({ operation: 'created', failures: [] });
    expect(gh.state.pulls.map(({ state, merged }) => [state, merged])).toEqual([
      ['closed', true],
      ['open', false],
    ]);
    expect([added(gh), changed(gh)[0]?.startsWith(`${folder}/20270124`)]).toEqual([['events_2027_04'], true]);
    merge(gh);
    await production.deploy(gh);
    for (const month of ['2027-02', '2027-03', '2027-04']) expect(await production.live(month)).toEqual([]);
    expect(Object.keys(await production.rows())).toEqual(
      ['2026_11', '2026_12', '2027_01', '2027_02', '2027_03', '2027_04'].map((at) => `events_${at}`),
    );
    expect(Object.values(await production.rows()).reduce((sum, rows) => sum + rows)).toBe(30 + 31 + 31 + 28 + 31 + 30);
  },
  patience,
);

test(
  'people’s commits, people’s closing, and people who do it themselves',
  async () => {
    await using gh = await start();
    await using production = await Production.start();
    await production.deploy(gh);
    await on(gh, '2026-11-24');
    const [path = ''] = changed(gh);
    gh.human.commit(branch, { [path]: `${text(gh, path)}\nCOMMENT ON TABLE public.events_2027_01 IS 'By hand';\n` });
    const blocked = await on(gh, '2026-12-24');
    expect(blocked).toMatchObject({ operation: 'blocked', writes: ['issues/create-comment'], failures: [] });
    expect(gh.state.issueComments.at(-1)?.body).toContain('ATTACH PARTITION public.events_2027_03');
    expect(text(gh, path)).toContain('By hand');
    expect(await on(gh, '2026-12-25')).toMatchObject({ operation: 'blocked', writes: [] });
    merge(gh);
    await production.deploy(gh);
    expect(await production.live('2027-02')).toEqual([]);

    // What the person's commit made is carried on from; the next proposal is closed unread.
    expect(await on(gh, '2026-12-26')).toMatchObject({ operation: 'created', failures: [] });
    expect(added(gh)).toEqual(['events_2027_03']);
    gh.human.closePull(2);
    gh.human.deleteBranch(branch);
    expect(await on(gh, '2026-12-27')).toMatchObject({ operation: 'skipped-closed', writes: [] });
    expect(await on(gh, '2027-01-24')).toMatchObject({ operation: 'created' });
    expect(added(gh)).toEqual(['events_2027_03', 'events_2027_04']);

    // Meanwhile somebody writes a year by hand.
    const year = Array.from({ length: 12 }, (_, at) => {
      const day = (month: number) => `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      const [from, to] = [day(at + 2), day(at + 3)];
      const name = `events_${from.slice(0, 7).replace('-', '_')}`;
      return `CREATE TABLE ${name} PARTITION OF events FOR VALUES FROM ('${from} 00:00:00+00') TO ('${to} 00:00:00+00');\nALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;\n`;
    });
    gh.push({ [`${folder}/20270201000000_a_year.sql`]: year.join('') }, { branch: 'main' });
    const closed = await on(gh, '2027-02-02');
    expect(closed).toMatchObject({
      operation: 'closed',
      writes: ['issues/create-comment', 'pulls/update', 'git/delete-ref'],
      failures: [],
    });
    await production.deploy(gh);
    for (const month of ['2027-03', '2028-02']) expect(await production.live(month)).toEqual([]);
  },
  patience,
);

test(
  'where Actions may not open pull requests, the branch waits for a person, and goes on to fit',
  async () => {
    await using gh = await start({ mayOpenPulls: false });
    await using production = await Production.start();
    await production.deploy(gh);
    const pushed = await on(gh, '2026-11-24');
    expect(pushed).toMatchObject({ operation: 'branch-pushed', outputs: { conclusion: 'failure' } });
    const later = await on(gh, '2026-12-24');
    expect(later).toMatchObject({ operation: 'branch-pushed' });
    gh.world.openPull(gh.world.headOf(branch), 'main', { title: 'By hand' });
    expect(added(gh)).toEqual(['events_2027_01', 'events_2027_02', 'events_2027_03']);
    expect(await on(gh, '2026-12-25')).toMatchObject({ operation: 'updated', writes: ['pulls/update'], failures: [] });
    expect(newest(gh).title).toBe('Add partitions of public.events: covered to 2027-04-01');
    merge(gh);
    await production.deploy(gh);
    for (const month of ['2027-01', '2027-02', '2027-03']) expect(await production.live(month)).toEqual([]);
  },
  patience,
);
