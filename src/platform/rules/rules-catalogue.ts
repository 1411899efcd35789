import { Injectable } from '@nestjs/common';
import { digestOf } from '../../kernel/digest.js';
import type { RuleSet } from '../../kernel/determination.js';
import { Dated } from '../../kernel/dated.js';
import { toJson } from '../../kernel/json.js';
import type { PolicyParameter } from '../../kernel/policy.js';
import type { AnyRule } from '../../kernel/rule.js';

/** Raised with every release that changes law; calendar versioning. */
export const RULE_SET_VERSION = '2026.13.0';

// Made once: `localeCompare` with options makes one for each comparison.
const BY_ID = new Intl.Collator('en', { numeric: true });

/** Every rule the service decides by; each feature adds its own when its module is made. */
@Injectable()
export class RulesCatalogue {
  // Newest version first.
  private readonly byId = new Map<string, readonly AnyRule[]>();
  private cachedRuleSet: RuleSet | undefined;
  private sorted: readonly AnyRule[] | undefined;

  /** Adds a feature's rules, earlier versions among them; a version used twice is a defect found at start. */
  add(rules: readonly AnyRule[]): void {
    for (const rule of rules) {
      const known = this.byId.get(rule.id) ?? [];
      if (known.some(({ version }) => version === rule.version))
        throw new Error(`rule ${rule.id}@${String(rule.version)} is declared twice`);
      this.byId.set(
        rule.id,
        [...known, rule].sort((a, b) => b.version - a.version),
      );
    }
    this.cachedRuleSet = undefined;
    this.sorted = undefined;
  }

  /** The current version of every rule, by id. */
  all(): readonly AnyRule[] {
    return (this.sorted ??= [...this.byId.values()]
      .flatMap(([newest]) => newest ?? [])
      .sort((a, b) => BY_ID.compare(a.id, b.id)));
  }

  /** The current version of a rule. */
  find(id: string): AnyRule | undefined {
    return this.byId.get(id)?.[0];
  }

  /** The versions before the current one, newest first: answers given with them are computed again with them. */
  earlier(id: string): readonly AnyRule[] {
    return this.byId.get(id)?.slice(1) ?? [];
  }

  /** The version a question pins, `BOND-01@1`. */
  pinned(pin: string): AnyRule | undefined {
    const [id = '', version] = pin.split('@');
    return this.byId.get(id)?.find((rule) => String(rule.version) === version);
  }

  /** Whether any of the rules pinned uses a policy. */
  usePolicy(pins: readonly string[]): boolean {
    return pins.some((pin) => {
      const params = Object.values((this.pinned(pin)?.params ?? {}) as Record<string, unknown>);
      return params.some((param) => !(param instanceof Dated));
    });
  }

  /** The policy parameters the rules use, each once. */
  policies(): readonly PolicyParameter<unknown>[] {
    const params = this.everyVersion().flatMap((rule) => Object.values(rule.params as Record<string, unknown>));
    const byKey = new Map<string, PolicyParameter<unknown>>();
    for (const param of params)
      if (!(param instanceof Dated))
        byKey.set((param as PolicyParameter<unknown>).key, param as PolicyParameter<unknown>);
    return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Names the law the answers of this process stand on. */
  get ruleSet(): RuleSet {
    this.cachedRuleSet ??= { version: RULE_SET_VERSION, digest: digestOf(toJson(this.everyVersion().map(substance))) };
    return this.cachedRuleSet;
  }

  private everyVersion(): readonly AnyRule[] {
    return this.all().flatMap((rule) => [rule, ...this.earlier(rule.id)]);
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
