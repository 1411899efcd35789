import { guide, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { readChapter99 } from '../../reference/rules/chapter-99.js';
import type { AdditionalDuty, AdditionalLineFacts, Amount } from './duty-facts.js';
import { exactDuty } from './exact-duty.js';
import type { Goods } from './exact-duty.js';

export interface AdditionalDutyFacts extends Goods {
  readonly line: AdditionalLineFacts;
  /** The ordinary duty of the same goods. */
  readonly ordinary: Amount;
}

/** The duty one named Chapter 99 line adds. */
export const additionalDuty = rule({
  id: 'DUTY-02',
  title: 'Additional duty of a Chapter 99 line',
  text: 'What the line adds to the duty of the applicable subheading, on the entered value. A bare rate counts only where the ordinary duty is nothing, so that adding to it and standing in its place come to the same; else it is not determinable.',
  cites: [guide('HTSUS Chapter 99, subchapter III'), usc(19, '2411'), usc(19, '1862'), usc(19, '2253')],
  decide({ line, ordinary, ...goods }: AdditionalDutyFacts): AdditionalDuty {
    const { htsNumber, general } = line;
    const no = (...reasonCodes: string[]): AdditionalDuty => ({
      htsNumber,
      amount: 'undetermined',
      rate: general,
      reasonCodes,
    });
    if (general === null) return no('chapter_99.not_on_record');
    const reading = readChapter99(general);
    if (reading.kind === 'blank') return no('chapter_99.no_rate');
    if (reading.kind === 'unreadable') return no('chapter_99.not_readable');
    if (reading.kind === 'bare' && ordinary !== 0n) return no('chapter_99.addition_or_replacement_not_stated');
    const amount = exactDuty(goods, reading.rate.adValoremPercent, reading.rate.specific);
    return typeof amount === 'string' ? no(amount) : { htsNumber, amount, rate: general, reasonCodes: [] };
  },
});
