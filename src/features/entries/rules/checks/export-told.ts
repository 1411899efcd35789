import { cfr, guide, ownPolicy } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { REVIEWED, since } from '../clocks/deadline-days.js';
import { found, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface ExportingCountryFacts {
  /** As it is declared; null: it is not. */
  readonly exportingCountry: string | null;
}

const TERRITORY = cfr(19, '101.1');

/** Whether goods come from where goods that are imported can come from. */
export const exportingCountryTold = rule({
  id: 'ENTRY-49',
  title: 'Exporting country of an entry',
  text: 'Goods are exported from the country from which they left for the United States; what is on its way from one place of the customs territory to another is not imported. American goods that return come from where they were. That is told and refuses nothing.',
  cites: [cfr(19, '152.1(c)'), cfr(19, '152.23'), TERRITORY],
  params: {
    territory: new Dated<readonly string[]>(
      'countries of ISO 3166-1 within the customs territory',
      REVIEWED,
      since<readonly string[]>('1989-01-01', ['US', 'PR'], TERRITORY, guide('HTSUS General Note 2')),
    ),
  },
  decide: ({ exportingCountry }: ExportingCountryFacts, { territory }): readonly Finding[] =>
    found([exportingCountry !== null && territory.includes(exportingCountry), fromWithin]),
});

export interface ExportDayFacts {
  readonly exportedOn: IsoDate | null;
  readonly importedOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly filedOn: IsoDate;
}

const LONGEST = ownPolicy('how long goods are on their way before the day of their export is asked about');

/** Whether the day of export is one on which goods that come now can have left. */
export const exportDayTold = rule({
  id: 'ENTRY-50',
  title: 'Day of export of an entry',
  text: 'The day of export is that on which the goods left for the United States at last. One that lies longer before their importation, or else their arrival or the filing, than goods are on their way is told and refuses nothing.',
  cites: [cfr(19, '152.1(c)'), LONGEST],
  authorityStatus: 'policy',
  params: { days: new Dated<number>('days that goods are on their way', REVIEWED, since('1973-07-02', 365, LONGEST)) },
  decide({ exportedOn, importedOn, arrivedOn, filedOn }: ExportDayFacts, { days }): readonly Finding[] {
    const cameOn = importedOn ?? arrivedOn ?? filedOn;
    return found([exportedOn !== null && exportedOn < addDays(cameOn, -days), () => longAgo(days)]);
  },
});

const fromWithin = warning('pre_entry', {
  pointer: '/exportingCountry',
  code: 'export.from_within',
  message: 'Goods that are imported were exported from another country than the United States.',
  remedy: 'Name the country from which they left; the origin of American goods that return stands in each line.',
  citation: cfr(19, '152.1(c)'),
});
const longAgo = (days: number): Finding =>
  warning('pre_entry', {
    pointer: '/exportedOn',
    code: 'date.exported_long_ago',
    message: `The goods left more than ${String(days)} days before they came.`,
    remedy: 'Correct the day: it is that on which they finally left for the United States.',
    citation: cfr(19, '152.1(c)'),
  });
