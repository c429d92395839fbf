// Posts a hostile report and looks at what came of it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finding, report } from '../../report/given.ts';
import { liveIn } from '../page.ts';
import type { Batch } from './batch.ts';
import { type Entry, repeated } from './corpus.ts';
import { statusSymptoms, symptomsOf } from './symptoms.ts';

export interface ArtifactEntry extends Entry {
  /** Values by their path in a good report; FINDING is its finding. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** The whole file. */
  readonly text?: string;
  /** How many times the finding is in it. */
  readonly repeat?: number;
  /** A shell script that makes $FILE. */
  readonly prepare?: string;
  /** 0 posted, 2 refused; either without it. */
  readonly status?: 0 | 2;
}

/** What one posting may take, in milliseconds. */
const patience = 90_000;

export async function artifactSymptoms(batch: Batch, entry: ArtifactEntry, secret: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-artifact-'));
  const file = join(folder, 'headroom-report.json');
  try {
    if (entry.prepare === undefined) writeFileSync(file, textOf(entry));
    else execFileSync('/bin/bash', ['-c', entry.prepare], { env: { ...process.env, FILE: file } });
    const { answer, why } = await batch.run({ kind: 'post', file }, patience);
    if (answer === null) return [why];
    const { status, out, err, running } = answer;
    const wrong =
      entry.status !== undefined && status !== entry.status ? [`it ended with ${status}: ${err.slice(0, 200)}`] : [];
    return [
      ...wrong,
      ...symptomsOf(err, secret),
      ...statusSymptoms(status, err),
      ...running.map((what) => `it goes on: ${what}`),
      ...alive(out, secret),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const path = 'db/migrations/002_events.sql';
const one = finding({ place: { path, line: 1, column: 1, endLine: 1, endColumn: 2 } });

function textOf({ text, set = {}, repeat = 1 }: ArtifactEntry): string {
  if (text !== undefined) return repeated(text);
  const findings = Array.from({ length: repeat }, (_, at) => ({
    ...one,
    fingerprint: at.toString(16).padStart(16, '0'),
    object: `o${at}`,
  }));
  const given = structuredClone({ ...report({ findings, totals: { error: 0, warning: repeat, info: 0 } }) }) as object;
  for (const [where, value] of Object.entries(set)) put(given, where.split('.'), value);
  return JSON.stringify(given, (_, value) =>
    value === 'FINDING' ? one : typeof value === 'string' ? repeated(value) : value,
  );
}

function put(into: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  const at = into as Record<string, unknown>;
  if (rest.length === 0) at[name] = value;
  else put(at[name] as object, rest, value);
}

function alive(out: string, secret: string): string[] {
  const { bodies, said, annotated } = JSON.parse(out) as {
    bodies: string[];
    said: string[];
    annotated: { message: string }[];
  };
  return [
    ...bodies
      .filter((body) => Buffer.byteLength(body) > 65_000)
      .map((body) => `a comment of ${Buffer.byteLength(body)} bytes`),
    ...bodies.flatMap((body) => liveIn(body, 'https://github.example.org/acme/shop', 'https://github.test/acme/shop')),
    ...[...said, ...annotated.map(({ message }) => message)].flatMap((line) => symptomsOf(line, secret)),
  ];
}
