import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { outsideField } from './index.js';
import type { DisclosureFacts, DisclosureField } from './index.js';
import { decide, fieldOf, inWords, policiesWith, seized } from './watches.fixture.js';

describe('DISC-07 holds (19 CFR 133.21(b)(2)(ii), 19 USC 1628a(d))', () => {
  const hold = { kind: 'law_enforcement', from: '2026-03-10', to: '2026-03-26' } as const;
  const held = { holds: [hold], examinationWouldAssist: { on: '2026-03-26' } } as const;
  const byAuthority = { holds: [{ ...hold, withholdsDutiesBy: 'Executive Director' }] } as const;
  const gray = { infringement: 'gray_market' } as const;
  it('stop what appears on the goods, by the law itself, and its clock runs on', () => {
    expect(fieldOf(decide(held, '2026-03-26'), 'unredactedImages')).toMatchObject({
      outcome: 'not_yet',
      reason: 'investigation_hold',
      until: '2026-03-27',
      dueOn: '2026-04-02',
      authorityStatus: 'in_force',
    });
    expect(inWords(decide(held, '2026-03-27'), 'unredactedImages')).toBe('shall by 2026-04-02');
  });
  it('stop what may leave by choice, by policy and saying so', () => {
    expect(fieldOf(decide(held, '2026-03-26'), 'quantity')).toMatchObject({
      outcome: 'not_yet',
      reason: 'investigation_hold',
      authorityStatus: 'policy',
    });
    const set = policiesWith('OFF', false);
    expect(inWords(decide(held, '2026-03-26', set), 'quantity')).toBe('may');
    expect(fieldOf(decide(held, '2026-03-26', set), 'unredactedImages').outcome).toBe('not_yet');
  });
  it.each<[string, Partial<DisclosureFacts>, DisclosureField, string]>([
    ['133.25(b) the five items', gray, 'quantity', 'shall by 2026-04-20'],
    ['133.21(e) the eight items', seized('counterfeit_mark', '2026-03-24'), 'importer', 'shall by 2026-05-05'],
  ])('%s are a duty also under a hold', (_, given, field, words) => {
    expect(inWords(decide({ ...held, ...given }, '2026-03-26'), field)).toBe(words);
  });
  it.each<[string, Partial<DisclosureFacts>, DisclosureField, IsoDate]>([
    ['133.25(b) the five items', gray, 'quantity', '2026-04-20'],
    ['133.21(e) the eight items', seized('counterfeit_mark', '2026-03-24'), 'importer', '2026-05-05'],
  ])('%s a named authority withholds, by policy, and the clock runs on', (_, given, field, dueOn) => {
    const decision = decide({ ...byAuthority, ...given }, '2026-03-26');
    expect(fieldOf(decision, field)).toMatchObject({
      outcome: 'not_yet',
      reason: 'investigation_hold',
      dueOn,
      authorityStatus: 'policy',
    });
    const step = decision.steps.find(({ rule }) => rule.id === 'DISC-07');
    expect(step?.decision).toEqual({ stops: 'duties', until: '2026-03-27', authority: 'Executive Director' });
    expect(inWords(decide({ ...byAuthority, ...given }, '2026-03-26', policiesWith('OFF', false)), field)).toBe(
      `shall by ${dueOn}`,
    );
  });
  it('are not told to the outside: neither that there is one, nor its end, nor its paragraph', () => {
    const field = fieldOf(decide(held, '2026-03-20'), 'quantity');
    expect(outsideField(field, false)).toEqual({
      field: 'quantity',
      state: 'withheld',
      reason: 'not_available_at_this_time',
      earliestOn: null,
      cites: [],
    });
  });
  it('do not show in what is not on record: it is unavailable, held or not', () => {
    const missing = { onRecord: ['quantity'] } as const;
    const [free, stopped] = [missing, { ...missing, ...held }].map((given) =>
      fieldOf(decide(given, '2026-03-20'), 'portOfEntry'),
    );
    expect(stopped).toEqual(free);
    expect(stopped).toMatchObject({ outcome: 'unavailable', reason: 'not_on_record' });
  });
  it('leave a running window as it is', () => {
    expect(inWords(decide(held, '2026-03-20'), 'unredactedImages')).toBe('not_yet until 2026-03-26');
  });
});
