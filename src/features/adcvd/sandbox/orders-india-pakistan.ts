import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on goods of India and Pakistan. */
export const INDIA_PAKISTAN_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-533-840',
    country: 'IN',
    product: 'Certain frozen warmwater shrimp',
    productGroup: 'Fisheries',
    statuses: [{ status: 'order', from: '2005-02-01', citation: '70 FR 5147' }],
    hts: ['03061700', '16052110', '16052910'],
    htsCitation: '70 FR 5147; recodified 2012 and later',
    itcNumber: '731-TA-1066',
    rates: [
      ...margins('2005-02-01', '70 FR 5147', {
        companies: {
          'Hindustan Lever Ltd.': '15.36',
          'Nekkanti Seafoods Ltd.': '9.71',
        },
        allOthers: '10.17',
      }),
      ...reviews('2021-11-26', 'Commerce, A-533-840, final results of review 2019-2020, 2021-11-26', {
        companies: {
          'RSA Marines': '4.73',
          'Royal Oceans': '4.73',
          'H.N. Indigos Private Limited': '10.39',
        },
      }),
      ...reviews('2024-01-11', 'Commerce, A-533-840, rate published 2024-01-11', {
        companies: {
          'Shimpo Exports Private Limited': '1.73',
        },
      }),
    ],
  },
  {
    caseNumber: 'A-533-843',
    country: 'IN',
    product: 'Certain lined paper products',
    productGroup: 'Paper',
    statuses: [{ status: 'order', from: '2006-09-28', citation: '71 FR 56949' }],
    hts: ['48201020', '4820102010', '48201040', '48119090', '4811909035', '48119040', '48119080', '48203000'],
    htsCitation: '71 FR 56949',
    companion: 'C-533-844',
    itcNumber: '731-TA-1096',
    rates: margins('2006-09-28', '71 FR 56949', {
      companies: {
        'Kejriwal Paper Limited': '3.91',
        'Aero Exports': '23.17',
        'Navneet Publications (India) Ltd.': '23.17',
      },
      allOthers: '3.91',
      note: 'Figures not compared with the notice: company rates are in no list at hand',
    }),
  },
  {
    caseNumber: 'C-533-844',
    country: 'IN',
    product: 'Certain lined paper products',
    productGroup: 'Paper',
    statuses: [{ status: 'order', from: '2006-09-28', citation: '71 FR 56949' }],
    hts: ['48201020', '4820102010', '48201040', '48119090', '4811909035', '48119040', '48119080', '48203000'],
    htsCitation: '71 FR 56949',
    companion: 'A-533-843',
    itcNumber: '701-TA-442',
    rates: margins('2006-09-28', '71 FR 56949', {
      companies: {
        'Aero Exports': '7.05',
        'Navneet Publications (India) Ltd.': '10.24',
      },
      allOthers: '9.42',
      note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
    }),
  },
  {
    caseNumber: 'A-533-824',
    country: 'IN',
    product: 'Polyethylene terephthalate film, sheet, and strip',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2002-07-01', citation: '67 FR 44175' }],
    hts: ['39206200'],
    htsCitation: '67 FR 44175',
    companion: 'C-533-825',
    itcNumber: '731-TA-933',
    rates: margins('2002-07-01', '67 FR 44175', {
      companies: {
        'Ester Industries Limited': '24.14',
      },
      allOthers: '24.14',
    }),
  },
  {
    caseNumber: 'C-533-825',
    country: 'IN',
    product: 'Polyethylene terephthalate film, sheet, and strip',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2002-07-01', citation: '67 FR 44179' }],
    hts: ['39206200'],
    htsCitation: '67 FR 44179',
    companion: 'A-533-824',
    itcNumber: '701-TA-415',
    rates: [
      ...margins('2002-07-01', '67 FR 44179', {
        companies: {
          'Ester Industries Limited': '18.43',
          'Garware Polyester Limited': '24.48',
          'Polyplex Corporation Ltd.': '18.66',
        },
        allOthers: '20.40',
        note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
      }),
      ...reviews('2019-03-22', '84 FR 10789', {
        companies: {
          'Jindal Poly Films Limited of India': '11.26',
          'SRF Limited': '7.54',
          'Ester Industries Limited': '9.40',
          'Garware Polyester Limited': '9.40',
          'Polyplex Corporation Ltd.': '9.40',
          'Vacmet India Limited': '9.40',
          'Chiripal Poly Films Limited': '9.40',
        },
      }),
    ],
  },
  {
    caseNumber: 'A-533-828',
    country: 'IN',
    product: 'Prestressed concrete steel wire strand',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2004-01-28', citation: '69 FR 4110' }],
    hts: ['73121030', '7312103010', '7312103012'],
    htsCitation: '69 FR 4110',
    companion: 'C-533-829',
    itcNumber: '731-TA-1025',
    rates: margins('2004-01-28', '69 FR 4110', {
      companies: {
        'Tata Iron and Steel Co., Ltd.': '102.07',
      },
      allOthers: '83.65',
    }),
  },
  {
    caseNumber: 'C-533-829',
    country: 'IN',
    product: 'Prestressed concrete steel wire strand',
    productGroup: 'Steel',
    statuses: [
      {
        status: 'order',
        from: '2004-02-04',
        citation: 'Federal Register of 2004-02-04; day compared with the USITC list',
      },
    ],
    hts: ['73121030', '7312103010', '7312103012'],
    htsCitation: 'Federal Register of 2004-02-04; not compared: no list at hand gives its codes',
    companion: 'A-533-828',
    itcNumber: '701-TA-432',
    rates: margins('2004-02-04', 'Federal Register of 2004-02-04', {
      companies: {
        'Tata Iron and Steel Co., Ltd.': '62.92',
      },
      allOthers: '62.92',
      note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
    }),
  },
  {
    caseNumber: 'A-533-810',
    country: 'IN',
    product: 'Stainless steel bar',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '1995-02-21', citation: '60 FR 9661' }],
    hts: ['72221100', '72221900', '72222000', '72223000'],
    htsCitation: '60 FR 9661',
    itcNumber: '731-TA-679',
    rates: margins('1995-02-21', '60 FR 9661', {
      companies: {
        'Mukand Ltd.': '21.02',
        'Grand Foundry Ltd.': '3.87',
      },
      allOthers: '12.45',
    }),
  },
  {
    caseNumber: 'A-533-813',
    country: 'IN',
    product: 'Certain preserved mushrooms',
    productGroup: 'Agriculture',
    statuses: [{ status: 'order', from: '1999-02-19', citation: '64 FR 8311' }],
    hts: ['20031001', '07115100'],
    htsCitation: '64 FR 8311',
    itcNumber: '731-TA-778',
    rates: margins('1999-02-19', '64 FR 8311', {
      companies: {
        'Agro Dutch Foods Ltd.': '6.28',
        'Ponds (India) Ltd.': '14.91',
        'Alpine Biotech Ltd.': '243.87',
        'Mandeep Mushrooms Ltd.': '243.87',
      },
      allOthers: '11.30',
    }),
  },
  {
    caseNumber: 'A-535-903',
    country: 'PK',
    product: 'Circular welded carbon-quality steel pipe',
    productGroup: 'Steel pipe',
    statuses: [{ status: 'order', from: '2016-12-19', citation: '81 FR 91906' }],
    hts: ['73061910', '73061951', '73063010', '73063050', '73065010', '73065050'],
    htsCitation: '81 FR 91906',
    itcNumber: '731-TA-1300',
    rates: margins('2016-12-19', '81 FR 91906', {
      companies: {
        'International Industries Limited': '11.80',
      },
      allOthers: '11.80',
      note: 'Figures not compared with the notice: no list at hand gives these rates',
    }),
  },
];
