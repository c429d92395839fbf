// The reports that programs read: JSON and SARIF, valid against their schemas; annotations within the runner's limits.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../src/model/basics.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import type { Shown } from '../../src/report/surface.ts';
import { annotations } from '../../src/report/surfaces/annotations.ts';
import { json } from '../../src/report/surfaces/json.ts';
import { sarif } from '../../src/report/surfaces/sarif.ts';
import { everything, everywhere, finding, hostile, report } from './given.ts';

const cases: [string, Shown][] = [
  ['everything', everything()],
  ['nothing', { ...everything(), report: report({ sets: [] }) }],
  ...hostile.map((text): [string, Shown] => [text, everywhere(text)]),
];

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

function validator(schema: object) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value: unknown) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('JSON', () => {
  const problems = validator(read('../../schema/report.json'));

  test('the published schema is the one of this code', () => {
    expect(read('../../schema/report.json')).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
    expect(read('../../schema/report.json').$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test.each(cases)('is valid: %j', (_name, shown) => {
    const text = json(shown);
    expect(problems(JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text)).toEqual(shown.report);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('the schema refuses what is not a report', () => {
    const given = JSON.parse(json(everything()));
    const broken = [
      { ...given, schemaVersion: 2 },
      { ...given, conclusion: 'maybe' },
      { ...given, extra: 1 },
      { ...given, totals: { error: 1 } },
    ];
    const [first] = given.findings;
    const badFindings = [
      { ...first, place: { ...first.place, line: 0 } },
      { ...first, severity: 'fatal' },
      { ...first, fingerprint: 'x' },
      { ...first, docs: undefined },
    ];
    for (const value of [
      ...broken,
      ...badFindings.map((bad) => ({ ...given, findings: [JSON.parse(JSON.stringify(bad))] })),
    ])
      expect(problems(value)).not.toEqual([]);
  });
});

describe('SARIF', () => {
  const problems = validator(read('../support/sarif-2.1.0.json'));

  test.each(cases)('is valid: %j', (_name, shown) => {
    expect(problems(JSON.parse(sarif(shown)))).toEqual([]);
  });

  test('the schema refuses what is not SARIF', () => {
    expect(problems(JSON.parse(sarif(everything()).replace('"level": "warning"', '"level": "warn"')))).not.toEqual([]);
    expect(problems(JSON.parse(sarif(everything()).replace(/"startLine": \d+/, '"startLine": 0')))).not.toEqual([]);
  });

  test('has what GitHub asks for, for every rule', () => {
    const [run] = JSON.parse(sarif({ ...everything(), rules })).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.automationDetails.id).toBe('headroom/');
    const described = run.tool.driver.rules;
    expect(described.map((rule: { id: string }) => rule.id)).toEqual([
      ...rules.map((rule) => rule.id),
      'headroom/directive',
    ]);
    for (const rule of described) {
      expect(rule).toMatchObject({
        helpUri: expect.stringMatching(/^https:/),
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
      });
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown])
        expect(text.length).toBeGreaterThan(5);
      expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.properties.tags.length).toBeGreaterThan(0);
      expect(rule.properties.precision).toMatch(/^(very-high|high|medium|low)$/);
    }
    for (const result of run.results) expect(described[result.ruleIndex].id).toBe(result.ruleId);
  });

  test('tells each result’s place, identity, other place and whether it was silenced', () => {
    const [run] = JSON.parse(sarif(everything())).runs;
    const [first, second, , byDirective, byConfiguration] = run.results;
    expect(first).toMatchObject({
      level: 'warning',
      partialFingerprints: { 'headroom/v1': '0123456789abcdef' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'db/migrations/002_events.sql', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 34, endLine: 3, endColumn: 47 },
          },
          logicalLocations: [{ fullyQualifiedName: 'public.events.payload' }],
        },
      ],
    });
    expect(second.relatedLocations[0].physicalLocation.region.startLine).toBe(7);
    expect(run.results.map((result: { suppressions?: unknown }) => result.suppressions !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(byDirective.suppressions).toEqual([{ kind: 'inSource', justification: 'bounded by the client' }]);
    expect(byConfiguration.suppressions).toEqual([{ kind: 'external', justification: 'until May' }]);
  });

  test('tells the remedy, as SQL and as an exact edit', () => {
    const place = { path: 'a.sql', line: 1, column: 14, endLine: 1, endColumn: 14 };
    const fix = {
      description: 'Without blocking writes:',
      sql: 'CREATE INDEX CONCURRENTLY a ON b (c);',
      edit: { place, text: 'CONCURRENTLY ' },
    };
    const shown = { ...everything(), report: report({ findings: [finding({ place, fix })] }) };
    expect(problems(JSON.parse(sarif(shown)))).toEqual([]);
    const [result] = JSON.parse(sarif(shown)).runs[0].results;
    expect(result.message.text).toMatch(/\nFix: Without blocking writes:\nCREATE INDEX CONCURRENTLY a ON b \(c\);$/);
    expect(result.fixes).toEqual([
      {
        description: { text: 'Without blocking writes:' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.sql', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 14, endLine: 1, endColumn: 14 },
                insertedContent: { text: 'CONCURRENTLY ' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('an address is one whatever the file is called, and a message holds no link', () => {
    const [run] = JSON.parse(sarif(everywhere('a b#c%数[x](1)'))).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'db/a%20b%23c%25%E6%95%B0%5Bx%5D(1).sql',
    );
    expect(run.results[0].message.text).toContain('\\[x](1)');
  });
});

describe('annotations', () => {
  const many = (counts: Partial<Record<Severity, number>>) =>
    Object.entries(counts).flatMap(([severity, count]) =>
      Array.from({ length: count }, (_, at) =>
        finding({ severity: severity as Severity, message: `${severity} ${at}` }),
      ),
    );
  const levelsOf = (counts: Partial<Record<Severity, number>>) =>
    annotations(report({ findings: many(counts) })).map(({ level }) => level);

  test('say what is wrong, why, what to do and where to read on', () => {
    const [error, warning] = annotations(everything().report);
    // A place of several lines has no columns: the runner would refuse them.
    expect(error).toEqual({
      level: 'error',
      title: 'apply/fails',
      file: 'db/migrations/002_events.sql',
      startLine: 1,
      endLine: 4,
      message: expect.stringContaining('primary key'),
    });
    expect(warning).toMatchObject({ level: 'warning', startLine: 3, endLine: 3, startColumn: 34, endColumn: 47 });
    expect(warning?.message.split('\n')).toEqual([
      'public.events.payload takes documents of any size.',
      '• A document of 1 MiB was taken.',
      '• Columns of public.events: id, subject and payload.',
      'Fix: Bound it:',
      'ALTER TABLE public.events',
      '  ADD CHECK (octet_length(payload::text) <= 65536);',
      expect.stringMatching(/^https:.*#jsonbunbounded$/),
    ]);
  });

  test('ten of a kind at most, one error for the step itself and one notice for the rest', () => {
    expect(levelsOf({ error: 9, warning: 10, info: 9 })).toEqual([
      ...Array(9).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(9).fill('notice'),
    ]);
    const left = annotations(report({ findings: many({ info: 12, warning: 11, error: 30 }) }));
    expect(left.map(({ level }) => level)).toEqual([
      ...Array(9).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ]);
    expect(left.at(-1)?.message).toBe('25 more findings are in the job summary and in the report.');
    expect(annotations(report({ findings: many({ error: 10 }) })).at(-1)?.message).toBe(
      '1 more finding is in the job summary and in the report.',
    );
  });

  test('a long message is cut before the runner does it', () => {
    const [one] = annotations(report({ findings: [finding({ message: 'x'.repeat(9000) })] }));
    expect(one?.message.length).toBe(4000);
    expect(one?.message.endsWith('…')).toBe(true);
  });
});
