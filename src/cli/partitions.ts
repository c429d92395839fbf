// headroom partitions: shows what each partitioned table needs, or writes it into the repository.
import { Misuse } from '../lib/errors.ts';
import { writeAll, writeWhole } from '../lib/write-file.ts';
import type { PartitionsRequest, PartitionsResult } from '../pipelines/request.ts';
import { filesIn, refusedIn } from '../report/partitions/outcome.ts';
import { partitionsJson } from '../report/surfaces/partitions-json.ts';
import { partitionsMarkdown } from '../report/surfaces/partitions-markdown.ts';
import { partitionsPretty } from '../report/surfaces/partitions-pretty.ts';
import type { Format, Options } from './options.ts';
import type { PartitionContext } from './partition.ts';

export interface PartitionsBench extends PartitionContext {
  readonly run: (request: PartitionsRequest) => Promise<PartitionsResult>;
}

/** @returns 0; 1 when a proposal did not hold */
export async function partitionsCommand(
  options: Options,
  { request, run, colour, write }: PartitionsBench,
): Promise<number> {
  if (options.outputs.some(({ format }) => format === 'sarif'))
    throw new Misuse('headroom partitions has no format sarif; use pretty, json or markdown.');
  const asOf = options.asOf ?? new Date();
  const result = await run({ ...request, asOf, now: asOf });
  if (options.write) writeAll(result.root, filesIn(result.sets));
  for (const { format, file } of options.outputs) {
    const text = render(format, result, colour && file === null, options.write);
    if (file === null) write(text);
    else writeWhole(file, text);
  }
  return refusedIn(result.sets).length > 0 ? 1 : 0;
}

function render(format: Format, result: PartitionsResult, colour: boolean, written: boolean): string {
  if (format === 'json') return partitionsJson(result);
  return format === 'markdown' ? partitionsMarkdown(result) : partitionsPretty(result, colour, written);
}
