// The gate before a suggestion: an edit that the two readers do not both accept is not offered as one.

import type { Script } from '../model/statements.ts';
import type { Finding } from '../model/verdict.ts';
import type { Reader } from '../parse/parse.ts';
import { lineStarts } from '../parse/positions.ts';
import { editIsSafe } from '../parse/second.ts';

/** The findings, with unsafe edits taken out of their remedies. */
export function gateEdits(findings: readonly Finding[], scripts: readonly Script[], reader: Reader): Finding[] {
  return findings.map((finding) => {
    const { fix } = finding;
    if (fix?.edit === undefined || isSafe(fix.edit, scripts, reader)) return finding;
    const { edit: _unsafe, ...kept } = fix;
    return { ...finding, fix: kept };
  });
}

function isSafe(
  { place, text }: NonNullable<NonNullable<Finding['fix']>['edit']>,
  scripts: readonly Script[],
  reader: Reader,
): boolean {
  const script = scripts.find((candidate) => candidate.path === place.path);
  if (script === undefined) return false;
  const offset = (line: number, column: number) => (lineStarts(script.text)[line - 1] ?? 0) + column - 1;
  const [start, end] = [offset(place.line, place.column), offset(place.endLine, place.endColumn)];
  const statement = script.statements.find((candidate) => candidate.start <= start && end <= candidate.end);
  if (statement === undefined) return false;
  const edited = script.text.slice(statement.start, start) + text + script.text.slice(end, statement.end);
  return editIsSafe(reader, statement.text, edited);
}
