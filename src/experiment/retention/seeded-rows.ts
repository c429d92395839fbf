// The planted rows: sown with their age and kind, counted after the jobs have run.
import type { Session } from '../../database/engine.ts';
import type { Oid, Table } from '../../model/catalog.ts';
import type { MeasuredRetention } from '../../model/experiments.ts';
import { qualified } from '../../sql/quote.ts';
import { putArguments, putFunction } from '../rows/put.ts';
import type { Recipe } from '../rows.ts';
import type { Kind } from './ages.ts';

const helpers = `${putFunction}
CREATE TEMPORARY TABLE headroom_planted (bed oid, hours int, kind int, leaf oid, at tid);
CREATE OR REPLACE FUNCTION pg_temp.headroom_plant(bed oid, hours int, kind int, pieces text[], own int) RETURNS void LANGUAGE plpgsql AS $headroom$
BEGIN
  INSERT INTO pg_temp.headroom_planted SELECT bed, hours, kind, leaf, at FROM pg_temp.headroom_put(pieces, own);
EXCEPTION WHEN OTHERS THEN NULL;
END $headroom$`;

interface Bed {
  readonly table: string;
  /** Rows that were there before. */
  readonly before: number;
}

export class SeededRows {
  readonly #session: Session;
  readonly #beds = new Map<Oid, Bed>();

  private constructor(session: Session) {
    this.#session = session;
  }

  static async ready(session: Session): Promise<SeededRows> {
    await session.query(helpers, 'ours');
    return new SeededRows(session);
  }

  /** A row of each kind and age; those that the table refuses are left out. */
  async insertSeeds(
    oid: Oid,
    table: Table,
    recipe: Recipe,
    kinds: readonly Kind[],
    ages: readonly number[],
  ): Promise<void> {
    const name = qualified(table);
    const [row] = await this.#session.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${name}`, 'ours');
    this.#beds.set(oid, { table: name, before: row?.rows ?? 0 });
    const calls = kinds.flatMap((kind, number) =>
      ages.map(
        (hours) => `SELECT pg_temp.headroom_plant(${oid}, ${hours}, ${number}, ${putArguments(recipe, kind(hours))})`,
      ),
    );
    await this.#session.run(calls.join(';\n'));
  }

  /** Rows of all beds. */
  async count(): Promise<number> {
    if (this.#beds.size === 0) return 0;
    const counts = [...this.#beds.values()].map(({ table }) => `(SELECT count(*) FROM ${table})`);
    const [row] = await this.#session
      .query<{ rows: number }>(`SELECT (${counts.join(' + ')})::int AS rows`, 'ours')
      .catch(() => []);
    return row?.rows ?? 0;
  }

  /** What was kept and what is gone, by age; beds whose rows were changed rather than deleted are left out. */
  async read(tables: readonly Pick<MeasuredRetention, 'oid' | 'table' | 'jobs'>[]): Promise<MeasuredRetention[]> {
    const read: MeasuredRetention[] = [];
    for (const table of tables) {
      const measured = await this.#readOne(table);
      if (measured !== null) read.push(measured);
    }
    return read;
  }

  async #readOne(asked: Pick<MeasuredRetention, 'oid' | 'table' | 'jobs'>): Promise<MeasuredRetention | null> {
    const bed = this.#beds.get(asked.oid);
    if (bed === undefined) return null;
    const rows = await this.#session
      .query<{ hours: number; planted: number; kept: number; total: number }>(
        `SELECT p.hours, count(*)::int AS planted, count(t.ctid)::int AS kept, (SELECT count(*) FROM ${bed.table})::int AS total
        FROM pg_temp.headroom_planted p LEFT JOIN ${bed.table} t ON t.tableoid = p.leaf AND t.ctid = p.at
        WHERE p.bed = ${asked.oid} GROUP BY p.hours ORDER BY p.hours`,
        'ours',
      )
      .catch(() => []);
    const kept = rows.reduce((sum, row) => sum + row.kept, 0);
    if (rows.length === 0 || (rows[0]?.total ?? 0) > bed.before + kept) return null;
    return { ...asked, ages: rows.map(({ hours, planted, kept }) => ({ hours, planted, kept })) };
  }
}
