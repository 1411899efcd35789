import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { dollars } from '../../../../kernel/money.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { sandboxIndex } from '../../sandbox/sandbox-index.fixture.js';
import { additionalDuties } from './additional-duties.js';
import { checkNamedHeadings } from './heading-check.js';
import type { FactValue } from './condition.js';
import type { LineQuestion } from './line-question.js';

const index = sandboxIndex();
const MOTOR = '8501710000';
const CAR = '8703220110';

const line = (number: string, origin: string, day: IsoDate, stated: Record<string, FactValue> = {}): LineQuestion => ({
  number,
  origin,
  day,
  value: dollars(10_000),
  stated: new Map(Object.entries(stated)),
  ordinary: { kind: 'unknown' },
  suffixes: null,
});
const check = (question: LineQuestion, named: readonly string[], covered = true) =>
  applyRule(checkNamedHeadings, { index, line: question, named, covered }, question.day).decision;

describe('headings of Chapter 99 that a caller names', () => {
  it.each<[string, LineQuestion, readonly string[], readonly string[]]>([
    ['one that applies', line(MOTOR, 'CN', '2026-03-02'), ['99038802'], []],
    ['two that stand together', line(MOTOR, 'CN', '2026-03-02'), ['99038802', '99030301'], []],
    ['another origin', line(MOTOR, 'FR', '2026-03-02'), ['99038802'], ['0 heading.other_origin']],
    ['other goods', line(MOTOR, 'CN', '2026-03-02'), ['99039102'], ['0 heading.other_goods']],
    ['ended on 2026-02-23', line(MOTOR, 'TW', '2026-03-02'), ['99030260'], ['0 heading.not_in_force']],
    ['printed and suspended', line(MOTOR, 'CN', '2026-03-02'), ['99038816'], ['0 heading.suspended']],
    ['no such heading', line(MOTOR, 'CN', '2026-03-02'), ['99999999'], ['0 heading.not_on_record']],
    [
      'every fault is told',
      line(MOTOR, 'FR', '2026-03-02'),
      ['99038816', '99030301', '99038802'],
      ['0 heading.suspended', '2 heading.other_origin'],
    ],
    ['a fact it turns on is not stated: taken as stated', line(CAR, 'DE', '2026-03-02'), ['99039451'], []],
    [
      'facts that contradict it',
      line(CAR, 'DE', '2026-03-02', { vehicleKind: 'other' }),
      ['99039451'],
      ['0 heading.does_not_apply'],
    ],
    [
      'two of which each takes the place of the other',
      line(CAR, 'DE', '2026-03-02'),
      ['99039451', '99030301'],
      ['1 heading.exclusive'],
    ],
    ['none, and one is owed', line(MOTOR, 'CN', '2026-03-02'), [], ['null heading.owed']],
    ['none, before there were any', line('8541420010', 'JP', '2025-01-15', { solarCellQuota: 'in_quota' }), [], []],
  ])('%s', (_, question, named, expected) => {
    expect(check(question, named).map(({ at, code }) => `${String(at)} ${code}`)).toEqual(expected);
  });

  it('says what stands in the way, and what to do', () => {
    const [fault] = check(line(MOTOR, 'CN', '2026-03-02'), []);
    expect(fault?.message).toContain('9903.88.02');
    for (const { remedy } of check(line(MOTOR, 'FR', '2026-03-02'), ['99038816', '99038802']))
      expect(remedy.length).toBeGreaterThan(20);
  });

  it('refuse no goods of numbers that the programmes were not compared with', () => {
    expect(check(line('8501524000', 'CN', '2026-03-02'), ['99038802'], false)).toEqual([]);
    expect(check(line('8501524000', 'CN', '2026-03-02'), [], false)).toEqual([]);
  });

  it('settle what was open: the other ways are gone', () => {
    const question = line(CAR, 'DE', '2026-03-02');
    expect(additionalDuties(index, question).total).toBeNull();
    const named = additionalDuties(index, { ...question, named: ['99039451'] });
    expect([named.total, named.missing]).toEqual([named.most, []]);
  });
});
