// What every stage shares: severities, engines and places in files.

export type Severity = 'error' | 'warning' | 'info';
export type EngineName = 'embedded' | 'server' | 'url';

/**
 * A half-open span in one file. Lines and columns are 1-based; columns count UTF-16 code units; the end is exclusive.
 */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
