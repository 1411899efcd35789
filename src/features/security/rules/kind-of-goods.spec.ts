import { describe, expect, it } from '@jest/globals';
import type { Amount, LineDuties } from '../../duties/rules/duty-facts.js';
import { kindOfGoods } from './kind-of-goods.js';
import type { GoodsFacts } from './kind-of-goods.js';

const duty = (amount: Amount) => ({ amount, rate: null, reasonCodes: [] });
const FREE: LineDuties = { ordinary: duty(0n), additional: [], antidumping: [], countervailing: [], total: 0n };
const LINE: GoodsFacts = {
  htsNumber: '8471300100',
  additionalHtsNumbers: [],
  tradeProgram: null,
  pgaRequirement: false,
  duties: FREE,
};

describe('kinds of goods for a single transaction bond', () => {
  it.each<[string, Partial<GoodsFacts>, string | null]>([
    ['free in the tariff', {}, 'unconditionally_free'],
    ['another agency must admit it', { pgaRequirement: true }, 'restricted'],
    ['dutiable', { duties: { ...FREE, ordinary: duty(1n) } }, 'ordinary'],
    ['free by a programme', { tradeProgram: 'KR' }, 'ordinary'],
    ['free under Chapter 98', { htsNumber: '9801.00.10' }, 'ordinary'],
    ['free under Chapter 98, named second', { additionalHtsNumbers: ['9802008040'] }, 'ordinary'],
    ['an additional duty', { duties: { ...FREE, additional: [{ ...duty(1n), htsNumber: '99038801' }] } }, 'ordinary'],
    [
      'under a case, even at a zero rate',
      { duties: { ...FREE, antidumping: [{ ...duty(0n), caseNumber: 'A-570-979' }] } },
      'ordinary',
    ],
    ['its duty not known', { duties: { ...FREE, ordinary: duty('undetermined') } }, null],
    [
      'one duty not known, another owed',
      { duties: { ...FREE, ordinary: duty('undetermined'), additional: [{ ...duty(1n), htsNumber: '99038801' }] } },
      'ordinary',
    ],
  ])('%s', (_, facts, expected) => {
    expect(kindOfGoods({ ...LINE, ...facts })).toBe(expected);
  });
});
