import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { generalOrderRedemption, generalOrderTaking } from './general-order-acts.js';
import type { GeneralOrderTakingFacts } from './general-order-acts.js';

const facts: GeneralOrderTakingFacts = {
  importedOn: '2026-03-02',
  landedOn: '2026-03-02',
  recordedImportOn: null,
  carrierNotifiedOn: '2026-03-02',
  clock: { generalOrderOn: '2026-03-18', lastDayToEnter: '2026-03-17' },
};

describe('taking into general order (19 CFR 4.37, 127.4)', () => {
  it.each<[string, Partial<GeneralOrderTakingFacts>, '2026-03-17' | '2026-03-18', string[]]>([
    ['on the first day', {}, '2026-03-18', []],
    ['while entry may be made', {}, '2026-03-17', ['may_be_entered']],
    ['of goods imported on another day', { recordedImportOn: '2026-03-01' }, '2026-03-18', ['other_importation']],
    [
      'of goods that landed before, told of before that',
      { landedOn: '2026-03-01', carrierNotifiedOn: '2026-02-28' },
      '2026-03-18',
      ['landed_before_import', 'notified_before_landing'],
    ],
    ['of goods nobody told of', { carrierNotifiedOn: null }, '2026-03-18', []],
  ])('%s', (_, over, on, expected) => {
    const { decision } = applyRule(generalOrderTaking, { ...facts, ...over }, on);
    expect(decision.map(({ code }) => code)).toEqual(expected.map((code) => `general_order.${code}`));
  });
});

describe('redemption (19 USC 1491(b))', () => {
  it.each([
    [null, []],
    ['2026-03-19', []],
    ['2026-03-18', ['general_order.title_vested']],
  ] as const)('title vests on %s', (vestsOn, expected) => {
    const { decision } = applyRule(generalOrderRedemption, { vestsOn }, '2026-03-18');
    expect(decision.map(({ code }) => code)).toEqual(expected);
  });
});
