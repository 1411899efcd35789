import { describe, expect, it } from '@jest/globals';
import { NotInForce } from '../../../kernel/dated.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { recordationFee } from './fees.js';
import type { FeeFacts, RecordationFee } from './fees.js';

describe('recordation fees (19 CFR 133.3(b), 133.7(a)(3), 133.5(d))', () => {
  it.each<[string, FeeFacts, Partial<RecordationFee>]>([
    ['133.3(b) three classes', { act: 'application', right: 'trademark', classes: 3 }, { fee: dollars(570), units: 3 }],
    ['133.33(b) a work', { act: 'application', right: 'copyright', classes: 0 }, { fee: dollars(190), units: 1 }],
    ['133.13(b) a trade name', { act: 'application', right: 'trade_name', classes: 0 }, { fee: dollars(190) }],
    ['133.7(a)(3) renewal of three classes', { act: 'renewal', right: 'trademark', classes: 3 }, { fee: dollars(240) }],
    ['133.37 renewal of a work', { act: 'renewal', right: 'copyright', classes: 0 }, { fee: dollars(80) }],
    [
      '133.5(d) one fee for all marks of a transfer',
      { act: 'transfer', right: 'trademark', classes: 3 },
      { fee: dollars(80), units: 1 },
    ],
    ['133.15 a trade name is not renewed', { act: 'renewal', right: 'trade_name', classes: 0 }, { outcome: 'not_due' }],
    ['a mark without a class', { act: 'application', right: 'trademark', classes: 0 }, { outcome: 'not_determinable' }],
  ])('%s', (_, facts, expected) => {
    expect(applyRule(recordationFee, facts, '2026-03-02').decision).toMatchObject(expected);
  });

  it('has no answer before its oldest text', () => {
    const facts = { act: 'renewal', right: 'trademark', classes: 1 } as const;
    expect(() => applyRule(recordationFee, facts, '1980-01-01')).toThrow(NotInForce);
  });
});
