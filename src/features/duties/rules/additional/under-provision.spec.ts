import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../../kernel/decimal.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { sandboxIndex } from '../../sandbox/sandbox-index.fixture.js';
import { additionalDuties } from './additional-duties.js';
import { isAsNamed } from './named-headings.js';
import { additionalUnderProvision, underProvisionOn } from './under-provision.js';
import { variantsOf } from './variants.js';

const index = sandboxIndex();
const SOLAR = { number: '8541430010', origin: 'CN' };
const STEEL = { number: '7208510030', origin: 'TR' };

interface Asked {
  readonly provision: string | null;
  readonly facts?: Readonly<Record<string, string>>;
  readonly goods?: { readonly number: string; readonly origin: string };
  readonly day?: IsoDate;
}
function questionOf({ provision, facts = {}, goods = SOLAR, day = '2026-03-02' }: Asked) {
  const stated = new Map(Object.entries(facts).map(([name, value]) => [name, Decimal.parse(value)] as const));
  const value = 1_000_000n;
  const { programs: touching } = index.touching(goods.number, goods.origin, day);
  const under = provision ? { under: underProvisionOn(provision, { value, stated, touching }, day).under } : {};
  const ordinary = { kind: 'percent', percent: Decimal.make(0n) } as const;
  return { ...goods, day, value, stated, ordinary, suffixes: null, ordinaryOwed: () => 0n, ...under };
}
const owed = (asked: Asked) => additionalDuties(index, questionOf(asked));

describe('additional duties on goods under Chapter 98 (U.S. notes 2, 16, 19 and 20 of subchapter III, Chapter 99)', () => {
  const whole = owed({ provision: null }).total ?? 0n;

  it.each([
    ['repaired under warranty', '98020040', { valueOfRepairs: '1200' }, 12n],
    ['repaired otherwise', '98020050', { valueOfRepairs: '1200' }, 12n],
    ['metal processed further', '98020060', { valueOfRepairs: '1200' }, 12n],
    ['assembled abroad', '98020080', { usComponentsValue: '7000' }, 30n],
    ['tools of trade', '98130050', {}, 0n],
    ['goods of the United States that come back', '98010010', {}, 0n],
  ])('Section 301 and 122 on goods %s', (_, provision, facts, percent) => {
    expect(whole).toBeGreaterThan(0n);
    expect(owed({ provision, facts }).total).toBe((whole * percent) / 100n);
  });

  it.each([
    ['98020050', { valueOfRepairs: '1000' }, '2025-07-01', 10n],
    ['98020060', { valueOfRepairs: '1000' }, '2025-07-01', 100n],
    ['98020060', { valueOfRepairs: '1000' }, '2026-05-04', 100n],
    ['98020080', { usComponentsValue: '4000' }, '2026-05-04', 60n],
  ] as const)('Section 232 on steel follows %s %j on %s: %d per cent of it', (provision, facts, day, percent) => {
    const all = owed({ provision: null, goods: STEEL, day });
    const found = owed({ provision, facts, goods: STEEL, day });
    expect(all.total).toBeGreaterThan(0n);
    expect(found.total).toBe(((all.total ?? 0n) * percent) / 100n);
  });

  it('is open between nothing and the whole where nothing read says, and asks no question for it', () => {
    const found = owed({ provision: '98130050', goods: STEEL, day: '2026-05-04' });
    const all = owed({ provision: null, goods: STEEL, day: '2026-05-04' });
    expect(found).toMatchObject({ total: null, least: 0n, most: all.total, provisionNotRead: true, missing: [] });
    expect(found.programs.filter(({ verdict }) => verdict === 'needs_fact').flatMap(({ needs }) => needs)).toEqual([]);
  });

  it('asks for the part, with what nothing and everything would leave', () => {
    const found = owed({ provision: '98020050' });
    expect(found).toMatchObject({ total: null, least: 0n, most: whole });
    expect(found.missing).toMatchObject([
      {
        definition: { name: 'valueOfRepairs' },
        worth: [
          { answer: '0.00', least: 0n, most: 0n },
          { answer: '10000.00', least: whole, most: whole, owedLeast: whole },
        ],
      },
    ]);
    expect(owed({ provision: '98020080' }).missing[0]?.worth).toMatchObject([
      { answer: '10000.00', most: 0n },
      { answer: '0.00', least: whole },
    ]);
  });

  it('whatever part is stated lands between, and never above the whole', () => {
    const open = owed({ provision: '98020040' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (part) => {
        const { total } = owed({ provision: '98020040', facts: { valueOfRepairs: String(part) } });
        expect(total !== null && total >= open.least && total <= open.most).toBe(true);
      }),
    );
  });

  it('a heading that is named stays one that applies whatever the part; to name none is no word on the part', () => {
    const question = questionOf({ provision: '98020050' });
    const found = variantsOf(index, question);
    const variants = found.kind === 'variants' ? found.variants : [];
    expect(variants.map((variant) => isAsNamed(variant, question, ['99039102']))).toEqual([true, true]);
    expect(variants.map((variant) => isAsNamed(variant, question, []))).toEqual([false, false]);
    const free = questionOf({ provision: '98130050' });
    const none = variantsOf(index, free);
    expect(none.kind === 'variants' && none.variants.every((variant) => isAsNamed(variant, free, []))).toBe(true);
  });

  it('a day before the notes that were read is open', () => {
    const { under, steps } = underProvisionOn('98130050', { value: 1n, stated: new Map(), touching: [] }, '2024-06-03');
    expect([steps, index.programs.map((program) => under.extentOf(program))[0]]).toEqual([[], 'open']);
  });

  it('a measure whose notes were not read is open', () => {
    const facts = { provision: '98020050', authority: 's201', stackingGroup: 's201' };
    const { notes } = additionalUnderProvision.params;
    expect(additionalUnderProvision.decide(facts, { notes: notes.on('2026-03-02').value }, '2026-03-02')).toBe('open');
  });
});
