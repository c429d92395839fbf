// The report as SARIF 2.1.0, as GitHub's code scanning wants it.

import { project, ruleDocs } from '../../lib/links.ts';
import { visible } from '../../lib/sanitize.ts';
import type { Place, Severity } from '../../model/basics.ts';
import type { Finding, Silenced } from '../../model/verdict.ts';
import type { Rule } from '../../rule/define.ts';
import type { Shown } from '../surface.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export function sarif({ report, rules }: Shown): string {
  const spoken = [
    ...report.findings.map((finding) => ({ finding, silenced: null })),
    ...report.silenced.map((silenced) => ({ finding: silenced.finding, silenced })),
  ];
  const known = new Set(rules.map((rule) => rule.id));
  const own = [...new Set(spoken.map(({ finding }) => finding.rule))].filter((id) => !known.has(id));
  const described = [...rules.map(descriptor), ...own.map(ownDescriptor)];
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  const run = {
    tool: {
      driver: { name: 'Headroom', semanticVersion: report.tool.version, informationUri: project, rules: described },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    automationDetails: { id: 'headroom/' },
    results: spoken.map(({ finding, silenced }) => result(finding, indexes.get(finding.rule), silenced)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** `PartitionsGap` */
const nameOf = (id: string) => id.replace(/(?:^|[/-])(.)/g, (_, letter: string) => letter.toUpperCase());

function descriptor({ id, meta, docs }: Rule) {
  const help = [docs.condition, docs.effect, docs.remedy, docs.why].join('\n\n');
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: docs.title },
    fullDescription: { text: `${docs.condition} ${docs.effect}` },
    help: {
      text: help,
      markdown: `${help}\n\n**Not when:** ${docs.unless}\n\n${docs.sources.map((source) => `- <${source}>`).join('\n')}`,
    },
    helpUri: ruleDocs(id),
    defaultConfiguration: { level: levels[meta.severity] },
    properties: {
      tags: ['postgres', meta.family],
      precision: 'very-high',
      'problem.severity': meta.severity === 'info' ? 'recommendation' : meta.severity,
    },
  };
}

/** What Headroom says by itself, such as of directives, has no file among the rules. */
function ownDescriptor(id: string): ReturnType<typeof descriptor> {
  const text = 'Headroom’s own check of how it is used.';
  return {
    id,
    name: nameOf(id),
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} See ${ruleDocs(id)}`, markdown: `${text} See <${ruleDocs(id)}>.` },
    helpUri: ruleDocs(id),
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['postgres'], precision: 'very-high', 'problem.severity': 'warning' },
  };
}

function result(finding: Finding, ruleIndex: number | undefined, silenced: Silenced | null) {
  const { because, fix } = finding;
  const remedy = fix === undefined ? [] : [`Fix: ${fix.description}`, ...(fix.sql === undefined ? [] : [fix.sql])];
  const text = [finding.message, ...finding.evidence, ...remedy].join('\n');
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: plain(text) },
    locations: [
      { physicalLocation: physical(finding.place), logicalLocations: [{ fullyQualifiedName: finding.object }] },
    ],
    ...(because?.place === undefined
      ? {}
      : {
          relatedLocations: [
            { id: 1, physicalLocation: physical(because.place), message: { text: plain(because.message) } },
          ],
        }),
    ...(fix?.edit === undefined ? {} : { fixes: [exact(fix.description, fix.edit)] }),
    partialFingerprints: { 'headroom/v1': finding.fingerprint },
    ...(silenced === null
      ? {}
      : {
          suppressions: [
            { kind: silenced.by === 'directive' ? 'inSource' : 'external', justification: silenced.reason },
          ],
        }),
  };
}

function exact(description: string, { place, text }: { readonly place: Place; readonly text: string }) {
  const { artifactLocation, region } = physical(place);
  // Nothing is deleted where something is only put in.
  const replacement = { deletedRegion: { ...region, endColumn: place.endColumn }, insertedContent: { text } };
  return {
    description: { text: plain(description) },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }],
  };
}

/** In a message `[text](1)` is a link; ours has none. */
const plain = (text: string) =>
  visible(text)
    .split(']')
    .map((part, at, parts) => (parts[at + 1]?.startsWith('(') === true ? part.replaceAll('[', '\\[') : part))
    .join(']');

function physical(place: Place) {
  const uri = place.path.split('/').map(encodeURIComponent).join('/');
  const endColumn = place.endLine === place.line ? Math.max(place.endColumn, place.column + 1) : place.endColumn;
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn },
  };
}
