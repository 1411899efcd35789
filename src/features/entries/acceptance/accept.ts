import type { IsoDate } from '../../../kernel/dates.js';
import type { Becoming } from '../../../kernel/json.js';
import type { Decision } from '../../../platform/determinations/question.js';
import { assessedOn, clocksOnce, timesOf } from '../filing/assessed-entry.js';
import type { AskedAs, Assessed, ToAssess } from '../filing/assessed-entry.js';
import type { EntryOnRecord } from '../filing/entry-record.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import { refused } from '../filing/finding-to-view.js';
import type { Acceptance } from '../rules/acceptances.js';
import { entryClocks, entryClocks1 } from '../rules/clocks/entry-clocks.js';
import type { RuledFinding } from '../rules/finding.js';
import { acceptanceSteps } from './acceptance-steps.js';
import type { AcceptanceResultView } from './acceptance.view.js';

/** What an entry is decided on. */
export interface AcceptanceFacts {
  readonly asked: ToAssess;
  readonly record: EntryOnRecord;
  readonly grounds: FilingGrounds;
}

/** An entry as the law takes it, and the decision whether it does. */
export interface Accepted {
  readonly assessed: Assessed;
  readonly decision: Decision<Becoming<AcceptanceResultView>, Acceptance>;
}

/** Decides whether an entry is taken: the same for one that is tried, filed, corrected, or asked about years later; pure. */
export function accept({ asked, record }: AcceptanceFacts, asOf: IsoDate, as?: AskedAs): Accepted {
  const steps = acceptanceSteps();
  const times = timesOf(asked, asOf, steps.keep);
  const assessed = assessedOn(
    { ...asked, ...times },
    record,
    asOf,
    { clocksOf: clocksOnce(asOf, steps.keep, as?.anyPort ? entryClocks1 : entryClocks), ...(as ? { as } : {}) },
    steps.keep,
  );
  const { findings, duties, clocks, timeOfEntryOn, summaryFiledOn, bondVersionIds } = assessed;
  return {
    assessed,
    decision: {
      outcome: outcomeOf(findings),
      reasonCodes: [...new Set(findings.map(({ code }) => code))],
      result: {
        findings: findings.map(({ pointer, code, weight, layer, rule }) => ({ pointer, code, weight, layer, rule })),
        timeOfEntryOn,
        summaryFiledOn,
        clocks: clocks.map(({ name, startedOn, dueOn, rolledTo }) => ({ name, startedOn, dueOn, rolledTo })),
        duties,
        bondVersionIds,
      },
      steps: steps.all(),
    },
  };
}

export function outcomeOf(findings: readonly RuledFinding[]): Acceptance {
  if (refused(findings).length > 0) return 'refused';
  if (findings.some(({ weight }) => weight === 'undetermined')) return 'undetermined';
  return findings.length === 0 ? 'taken' : 'taken_with_warnings';
}
