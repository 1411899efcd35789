import { Injectable } from '@nestjs/common';
import { digestOf } from '../../kernel/digest.js';
import type { RuleSet } from '../../kernel/determination.js';
import { Dated } from '../../kernel/dated.js';
import { toJson } from '../../kernel/json.js';
import type { PolicyParameter } from '../../kernel/policy.js';
import type { AnyRule } from '../../kernel/rule.js';

/** Raised with every release that changes law; calendar versioning. */
export const RULE_SET_VERSION = '2026.11.0';

/** Every rule the service decides by; each feature adds its own when its module is made. */
@Injectable()
export class RulesCatalogue {
  private readonly byId = new Map<string, AnyRule>();
  private cachedRuleSet: RuleSet | undefined;

  /** Adds a feature's rules; an id used twice is a defect found at start. */
  add(rules: readonly AnyRule[]): void {
    for (const rule of rules) {
      if (this.byId.has(rule.id)) throw new Error(`rule ${rule.id} is declared twice`);
      this.byId.set(rule.id, rule);
    }
    this.cachedRuleSet = undefined;
  }

  /** All rules, by id. */
  all(): readonly AnyRule[] {
    return [...this.byId.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  }

  find(id: string): AnyRule | undefined {
    return this.byId.get(id);
  }

  /** The policy parameters the rules use, each once. */
  policies(): readonly PolicyParameter<unknown>[] {
    const params = this.all().flatMap((rule) => Object.values(rule.params as Record<string, unknown>));
    const byKey = new Map<string, PolicyParameter<unknown>>();
    for (const param of params)
      if (!(param instanceof Dated))
        byKey.set((param as PolicyParameter<unknown>).key, param as PolicyParameter<unknown>);
    return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Names the law the answers of this process stand on. */
  get ruleSet(): RuleSet {
    this.cachedRuleSet ??= { version: RULE_SET_VERSION, digest: digestOf(toJson(this.all().map(substance))) };
    return this.cachedRuleSet;
  }
}

const substance = (rule: AnyRule) => ({
  id: rule.id,
  version: rule.version,
  params: Object.entries(rule.params as Record<string, unknown>).map(([key, param]) =>
    param instanceof Dated
      ? { key, history: (param as Dated<unknown>).history.map(({ since, value }) => ({ since, value })) }
      : { key },
  ),
});
