import type { ProgramText } from '../rules/additional/program-text.js';
import { family } from './family.js';
import { EU, OUTSIDE } from './groups.js';

const HTSUS = 'HTSUS (2025) Rev. 32, heading text';

/** Headings that charge nothing and are declared all the same: what takes goods out of a duty. */
export const RELIEFS_AT_ZERO: readonly ProgramText[] = [
  ...family(
    {
      authority: 'ieepa_fentanyl',
      productScope: 'all',
      rateKind: 'passthrough',
      occupies: 'none',
      rank: '10',
      from: '2025-03-07',
      until: '2026-02-23',
      conditions: 'usmcaClaim=true',
    },
    [
      {
        programId: 'fentanyl_mx_usmca',
        heading: '9903.01.04',
        description: 'Opioid duty, Mexico, entered under USMCA',
        countryScope: 'MX',
        stackingGroup: 'ieepa_fentanyl_mx',
        instrument: `EO 14227; ${HTSUS}`,
      },
      {
        programId: 'fentanyl_ca_usmca',
        heading: '9903.01.14',
        description: 'Opioid duty, Canada, entered under USMCA',
        countryScope: 'CA',
        stackingGroup: 'ieepa_fentanyl_ca',
        instrument: `EO 14226; ${HTSUS}`,
      },
    ],
  ),
  ...family(
    {
      authority: 'ieepa_reciprocal',
      countryScope: `all except ${OUTSIDE}`,
      productScope: 'all',
      rateKind: 'passthrough',
      occupies: 'none',
      from: '2025-04-05',
      until: '2026-02-23',
      stackingGroup: 'ieepa_reciprocal',
    },
    [
      {
        programId: 'relief_donation',
        heading: '9903.01.30',
        description: 'Reciprocal duty, donations to relieve human suffering',
        conditions: 'donation=true',
        rank: '12',
        instrument: `50 USC 1702(b)(2); U.S. note 2(v)(ii); ${HTSUS}`,
      },
      {
        programId: 'relief_informational',
        heading: '9903.01.31',
        description: 'Reciprocal duty, informational material',
        conditions: 'informationalMaterial=true',
        rank: '13',
        instrument: `50 USC 1702(b)(3); ${HTSUS}`,
      },
      {
        programId: 'relief_annex_ii',
        heading: '9903.01.32',
        description: 'Reciprocal duty, goods of Annex II',
        productScope: 'ieepa_annex_ii',
        rank: '60',
        instrument: `EO 14257, Annex II; U.S. note 2(v)(iii)(a); ${HTSUS}`,
      },
      {
        programId: 'relief_eu_list',
        heading: '9903.02.74',
        description: 'Reciprocal duty, product list of the European Union',
        countryScope: EU,
        productScope: 'ieepa_eu_ptaap',
        rank: '61',
        from: '2025-09-01',
        publishedOn: '2025-09-25',
        instrument: `EO 14346; U.S. note 2(v); ${HTSUS}`,
      },
      {
        programId: 'relief_us_content',
        heading: '9903.01.34',
        description: 'Reciprocal duty, the US content of goods with a fifth of it or more',
        conditions: 'usContentPercent>=20',
        stackingGroup: 'ieepa_reciprocal_us_content',
        instrument: `EO 14257 sec. 3(f); ${HTSUS}`,
      },
    ],
  ),
  ...family(
    {
      authority: 's122',
      countryScope: 'all',
      productScope: 'all',
      rateKind: 'passthrough',
      occupies: 'none',
      from: '2026-02-24',
      until: '2026-07-23',
      stackingGroup: 's122',
      confidence: 'B',
    },
    [
      {
        programId: 's122_exempt',
        heading: '9903.03.03',
        description: 'Section 122, goods of the annex',
        productScope: 's122_exempt',
        rank: '60',
        instrument: 'Procl. 11012; U.S. note 2(aa)(ii); HTSUS (2026) Rev. 10',
      },
      {
        programId: 's122_donation',
        heading: '9903.03.10',
        description: 'Section 122, donations to relieve human suffering',
        conditions: 'donation=true',
        rank: '7',
        instrument: 'Procl. 11012; HTSUS (2026) Rev. 10',
      },
      {
        programId: 's122_informational',
        heading: '9903.03.11',
        description: 'Section 122, informational material',
        conditions: 'informationalMaterial=true',
        rank: '8',
        instrument: 'Procl. 11012; HTSUS (2026) Rev. 10',
      },
    ],
  ),
  ...family(
    {
      authority: 's232',
      countryScope: 'all',
      rateKind: 'passthrough',
      occupies: 'none',
      rank: '60',
      from: '2025-03-12',
      until: '2026-04-05',
    },
    [
      {
        programId: 's232_steel_us_metal',
        heading: '9903.81.92',
        description: 'Steel derivatives of steel melted and poured in the United States',
        productScope: 's232_steel_derivative_ch73;s232_steel_derivative_other',
        conditions: 'usMeltedPoured=true',
        stackingGroup: 's232_steel',
        instrument: `Procl. 10896; U.S. note 16; ${HTSUS}`,
      },
      {
        programId: 's232_aluminum_us_metal',
        heading: '9903.85.09',
        description: 'Aluminium derivatives of aluminium smelted and cast in the United States',
        productScope: 's232_aluminum_derivative_other',
        conditions: 'usSmeltedCast=true',
        stackingGroup: 's232_aluminum',
        instrument: `Procl. 10895; U.S. note 19; ${HTSUS}`,
      },
    ],
  ),
];
