import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Dated } from '../../src/kernel/dated.js';
import { digestOf } from '../../src/kernel/digest.js';
import { toJson } from '../../src/kernel/json.js';
import type { AnyRule } from '../../src/kernel/rule.js';
import type { RulesCatalogue } from '../../src/platform/rules/rules-catalogue.js';

const FILE = 'test/golden/rules.json';

/** Every version of every rule, `BOND-01@1`, with a digest over its values of law. */
export const ruleValues = (rules: RulesCatalogue): readonly (readonly [pin: string, digest: string])[] =>
  rules
    .all()
    .flatMap((rule) => [rule, ...rules.earlier(rule.id)])
    .map((rule) => [`${rule.id}@${String(rule.version)}`, digestOf(toJson(valuesOf(rule)))] as const);

const valuesOf = (rule: AnyRule): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(rule.params as Readonly<Record<string, unknown>>).flatMap(([name, param]) =>
      param instanceof Dated ? [[name, param.history.map(({ since, value }) => ({ since, value }))]] : [],
    ),
  );

export const goldenRuleValues = (): Readonly<Record<string, string>> =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>) : {};

/** Adds the rules and versions that are new; what is there is never changed. */
export function addRuleValues(rules: RulesCatalogue): void {
  const values = { ...Object.fromEntries(ruleValues(rules)), ...goldenRuleValues() };
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
