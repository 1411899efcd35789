import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on goods of Taiwan. */
export const TAIWAN_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-583-833',
    country: 'TW',
    product: 'Certain polyester staple fiber',
    productGroup: 'Textiles',
    statuses: [{ status: 'order', from: '2000-05-25', citation: '65 FR 33807' }],
    hts: ['55032000'],
    htsCitation: '65 FR 33807',
    itcNumber: '731-TA-826',
    rates: margins('2000-05-25', '65 FR 33807', {
      companies: {
        'Nan Ya Plastics Corporation': '11.50',
        'Far Eastern Textile Ltd.': '3.79',
      },
      allOthers: '7.31',
    }),
  },
  {
    caseNumber: 'A-583-843',
    country: 'TW',
    product: 'Polyethylene retail carrier bags',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2010-05-04', citation: '75 FR 23667' }],
    hts: ['39232100', '3923210085'],
    htsCitation: '75 FR 23667',
    itcNumber: '731-TA-1157',
    rates: margins('2010-05-04', '75 FR 23667', {
      companies: {
        'Ipsido Corporation': '95.81',
        'TCI Plastic Co., Ltd.': '36.54',
      },
      allOthers: '36.54',
    }),
  },
  {
    caseNumber: 'A-583-853',
    country: 'TW',
    product: 'Certain crystalline silicon photovoltaic products',
    productGroup: 'Electronics',
    statuses: [
      {
        status: 'preliminary',
        from: '2014-07-31',
        citation: 'Federal Register of 2014-07-31; day compared with the Global Antidumping Database',
      },
      { status: 'order', from: '2015-02-18', citation: '80 FR 8596' },
    ],
    hts: ['85414200', '85414300', '8541420010', '8541430010', '85072080', '85414060'],
    htsCitation: '80 FR 8596; recodified 2022',
    itcNumber: '731-TA-1247',
    rates: margins('2015-02-18', '80 FR 8596', {
      companies: {
        'Gintech Energy Corporation': '27.55',
        'Motech Industries, Inc.': '11.45',
      },
      allOthers: '19.50',
    }),
  },
  {
    caseNumber: 'A-583-856',
    country: 'TW',
    product: 'Certain corrosion-resistant steel products',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2016-07-25', citation: '81 FR 48390' }],
    hts: [
      '72103000',
      '72104100',
      '72104900',
      '72106100',
      '72106900',
      '72107060',
      '72109060',
      '72109090',
      '72122000',
      '72123010',
      '72123030',
      '72123050',
      '72124010',
      '72124050',
      '72125000',
      '72126000',
    ],
    htsCitation: '81 FR 48390',
    itcNumber: '731-TA-1278',
    rates: reviews('2023-12-08', 'Commerce, A-583-856, final results of review 2021-2022, 2023-12-08', {
      companies: {
        'Prosperity Tieh Enterprise Co., Ltd.': '0.71',
        'China Steel Corporation': '0.71',
        'Chung Hung Steel Corporation': '0.71',
        'Great Fortune Steel Co., Ltd.': '0.71',
        'Great Grandeul Steel Co., Ltd.': '0.71',
        'Sheng Yu Steel Co., Ltd.': '0.71',
      },
      allOthers: '11.04',
      note: 'No earlier rate is recorded here',
    }),
  },
  {
    caseNumber: 'A-583-849',
    country: 'TW',
    product: 'Steel wire garment hangers',
    productGroup: 'Metal products',
    statuses: [{ status: 'order', from: '2012-12-10', citation: '77 FR 73424' }],
    hts: ['73262000', '7326200020', '73239990'],
    htsCitation: '77 FR 73424',
    itcNumber: '731-TA-1197',
    rates: margins('2012-12-10', '77 FR 73424', {
      companies: {
        'Golden Canyon Ltd.': '69.98',
        'Taiwan Hanger Manufacturing Co., Ltd.': '125.43',
      },
      allOthers: '69.98',
    }),
  },
];
