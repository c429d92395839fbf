// What writers feel while the proposed migrations run: new partitions beside a long reader, and a table's conversion; every row is checked.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findRelation, readConversionFacts } from '../src/catalog/conversion.ts';
import { readPartitions } from '../src/catalog/partitions.ts';
import { defaultConfig } from '../src/config/config.ts';
import type { Names } from '../src/database/engine.ts';
import { findBinaries } from '../src/database/engines/binaries.ts';
import { bootstrapRole, Cluster } from '../src/database/engines/cluster.ts';
import { pinned } from '../src/database/engines/pinned.ts';
import { loadReader } from '../src/parse/parse.ts';
import { draftConversion } from '../src/propose/conversion/drafts.ts';
import { planConversion } from '../src/propose/conversion/plan.ts';
import { propose } from '../src/propose/propose.ts';
import { tools } from '../src/tools/index.ts';
import type { DraftPlace } from '../src/tools/shared/tool.ts';
import { type Told, Writers } from './writers.ts';

const rows = Number(process.env.ROWS ?? 1_000_000);
const count = Number(process.env.WRITERS ?? 6);
const lockTimeout = '500ms';

const plain = tools.find(({ name }) => name === 'plain');
const [binaries] = await findBinaries();
if (binaries === undefined || plain === undefined)
  throw new Error('This bench needs a PostgreSQL server on the machine.');
await using cluster = await Cluster.start(binaries, null, null);
const connect = () => new pg.Client({ host: cluster.socketFolder, user: bootstrapRole, database: 'postgres' });
const admin = connect();
await admin.connect();
const session = {
  query: async <Row>(sql: string, names?: Names) =>
    [await admin.query(names === 'ours' ? pinned(sql, false).sql : sql)].flat().at(-1)?.rows as Row[],
};
const place: DraftPlace = {
  set: { tool: plain, root: 'db', files: [], manifest: null },
  paths: [],
  read: () => null,
  now: new Date(),
};

console.log(
  `PostgreSQL ${binaries.version}, ${count} writers, ${rows} rows, lock_timeout ${lockTimeout}; milliseconds`,
);

/** A reader that keeps a table open for a time. */
async function reader(table: string, ms: number): Promise<void> {
  const client = connect();
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT count(*) FROM ${table} WHERE value = -1`);
  await sleep(ms);
  await client.query('COMMIT');
  await client.end();
}

/** Again until the locks are had, as a runner is run again. */
async function insistently(statements: readonly string[]): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      for (const sql of statements) await admin.query(sql);
      return tries;
    } catch (error) {
      await admin.query('ROLLBACK');
      if ((error as pg.DatabaseError).code !== '55P03') throw error;
      await sleep(100);
    }
  }
}

function line(name: string, ms: number, tries: number, told: Told): void {
  const wrong = `lost ${told.lost}, stale ${told.stale}, ghosts ${told.ghosts}${told.refused.length === 0 ? '' : `, refused: ${told.refused.join('; ')}`}`;
  console.log(
    `  ${name.padEnd(44)} ${ms.toFixed(0).padStart(6)}  tries ${String(tries).padStart(2)}  longest write ${told.longest.toFixed(0).padStart(6)}  (${told.statements} writes; ${wrong})`,
  );
}

// ── new partitions ──────────────────────────────────────────────────────────────────────────────────────────────────

const month = (from: Date, months: number) => new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
const text = (date: Date) => `'${date.toISOString().slice(0, 10)} 00:00:00+00'`;
const name = (date: Date) => `ev_${date.toISOString().slice(0, 7).replace('-', '_')}`;

async function partitioned(): Promise<void> {
  await admin.query(
    'DROP TABLE IF EXISTS ev; CREATE TABLE ev (id bigserial, writer int, value int, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at); CREATE INDEX ON ev (writer)',
  );
  for (const at of [-1, 0]) {
    const from = month(new Date(), at);
    await admin.query(
      `CREATE TABLE ${name(from)} PARTITION OF ev FOR VALUES FROM (${text(from)}) TO (${text(month(from, 1))})`,
    );
  }
  await admin.query('INSERT INTO ev (writer, value) SELECT -1, g FROM generate_series(1, 20000) g');
}

/** The migration that `headroom partitions` proposes, as it is run. */
async function proposedAddition(): Promise<string[]> {
  const facts = await readPartitions(session as never, binaries?.major ?? 15, '16383');
  const config = { ...defaultConfig, partitions: { ...defaultConfig.partitions, lockTimeout } };
  const { files } = propose({
    facts,
    catalog: { jobs: [], routines: {} },
    config,
    asOf: new Date(),
    makers: [],
    place,
  });
  const [file] = files;
  if (file === undefined) throw new Error('nothing was proposed');
  return [file.content];
}

async function addition(title: string, statements: () => Promise<string[]>): Promise<Told> {
  await partitioned();
  const run = await statements();
  const writers = new Writers({ connect, table: 'ev', count, old: Array.from({ length: 5000 }, (_, at) => at + 1) });
  await writers.start();
  await sleep(500);
  const read = reader('ev', 3000);
  await sleep(300);
  const started = performance.now();
  const tries = await insistently(run);
  const ms = performance.now() - started;
  await read;
  const told = await writers.stop();
  line(title, ms, tries, told);
  return told;
}

console.log('New partitions, with a reader that stays for 3 s:');
const next = month(new Date(), 1);
const partitionOf = `CREATE TABLE ${name(next)} PARTITION OF ev FOR VALUES FROM (${text(next)}) TO (${text(month(next, 1))})`;
const nothing = await addition('nothing at all', async () => ['SELECT 1']);
const direct = await addition('CREATE TABLE … PARTITION OF', async () => [partitionOf]);
await addition(`the same with lock_timeout ${lockTimeout}, again and again`, async () => [
  `BEGIN; SET LOCAL lock_timeout = '${lockTimeout}'; ${partitionOf}; COMMIT`,
]);
const proposed = await addition('as proposed (LIKE, then ATTACH)', proposedAddition);
console.log(
  `  longest write, PARTITION OF / as proposed: ${(direct.longest / proposed.longest).toFixed(0)}; as proposed / nothing at all: ${(proposed.longest / nothing.longest).toFixed(1)}`,
);

// ── conversion ──────────────────────────────────────────────────────────────────────────────────────────────────────

async function unpartitioned(): Promise<void> {
  await admin.query(`DROP TABLE IF EXISTS ev CASCADE; CREATE TABLE ev (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, writer int, value int, filler text DEFAULT repeat('x', 100), created_at timestamptz NOT NULL DEFAULT now());
    CREATE INDEX ev_writer ON ev (writer, created_at); CREATE VIEW seen AS SELECT * FROM ev;
    CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.writer := coalesce(NEW.writer, 0); RETURN NEW; END $$; CREATE TRIGGER touch BEFORE INSERT ON ev FOR EACH ROW EXECUTE FUNCTION touch();
    INSERT INTO ev (writer, value, created_at) SELECT -1, g, now() - g * interval '1 second' FROM generate_series(1, ${rows}) g; ANALYZE ev`);
}

const parser = await loadReader();

/** The statements of each file, as the layout cuts it. */
async function conversionFiles(): Promise<string[][]> {
  const oid = await findRelation(session as never, 'ev');
  const facts = await readConversionFacts(session as never, oid ?? '');
  const wish = {
    column: 'created_at',
    unit: 'month',
    cutoff: undefined,
    asOf: new Date(),
    zone: 'UTC',
    name: undefined,
    givenUp: [],
    lockTimeout,
  } as const;
  const planned = planConversion(facts, wish);
  if (planned.kind === 'refused') throw new Error(JSON.stringify(planned.refusals));
  return draftConversion(planned.conversion, place).drafts.map(({ up }) =>
    up.flatMap((sql) => parser.parse({ path: '', text: sql }).statements.map((statement) => statement.sql)),
  );
}

async function conversion(title: string, files: () => Promise<string[][]>, readerMs: number): Promise<Told> {
  await unpartitioned();
  const run = await files();
  const writers = new Writers({
    connect,
    table: 'ev',
    count,
    old: Array.from({ length: 100_000 }, (_, at) => 1 + ((at * 7919) % rows)),
  });
  await writers.start();
  await sleep(500);
  const readers: Promise<void>[] = [];
  const started = performance.now();
  let tries = 0;
  for (const statements of run) {
    if (readerMs > 0) {
      readers.push(reader('ev', readerMs));
      await sleep(200);
    }
    tries += await insistently(statements);
  }
  const ms = performance.now() - started;
  await Promise.all(readers);
  await sleep(500);
  const told = await writers.stop();
  line(title, ms, tries, told);
  return told;
}

/** What a person writes who knows that rows must not be lost. */
const copied = async () => [
  [
    'BEGIN',
    'LOCK TABLE ev IN ACCESS EXCLUSIVE MODE',
    'ALTER TABLE ev RENAME TO ev_old',
    'CREATE TABLE ev (LIKE ev_old INCLUDING DEFAULTS INCLUDING IDENTITY, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at)',
    'CREATE TABLE ev_all PARTITION OF ev DEFAULT',
    'INSERT INTO ev SELECT * FROM ev_old',
    "SELECT setval(pg_get_serial_sequence('ev', 'id'), (SELECT max(id) FROM ev))",
    'DROP TABLE ev_old CASCADE',
    'COMMIT',
  ],
];

console.log(`Conversion of a table of ${rows} rows:`);
const copy = await conversion('copied under a lock', copied, 0);
const quiet = await conversion('as proposed', conversionFiles, 0);
const busy = await conversion('as proposed, each step beside a 1.5 s reader', conversionFiles, 1500);
console.log(`  longest write, copied / as proposed: ${(copy.longest / quiet.longest).toFixed(0)}`);
const bad = [proposed, quiet, busy].filter(
  ({ lost, stale, ghosts, refused }) => lost + stale + ghosts + refused.length > 0,
);
if (bad.length > 0) process.exitCode = 1;
await admin.end();
