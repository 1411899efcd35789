import { fr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { AuthorityStatus } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

const REVIEWED: IsoDate = '2026-11-21';
const uranium = fr(57, 23380, 'treating the states of the former Soviet Union');
const list = guide('Commerce, list of non-market economy countries', 'https://www.trade.gov/nme-countries-list');
const yes = (...cites: Citation[]) => ({ value: true, cites });
const no = (...cites: Citation[]) => ({ value: false, cites });

const status = (
  country: string,
  values: Readonly<Record<IsoDate, { readonly value: boolean; readonly cites: readonly Citation[] }>>,
  authorityStatus?: AuthorityStatus,
): Dated<boolean> => new Dated<boolean>(`non-market economy: ${country}`, REVIEWED, values, undefined, authorityStatus);

const successor = (country: string): Dated<boolean> => status(country, { '1992-06-03': yes(uranium, list) });
/** The day of graduation is known from secondary accounts only. */
const graduated = (country: string, since: IsoDate, on: IsoDate): Dated<boolean> =>
  status(
    country,
    {
      [since]: yes(guide(`Commerce practice in cases on ${country}`)),
      [on]: no(guide('Commerce graduation of the country; day not verified in the notice')),
    },
    'guidance',
  );

/** Countries that are or were non-market economies for antidumping, by ISO code; every other is a market economy. */
export const NON_MARKET_ECONOMIES: Readonly<Record<string, Dated<boolean>>> = {
  // A review was asked for on 21 December 2023; its result was not verified.
  AM: status('Armenia', { '1992-06-03': yes(uranium, list) }, 'guidance'),
  AZ: successor('Azerbaijan'),
  BY: successor('Belarus'),
  CN: status('China', { '1981-05-01': yes(fr(46, 24614, 'natural menthol'), fr(82, 50858), list) }),
  GE: successor('Georgia'),
  KG: successor('Kyrgyz Republic'),
  MD: successor('Moldova'),
  TJ: successor('Tajikistan'),
  TM: successor('Turkmenistan'),
  UZ: successor('Uzbekistan'),
  VN: status('Viet Nam', { '2002-11-08': yes(fr(68, 37116), list) }),
  RU: status('Russia', {
    '1992-06-03': yes(uranium),
    '2002-04-01': no(guide('Commerce memorandum on the market-economy status of Russia (6 June 2002)')),
    '2022-11-17': yes(fr(87, 69002), list),
  }),
  UA: status('Ukraine', { '1992-06-03': yes(uranium), '2006-02-01': no(fr(71, 9520)) }),
  KZ: graduated('Kazakhstan', '1992-06-03', '2001-10-01'),
  LV: graduated('Latvia', '1992-06-03', '2001-01-01'),
  LT: graduated('Lithuania', '1992-06-03', '2003-01-01'),
  EE: graduated('Estonia', '1992-06-03', '2003-01-01'),
  RO: graduated('Romania', '1982-01-01', '2003-01-01'),
  PL: graduated('Poland', '1982-01-01', '1993-01-01'),
  HU: graduated('Hungary', '1982-01-01', '1998-01-01'),
  CZ: graduated('Czech Republic', '1982-01-01', '1998-01-01'),
  SK: graduated('Slovakia', '1982-01-01', '1998-01-01'),
};

export interface EconomyStatus {
  readonly nonMarketEconomy: boolean;
  /** The day from which this holds; null where the country never was one. */
  readonly since: IsoDate | null;
  readonly basis: readonly Citation[];
  readonly authorityStatus: AuthorityStatus;
}

/** Whether Commerce treats a country as a non-market economy on a day. */
export const nonMarketEconomy = rule({
  id: 'ADCVD-01',
  title: 'Non-market economy',
  text: 'A country is a non-market economy from Commerce’s determination until Commerce revokes it; every other country is a market economy.',
  cites: [usc(19, '1677(18)'), list],
  decide({ country }: { readonly country: string }, _params, asOf): EconomyStatus {
    const dated = Object.hasOwn(NON_MARKET_ECONOMIES, country) ? NON_MARKET_ECONOMIES[country] : undefined;
    const first = dated?.history[0]?.since;
    if (!dated || !first || asOf < first) {
      return { nonMarketEconomy: false, since: null, basis: [list], authorityStatus: 'in_force' };
    }
    const { value, since, cites, authorityStatus = 'in_force' } = dated.on(asOf);
    return { nonMarketEconomy: value, since, basis: cites, authorityStatus };
  },
});
