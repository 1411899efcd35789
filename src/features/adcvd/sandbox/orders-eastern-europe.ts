import { margins, type OrderFact } from './order-fact.js';

/** Orders on goods of eastern Europe and Kazakhstan. */
export const EASTERN_EUROPE_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-455-803',
    country: 'PL',
    product: 'Steel concrete reinforcing bars',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2001-09-07', citation: '66 FR 46777' }],
    hts: ['72142000'],
    htsCitation: '66 FR 46777',
    itcNumber: '731-TA-880',
    rates: margins('2001-09-07', '66 FR 46777', {
      companies: {
        'Huta Ostrowiec S.A.': '52.07',
      },
      allOthers: '47.13',
    }),
  },
  {
    caseNumber: 'A-449-804',
    country: 'LV',
    product: 'Steel concrete reinforcing bars',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2001-09-07', citation: '66 FR 46777' }],
    hts: ['72142000'],
    htsCitation: '66 FR 46777',
    itcNumber: '731-TA-878',
    rates: margins('2001-09-07', '66 FR 46777', {
      companies: {
        'Liepajas Metalurgs': '17.21',
      },
      allOthers: '17.21',
    }),
  },
  {
    caseNumber: 'A-841-804',
    country: 'MD',
    product: 'Steel concrete reinforcing bars',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2001-09-07', citation: '66 FR 46777' }],
    hts: ['72142000'],
    htsCitation: '66 FR 46777',
    itcNumber: '731-TA-879',
    rates: margins('2001-09-07', '66 FR 46777', {
      exporters: {
        'JV CJSC Moldova Steel Works': '232.86',
      },
      countryWide: '232.86',
    }),
  },
  {
    caseNumber: 'A-822-804',
    country: 'BY',
    product: 'Steel concrete reinforcing bars',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2001-09-07', citation: '66 FR 46777' }],
    hts: ['72142000'],
    htsCitation: '66 FR 46777',
    itcNumber: '731-TA-873',
    rates: margins('2001-09-07', '66 FR 46777', {
      exporters: {
        'Byelorussian Steel Works': '114.53',
      },
      countryWide: '114.53',
    }),
  },
  {
    caseNumber: 'A-823-809',
    country: 'UA',
    product: 'Steel concrete reinforcing bars',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2001-09-07', citation: '66 FR 46777' }],
    hts: ['72142000'],
    htsCitation: '66 FR 46777',
    itcNumber: '731-TA-882',
    rates: margins('2001-09-07', '66 FR 46777', {
      exporters: {
        'Krivoi Rog State Mining and Metal Works': '41.69',
      },
      countryWide: '41.69',
    }),
  },
  {
    caseNumber: 'A-834-807',
    country: 'KZ',
    product: 'Silicomanganese',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2002-05-23', citation: '67 FR 36149' }],
    hts: ['72023000'],
    htsCitation: '67 FR 36149',
    itcNumber: '731-TA-930',
    rates: margins('2002-05-23', '67 FR 36149', {
      exporters: {
        'Alloy 2000, S.A.': '247.88',
      },
      countryWide: '247.88',
    }),
  },
  {
    caseNumber: 'A-485-805',
    country: 'RO',
    product: 'Small diameter carbon and alloy seamless standard, line, and pressure pipe',
    productGroup: 'Steel pipe',
    statuses: [{ status: 'order', from: '2000-08-10', citation: '65 FR 48963' }],
    hts: ['73043130', '73043160', '73043900', '73045150', '73045960', '73045980'],
    htsCitation: '65 FR 48963',
    itcNumber: '731-TA-849',
    rates: margins('2000-08-10', '65 FR 48963', {
      exporters: {
        'Sota Communication Company': '15.15',
        'Metal Business International S.R.L.': '11.08',
      },
      countryWide: '13.06',
    }),
  },
];
