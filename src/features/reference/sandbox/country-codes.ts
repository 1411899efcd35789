import type { IsoDate } from '../../../kernel/dates.js';

/** A three-digit country code of antidumping and countervailing duty case numbers. */
export interface AdcvdCountryFact {
  readonly code: string;
  /** ISO 3166-1 alpha-2; for a country that is no more, its former code of ISO 3166-3. */
  readonly country: string;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  readonly note?: string;
  readonly citation: string;
}

type Extra = Pick<AdcvdCountryFact, 'validFrom' | 'validTo' | 'note'>;

const CASE_LISTS = 'Commerce ACCESS case list (2020-09) and USITC list of orders (2020-08)';

function code(value: string, country: string, extra: Extra = {}): AdcvdCountryFact {
  return { code: value, country, ...extra, citation: CASE_LISTS };
}

/** The codes that the case lists bear out. */
export const ADCVD_COUNTRY_CODES: readonly AdcvdCountryFact[] = [
  code('122', 'CA'),
  code('201', 'MX'),
  code('211', 'SV'),
  code('223', 'CR'),
  code('274', 'TT'),
  code('301', 'CO'),
  code('307', 'VE'),
  code('331', 'EC'),
  code('333', 'PE'),
  code('337', 'CL'),
  code('351', 'BR'),
  code('357', 'AR'),
  code('401', 'SE'),
  code('403', 'NO'),
  code('405', 'FI'),
  code('409', 'DK'),
  code('412', 'GB'),
  code('419', 'IE'),
  code('421', 'NL'),
  code('423', 'BE', { note: 'also used for Luxembourg' }),
  code('427', 'FR'),
  code('428', 'DE', { note: 'West Germany until reunification' }),
  code('429', 'DD', { validTo: '1990-10-02' }),
  code('433', 'AT'),
  code('435', 'CS', { validTo: '1992-12-31' }),
  code('437', 'HU'),
  code('441', 'CH'),
  code('449', 'LV'),
  code('451', 'LT'),
  code('455', 'PL'),
  code('461', 'SU', { validTo: '1991-12-25' }),
  code('469', 'ES'),
  code('471', 'PT'),
  code('475', 'IT'),
  code('479', 'YU', { validTo: '1992-04-27', note: 'later also seen for Croatia' }),
  code('484', 'GR'),
  code('485', 'RO'),
  code('489', 'TR'),
  code('505', 'IQ'),
  code('507', 'IR'),
  code('508', 'IL'),
  code('517', 'SA'),
  code('520', 'AE'),
  code('523', 'OM'),
  code('525', 'BH'),
  code('533', 'IN'),
  code('535', 'PK'),
  code('538', 'BD'),
  code('542', 'LK'),
  code('549', 'TH'),
  code('552', 'VN'),
  code('555', 'KH'),
  code('557', 'MY'),
  code('559', 'SG'),
  code('560', 'ID'),
  code('565', 'PH'),
  code('570', 'CN'),
  code('580', 'KR'),
  code('582', 'HK'),
  code('583', 'TW'),
  code('588', 'JP'),
  code('602', 'AU'),
  code('614', 'NZ'),
  code('714', 'MA'),
  code('723', 'TN'),
  code('729', 'EG'),
  code('779', 'KE'),
  code('791', 'ZA'),
  code('801', 'RS', { validFrom: '2006-06-05' }),
  code('821', 'RU', { validFrom: '1991-12-26' }),
  code('822', 'BY', { validFrom: '1991-12-26' }),
  code('823', 'UA', { validFrom: '1991-12-26' }),
  code('831', 'AM', { validFrom: '1991-12-26' }),
  code('832', 'AZ', { validFrom: '1991-12-26' }),
  code('833', 'GE', { validFrom: '1991-12-26' }),
  code('834', 'KZ', { validFrom: '1991-12-26' }),
  code('835', 'KG', { validFrom: '1991-12-26' }),
  code('841', 'MD', { validFrom: '1991-12-26' }),
  code('842', 'TJ', { validFrom: '1991-12-26' }),
  code('843', 'TM', { validFrom: '1991-12-26' }),
  code('844', 'UZ', { validFrom: '1991-12-26' }),
  code('851', 'CZ', { validFrom: '1993-01-01' }),
  code('856', 'SI', { validFrom: '1992-01-01' }),
  code('859', 'SK', { validFrom: '1993-01-01' }),
  code('891', 'HR', { validFrom: '1992-01-01' }),
  code('893', 'BA', { validFrom: '1992-01-01' }),
  code('894', 'MK', { validFrom: '1992-01-01' }),
];
