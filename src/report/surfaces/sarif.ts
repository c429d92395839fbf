// The report as SARIF 2.1.0, as GitHub's code scanning wants it.
import type { Finding, Place, Severity, Silenced } from '../../flow.ts';
import { project } from '../../links.ts';
import type { Rule } from '../../rule.ts';
import type { Shown } from '../surface.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export function sarif({ report, rules }: Shown): string {
  const described = rules.map(descriptor);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const results = [
    ...report.findings.map((finding) => result(finding, indexes, null)),
    ...report.silenced.map((silenced) => result(silenced.finding, indexes, silenced)),
  ];
  const run = {
    tool: { driver: { name: 'Headroom', semanticVersion: report.tool.version, informationUri: project, rules: described } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    automationDetails: { id: 'headroom/' },
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, meta, docs }: Rule) {
  const help = [docs.condition, docs.effect, docs.remedy, docs.why].join('\n\n');
  return {
    id,
    name: id
      .split(/[/-]/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: docs.title },
    fullDescription: { text: `${docs.condition} ${docs.effect}` },
    help: { text: help, markdown: `${help}\n\n**Not when:** ${docs.unless}\n\n${docs.sources.map((source) => `- <${source}>`).join('\n')}` },
    helpUri: `${project}/blob/main/rules/README.md#${id.replaceAll('/', '')}`,
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: ['postgres', meta.family], precision: 'very-high', 'problem.severity': meta.severity === 'info' ? 'recommendation' : meta.severity },
  };
}

function result(finding: Finding, indexes: ReadonlyMap<string, number>, silenced: Silenced | null) {
  const ruleIndex = indexes.get(finding.rule);
  const text = [finding.message, ...finding.evidence, ...(finding.fix === undefined ? [] : [`Fix: ${finding.fix.description}`])].join('\n');
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text },
    locations: [{ physicalLocation: physical(finding.place), logicalLocations: [{ fullyQualifiedName: finding.object }] }],
    ...(finding.because?.place === undefined
      ? {}
      : { relatedLocations: [{ id: 1, physicalLocation: physical(finding.because.place), message: { text: finding.because.message } }] }),
    partialFingerprints: { 'headroom/v1': finding.fingerprint },
    ...(silenced === null ? {} : { suppressions: [{ kind: silenced.by === 'directive' ? 'inSource' : 'external', justification: silenced.reason }] }),
  };
}

function physical(place: Place) {
  const uri = place.path.split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: Math.max(place.endColumn, place.endLine === place.line ? place.column + 1 : 1),
    },
  };
}
