// The clock run on over the schema of all migrations: how long each partitioned table takes rows, and which jobs keep it going.
import type { Sandbox } from '../apply/sandbox.ts';
import type { Config } from '../config/config.ts';
import { messageOf } from '../lib/errors.ts';
import type { CoverageInterval, Forecast, TableForecast } from '../model/experiments.ts';
import type { PartitionFacts } from '../model/partitions.ts';
import { forecast } from './forecast/forecast.ts';

export interface Clocked {
  readonly forecast: Forecast | null;
  /** Why there is none; null where there is one, or nothing to look at. */
  readonly why: string | null;
}

/** What one run of the clock may take, in milliseconds. */
const timeMs = 60_000;

export async function clocked(
  lab: Sandbox,
  facts: PartitionFacts,
  config: Pick<Config, 'forecast'>,
  asOf: Date,
): Promise<Clocked> {
  if (!facts.tables.some(({ strategy }) => strategy === 'range')) return { forecast: null, why: null };
  if (lab.clockless !== null) return { forecast: null, why: lab.clockless };
  try {
    const { headCatalog: catalog } = lab.applied;
    return {
      forecast: await forecast(() => lab.cloneWithClock(), {
        from: asOf,
        months: config.forecast.months,
        catalog,
        timeMs,
      }),
      why: null,
    };
  } catch (error) {
    return { forecast: null, why: messageOf(error) };
  }
}

export interface Keeper {
  readonly table: string;
  readonly who: string;
  /** `fragile-job`: one run that does not happen leaves rows without a partition. */
  readonly kind: 'job' | 'fragile-job';
}

/** Jobs that keep a table covered as far as was looked. */
export function keepers({ forecast: seen }: Clocked): Keeper[] {
  return (seen?.tables ?? []).flatMap(({ table, coverage, unseen, partitions, missedRun }) => {
    const job = partitions.find(({ created }) => created !== null)?.created?.job;
    if (job === undefined || unseen !== null || coverage.some(({ state }) => state !== 'accepted')) return [];
    return [
      {
        table,
        who: `the job ${job}`,
        kind: (missedRun?.lost.length ?? 0) > 0 ? ('fragile-job' as const) : ('job' as const),
      },
    ];
  });
}

/** When a table first does not take a row as it should. */
export interface Trouble {
  /** Where rows could not be had to the end. */
  readonly unseen: TableForecast['unseen'];
  /** null: not as far as was looked. */
  readonly first: CoverageInterval | null;
  /**
   * The same when one run of the job that makes its partitions is missed; null where no job does, or none is missed.
   */
  readonly missed: CoverageInterval | null;
}

/** null: the table was not looked at. */
export function troubleOf({ forecast: seen }: Clocked, name: string): Trouble | null {
  const table = seen?.tables.find((each) => bare(each.table) === bare(name));
  if (table === undefined || table.coverage.length === 0) return null;
  return {
    unseen: table.unseen,
    first: table.coverage.find(({ state }) => state !== 'accepted') ?? null,
    missed: table.missedRun?.lost[0] ?? null,
  };
}

const bare = (name: string) => name.replaceAll('"', '');
