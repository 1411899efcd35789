import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on food from China. */
export const CHINA_FOOD_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-570-831',
    country: 'CN',
    product: 'Fresh garlic',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'preliminary',
        from: '1994-07-11',
        citation: 'Federal Register of 1994-07-11; day compared with the Global Antidumping Database',
      },
      { status: 'order', from: '1994-11-16', citation: '59 FR 59209' },
    ],
    hts: ['07032000', '07108070', '07108097', '07119060', '07119065', '20059097'],
    htsCitation: '59 FR 59209',
    itcNumber: '731-TA-683',
    rates: [
      ...margins('1994-11-16', '59 FR 59209', {
        countryWide: '376.67',
      }),
      ...reviews('2014-06-30', '79 FR 36721', {
        countryWidePerUnit: { amount: '4.71', unit: 'kg' },
        note: 'Deposits per unit instead of ad valorem',
      }),
    ],
  },
  {
    caseNumber: 'A-570-863',
    country: 'CN',
    product: 'Honey',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'preliminary',
        from: '2001-05-11',
        citation: 'Federal Register of 2001-05-11; day compared with the Global Antidumping Database',
      },
      { status: 'order', from: '2001-12-10', citation: '66 FR 63670' },
    ],
    hts: ['04090000', '17029090', '21069099', '2106909988'],
    htsCitation: '66 FR 63670',
    itcNumber: '731-TA-893',
    rates: [
      ...margins('2001-12-10', '66 FR 63670', {
        countryWide: '183.80',
      }),
      ...reviews('2009-01-08', '74 FR 796', {
        exportersPerUnit: {
          'Anhui Native Produce Import & Export Corporation': { amount: '2.63', unit: 'kg' },
        },
        countryWidePerUnit: { amount: '2.63', unit: 'kg' },
        note: 'Deposits per unit instead of ad valorem',
      }),
    ],
  },
  {
    caseNumber: 'A-570-848',
    country: 'CN',
    product: 'Freshwater crawfish tail meat',
    productGroup: 'Fisheries',
    statuses: [{ status: 'order', from: '1997-09-15', citation: '62 FR 48218' }],
    hts: ['16054010', '1605401010', '03061901', '0306190110'],
    htsCitation: '62 FR 48218',
    itcNumber: '731-TA-752',
    rates: margins('1997-09-15', '62 FR 48218', {
      exporters: {
        'China Everbright Trading Company': '156.77',
        'Binzhou Prefecture Foodstuffs Import Export Corp.': '119.39',
        'Huaiyin Foreign Trade Corp.': '91.50',
        'Yancheng Foreign Trade Corp.': '108.05',
        'Jiangsu Cereals, Oils & Foodstuffs Import & Export Corp.': '122.92',
      },
      countryWide: '201.63',
    }),
  },
  {
    caseNumber: 'A-570-893',
    country: 'CN',
    product: 'Certain frozen warmwater shrimp',
    productGroup: 'Fisheries',
    statuses: [{ status: 'order', from: '2005-02-01', citation: '70 FR 5149' }],
    hts: ['03061700', '16052110', '16052910'],
    htsCitation: '70 FR 5149; recodified 2012 and later',
    itcNumber: '731-TA-1064',
    rates: margins('2005-02-01', '70 FR 5149', {
      countryWide: '112.81',
    }),
  },
  {
    caseNumber: 'A-570-851',
    country: 'CN',
    product: 'Certain preserved mushrooms',
    productGroup: 'Agriculture',
    statuses: [{ status: 'order', from: '1999-02-19', citation: '64 FR 8308' }],
    hts: ['20031001', '07115100'],
    htsCitation: '64 FR 8308',
    itcNumber: '731-TA-777',
    rates: margins('1999-02-19', '64 FR 8308', {
      countryWide: '198.63',
    }),
  },
];
