// The report as the published JSON: `schema/report.json`.
import type { Shown } from '../surface.ts';

export function json({ report }: Shown): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
