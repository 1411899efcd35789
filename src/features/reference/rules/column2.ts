import { guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { rule } from '../../../kernel/rule.js';

const generalNote = guide('HTSUS General Note 3(b)');

/** Countries whose products pay the column 2 rate. Earlier lists also named countries that have since left it. */
export const COLUMN_2_COUNTRIES = new Dated<readonly string[]>('countries of rate column 2', '2026-11-21', {
  '2006-01-01': { value: ['CU', 'KP'], cites: [generalNote] },
  '2022-04-09': {
    value: ['CU', 'KP', 'RU', 'BY'],
    cites: [generalNote, guide('Pub. L. 117-110 §3, suspending normal trade relations with Russia and Belarus')],
  },
});

/** Whether goods of a country pay the column 2 rate. */
export const rateColumn = rule({
  id: 'TARIFF-01',
  title: 'Rate column 2',
  text: 'Products of the countries named in General Note 3(b) pay the rate of column 2; products of all others the rate of column 1.',
  cites: [generalNote],
  params: { countries: COLUMN_2_COUNTRIES },
  decide: ({ countryOfOrigin }: { readonly countryOfOrigin: string }, { countries }): 'column_1' | 'column_2' =>
    countries.includes(countryOfOrigin) ? 'column_2' : 'column_1',
});
