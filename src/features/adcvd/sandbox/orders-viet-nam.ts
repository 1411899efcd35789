import { deposits, margins, type OrderFact } from './order-fact.js';

/** Orders on goods of Viet Nam. */
export const VIET_NAM_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-552-801',
    country: 'VN',
    product: 'Certain frozen fish fillets',
    productGroup: 'Fisheries',
    statuses: [{ status: 'order', from: '2003-08-12', citation: '68 FR 47909' }],
    hts: ['03046200', '0304620020', '0304620030'],
    htsCitation: '68 FR 47909; recodified 2012 and later',
    itcNumber: '731-TA-1012',
    rates: margins('2003-08-12', '68 FR 47909', {
      exporters: {
        'An Giang Fisheries Import Export Joint Stock Company': '47.05',
        'Nam Viet Company Limited': '53.68',
        'Can Tho Agricultural and Animal Products Import Export Company': '45.81',
        'QVD Food Company Limited': '45.55',
      },
      countryWide: '63.88',
    }),
  },
  {
    caseNumber: 'A-552-802',
    country: 'VN',
    product: 'Certain frozen warmwater shrimp',
    productGroup: 'Fisheries',
    statuses: [{ status: 'order', from: '2005-02-01', citation: '70 FR 5152' }],
    hts: ['03061700', '16052110', '16052910'],
    htsCitation: '70 FR 5152; recodified 2012 and later',
    itcNumber: '731-TA-1068',
    rates: [
      ...margins('2005-02-01', '70 FR 5152', {
        exporters: {
          'Camau Frozen Seafood Processing Import Export Corporation': '5.24',
          'Kim Anh Company Limited': '25.76',
          'Minh Phu Seafood Corporation': '4.38',
          'Minh Hai Joint Stock Seafoods Processing Company': '4.30',
          'Amanda Foods (Vietnam) Ltd.': '4.57',
          'Nha Trang Seaproduct Company': '4.57',
          'Sao Ta Foods Joint Stock Company': '4.57',
        },
        countryWide: '25.76',
      }),
      ...deposits('2017-07-09', '82 FR 39565', {
        exporters: {
          'Fine Foods Company': '1.05',
          'Goldenquality Seafood Corporation': '1.05',
        },
      }),
    ],
  },
  {
    caseNumber: 'A-552-806',
    country: 'VN',
    product: 'Polyethylene retail carrier bags',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2010-05-04', citation: '75 FR 23667' }],
    hts: ['39232100', '3923210085'],
    htsCitation: '75 FR 23667',
    companion: 'C-552-805',
    itcNumber: '731-TA-1158',
    rates: margins('2010-05-04', '75 FR 23667', {
      exporters: {
        'Alpha Plastics (Vietnam) Co., Ltd.': '52.30',
        'Chin Sheng Co., Ltd.': '52.30',
        'RKW Lotus Limited': '52.30',
      },
      pairs: [
        [
          'Chung Va Century Macao Commercial Offshore Limited',
          'Chung Va (Vietnam) Plastic Packaging Co., Ltd.',
          '52.30',
        ],
        ['Kong Wai Polybag Printing Company', 'Hoi Hung Company Limited', '52.30'],
      ],
      countryWide: '76.11',
    }),
  },
  {
    caseNumber: 'C-552-805',
    country: 'VN',
    product: 'Polyethylene retail carrier bags',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2010-05-04', citation: '75 FR 23670' }],
    hts: ['39232100', '3923210085'],
    htsCitation: '75 FR 23670',
    companion: 'A-552-806',
    itcNumber: '701-TA-462',
    rates: margins('2010-05-04', '75 FR 23670', {
      companies: {
        'Advance Polybag Co., Ltd.': '52.56',
        'Fotai Vietnam Enterprise Corporation': '5.28',
      },
      allOthers: '5.28',
    }),
  },
  {
    caseNumber: 'A-552-818',
    country: 'VN',
    product: 'Certain steel nails',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2015-07-13', citation: '80 FR 39994' }],
    hts: ['73170055', '73170065', '73170075'],
    htsCitation: '80 FR 39994',
    itcNumber: '731-TA-1257',
    rates: margins('2015-07-13', '80 FR 39994', {
      countryWide: '323.99',
    }),
  },
];
