import { cfr } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { unmet } from '../../kernel/requirement.js';
import type { AskForAllowance } from './finding.dto.js';
import type { BasisFacts } from './rules/index.js';

/** Days of notice and delivery that cannot be, and an entry other than the one the goods were abandoned after. */
export function faultsOfAllowanceDates(
  { enteredOn, examinationReleasedOn, noticeOn, deliveredOn, asOf }: AskForAllowance,
  circumstances: BasisFacts,
): readonly Fault[] {
  const onRecord = circumstances.basis === 'vol_30d' ? circumstances.enteredOn : enteredOn;
  const within = (day: IsoDate | undefined) => day === undefined || (day >= enteredOn && day <= asOf);
  return unmet([
    [enteredOn === onRecord, otherEntry(onRecord)],
    [examinationReleasedOn === undefined || examinationReleasedOn >= enteredOn, outOfOrder('/examinationReleasedOn')],
    [within(noticeOn), outOfOrder('/noticeOn')],
    [within(deliveredOn), outOfOrder('/deliveredOn')],
  ]);
}

const otherEntry = (onRecord: IsoDate): Fault => ({
  pointer: '/enteredOn',
  code: 'allowance.other_entry',
  message: `The goods were abandoned after an entry of ${onRecord}; the thirty days run from that one.`,
  remedy: 'Give that day.',
  citation: cfr(19, '158.42(b)'),
});
const outOfOrder = (pointer: string): Fault => ({
  pointer,
  code: 'allowance.dates_out_of_order',
  message: 'Release from examination, notice and delivery follow the entry, and none lies after the day asked about.',
  citation: cfr(19, '158.42'),
});
