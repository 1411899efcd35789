/** What its codes mean, where the code that says them says nothing with them. */
export const ADCVD_CODES: Readonly<Record<string, string>> = {
  'case_number.blank': 'The row names no case number.',
  'case_number.wrong_twice':
    'The case number is wrong in two ways, so that no order can be told from it; the row is refused.',
  'company.ambiguous':
    'The company named is like several that a rate names, and no one of them for certain; name it as the notice does.',
  'date.after_edition': 'The day lies after the day of the edition that the file is.',
  'date.before_order': 'The day lies before the day of the order it belongs to.',
  'rate.all_others': 'No rate of the case is for the companies named: the all-others rate of the case is taken.',
  'rate.combination': 'The rate that a notice gives for this producer and exporter together is taken.',
  'rate.conflict': 'Two rates on record for the same company begin on the same day and differ: neither is taken.',
  'rate.country_wide': 'No rate of the case is for the companies named: the rate of the whole country is taken.',
  'rate.excluded': 'The company is excluded from the order: no deposit is owed under it.',
  'rate.exporter': 'The rate of the exporter is taken.',
  'rate.higher_of_both': 'Several rates of the case fit: the higher one is taken.',
  'rate.not_comparable':
    'Of several rates that fit it cannot be told which is the higher, since they do not stand on the same thing.',
  'rate.producer': 'The rate of the producer is taken.',
  'rate.separate_rate': 'The rate is the one of companies with a separate rate, to which the exporter belongs.',
  'rate.supplier': 'The rate of the supplier is taken.',
  'rate.unknown_on_date': 'No rate of the case is on record for this day.',
};
