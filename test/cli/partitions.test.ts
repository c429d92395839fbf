// headroom partitions and headroom partition TABLE as they are called: real repositories, the real pipeline, on both engines.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { GitRepository } from '../support/git.ts';
import { serverThere, versionFor } from '../support/server.ts';
import { headroom } from './world.ts';

const orders = `CREATE TABLE public.orders (id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE public.orders_2026_10 PARTITION OF public.orders FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
CREATE TABLE public.orders_2026_11 PARTITION OF public.orders FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
`;
const logs = `CREATE TABLE public.logs (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE public.logs_y2026w47 PARTITION OF public.logs FOR VALUES FROM ('2026-11-16') TO ('2026-11-23');
CREATE TABLE public.logs_y2026w48 PARTITION OF public.logs FOR VALUES FROM ('2026-11-23') TO ('2026-11-30');
`;
const events = `CREATE TABLE public.events (id bigint PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), note text);
CREATE TABLE public.notes (id bigint PRIMARY KEY, note text);
`;
const odd = `CREATE TABLE public.odd (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE public.odd_a PARTITION OF public.odd FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-10-09 00:00:00+00');
CREATE TABLE public.odd_b PARTITION OF public.odd FOR VALUES FROM ('2026-10-09 00:00:00+00') TO ('2026-12-02 00:00:00+00');
`;
const program = `export const keep = (db, month) => db.query(\`CREATE TABLE IF NOT EXISTS orders_\${month} PARTITION OF orders FOR VALUES FROM ('x') TO ('y')\`);\n`;

/** Words that choose the server's version. */
const version = (engine: string) =>
  versionFor(engine) === undefined ? [] : ['--postgres-version', String(versionFor(engine))];
const day = ['--as-of', '2026-11-24', '--quiet'];
const api = 'api/migrations';
const supabase = 'supabase/migrations';

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
const isPublished = ajv.compile(
  JSON.parse(readFileSync(new URL('../../schema/partitions.json', import.meta.url), 'utf8')),
);
const problems = (value: unknown) => (isPublished(value) ? [] : isPublished.errors);

describe.each(['embedded', 'server'])('on the %s engine', (engine) => {
  const skip = engine === 'server' && !serverThere();
  const call = (repo: GitRepository, command: string, ...more: string[]) =>
    headroom([command, ...more, '--repo', repo.path, '--engine', engine, ...version(engine), ...day], {
      environment: { HEADROOM_CACHE: join(repo.path, '.cache') },
    });

  test.skipIf(skip)('partitions: two sets, printed and nothing written; then written; then nothing to do', async () => {
    using repo = new GitRepository({
      [`${api}/001_orders.sql`]: orders,
      'supabase/config.toml': 'project_id = "x"\n',
      [`${supabase}/20260101000000_logs.sql`]: logs,
    });
    const json = join(repo.path, '.cache', 'partitions.json');
    const told = await call(repo, 'partitions', '--format', 'json', '--output', json, '--format', 'pretty');
    expect(told).toMatchObject({ status: 0, err: '' });
    expect(told.out).toMatch(/(^|\n\n)api\/migrations\n\npublic\.orders /);
    expect(told.out).toContain(
      'public.orders  RANGE (at)  monthly, 2 partitions, orders_{YYYY_MM}, by UTC\n    covered to 2026-12-01 (in 7 days); then inserts fail\n',
    );
    expect(told.out).toMatch(
      /would write \(--write does\)\n {4}api\/migrations\/002_add_orders_partitions_\S+\.sql \(\d+ lines\)\n/,
    );
    expect(told.out).toMatch(
      /public\.orders: without it, rows are refused from 2026-12-01; with it, (from 2027-\d\d-\d\d|not within the time that was looked at)\n/,
    );
    expect(told.out).toMatch(/✔ 2 partitioned tables: \d+ partitions to add\.\n/);
    expect(readdirSync(join(repo.path, api))).toEqual(['001_orders.sql']);

    const seen = JSON.parse(readFileSync(json, 'utf8'));
    expect([problems(seen), seen.sets.length, seen.sets[0].proof.runways.length]).toEqual([[], 2, 1]);

    const written = await call(repo, 'partitions', '--write');
    expect(written.out).toContain('\nwritten\n');
    const [, added = ''] = readdirSync(join(repo.path, api));
    expect(readFileSync(join(repo.path, api, added), 'utf8')).toContain('ATTACH PARTITION public.orders_2026_12');
    expect(readdirSync(join(repo.path, supabase))).toHaveLength(2);

    const again = await call(repo, 'partitions', '--write');
    expect(again.out).toContain('✔ 2 partitioned tables: nothing to add.\n');
    expect(again.out).not.toContain('written');
    expect(
      [readdirSync(join(repo.path, api)), readdirSync(join(repo.path, supabase))].map(({ length }) => length),
    ).toEqual([2, 2]);
  });

  test.skipIf(skip)(
    'partitions: what is ambiguous is asked for in lines that can be pasted, and what a program makes is left to it',
    async () => {
      using repo = new GitRepository({
        [`${api}/001_odd.sql`]: odd,
        [`${api}/002_orders.sql`]: orders,
        'src/partitions.ts': program,
      });
      const seen = JSON.parse((await call(repo, 'partitions', '--format', 'json')).out);
      expect(problems(seen)).toEqual([]);
      expect(problems({ ...seen, sets: [{ ...seen.sets[0], plans: [{}] }] })).not.toEqual([]);
      const { out, status } = await call(repo, 'partitions', '--write');
      expect(status).toBe(0);
      expect(out).toContain(
        'Its partitions are not of one length: the newest are odd_a (2026-10-01 to 2026-10-09), odd_b (2026-10-09 to 2026-12-02).',
      );
      expect(out).toContain('        tables:\n          public.odd:\n            partition: { every: 54 days }\n');
      expect(out).toContain('    left to ');
      expect(out).toContain('src/partitions.ts');
      expect(out).toContain('✔ 2 partitioned tables: nothing to add. 1 table needs a word of yours.\n');
      expect(readdirSync(join(repo.path, api))).toHaveLength(2);
      repo.write({ '.github/headroom.yml': 'version: 1\ntables:\n  public.odd:\n    partition: { every: 54 days }\n' });
      expect((await call(repo, 'partitions')).out).not.toContain('needs a word of yours');
    },
  );

  test.skipIf(skip)('partitions: what a program makes by a function of the database is left to it', async () => {
    const roll = `CREATE FUNCTION roll_out(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
      EXECUTE format('CREATE TABLE %s_%s PARTITION OF %s FOR VALUES FROM (%L) TO (%L)', parent, to_char(month, 'YYYY_MM'), parent, month, month + interval '1 month');
    END $$;
    CREATE FUNCTION roll_orders() RETURNS void LANGUAGE sql AS $$ SELECT roll_out('orders', date_trunc('month', now())::date) $$;`;
    using repo = new GitRepository({
      [`${api}/001_orders.sql`]: orders,
      [`${api}/002_roll.sql`]: roll,
      'src/cron.ts': "// Once a month.\nawait db.rpc('roll_orders');\n",
      'src/cron.test.ts': "await db.rpc('roll_out');\n",
    });
    const { out } = await call(repo, 'partitions');
    expect(out).toContain('    left to src/cron.ts:2\n');
    expect(out).toContain('✔ 1 partitioned table: nothing to add.\n');
  });

  test.skipIf(skip)(
    'partitions: of more than fit into one proposal, the soonest of all tables come first',
    async () => {
      using repo = new GitRepository({
        [`${api}/001_orders.sql`]: orders,
        [`${api}/002_logs.sql`]: logs,
        '.github/headroom.yml': 'partitions: { most: 3 }\n',
      });
      const { out } = await call(repo, 'partitions');
      expect(out).toMatch(/ \+ orders_2026_12 \(1 partition, covered to 2027-01-01 then\)/);
      expect(out).toMatch(/ \+ logs_y2026w49, logs_y2026w50 \(2 partitions, covered to 2026-12-14 then\)/);
      expect(out).toMatch(/ Only the 3 soonest partitions of all tables are proposed, /);
      repo.write({ '.github/headroom.yml': 'partitions: { most: 1 }\n' });
      const one = await call(repo, 'partitions');
      expect(one.out).toMatch(/orders_\{YYYY_MM\}, by UTC\n.*\n {4}waits for the next proposal\n/);
    },
  );

  test.skipIf(skip)('partitions: of a table that is without one already, the present is told', async () => {
    using repo = new GitRepository({ [`${api}/001_orders.sql`]: orders.replaceAll('2026-1', '2025-1') });
    const { out } = await call(repo, 'partitions');
    expect(out).toMatch(/\n {4}no partition takes rows of now: inserts fail\n/);
    expect(out).toMatch(/without it, rows are refused already; with it, from 2027-/);
  });

  test.skipIf(skip)('partitions: a repository without any says so in one line', async () => {
    using repo = new GitRepository({ [`${api}/001_events.sql`]: events });
    expect(await call(repo, 'partitions')).toEqual({
      status: 0,
      err: '',
      out: '✔ No table is partitioned; there is nothing to add.\n',
    });
  });

  test.skipIf(skip)('partition: writes the files of a conversion and refuses one that cannot be', async () => {
    using repo = new GitRepository({
      [`${api}/001_orders.sql`]: orders,
      'supabase/config.toml': 'project_id = "x"\n',
      [`${supabase}/20260101000000_events.sql`]: events,
    });
    const by = ['--by', 'at', '--interval', 'month'];
    const told = await call(repo, 'partition', 'public.events', ...by);
    expect(told.status).toBe(0);
    expect(told.out).toContain('public.events by at, one partition each month: 5 migrations, proven on PostgreSQL ');
    expect(readdirSync(join(repo.path, supabase))).toHaveLength(1);
    const written = await call(repo, 'partition', 'public.events', ...by, '--write');
    expect(written).toMatchObject({ status: 0, err: '' });
    expect(
      [readdirSync(join(repo.path, api)), readdirSync(join(repo.path, supabase))].map(({ length }) => length),
    ).toEqual([1, 6]);

    const refused = await call(repo, 'partition', 'public.notes', ...by, '--write');
    expect(refused).toMatchObject({ status: 1, err: '' });
    expect(refused.out).toContain('public.notes was not converted.');
    expect(refused.out).toContain('public.notes has no column at. It has no column of time.');
    const done = await call(repo, 'partition', 'public.events', ...by, '--write');
    expect(done.status).toBe(1);
    expect(readdirSync(join(repo.path, supabase))).toHaveLength(6);
  });
});
