import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on goods of Canada and Mexico. */
export const CANADA_MEXICO_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-122-857',
    country: 'CA',
    product: 'Certain softwood lumber products',
    productGroup: 'Wood',
    statuses: [
      {
        status: 'investigation',
        from: '2016-12-22',
        citation: 'Federal Register of 2016-12-22; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2017-06-30',
        citation: 'Federal Register of 2017-06-30; not compared: no list at hand reaches that day',
      },
      { status: 'order', from: '2018-01-03', citation: '83 FR 350' },
    ],
    hts: ['44071100', '44071200', '44071300', '44071400', '44071900', '44091005', '44091010', '44091020', '44091090'],
    htsCitation: '83 FR 350; codes not compared: no list at hand gives its codes',
    companion: 'C-122-858',
    itcNumber: '731-TA-1342',
    rates: [
      ...margins('2018-01-03', '83 FR 350', {
        companies: {
          'Canfor Corporation': '7.28',
          'Resolute FP Canada Inc.': '3.20',
          'Tolko Marketing and Sales Ltd.': '7.22',
          'West Fraser Mills Ltd.': '5.57',
        },
        allOthers: '6.04',
        note: 'Figures not compared with the notice: no list at hand gives these rates',
      }),
      ...reviews('2020-11-30', 'Federal Register of 2020-11-30', {
        companies: {
          'Canfor Corporation': '1.99',
          'Resolute FP Canada Inc.': '1.15',
          'West Fraser Mills Ltd.': '1.40',
        },
        note: 'Figures not compared with the notice: no list at hand gives these rates',
      }),
    ],
  },
  {
    caseNumber: 'C-122-858',
    country: 'CA',
    product: 'Certain softwood lumber products',
    productGroup: 'Wood',
    statuses: [
      {
        status: 'investigation',
        from: '2016-12-22',
        citation: 'Federal Register of 2016-12-22; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2017-04-28',
        citation:
          'Federal Register of 2017-04-28; not compared: no list at hand gives the steps of countervailing cases',
      },
      { status: 'order', from: '2018-01-03', citation: '83 FR 347' },
    ],
    hts: ['44071100', '44071200', '44071300', '44071400', '44071900', '44091005', '44091010', '44091020', '44091090'],
    htsCitation: '83 FR 347; codes not compared: no list at hand gives its codes',
    companion: 'A-122-857',
    itcNumber: '701-TA-566',
    rates: [
      ...margins('2018-01-03', '83 FR 347', {
        companies: {
          'Canfor Corporation': '13.24',
          'J.D. Irving, Limited': '3.34',
          'Resolute FP Canada Inc.': '14.70',
          'Tolko Marketing and Sales Ltd.': '14.85',
          'West Fraser Mills Ltd.': '17.99',
        },
        allOthers: '14.19',
        note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
      }),
      ...reviews('2020-12-01', '85 FR 77163', {
        companies: {
          'Canfor Corporation': '2.63',
          'Resolute FP Canada Inc.': '19.10',
          'West Fraser Mills Ltd.': '7.57',
        },
        note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
      }),
    ],
  },
  {
    caseNumber: 'A-122-503',
    country: 'CA',
    product: 'Iron construction castings',
    productGroup: 'Metal products',
    statuses: [{ status: 'order', from: '1986-03-05', citation: '51 FR 7600' }],
    hts: ['73251000', '7325100010', '7325100020', '7325100025', '7325100030', '7325100035'],
    htsCitation: '51 FR 7600',
    itcNumber: '731-TA-263',
    rates: margins('1986-03-05', '51 FR 7600', {
      companies: {
        'Bibby Foundry Ltd.': '10.90',
        'LaPerle Foundry Ltd.': '7.40',
        'Mueller Canada Inc.': '9.80',
      },
      allOthers: '10.20',
    }),
  },
  {
    caseNumber: 'A-201-830',
    country: 'MX',
    product: 'Carbon and certain alloy steel wire rod',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2002-10-29', citation: '67 FR 65945' }],
    hts: ['72139130', '72139145', '72139160', '72139900', '72272000', '72279060'],
    htsCitation: '67 FR 65945',
    itcNumber: '731-TA-958',
    rates: margins('2002-10-29', '67 FR 65945', {
      companies: {
        'Siderurgica Lazaro Cardenas Las Truchas S.A.': '20.11',
      },
      allOthers: '20.11',
    }),
  },
  {
    caseNumber: 'A-201-836',
    country: 'MX',
    product: 'Light-walled rectangular pipe and tube',
    productGroup: 'Steel pipe',
    statuses: [{ status: 'order', from: '2008-08-05', citation: '73 FR 45403' }],
    hts: ['73066150', '73066170', '7306617060'],
    htsCitation: '73 FR 45403',
    itcNumber: '731-TA-1120',
    rates: margins('2008-08-05', '73 FR 45403', {
      companies: {
        'Maquilacero S.A. de C.V.': '2.40',
        'Productos Laminados de Monterrey S.A. de C.V.': '5.12',
        'Hylsa S.A. de C.V.': '3.76',
        'Regiomontana de Perfiles y Tubos': '3.76',
        'Industrias Monterrey S.A. de C.V.': '11.50',
        'Nacional de Acero S.A. de C.V.': '11.50',
      },
      allOthers: '3.76',
    }),
  },
  {
    caseNumber: 'A-201-838',
    country: 'MX',
    product: 'Seamless refined copper pipe and tube',
    productGroup: 'Copper',
    statuses: [{ status: 'order', from: '2010-11-22', citation: '75 FR 71070' }],
    hts: ['74111010', '7411101030', '7411101090', '74071015', '84159080'],
    htsCitation: '75 FR 71070',
    itcNumber: '731-TA-1175',
    rates: margins('2010-11-22', '75 FR 71070', {
      companies: {
        'IUSA, S.A. de C.V.': '24.89',
        'Nacional de Cobre, S.A. de C.V.': '27.16',
      },
      allOthers: '26.03',
    }),
  },
  {
    caseNumber: 'A-201-844',
    country: 'MX',
    product: 'Steel concrete reinforcing bar',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2014-11-06', citation: '79 FR 65925' }],
    hts: ['72131000', '72142000', '72283080'],
    htsCitation: '79 FR 65925',
    itcNumber: '731-TA-1227',
    rates: margins('2014-11-06', '79 FR 65925', {
      companies: {
        'Deacero S.A.P.I. de C.V.': '20.58',
        'Grupo Acerero S.A. de C.V.': '66.70',
        'Grupo Simec': '66.70',
      },
      allOthers: '20.58',
    }),
  },
];
