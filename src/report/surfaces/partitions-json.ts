// What was seen and proposed, as the published JSON: `schema/partitions.json`.

import { version } from '../../lib/version.ts';
import type { PartitionsResult } from '../../pipelines/request.ts';
import type { PartitionsReport } from '../schema-partitions.ts';

export function partitionsJson({ sets, asOf, notRead }: PartitionsResult): string {
  const report: PartitionsReport = {
    schemaVersion: 1,
    tool: { name: 'headroom', version },
    asOf: asOf.toISOString(),
    sets,
    notRead,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
