// The time that a forecast takes over many tables and many jobs, told per month; the aim is 24 months over 200 tables and 20 jobs within 5 s.

import { embeddedEngine } from '../src/apply/engines/embedded.ts';
import { forecast } from '../src/experiment/forecast/forecast.ts';
import { inLab } from '../test/support/example.ts';

const tables = Number(process.argv[2] ?? 200);
const jobs = Number(process.argv[3] ?? 20);

const setup = `
DO $$ BEGIN FOR n IN 1..${tables} LOOP
  EXECUTE format('CREATE TABLE t%s (id bigint NOT NULL, at timestamptz NOT NULL) PARTITION BY RANGE (at)', n);
  EXECUTE format('CREATE TABLE t%s_2026_01 PARTITION OF t%s FOR VALUES FROM (''2026-01-01'') TO (''2026-02-01'')', n, n);
END LOOP; END $$;
CREATE FUNCTION roll(low int, high int) RETURNS void LANGUAGE plpgsql AS $$ DECLARE month date := date_trunc('month', now() + interval '1 month')::date; BEGIN
  FOR n IN low..high LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS t%s_%s PARTITION OF t%s FOR VALUES FROM (%L) TO (%L)', n, to_char(month, 'YYYY_MM'), n, month, month + interval '1 month');
  END LOOP; END $$;
${Array.from({ length: jobs }, (_, n) => `SELECT cron.schedule('roll-${n}', '${n} 3 * * *', 'SELECT roll(${Math.floor((n * tables) / jobs) + 1}, ${Math.floor(((n + 1) * tables) / jobs)})');`).join('\n')}`;

await inLab(embeddedEngine(), { given: '', migration: setup }, async (lab) => {
  for (const months of (process.argv[4] ?? '3,6,12,24').split(',').map(Number)) {
    const started = performance.now();
    const open = () => lab.copyInTime();
    const seen = await forecast(open, { from: new Date('2026-01-01T00:00:00Z'), months, catalog: lab.applied.headCatalog, timeMs: 120_000 });
    const seconds = (performance.now() - started) / 1000;
    const runs = seen.jobs.reduce((sum, job) => sum + job.runs, 0);
    console.log(
      `${months} months, ${tables} tables, ${jobs} jobs: ${seconds.toFixed(1)} s, ${(seconds / months).toFixed(2)} s a month, ${runs} runs, to ${seen.until.slice(0, 10)}${seen.notes.length > 0 ? ` (${seen.notes[0]})` : ''}`,
    );
  }
});
