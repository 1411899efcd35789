import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { abandonmentRefusal, allowanceDates, paragraphOf } from './abandonment-acts.js';
import type { AllowanceDatesFacts } from './abandonment-acts.js';

describe('ABAN-11 refusal of an abandonment (19 CFR 127.12(b))', () => {
  it.each<[IsoDate, string[]]>([
    ['2026-03-01', ['abandonment.refused_before_request']],
    ['2026-03-02', []],
    ['2026-03-09', []],
  ])('asked on 2 March, refused on %s', (refusedOn, codes) => {
    const { decision } = applyRule(abandonmentRefusal, { requestedOn: '2026-03-02' }, refusedOn);
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('ABAN-12 days of an allowance (19 CFR 158.42)', () => {
  it.each<[string, Partial<AllowanceDatesFacts>, string[]]>([
    ['of the entry on record', { enteredOnRecord: '2026-03-02' }, []],
    ['goods abandoned otherwise', {}, []],
    ['of another entry', { enteredOnRecord: '2026-03-03' }, ['/enteredOn']],
    ['each on the day of the entry', { examinationReleasedOn: '2026-03-02', noticeOn: '2026-03-02' }, []],
    ['released before the entry', { examinationReleasedOn: '2026-03-01' }, ['/examinationReleasedOn']],
    [
      'noticed before it, delivered after the day asked about',
      { noticeOn: '2026-03-01', deliveredOn: '2026-03-21' },
      ['/noticeOn', '/deliveredOn'],
    ],
    ['delivered on the day asked about', { deliveredOn: '2026-03-20' }, []],
  ])('%s', (_, given, pointers) => {
    const { decision } = applyRule(allowanceDates, { enteredOn: '2026-03-02', ...given }, '2026-03-20');
    expect(decision.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

it('each basis has its paragraph of 19 CFR 127.12', () => {
  expect([paragraphOf('inv_fair').authority, paragraphOf('vol_warehouse').authority]).toEqual([
    '19 CFR 127.12(a)(1)',
    '19 CFR 127.12(b)(4)',
  ]);
});
