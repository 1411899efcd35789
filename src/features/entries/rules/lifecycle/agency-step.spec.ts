import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { agencyStep } from './agency-step.js';
import { ENTRY_STATES } from './entry-states.js';
import type { EntryState } from './entry-states.js';
import { DISPOSITIONS } from './release.js';
import type { Disposition } from './release.js';

const step = (state: EntryState, disposition: Disposition | null, recalled = false) =>
  applyRule(agencyStep, { state, disposition, recalled }, '2026-03-02').decision;

describe('19 CFR 141.113(c)(3), (d): what an agency refuses after release is demanded back', () => {
  it.each<[EntryState[], Disposition | null, ReturnType<typeof step>]>([
    [['filed', 'on_hold'], null, 'agency_answer'],
    [['filed', 'on_hold'], 'may_proceed', null],
    [['filed', 'on_hold'], 'hold', 'agency_decision'],
    [['filed', 'on_hold'], 'documents_required', 'documents_for_agency'],
    [['filed', 'on_hold'], 'refused', 'customs_refusal'],
    [['released', 'summary_filed', 'under_review', 'summary_rejected'], null, null],
    [['released', 'summary_filed', 'under_review', 'summary_rejected'], 'may_proceed', null],
    [['released', 'summary_filed', 'under_review', 'summary_rejected'], 'hold', 'agency_decision'],
    [['released', 'summary_filed', 'under_review', 'summary_rejected'], 'documents_required', 'documents_for_agency'],
    [['released', 'summary_filed', 'under_review', 'summary_rejected'], 'refused', 'redelivery_demand'],
  ])('%j, %s: %s', (states, disposition, expected) =>
    expect(states.map((state) => step(state, disposition))).toEqual(states.map(() => expected)),
  );

  it('once: what was demanded back waits for that no longer', () => {
    expect(step('released', 'refused', true)).toBeNull();
  });

  it('waits for nothing where the goods do not come in, or the entry is closed', () => {
    const ended = (['refused', 'cancelled', 'closed'] as const).flatMap((state) =>
      [null, ...DISPOSITIONS].map((disposition) => step(state, disposition)),
    );
    expect(new Set(ended)).toEqual(new Set([null]));
    expect(ENTRY_STATES).toHaveLength(9);
  });
});
