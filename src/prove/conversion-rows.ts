// Rows around the cutoff, before and after a conversion: none is lost, and each new one lands in its partition.
import type { Session } from '../database/engine.ts';
import { onSession, type Recipe, Rows } from '../experiment/rows.ts';
import { messageOf } from '../lib/errors.ts';
import { type Conversion, inSchema } from '../propose/conversion/conversion.ts';
import { literal } from '../sql/quote.ts';

export interface RowsSeen {
  /** Rows that were there before. */
  readonly before: number;
  /** Where new rows went, by partition. */
  readonly landed: readonly { readonly moment: string; readonly partition: string }[];
  readonly failures: readonly string[];
}

export class ConversionRows {
  readonly #session: Session;
  readonly #conversion: Conversion;
  #recipe: Recipe | null = null;
  readonly #before = new Map<string, string>();

  constructor(session: Session, conversion: Conversion) {
    this.#session = session;
    this.#conversion = conversion;
  }

  /** Rows of the years before, of now and of the last moment before the cutoff. Null, or why there are none. */
  async fill(): Promise<string | null> {
    const { facts, key } = this.#conversion;
    const moments = [
      this.#now("interval '400 days'"),
      this.#now("interval '40 days'"),
      this.#now("interval '0'"),
      this.#beforeEnd(this.#conversion.cutoff),
    ];
    const made = await new Rows(onSession(this.#session)).of(facts.table.oid, {
      overrides: { [key.name]: moments[2] ?? '' },
    });
    if (made.kind === 'none') return made.why;
    // What switches off constraints would change what is to be compared.
    if (made.recipe.unchecked !== null) return `a row gets in only when ${made.recipe.unchecked}`;
    const rows = (made.recipe.repeats ? moments : moments.slice(2, 3)).flatMap((moment) =>
      made.recipe.row({ [key.name]: moment }),
    );
    const failure = await this.#together([...made.recipe.before, ...rows]);
    if (failure === null && made.recipe.repeats) this.#recipe = made.recipe;
    return failure;
  }

  /** What every reader sees before. */
  async remember(): Promise<void> {
    // Materialized views are built anew by the conversion, and then see today's rows.
    for (const { name, populated } of this.#conversion.facts.table.readers.materialized)
      if (populated) await this.#session.run(`REFRESH MATERIALIZED VIEW ${name}`);
    for (const [name, query] of this.#questions()) this.#before.set(name, await this.#answer(query));
  }

  /** What they see after, where no row could be made. */
  async compare(): Promise<RowsSeen> {
    const failures: string[] = [];
    for (const [name, query] of this.#questions()) {
      const now = await this.#answer(query);
      if (now !== this.#before.get(name)) failures.push(`${name} gives ${now} instead of ${this.#before.get(name)}`);
    }
    const [count] = await this.#session.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${this.#conversion.facts.table.name}`,
      'ours',
    );
    return { before: count?.rows ?? 0, landed: [], failures };
  }

  async check(): Promise<RowsSeen> {
    const { slices, cutoff, oldTable } = this.#conversion;
    const { before, failures } = await this.compare();
    const last = slices.at(-1);
    const wanted = [
      { moment: 'now', at: this.#now("interval '0'"), partition: inSchema(this.#conversion, oldTable) },
      {
        moment: 'just before the cutoff',
        at: this.#beforeEnd(cutoff),
        partition: inSchema(this.#conversion, oldTable),
      },
      {
        moment: 'at the cutoff',
        at: this.#typed(cutoff),
        partition: inSchema(this.#conversion, slices[0]?.bare ?? ''),
      },
      ...(last === undefined
        ? []
        : [
            {
              moment: 'at the end of the last',
              at: this.#beforeEnd(last.to),
              partition: inSchema(this.#conversion, last.bare),
            },
          ]),
    ];
    const landed: { moment: string; partition: string }[] = [];
    for (const { moment, at } of this.#recipe === null ? [] : wanted)
      landed.push({ moment, partition: await this.#land(at) });
    const wrong = landed.filter(({ partition }, index) => partition !== wanted[index]?.partition);
    return {
      before,
      landed,
      failures: [...failures, ...wrong.map(({ moment, partition }) => `a new row ${moment}: ${partition}`)],
    };
  }

  #typed(sql: string): string {
    return `(${sql})::${this.#conversion.key.type}`;
  }

  #now(age: string): string {
    const moment = `${literal(this.#conversion.wish.asOf.toISOString())}::timestamptz`;
    return this.#typed(
      `${this.#conversion.cut.type === 'timestamptz' ? moment : `${moment} AT TIME ZONE 'UTC'`} - ${age}`,
    );
  }

  /** The last day or second of a range. */
  #beforeEnd(bound: string): string {
    return this.#typed(
      `${bound}::${this.#conversion.cut.type} - ${this.#conversion.cut.type === 'date' ? '1' : "interval '1 second'"}`,
    );
  }

  #questions(): (readonly [string, string])[] {
    const { table } = this.#conversion.facts;
    const views = [...table.readers.views, ...table.readers.materialized].map(
      ({ name }) => [name, `SELECT count(*)::text AS answer FROM ${name}`] as const,
    );
    return [
      [
        table.name,
        `SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(x::text, '|' ORDER BY x::text)), '') AS answer FROM ${table.name} x`,
      ],
      ...views,
    ];
  }

  async #answer(query: string): Promise<string> {
    try {
      const [row] = await this.#session.query<{ answer: string }>(query, 'ours');
      return row?.answer ?? '';
    } catch (error) {
      return messageOf(error);
    }
  }

  /** The partition that a row at a moment goes to; the row does not stay. */
  async #land(at: string): Promise<string> {
    const { facts, key } = this.#conversion;
    const name = facts.table.name;
    const counts = async () => {
      const rows = await this.#session.query<{ part: string; rows: number }>(
        `SELECT (SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = x.tableoid) AS part, count(*)::int AS rows FROM ${name} x GROUP BY 1`,
        'ours',
      );
      return new Map(rows.map((row) => [row.part, row.rows]));
    };
    const before = await counts();
    await this.#session.run('BEGIN');
    try {
      for (const sql of this.#recipe?.row({ [key.name]: at }) ?? []) {
        const outcome = await this.#session.run(sql);
        if (outcome.kind !== 'done') return outcome.kind === 'error' ? outcome.error.message : outcome.message;
      }
      const after = await counts();
      return [...after].find(([part, rows]) => rows > (before.get(part) ?? 0))?.[0] ?? 'nowhere';
    } finally {
      await this.#session.run('ROLLBACK');
    }
  }

  async #together(statements: readonly string[]): Promise<string | null> {
    await this.#session.run('BEGIN');
    for (const sql of statements) {
      const outcome = await this.#session.run(sql);
      if (outcome.kind === 'done') continue;
      await this.#session.run('ROLLBACK');
      return outcome.kind === 'error' ? outcome.error.message : outcome.message;
    }
    const end = await this.#session.run('COMMIT');
    return end.kind === 'error' ? end.error.message : null;
  }
}
