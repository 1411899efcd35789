import { readCaseNumber } from '../adcvd/rules/case-number.js';

/** The order a case number belongs to: two company numbers of one order are one case. */
export function orderOf(text: string): string {
  const reading = readCaseNumber(text);
  return 'caseNumber' in reading ? reading.caseNumber.order : text;
}
