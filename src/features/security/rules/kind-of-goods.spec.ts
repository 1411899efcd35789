import { describe, expect, it } from '@jest/globals';
import { NOTHING, UNKNOWN, between, exactly } from '../../duties/rules/owed/owed.js';
import type { LineOwed } from '../../duties/rules/owed/entry-owed-facts.js';
import { LINE as PLANNED, owedOn } from './bond-quote.fixture.js';
import { kindOfGoods } from './kind-of-goods.js';
import type { GoodsFacts } from './kind-of-goods.js';

const FREE: LineOwed = owedOn({ ...PLANNED, cases: [] });
const duty = (owed: LineOwed['additional']) => ({ ...owed, rate: null, reasonCodes: [] });
const LINE: GoodsFacts = {
  htsNumber: '8471300100',
  tradeProgram: null,
  provision: null,
  pgaRequirement: false,
  owed: FREE,
};

describe('kinds of goods for a single transaction bond, at the least and at the most they may owe', () => {
  it.each<[string, Partial<GoodsFacts>, string | null, string | null]>([
    ['free in the tariff', {}, 'unconditionally_free', 'unconditionally_free'],
    ['another agency must admit it', { pgaRequirement: true }, 'restricted', 'restricted'],
    ['dutiable', { owed: { ...FREE, ordinary: duty(exactly(1n)) } }, 'ordinary', 'ordinary'],
    ['free by a programme', { tradeProgram: 'KR' }, 'ordinary', 'ordinary'],
    ['free under Chapter 98', { htsNumber: '9801001000' }, 'ordinary', 'ordinary'],
    ['entered under a provision of Chapter 98', { provision: '98020080' }, 'ordinary', 'ordinary'],
    ['free goods under Section 301', { owed: { ...FREE, additional: exactly(1n) } }, 'ordinary', 'ordinary'],
    [
      'an additional duty that a fact decides',
      { owed: { ...FREE, additional: between(0n, 1n) } },
      'unconditionally_free',
      'ordinary',
    ],
    [
      'under a case, even at a zero rate',
      { owed: { ...FREE, antidumping: [{ ...duty(NOTHING), caseNumber: 'A-570-979' }] } },
      'ordinary',
      'ordinary',
    ],
    [
      'under a case perhaps',
      {
        owed: {
          ...FREE,
          antidumping: [{ ...UNKNOWN, rate: null, reasonCodes: ['adcvd.scope_open'], caseNumber: 'A-570-979' }],
        },
      },
      'unconditionally_free',
      'ordinary',
    ],
    ['its duty not known', { owed: { ...FREE, ordinary: duty(UNKNOWN) } }, 'unconditionally_free', null],
    [
      'one duty not known, another owed',
      { owed: { ...FREE, ordinary: duty(UNKNOWN), additional: exactly(1n) } },
      'ordinary',
      'ordinary',
    ],
  ])('%s', (_, facts, least, most) => {
    const goods = { ...LINE, ...facts };
    expect([kindOfGoods(goods, 'least'), kindOfGoods(goods, 'most')]).toEqual([least, most]);
  });
});
