import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { Foresight } from '../engine/foresight.js';
import { Judge } from './judged.js';

describe('what came after', () => {
  it('foresees a bill by what was asked before it came, and covers it by the bond of then', () => {
    const at = (band: 'low' | 'medium', required: number, score: string) => ({
      ...{ band, score: Decimal.parse(score), standard: dollars(50), additional: 0n, required: dollars(required) },
    });
    const follow = (unpaid: readonly (readonly [at: number, owed: number])[]) => {
      const foresight = new Foresight(
        unpaid.map(([knownFrom, owed]) => ({ knownFrom, amount: dollars(owed) })),
        10,
      );
      // At 10 it is low, at 20 it is flagged by the simulated way alone, at 30 by both.
      foresight.look(at('low', 50, '10'), at('low', 60, '15'), 20, () => dollars(80));
      foresight.look(at('low', 50, '20'), at('medium', 100, '45'), 30, () => dollars(80));
      foresight.look(at('medium', 100, '50'), at('medium', 200, '60'), Infinity, () => null);
      return { ...foresight.told, uncollected: foresight.uncollected };
    };
    // What was on record at the first entry is nobody's to foresee.
    expect(follow([[10, 500]])).toMatchObject({
      ...{ uncollected: '0.00', foreseen: { today: false, simulated: false }, score: '60' },
      flagged: { today: true, simulated: true },
    });
    const twice = follow([
      [30, 70],
      [15, 40],
    ]);
    expect(twice).toMatchObject({ uncollected: '110.00', foreseen: { today: false, simulated: true }, score: '15' });
    // The bond that answered for 40 has so much less for 70.
    expect(twice.covered).toEqual({
      ...{ today: '50.00', simulated: '100.00', standard_bond: '50.00', formula_2004: '80.00' },
    });
    expect(follow([[31, 400]]).foreseen).toEqual({ today: true, simulated: true });
  });

  it('tells how well each way foresaw unpaid duty, and nothing where nobody is flagged', () => {
    const judge = new Judge('today');
    expect(judge.judgement).toMatchObject({ precision: null, recall: null, lift: null });
    for (const [flagged, foreseen, left] of [
      [true, true, true],
      [true, false, false],
      [false, false, true],
      [false, false, false],
    ] as const) {
      const of = (today: boolean) => ({ today, simulated: !today });
      judge.add({ flagged: of(flagged), foreseen: of(foreseen) }, left);
    }
    expect(judge.judgement).toMatchObject({
      flagged: 2,
      foreseen: 1,
      precision: '0.5000',
      recall: '0.5000',
      lift: '1.0000',
    });
  });
});
