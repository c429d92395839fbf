// A rule's page and the list of rules, for a terminal.
import { ruleDocs } from '../lib/links.ts';
import type { Example, Rule } from '../rule/define.ts';

export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.meta.severity.padEnd(7)}  ${rule.docs.title}\n`)
    .join('');
}

export function explainRule(rule: Rule): string {
  const { docs, meta } = rule;
  const options = Object.entries(meta.options ?? {}).map(
    ([name, option]) => `  ${name} (${JSON.stringify(option.default)}): ${option.means}`,
  );
  const bad = rule.examples.find((example) => example.expect.length > 0);
  const cure = rule.examples.find((example) => example.fixes !== undefined && example.fixes === bad?.name);
  const parts = [
    `${rule.id} (${meta.severity}): ${docs.title}`,
    `When:    ${docs.condition}\nEffect:  ${docs.effect}\nRemedy:  ${docs.remedy}`,
    docs.why,
    `Not when: ${docs.unless}`,
    ...(options.length === 0 ? [] : [`Options:\n${options.join('\n')}`]),
    ...(bad === undefined ? [] : [exampleText('Speaks', bad)]),
    ...(cure === undefined ? [] : [exampleText('Cured', cure)]),
    [...docs.sources, ruleDocs(rule.id)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function exampleText(title: string, example: Example): string {
  const indent = (sql: string) => sql.trim().replace(/^/gm, '    ');
  const given = example.given.trim() === '' ? '' : `  given\n${indent(example.given)}\n`;
  const says = example.expect.length === 0 ? '' : `\n  says\n${example.expect.map((said) => `    ${said}`).join('\n')}`;
  return `${title}: ${example.name}\n${given}  migration\n${indent(example.migration)}${says}`;
}
