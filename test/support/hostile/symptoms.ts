// What is asked of every run, whatever was hostile: how it ended, what it printed, what it wrote.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { Report } from '../../../src/model/report.ts';
import { reportSchema } from '../../../src/report/schema.ts';
import { annotations } from '../../../src/report/surfaces/annotations.ts';
import { commentBody } from '../../../src/report/surfaces/comment.ts';
import { summary } from '../../../src/report/surfaces/summary.ts';
import { liveIn } from '../page.ts';

const ajv = new Ajv2020({ strict: false });
ajvFormats.default(ajv);
const validSarif = ajv.compile(JSON.parse(readFileSync(new URL('../sarif-2.1.0.json', import.meta.url), 'utf8')));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const site = 'https://github.example.org/acme/shop';

/** Of what was printed: no secret, no control characters, no command to a runner, no apology. */
export function symptomsOf(printed: string, secret: string): string[] {
  const apology = /.*(fault of Headroom|Internal error).*/.exec(printed)?.[0];
  const command = /^\s*::.*|.*##\[.*/m.exec(printed)?.[0];
  const strange = control.exec(printed)?.[0];
  return [
    ...(apology === undefined ? [] : [apology.slice(0, 300)]),
    ...(printed.includes(secret) ? ['the secret was printed'] : []),
    ...(command === undefined ? [] : [`a command to the runner: ${command.slice(0, 100)}`]),
    ...(strange === undefined ? [] : [`the character ${strange.codePointAt(0)?.toString(16)} was printed`]),
  ];
}

/** A status that is none of ours, or a mistake that is not told in a sentence. */
export function statusSymptoms(status: number, err: string): string[] {
  if (status !== 0 && status !== 1 && status !== 2) return [`it ended with ${status}`];
  if (status !== 2) return [];
  const said =
    err
      .split('\n')
      .filter((line) => line.startsWith('headroom: '))
      .at(-1) ?? '';
  return /^headroom: \S.*\S$/.test(said) && said.length < 2000 ? [] : [`no sentence, but: ${err.slice(-300)}`];
}

export interface Written {
  readonly json: string;
  readonly sarif: string;
  readonly markdown: string;
}

/** Of the reports of a review: valid, and nothing in them alive on GitHub. */
export function reportSymptoms(
  { json, sarif, markdown }: Written,
  secret: string,
): { readonly report: Report | null; readonly symptoms: readonly string[] } {
  const leaks = [json, sarif, markdown].some((text) => text.includes(secret)) ? ['the secret is in a report'] : [];
  const read = reportSchema.safeParse(JSON.parse(json));
  if (!read.success)
    return {
      report: null,
      symptoms: [
        ...leaks,
        `the report is not valid: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`,
      ],
    };
  const report = read.data as Report;
  return {
    report,
    symptoms: [
      ...leaks,
      ...(validSarif(JSON.parse(sarif))
        ? []
        : [`the SARIF is not valid: ${validSarif.errors?.[0]?.instancePath} ${validSarif.errors?.[0]?.message}`]),
      ...liveIn(markdown, site).map((live) => `alive in the Markdown: ${live}`),
      ...pagesOf(report)
        .flatMap((page) => liveIn(page, site))
        .map((live) => `alive in a comment: ${live}`),
      ...annotations(report).flatMap(({ message }) =>
        control.test(message) ? [`a control character in an annotation: ${JSON.stringify(message.slice(0, 100))}`] : [],
      ),
    ],
  };
}

/** The summary comment, and the comment of each finding. */
function pagesOf(report: Report): string[] {
  const terms = {
    key: 'default',
    head: 'a'.repeat(40),
    run: '1.1',
    before: null,
    comments: new Map(),
    acknowledged: new Set<string>(),
    runUrl: `${site}/1`,
    reported: false,
    warnings: [],
  };
  const lineUrl = (_path: string, line: number) => `${site}/blob#L${line}`;
  const each = report.findings
    .slice(0, 100)
    .map((finding) => commentBody(finding, { on: 'file' }, { key: 'default', suggestions: true, source: undefined }));
  return [summary(report, { ...terms, lineUrl }), ...each];
}
