import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { agencyOnRecord } from './agency-on-record.js';

it('ENTRY-47 each agency that nobody answers for is told where it stands, and refuses nothing', () => {
  const agencies = [
    { line: 0, place: 1, code: 'XYZ' },
    { line: 12, place: 0, code: 'ABC' },
  ];
  const { decision } = applyRule(agencyOnRecord, { agencies }, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual([
    'warns /lines/0/agencies/1 agency.not_on_record',
    'warns /lines/12/agencies/0 agency.not_on_record',
  ]);
  expect(applyRule(agencyOnRecord, { agencies: [] }, '2026-03-02').decision).toEqual([]);
});
