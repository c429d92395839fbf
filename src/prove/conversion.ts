// The proof of a conversion: its files are run as the layout would run them, on the repository's schema with rows in it.
import { findRelation, readConversionFacts } from '../catalog/conversion.ts';
import type { Outcome, Session } from '../database/engine.ts';
import type { ProposedFile } from '../model/partitions.ts';
import type { Reader } from '../parse/parse.ts';
import type { Conversion } from '../propose/conversion/conversion.ts';
import { differences, expectedTable, signatureOf } from '../propose/conversion/expected.ts';
import type { FileReading, Tree } from '../tools/shared/tool.ts';
import { ConversionRows, type RowsSeen } from './conversion-rows.ts';

/** How the files are read and run. */
export interface MigrationRunner {
  readonly reader: Reader;
  readonly read: (path: string, text: string, tree: Tree) => FileReading;
  readonly tree: Tree;
}

export interface ConversionVerification {
  /** Why it is not offered, in sentences; none: it holds. */
  readonly failures: readonly string[];
  /** null where no row could be made. */
  readonly rows: RowsSeen | null;
  /** Why there were no rows. */
  readonly rowless: string | null;
  /** The server said that the old table was attached without reading it. */
  readonly scanless: boolean;
}

/** @param session on the repository's schema, its own: nothing is undone */
export async function proveConversion(
  session: Session,
  conversion: Conversion,
  files: readonly ProposedFile[],
  runner: MigrationRunner,
): Promise<ConversionVerification> {
  const rows = new ConversionRows(session, conversion);
  const rowless = await rows.fill();
  await rows.remember();
  const notices: string[] = [];
  const migrations = files.filter(({ kind }) => kind === 'migration');
  for (const file of migrations) {
    const failure = await runFile(session, file, runner, notices);
    if (failure !== null) return { failures: [`${file.path}: ${failure}`], rows: null, rowless, scanless: false };
  }
  const scanless = isScanless(conversion, notices);
  const unlike = await compare(session, conversion);
  const seen = rowless === null ? await rows.check() : await rows.compare();
  const scanned = scanless ? [] : [`attaching ${conversion.oldTable} read the whole table under a lock`];
  return {
    failures: [...unlike, ...scanned, ...seen.failures],
    rows: rowless === null ? seen : null,
    rowless,
    scanless,
  };
}

/** As the layout says that its tool sends it. */
async function runFile(
  session: Session,
  file: ProposedFile,
  { reader, read, tree }: MigrationRunner,
  notices: string[],
): Promise<string | null> {
  const { up, transaction } = read(file.path, file.content, tree);
  const statements = reader.parse({ path: file.path, text: file.content, up }).statements.map(({ sql }) => sql);
  await session.run('RESET ALL; SET client_min_messages = debug1');
  const all =
    transaction === 'file'
      ? ['BEGIN', ...statements, 'COMMIT']
      : transaction === 'query' || transaction === 'unknown'
        ? [statements.join(';\n')]
        : statements;
  for (const sql of all) {
    const outcome = await session.run(sql);
    if (outcome.kind !== 'done') {
      await session.run('ROLLBACK');
      return wordsOf(outcome, sql);
    }
    notices.push(...outcome.notices);
  }
  await session.run('RESET ALL');
  return null;
}

function wordsOf(outcome: Exclude<Outcome, { kind: 'done' }>, sql: string): string {
  const first = sql.trim().split('\n')[0] ?? '';
  if (outcome.kind === 'stopped') return `${outcome.message} (${first})`;
  const detail = outcome.error.detail === undefined ? '' : ` ${outcome.error.detail}`;
  return `${outcome.error.message}.${detail} (${first})`.replace('..', '.');
}

/** PostgreSQL tells at debug level when a table is read, and why it need not be. */
function isScanless({ oldTable }: Conversion, notices: readonly string[]): boolean {
  const implied = notices.some((notice) =>
    notice.includes(`partition constraint for table "${oldTable}" is implied by existing constraints`),
  );
  const built = notices.some(
    (notice) => notice.includes(`on table "${oldTable}"`) && notice.includes('building index'),
  );
  return implied && !built && !notices.some((notice) => notice.includes(`rewriting table "${oldTable}"`));
}

async function compare(session: Session, conversion: Conversion): Promise<string[]> {
  const oid = await findRelation(session, conversion.facts.table.name);
  if (oid === null) return [`${conversion.facts.table.name} is gone`];
  const { table } = await readConversionFacts(session, oid);
  const kind = table.kind === 'p' ? [] : [`${table.name} is not partitioned`];
  return [...kind, ...differences(signatureOf(expectedTable(conversion)), signatureOf(table))];
}
