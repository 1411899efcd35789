import type { Warning } from '../../../kernel/determination.js';
import type { CaseNumber } from './case-number.js';

/** What is to be said of a company case: the record holds no company numbers, so an unknown company is never taken for all others. */
export function aboutCompany({ company, canonical }: CaseNumber): readonly Warning[] {
  if (company === null || company === '000') return [];
  return [
    {
      code: 'case.company_not_on_record',
      message: `The company of ${canonical} is not on record; the rate was found by the names given, not by the number.`,
    },
  ];
}
