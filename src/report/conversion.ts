// A conversion as a person reads it, on a terminal or in Markdown, and as JSON.
import { styleText } from 'node:util';
import { listed } from '../lib/listed.ts';
import * as markdown from '../lib/markdown.ts';
import { oneLine, visible, withoutCommands } from '../lib/sanitize.ts';
import type { ConversionResult } from '../pipelines/conversion.ts';
import { inSchema } from '../propose/conversion/conversion.ts';
import { ident } from '../sql/quote.ts';
import { plural } from './surface.ts';

type Status = 'proposed' | 'refused' | 'unproven';

export function conversionStatus({ conversion, proof }: ConversionResult): Status {
  if (conversion === null) return 'refused';
  return proof === null || proof.failures.length > 0 ? 'unproven' : 'proposed';
}

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The first sentence. */
function lead(converting: ConversionResult): string {
  const { conversion, table, engine, base, files } = converting;
  const on = `PostgreSQL ${engine.version} (${engine.name}), on top of ${plural(base.migrations, 'migration')}`;
  if (conversion === null) return `${table} was not converted.`;
  if (conversionStatus(converting) === 'unproven')
    return `${table} was not converted: the migrations were tried on ${on}, and failed.`;
  const count = files.filter(({ kind }) => kind === 'migration').length;
  const { key, cut } = conversion;
  return `${table} by ${key.name}, one partition each ${cut.unit}: ${plural(count, 'migration')}, proven on ${on}.`;
}

function parts(converting: ConversionResult): Part[] {
  const { refusals, conversion, proof, notes } = converting;
  const because = refusals.map(({ why, how, query }) =>
    [why, how, query === undefined ? '' : `On production: ${query};`].filter((text) => text !== '').join(' '),
  );
  if (conversion === null) return [{ title: 'Because', lines: because }];
  if (conversionStatus(converting) === 'unproven') return [{ title: 'Because', lines: proof?.failures ?? [] }];
  return [
    { title: 'What happens', lines: whatHappens(converting) },
    { title: 'Otherwise than before', lines: conversion.announced },
    { title: 'Before you deploy', lines: [...notes, production(converting)] },
    { title: 'Seen', lines: evidence(converting) },
  ].filter(({ lines }) => lines.length > 0);
}

function whatHappens({ conversion, table }: ConversionResult): string[] {
  if (conversion === null) return [];
  const { oldTable, cutoff, slices } = conversion;
  return [
    `${table} becomes ${inSchema(conversion, oldTable)}, the partition of everything before ${cutoff.replaceAll("'", '')}. No row is copied.`,
    `Partitions that follow: ${listed(slices.map(({ bare }) => inSchema(conversion, bare)))}.`,
  ];
}

function production({ conversion, table }: ConversionResult): string {
  const column = ident(conversion?.key.name ?? '');
  return `On production this must give 0: SELECT count(*) FROM ${table} WHERE ${column} IS NULL OR ${column} >= ${conversion?.cutoff};`;
}

function evidence({ conversion, proof }: ConversionResult): string[] {
  if (conversion === null || proof === null) return [];
  const rows =
    proof.rows === null
      ? [`No row could be put into the table, so it was converted empty: ${proof.rowless}.`]
      : [
          `${plural(proof.rows.before, 'row')} from before the conversion ${proof.rows.before === 1 ? 'was' : 'were'} there unchanged after it.`,
          ...(proof.rows.landed.length === 0
            ? []
            : [
                `New rows: ${proof.rows.landed.map(({ moment, partition }) => `${moment} in ${partition}`).join('; ')}.`,
              ]),
        ];
  return [
    'The files were run as the tool runs them, in order. Columns, defaults, sequences, constraints, indexes, triggers, policies, rights, statistics, publications and everything that reads the table were compared before and after: nothing else differs.',
    ...rows,
    'The server attached the old table without reading it.',
  ];
}

/** @param whole whether the files' text is shown */
export function conversionPretty(converting: ConversionResult, whole: boolean, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks = parts(converting).map(({ title, lines }) =>
    [paint('bold', title), ...lines.map((line) => `  ${paint('dim', '•')} ${oneLine(line)}`)].join('\n'),
  );
  const offered = conversionStatus(converting) === 'proposed' ? converting.files : [];
  const files = offered.map(({ path, content }) =>
    whole ? `${paint('bold', `── ${oneLine(path)}`)}\n${visible(content).trimEnd()}` : `  ${oneLine(path)}`,
  );
  const texts = whole ? files : files.length === 0 ? [] : [files.join('\n')];
  return withoutCommands(`${[paint('bold', oneLine(lead(converting))), ...blocks, ...texts].join('\n\n')}\n`);
}

export function conversionMarkdown(converting: ConversionResult): string {
  const blocks = parts(converting).map(
    ({ title, lines }) => `### ${title}\n\n${lines.map((line) => `- ${markdown.message(line)}`).join('\n')}`,
  );
  const offered = conversionStatus(converting) === 'proposed' ? converting.files : [];
  const files = offered.map(
    ({ path, content }) =>
      `<details><summary><code>${markdown.html(path)}</code></summary>\n\n${markdown.block('sql', content)}\n\n</details>`,
  );
  return `${[`## ${markdown.message(lead(converting))}`, ...blocks, ...files].join('\n\n')}\n`;
}

export function conversionJson(converting: ConversionResult): string {
  const { conversion, table, engine, refusals, files, notes, proof } = converting;
  const status = conversionStatus(converting);
  const plan = conversion && {
    key: conversion.key.name,
    interval: conversion.cut.unit,
    zone: conversion.cut.zone,
    cutoff: conversion.cutoff.replaceAll("'", ''),
    legacy: inSchema(conversion, conversion.oldTable),
    partitions: conversion.slices.map(({ bare, from, to }) => ({
      name: inSchema(conversion, bare),
      from: from.replaceAll("'", ''),
      to: to.replaceAll("'", ''),
    })),
    changes: conversion.announced,
  };
  const offered = status === 'proposed' ? files.map(({ path, content, kind }) => ({ path, kind, content })) : [];
  return `${JSON.stringify({ status, table, engine, plan, refusals, failures: proof?.failures ?? [], notes, rows: proof?.rows ?? null, rowless: proof?.rowless ?? null, files: offered }, null, 2)}\n`;
}
