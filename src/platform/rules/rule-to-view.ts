import { Dated } from '../../kernel/dated.js';
import { toJson } from '../../kernel/json.js';
import type { PolicyParameter } from '../../kernel/policy.js';
import type { AnyRule } from '../../kernel/rule.js';
import type { EarlierRuleView, ParameterView, RuleView } from './rules.view.js';

/** A rule as anyone may read it, with the versions before it. */
export function toRuleView(rule: AnyRule, earlier: readonly AnyRule[] = []): RuleView {
  const view = { id: rule.id, ...toVersionView(rule) };
  return earlier.length === 0 ? view : { ...view, earlierVersions: earlier.map(toVersionView) };
}

function toVersionView(rule: AnyRule): EarlierRuleView {
  const params = Object.entries(rule.params as Record<string, Dated<unknown> | PolicyParameter<unknown>>);
  return {
    version: rule.version,
    title: rule.title,
    text: rule.text,
    citations: [...rule.cites],
    authorityStatus: rule.authorityStatus,
    parameters: params.map(([name, param]) => toParameterView(name, param)),
  };
}

function toParameterView(name: string, param: Dated<unknown> | PolicyParameter<unknown>): ParameterView {
  if (param instanceof Dated) {
    return {
      name,
      kind: 'law',
      summary: param.name,
      reviewedOn: param.reviewedOn,
      ...(param.through ? { through: param.through } : {}),
      values: param.history.map(({ since, value, cites }) => ({ since, value: toJson(value), citations: [...cites] })),
    };
  }
  const { value, since, cites, reviewedOn } = param.asInitial;
  return {
    name,
    kind: 'policy',
    summary: `${param.summary} (initial value; the values in force are at /v1/policies/${param.key})`,
    reviewedOn,
    values: [{ since, value: toJson(value), citations: [...cites] }],
  };
}
