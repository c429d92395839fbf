// What was seen and proposed, as JSON: files with their content, plans, and the proof.
import type { PartitionsResult } from '../../request.ts';
import { version } from '../../version.ts';

export function partitionsJson({ sets, asOf, notRead }: PartitionsResult): string {
  return `${JSON.stringify({ schemaVersion: 1, tool: { name: 'headroom', version }, asOf: asOf.toISOString(), sets, notRead }, null, 2)}\n`;
}
