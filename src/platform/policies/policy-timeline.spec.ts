import { describe, expect, it } from '@jest/globals';
import { PolicyTimeline } from './policy-timeline.js';
import type { HeldPolicy } from './policy-timeline.js';

const value = (
  of: unknown,
  from: HeldPolicy['from'],
  until: HeldPolicy['until'],
  known: [number, number],
): HeldPolicy => ({
  ...{ key: 'a.b', member: null },
  inForce: { value: of, since: from, cites: [], reviewedOn: from },
  ...{ from, until, knownFrom: known[0], knownUntil: known[1] },
});

describe('policies over time', () => {
  const timeline = new PolicyTimeline([
    value('first', '2020-01-01', null, [0, 100]),
    value('first', '2020-01-01', '2026-03-01', [100, Infinity]),
    value('second', '2026-03-01', null, [100, Infinity]),
  ]);
  const at = (asOf: HeldPolicy['from'], known: number) => timeline.at(asOf, known).find('a.b')?.value;

  it('tell what held on a day, as it was known at an instant', () => {
    expect([at('2026-02-28', 99), at('2026-03-01', 99), at('2026-02-28', 100), at('2026-03-01', 100)]).toEqual([
      ...['first', 'first', 'first', 'second'],
    ]);
    expect([at('2019-12-31', 50), at('2026-03-01', -1)]).toEqual([undefined, undefined]);
  });

  it('have another laid over them, whole or in one member', () => {
    const whole = { ...value({ one: 1, two: 2 }, '2020-01-01', null, [0, Infinity]) };
    const member = { ...value(7, '2026-03-01', '2026-04-01', [100, Infinity]), member: 'two' };
    const over = new PolicyTimeline([whole, member]);
    const of = (asOf: HeldPolicy['from'], known: number) => over.at(asOf, known).find('a.b')?.value;
    expect([of('2026-03-01', 100), of('2026-03-01', 99), of('2026-04-01', 100)]).toEqual([
      { one: 1, two: 7 },
      { one: 1, two: 2 },
      { one: 1, two: 2 },
    ]);
  });

  it('are the same object as long as nothing changes', () => {
    expect(timeline.at('2026-03-02', 101)).toBe(timeline.at('2030-01-01', 5_000));
    expect(timeline.at('2026-03-02', 101)).not.toBe(timeline.at('2026-02-28', 101));
  });
});
