import { margins, type OrderFact } from './order-fact.js';

/** Orders on pipe, transformers and fibers of the Republic of Korea. */
export const KOREA_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-580-867',
    country: 'KR',
    product: 'Large power transformers',
    productGroup: 'Machinery',
    statuses: [{ status: 'order', from: '2012-08-31', citation: '77 FR 53177' }],
    hts: ['85042300', '8504230080', '85049096'],
    htsCitation: '77 FR 53177',
    itcNumber: '731-TA-1189',
    rates: margins('2012-08-31', '77 FR 53177', {
      companies: {
        'Hyundai Heavy Industries Co., Ltd.': '14.95',
        'Hyosung Corporation': '29.04',
      },
      allOthers: '22.00',
    }),
  },
  {
    caseNumber: 'A-580-870',
    country: 'KR',
    product: 'Certain oil country tubular goods',
    productGroup: 'Steel pipe',
    statuses: [{ status: 'order', from: '2014-09-10', citation: '79 FR 53691' }],
    hts: [
      '73042910',
      '73042920',
      '73042931',
      '73042941',
      '73042950',
      '73042961',
      '73052020',
      '73052040',
      '73052060',
      '73052080',
      '73062910',
      '73062920',
      '73062931',
      '73062941',
      '73062960',
      '73062981',
    ],
    htsCitation: '79 FR 53691',
    itcNumber: '731-TA-1216',
    rates: margins('2014-09-10', '79 FR 53691', {
      companies: {
        'Hyundai HYSCO': '15.75',
        'NEXTEEL Co., Ltd.': '9.89',
      },
      allOthers: '12.82',
    }),
  },
  {
    caseNumber: 'A-580-876',
    country: 'KR',
    product: 'Welded line pipe',
    productGroup: 'Steel pipe',
    statuses: [{ status: 'order', from: '2015-12-01', citation: '80 FR 75056' }],
    hts: ['73051110', '73051150', '73051210', '73051250', '73051910', '73051950', '73061910', '73061951'],
    htsCitation: '80 FR 75056',
    itcNumber: '731-TA-1260',
    rates: margins('2015-12-01', '80 FR 75056', {
      companies: {
        'Hyundai HYSCO': '6.23',
        'SeAH Steel Corporation': '2.53',
      },
      allOthers: '4.38',
    }),
  },
  {
    caseNumber: 'A-580-839',
    country: 'KR',
    product: 'Certain polyester staple fiber',
    productGroup: 'Textiles',
    statuses: [{ status: 'order', from: '2000-05-25', citation: '65 FR 33807' }],
    hts: ['55032000'],
    htsCitation: '65 FR 33807',
    itcNumber: '731-TA-825',
    rates: margins('2000-05-25', '65 FR 33807', {
      companies: {
        'Sam Young Synthetics Co., Ltd.': '7.91',
        'Geum Poong Corporation': '14.10',
      },
      allOthers: '11.35',
    }),
  },
];
