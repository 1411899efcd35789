import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied, Params, Rule } from '../../../kernel/rule.js';

/** Runs rules for one answer on one legal day and keeps their steps; a rule not in force decides nothing and is named. */
export class QuoteTrace {
  readonly steps: Applied<unknown>[] = [];
  private readonly reasons = new Set<string>();

  constructor(
    readonly asOf: IsoDate,
    private readonly policies: PolicySet,
    /** Of a longer list a step shows how many there were; left out: all of every list. */
    private readonly mostListed: number = Infinity,
  ) {}

  /** The rule's decision, with its step kept; null where the law or policy of the day does not give one. */
  run<F, D, P extends Params>(rule: Rule<F, D, P>, facts: F): D | null {
    const applied = this.apply(rule, facts);
    if (applied) this.steps.push(this.inBrief(applied));
    return applied && applied.decision;
  }

  /** As `run`, but keeps no step: for lists whose items carry their own basis in law. */
  tell<F, D, P extends Params>(rule: Rule<F, D, P>, facts: F): D | null {
    return this.apply(rule, facts)?.decision ?? null;
  }

  because(...codes: readonly string[]): void {
    for (const code of codes) this.reasons.add(code);
  }

  get reasonCodes(): readonly string[] {
    return [...this.reasons];
  }

  private inBrief<F, D>(applied: Applied<D, F>): Applied<unknown> {
    if (this.mostListed === Infinity) return applied;
    return { ...applied, facts: this.shortened(applied.facts), decision: this.shortened(applied.decision) };
  }

  private shortened(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]: [string, unknown]) => [
        name,
        Array.isArray(member) && member.length > this.mostListed ? { count: member.length } : member,
      ]),
    );
  }

  private apply<F, D, P extends Params>(rule: Rule<F, D, P>, facts: F): Applied<D, F> | null {
    try {
      return applyRule(rule, facts, this.asOf, this.policies);
    } catch (fault) {
      if (!(fault instanceof NotInForce)) throw fault;
      this.because(fault.reason === 'data_not_current' ? 'data.not_current' : 'law.not_in_force');
      return null;
    }
  }
}
