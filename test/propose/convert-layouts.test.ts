// The conversion in each layout's form: what cannot run in a transaction stands alone, or is told to be run by hand.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/database/engine.ts';
import { tools } from '../../src/tools/index.ts';
import { sharedEngine } from '../support/engine.ts';
import { type Converted, converted, sure } from './converting.ts';

const schema = `CREATE TABLE ev (id bigserial PRIMARY KEY, a int, created_at timestamptz DEFAULT now()); CREATE INDEX ev_a ON ev (a);
  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.a := coalesce(NEW.a, 1); RETURN NEW; END $$; CREATE TRIGGER touch BEFORE INSERT ON ev FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE FUNCTION n() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM ev; END; CREATE MATERIALIZED VIEW days AS SELECT created_at::date AS day, count(*) FROM ev GROUP BY 1;`;

let engine: Engine & AsyncDisposable;
let session: Session;
beforeAll(async () => {
  engine = await sharedEngine('embedded');
  session = await engine.open({ limits: { timeMs: 30_000, outputBytes: 4_000_000 }, extensions: [] });
}, 60_000);
afterAll(() => engine[Symbol.asyncDispose]());

async function inLayout(layout: string): Promise<Converted> {
  await session[Symbol.asyncDispose]();
  await sure(session, schema);
  return converted(session, 'ev', {}, layout);
}

test.each(tools.map(({ name }) => name))('%s', { timeout: 60_000 }, async (layout) => {
  const { proof, files, notes } = await inLayout(layout);
  expect(proof.failures).toEqual([]);
  expect(files.filter(({ kind }) => kind === 'migration')).toHaveLength(7);
  expect(proof.rows?.landed.map(({ partition }) => partition)).toEqual([
    'public.ev_legacy',
    'public.ev_legacy',
    'public.ev_2027_01',
    'public.ev_2027_02',
  ]);
  const index = files.find(({ path }) => path.includes('unique_index') || path.includes('unique-index'));
  const alone = /CREATE UNIQUE INDEX CONCURRENTLY ev_legacy_pkey ON public\.ev/;
  if (['drizzle', 'node-pg-migrate'].includes(layout)) {
    expect(index?.content.replace(/^--.*$/gm, '')).toMatch(
      /CREATE UNIQUE INDEX IF NOT EXISTS ev_legacy_pkey ON public\.ev/,
    );
    expect(notes.join('\n')).toMatch(alone);
    expect(notes.join('\n')).toContain('runs all pending migrations in one transaction: deploy these one at a time');
  } else {
    expect(index?.content.replace(/^--.*$/gm, '')).toMatch(alone);
    expect(notes).toHaveLength(layout === 'prisma' ? 2 : 1);
  }
  const told: Readonly<Record<string, string>> = {
    prisma:
      'schema.prisma must say the same of public.ev: @@id([id, created_at]). Otherwise the next `prisma migrate dev` writes the old key back, which Postgres refuses.',
    drizzle:
      'Once the schema file says the same of public.ev (primaryKey over id, created_at), `drizzle-kit generate` writes a migration for it: keep its snapshot and empty its SQL, since these migrations have done it.',
  };
  expect(notes.filter((note) => /schema/.test(note))).toEqual([told[layout]].filter((note) => note !== undefined));
});

test('what undoes a step is beside it where the layout has such files', { timeout: 60_000 }, async () => {
  const { files } = await inLayout('golang-migrate');
  const down = (word: string) => files.find(({ path, kind }) => kind === 'down' && path.includes(word))?.content ?? '';
  expect(down('bound')).toContain('ALTER TABLE public.ev DROP CONSTRAINT ev_bound;');
  expect(down('unique_index')).toContain('DROP INDEX CONCURRENTLY public.ev_legacy_pkey;');
  expect(down('not_null')).toContain('ALTER TABLE public.ev ALTER COLUMN created_at DROP NOT NULL;');
  expect(down('swap')).toContain('This cannot be undone by SQL alone');
});

test('every step can be undone by its down file, the last first, as far as the swap', { timeout: 60_000 }, async () => {
  const { files } = await inLayout('golang-migrate');
  await session[Symbol.asyncDispose]();
  await sure(session, schema);
  const before = await session.query(
    "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'ev'::regclass",
  );
  const steps = files.filter(({ path }) => /_[1-4]_/.test(path));
  for (const { content } of steps.filter(({ kind }) => kind === 'migration')) await sure(session, content);
  for (const { content } of steps.filter(({ kind }) => kind === 'down').reverse()) await sure(session, content);
  expect(
    await session.query("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'ev'::regclass"),
  ).toEqual(before);
  expect(await session.query("SELECT relname FROM pg_class WHERE relname LIKE 'ev_legacy%'")).toEqual([]);
});
