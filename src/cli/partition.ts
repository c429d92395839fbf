// The command that turns a table into a partitioned one.
import { join } from 'node:path';
import { Misuse } from '../lib/errors.ts';
import { isThere } from '../lib/repository-files.ts';
import { writeAll, writeWhole } from '../lib/write-file.ts';
import { type ConversionResult, type ConvertRequest, convert } from '../pipelines/conversion.ts';
import { conversionJson, conversionMarkdown, conversionPretty, conversionStatus } from '../report/conversion.ts';
import type { Options } from './options.ts';

/** What the command is given beside its options. */
export interface PartitionContext {
  readonly request: Pick<ConvertRequest, 'repo' | 'config' | 'cacheDir' | 'progress'>;
  readonly colour: boolean;
  readonly write: (text: string) => void;
}

/** @returns 0 when the migrations are there, 1 when the table cannot be converted */
export async function partitionCommand(
  options: Options,
  { request, colour, write }: PartitionContext,
): Promise<number> {
  const [table] = options.operands;
  if (table === undefined)
    throw new Misuse(
      'headroom partition needs a table: headroom partition public.events --by created_at --interval month.',
    );
  const wrong = options.outputs.find(({ format }) => format === 'sarif');
  if (wrong !== undefined) throw new Misuse('headroom partition has no format sarif; use pretty, json or markdown.');
  const { by, interval, cutoff, giveUp, asOf } = options;
  const converting = await convert({ ...request, table, by, interval, cutoff, giveUp, asOf: asOf ?? new Date() });
  const proposed = conversionStatus(converting) === 'proposed';
  if (options.write && proposed) writeFiles(converting);
  for (const { format, file } of options.outputs) {
    const text = render(converting, format, options.write, colour && file === null);
    if (file === null) write(text);
    else writeWhole(file, text);
  }
  return proposed ? 0 : 1;
}

function render(converting: ConversionResult, format: string, written: boolean, colour: boolean): string {
  if (format === 'json') return conversionJson(converting);
  if (format === 'markdown') return conversionMarkdown(converting);
  return conversionPretty(converting, !written, colour);
}

/** All or none: a file that is there already is not ours to replace. */
function writeFiles({ root, files }: ConversionResult): void {
  const there = files.find(({ path, replaces }) => !replaces && isThere(join(root, path)));
  if (there !== undefined) throw new Misuse(`${there.path} is there already; nothing was written.`);
  writeAll(root, files);
}
