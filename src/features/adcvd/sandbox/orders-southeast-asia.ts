import { margins, type OrderFact } from './order-fact.js';

/** Orders on goods of Thailand, Malaysia and the Philippines. */
export const SOUTHEAST_ASIA_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-549-822',
    country: 'TH',
    product: 'Certain frozen warmwater shrimp',
    productGroup: 'Fisheries',
    statuses: [{ status: 'order', from: '2005-02-01', citation: '70 FR 5145' }],
    hts: ['03061700', '16052110', '16052910'],
    htsCitation: '70 FR 5145; recodified 2012 and later',
    itcNumber: '731-TA-1067',
    rates: margins('2005-02-01', '70 FR 5145', {
      companies: {
        'Andaman Seafood Co., Ltd.': '5.91',
        'Chanthaburi Seafoods Co., Ltd.': '5.91',
        'Thailand Fishery Cold Storage Public Co., Ltd.': '5.91',
        'Thai I-Mei Frozen Foods Co., Ltd.': '5.29',
        'The Union Frozen Products Co., Ltd.': '6.82',
      },
      allOthers: '5.95',
    }),
  },
  {
    caseNumber: 'A-549-821',
    country: 'TH',
    product: 'Polyethylene retail carrier bags',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2004-08-09', citation: '69 FR 48204' }],
    hts: ['39232100', '3923210085'],
    htsCitation: '69 FR 48204',
    itcNumber: '731-TA-1045',
    rates: margins('2004-08-09', '69 FR 48204', {
      companies: {
        'Thai Plastic Bags Industries Co., Ltd.': '2.26',
        'Universal Polybag Co., Ltd.': '5.35',
        'Champion Paper Polybags Ltd.': '122.88',
        'TRC Polypack': '122.88',
        'Zip-Pac Co., Ltd.': '122.88',
      },
      allOthers: '2.80',
    }),
  },
  {
    caseNumber: 'A-549-820',
    country: 'TH',
    product: 'Prestressed concrete steel wire strand',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2004-01-28', citation: '69 FR 4111' }],
    hts: ['73121030', '7312103010', '7312103012'],
    htsCitation: '69 FR 4111',
    itcNumber: '731-TA-1028',
    rates: margins('2004-01-28', '69 FR 4111', {
      companies: {
        'Siam Industrial Wire Co., Ltd.': '12.91',
      },
      allOthers: '12.91',
    }),
  },
  {
    caseNumber: 'A-557-813',
    country: 'MY',
    product: 'Polyethylene retail carrier bags',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2004-08-09', citation: '69 FR 48203' }],
    hts: ['39232100', '3923210085'],
    htsCitation: '69 FR 48203',
    itcNumber: '731-TA-1044',
    rates: margins('2004-08-09', '69 FR 48203', {
      allOthers: '84.94',
    }),
  },
  {
    caseNumber: 'A-557-816',
    country: 'MY',
    product: 'Certain steel nails',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2015-07-13', citation: '80 FR 39994' }],
    hts: ['73170055', '73170065', '73170075'],
    htsCitation: '80 FR 39994',
    itcNumber: '731-TA-1253',
    rates: margins('2015-07-13', '80 FR 39994', {
      companies: {
        'Inmax Sdn. Bhd.': '39.35',
        'Region International Co., Ltd.': '2.66',
        'Region System Sdn. Bhd.': '2.66',
        'Tag Fasteners Sdn. Bhd.': '39.35',
      },
      allOthers: '2.66',
    }),
  },
  {
    caseNumber: 'A-565-801',
    country: 'PH',
    product: 'Stainless steel butt-weld pipe fittings',
    productGroup: 'Steel pipe',
    statuses: [{ status: 'order', from: '2001-02-23', citation: '66 FR 11257' }],
    hts: ['73072300'],
    htsCitation: '66 FR 11257',
    itcNumber: '731-TA-867',
    rates: margins('2001-02-23', '66 FR 11257', {
      companies: {
        'Enlin Steel Corporation': '33.81',
        'Tung Fong Industrial Co., Inc.': '33.81',
      },
      allOthers: '33.81',
    }),
  },
];
