import type { IsoDate } from '../../../kernel/dates.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { family } from './family.js';
import { EU, EVERY_232 } from './groups.js';

// Country, heading under 9903.02, per cent, and the last day where an all-in rate followed (EO 14326, annex I; U.S. note 2(v)).
const ANNEX_I = `
AF 02 15 · DZ 03 30 · AO 04 15 · BD 05 20 · BO 06 15 · BA 07 30 · BW 08 15 · BR 09 10 · BN 10 25 · KH 11 19
CM 12 15 · TD 13 15 · CR 14 15 · CI 15 15 · CD 16 15 · EC 17 15 · GQ 18 15 · FK 21 10 · FJ 22 15 · GH 23 15
GY 24 15 · IS 25 15 · IN 26 25 · ID 27 19 · IQ 28 35 · IL 29 15 · JO 31 15 · KZ 32 25 · LA 33 40 · LS 34 15
LY 35 30 · LI 36 15 2025-11-13 · MG 37 15 · MW 38 15 · MY 39 19 · MU 40 15 · MD 41 25 · MZ 42 15 · MM 43 40
NA 44 15 · NR 45 15 · NZ 46 15 · NI 47 18 · NG 48 15 · MK 49 15 · NO 50 15 · PK 51 19 · PG 52 15 · PH 53 19
RS 54 35 · ZA 55 30 · KR 56 15 2025-11-13 · LK 57 20 · CH 58 39 2025-11-13 · SY 59 41 · TW 60 20 · TH 61 19
TT 62 15 · TN 63 25 · TR 64 15 · UG 65 15 · GB 66 10 · VU 67 15 · VE 68 15 · VN 69 20 · ZM 70 15 · ZW 71 15`;

// Heading under 9903.01, per cent, countries: for one day (EO 14257, annex I; suspended by EO 14266).
const APRIL = `
43 11 CM CD
44 13 TD GQ
45 14 NG
46 15 NO VE
47 16 MZ
48 17 IL MW PH ZM
49 18 NI ZW
50 20 EU JO
51 21 CI NA
52 22 VU
53 24 BN JP MY
54 25 KR
55 26 IN
56 27 KZ
57 28 TN
58 29 PK
59 30 DZ NR ZA
60 31 LY MD CH
61 32 AO FJ ID TW
62 33 MK
64 35 BA
65 36 TH
66 37 BD BW LI RS
67 38 GY
68 39 IQ
69 40 MU
70 41 FK SY
71 44 MM LK
72 46 VN
73 47 MG
74 48 LA
75 49 KH
76 50 LS`;

interface CountryRate {
  readonly countries: string;
  readonly heading: string;
  readonly ratePercent: string;
  readonly until: string;
}

const ANNEX_I_RATES: readonly CountryRate[] = ANNEX_I.trim()
  .split(/\s*[·\n]\s*/)
  .map((row) => {
    const [countries = '', heading = '', ratePercent = '', until = '2026-02-23'] = row.split(' ');
    return { countries, heading: `9903.02.${heading}`, ratePercent, until };
  });

const APRIL_RATES: readonly CountryRate[] = APRIL.trim()
  .split('\n')
  .map((row) => {
    const [heading = '', ratePercent = '', ...countries] = row.replace('EU', EU).split(' ');
    return { countries: countries.join(' '), heading: `9903.01.${heading}`, ratePercent, until: '2025-04-09' };
  });

const countriesOf = (rates: readonly CountryRate[]): string => rates.map(({ countries }) => countries).join(' ');

/** Countries with a rate of their own on 2025-04-09. */
export const APRIL_COUNTRIES = countriesOf(APRIL_RATES);
/** Countries with a rate of their own from 2025-08-07: annex I, the European Union and Japan. */
export const ANNEX_I_COUNTRIES = `${countriesOf(ANNEX_I_RATES)} ${EU} JP`;

const COUNTRY_RATE = {
  authority: 'ieepa_reciprocal',
  productScope: 'all except ieepa_annex_ii',
  stackingGroup: 'ieepa_reciprocal',
  yieldsTo: EVERY_232,
  appliesTo: 'non_us_content_if_20',
  occupies: 'none',
} as const satisfies Partial<ProgramText>;

/** The reciprocal duty's rates by country. */
export const COUNTRY_RATES: readonly ProgramText[] = [
  ...byCountry(
    APRIL_RATES,
    'apr9_',
    '2025-04-09',
    'loadedOn>=2025-04-09',
    'U.S. note 2(v)(xiii); EO 14257, suspended by EO 14266',
  ),
  ...byCountry(
    ANNEX_I_RATES,
    '',
    '2025-08-07',
    'loadedOn>=2025-08-07|entryDate>=2025-10-05',
    'U.S. note 2(v); EO 14326 (90 FR 37963)',
  ),
];

function byCountry(
  rates: readonly CountryRate[],
  prefix: string,
  from: IsoDate,
  loaded: string,
  instrument: string,
): readonly ProgramText[] {
  return family(
    { ...COUNTRY_RATE, from, conditions: `donation=false;informationalMaterial=false;${loaded}`, instrument },
    rates.map(({ countries, heading, ratePercent, until }) => ({
      programId: `reciprocal_${prefix}${prefix === '' ? countries.toLowerCase() : heading.slice(-2)}`,
      heading,
      description: `Reciprocal duty, rate of ${countries === EU ? 'the European Union' : countries}`,
      countryScope: countries,
      ratePercent,
      until,
    })),
  );
}
