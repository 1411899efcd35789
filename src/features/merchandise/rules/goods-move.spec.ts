import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../kernel/rule.js';
import { finalStates, mayMove } from '../../../kernel/transitions.js';
import { goodsMove } from './goods-move.js';
import { goodsTransitions } from './goods-moves.js';
import { GOODS_STATES, GOVERNMENT_PROPERTY } from './goods-states.js';
import type { GoodsState } from './goods-states.js';

const move = (from: GoodsState, to: GoodsState, movedOn: `${number}-${number}-${number}` = '2026-03-20') =>
  applyRule(goodsMove, { from, to, since: '2026-03-16', movedOn }, movedOn).decision;

describe('lawful moves of goods', () => {
  it.each<[string, GoodsState, readonly GoodsState[]]>([
    [
      '19 USC 1499 presented',
      'presented',
      ['detained', 'released', 'general_order', 'unclaimed', 'abandoned', 'seized', 'exported', 'destroyed'],
    ],
    [
      '19 CFR 151.16 detained',
      'detained',
      ['released', 'excluded', 'unclaimed', 'abandoned', 'seized', 'exported', 'destroyed'],
    ],
    ['19 CFR 127.12(b)(2), 141.113 released', 'released', ['redelivered', 'abandoned', 'seized']],
    ['19 USC 1618, 1609 seized', 'seized', ['remitted', 'forfeited', 'destroyed', 'sold']],
    ['19 USC 1526(e) forfeited', 'forfeited', ['destroyed', 'transferred', 'donated', 'sold']],
    ['19 CFR 158.44 abandoned', 'abandoned', ['destroyed', 'transferred', 'donated', 'sold']],
  ])('%s', (_, from, expected) => {
    expect([...goodsTransitions[from]].sort()).toEqual([...expected].sort());
  });

  it('ends with goods exported, destroyed, transferred, donated or sold', () => {
    expect(finalStates(goodsTransitions)).toEqual(['exported', 'destroyed', 'transferred', 'donated', 'sold']);
  });

  it.each<[GoodsState, GoodsState, string]>([
    ['seized', 'abandoned', 'abandonment.after_seizure'],
    ['forfeited', 'abandoned', 'abandonment.after_seizure'],
    ['abandoned', 'seized', 'seizure.government_property'],
    ['vested', 'seized', 'seizure.government_property'],
    ['destroyed', 'released', 'merchandise.final'],
    ['released', 'detained', 'merchandise.move_not_lawful'],
    ['seized', 'detained', 'merchandise.move_not_lawful'],
    ['abandoned', 'released', 'merchandise.move_not_lawful'],
    ['destroyed', 'abandoned', 'merchandise.final'],
    ['sold', 'seized', 'merchandise.final'],
  ])('%s goods cannot become %s: %s', (from, to, code) => {
    expect(move(from, to)).toMatchObject({ lawful: false, faults: [{ code }] });
  });

  it('names the law of a lawful move, and the way out of an unlawful one', () => {
    expect(move('detained', 'excluded').authority).toContainEqual({ authority: '19 CFR 151.16(f)' });
    expect(move('released', 'detained').faults[0]?.remedy).toContain('redelivered');
    expect(move('released', 'detained').faults[0]?.message).toContain('released cannot become detained');
    expect(move('destroyed', 'released').faults[0]).not.toHaveProperty('remedy');
  });

  it('lets nothing happen before what happened last', () => {
    expect(move('detained', 'seized', '2026-03-15').faults.map(({ code }) => code)).toEqual([
      'merchandise.before_last_move',
    ]);
    expect(move('detained', 'seized', '2026-03-16').lawful).toBe(true);
  });

  it('never leads from seizure to abandonment, nor from government property back to anyone', () => {
    const steps = fc.array(fc.nat(), { maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...GOODS_STATES), steps, (start, choices) => {
        let state: GoodsState = start;
        let governments = GOVERNMENT_PROPERTY.includes(start);
        for (const choice of choices) {
          const next = goodsTransitions[state];
          const to = next[choice % next.length];
          if (!to) break;
          expect(mayMove(goodsTransitions, state, to)).toBe(true);
          if (governments) expect(['destroyed', 'transferred', 'donated', 'sold']).toContain(to);
          if (state === 'seized') expect(to).not.toBe('abandoned');
          state = to;
          governments ||= GOVERNMENT_PROPERTY.includes(to);
        }
      }),
    );
  });
});
