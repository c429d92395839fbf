// The time that a forecast takes over 200 tables and 20 jobs (the aim is 24 months within 5 s), beside making the same partitions in one loop.
import { embeddedEngine } from '../src/database/engines/embedded.ts';
import { forecast } from '../src/experiment/forecast/forecast.ts';
import { inLab } from '../test/support/example.ts';

const [months = 24, tables = 200, jobs = 20] = process.argv.slice(2).map(Number);
const from = new Date('2026-01-01T00:00:00Z');

/** Plain tables and partitioned ones; each of the jobs, due every day, rolls its share of these by the month. */
const schema = (partitioned: number) => `
DO $$ BEGIN
  FOR n IN 1..${partitioned} LOOP
    EXECUTE format('CREATE TABLE t%s (id bigint NOT NULL, at timestamptz NOT NULL) PARTITION BY RANGE (at)', n);
    EXECUTE format('CREATE TABLE t%s_2026_01 PARTITION OF t%s FOR VALUES FROM (''2026-01-01'') TO (''2026-02-01'')', n, n);
  END LOOP;
  FOR n IN ${partitioned + 1}..${tables} LOOP EXECUTE format('CREATE TABLE t%s (id bigint NOT NULL, at timestamptz NOT NULL)', n); END LOOP;
END $$;
CREATE FUNCTION roll(low int, high int) RETURNS void LANGUAGE plpgsql AS $$ DECLARE month date := date_trunc('month', now() + interval '1 month')::date; BEGIN
  FOR n IN low..high LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS t%s_%s PARTITION OF t%s FOR VALUES FROM (%L) TO (%L)', n, to_char(month, 'YYYY_MM'), n, month, month + interval '1 month');
  END LOOP; END $$;
${Array.from({ length: jobs }, (_, n) => `SELECT cron.schedule('roll-${n}', '${n} 3 * * *', 'SELECT roll(${Math.floor((n * partitioned) / jobs) + 1}, ${Math.floor(((n + 1) * partitioned) / jobs)})');`).join('\n')}`;

const loop = (partitioned: number) => `
DO $$ DECLARE month date := '2026-01-01'; BEGIN
  FOR m IN 1..${months} LOOP
    month := (month + interval '1 month')::date;
    FOR n IN 1..${partitioned} LOOP
      EXECUTE format('CREATE TABLE t%s_%s PARTITION OF t%s FOR VALUES FROM (%L) TO (%L)', n, to_char(month, 'YYYY_MM'), n, month, month + interval '1 month');
    END LOOP;
  END LOOP; END $$`;

for (const partitioned of [jobs, tables]) {
  await inLab(embeddedEngine(), { given: '', migration: schema(partitioned) }, async (lab) => {
    const open = () => lab.cloneWithClock();
    const time = async <Value>(work: () => Promise<Value>) => {
      const started = performance.now();
      return { value: await work(), seconds: (performance.now() - started) / 1000 };
    };
    await using bare = await open();
    const made = await time(() => bare.run(loop(partitioned), 120_000));
    const { value, seconds } = await time(() =>
      forecast(open, { from, months, catalog: lab.applied.headCatalog, timeMs: 120_000 }),
    );
    const runs = value.jobs.reduce((sum, job) => sum + job.runs, 0);
    console.log(
      `${months} months, ${tables} tables, ${partitioned} of them rolled by ${jobs} jobs: ${seconds.toFixed(1)} s, ${runs} runs, to ${value.until.slice(0, 10)}`,
    );
    console.log(
      `  their ${partitioned * months} partitions in one loop: ${made.seconds.toFixed(1)} s (${made.value.kind}); forecast / loop: ${(seconds / made.seconds).toFixed(1)}`,
    );
  });
}
