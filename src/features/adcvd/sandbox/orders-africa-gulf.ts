import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on goods of Africa, Iran and the Gulf. */
export const AFRICA_GULF_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-791-821',
    country: 'ZA',
    product: 'Uncovered innerspring units',
    productGroup: 'Furniture',
    statuses: [{ status: 'order', from: '2008-12-11', citation: '73 FR 75390' }],
    hts: ['94041000', '94042990', '73202050', '73209050', '73262000'],
    htsCitation: '73 FR 75390',
    itcNumber: '731-TA-1141',
    rates: margins('2008-12-11', '73 FR 75390', {
      companies: {
        'Bedding Component Manufacturers (Pty) Ltd.': '121.39',
      },
      allOthers: '121.39',
    }),
  },
  {
    caseNumber: 'A-507-502',
    country: 'IR',
    product: 'Raw in-shell pistachios',
    productGroup: 'Agriculture',
    statuses: [{ status: 'order', from: '1986-07-17', citation: '51 FR 25922' }],
    hts: ['08025100'],
    htsCitation: '51 FR 25922; recodified 2012; codes not compared: no list at hand gives its codes',
    companion: 'C-507-501',
    itcNumber: '731-TA-287',
    rates: margins('1986-07-17', '51 FR 25922', {
      companies: {
        'Rafsanjan Pistachio Cooperative': '241.14',
      },
      allOthers: '241.14',
    }),
  },
  {
    caseNumber: 'C-507-501',
    country: 'IR',
    product: 'Raw in-shell pistachios',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'order',
        from: '1986-03-11',
        citation: 'Federal Register of 1986-03-11; day compared with the USITC list',
      },
    ],
    hts: ['08025100'],
    htsCitation: 'Federal Register of 1986-03-11; recodified 2012; codes not compared: no list at hand gives its codes',
    companion: 'A-507-502',
    rates: margins('1986-03-11', 'Federal Register of 1986-03-11', {
      allOthers: '99.52',
      note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
    }),
  },
  {
    caseNumber: 'A-520-803',
    country: 'AE',
    product: 'Polyethylene terephthalate film, sheet, and strip',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2008-11-10', citation: '73 FR 66595' }],
    hts: ['39206200', '3920620090'],
    htsCitation: '73 FR 66595',
    itcNumber: '731-TA-1134',
    rates: [
      ...margins('2008-11-10', '73 FR 66595', {
        companies: {
          'Flex Middle East FZE': '4.05',
        },
        allOthers: '4.05',
      }),
      ...reviews('2015-04-14', 'Commerce, A-520-803, final results of review 2012-2013, 2015-04-14', {
        companies: {
          'JBF RAK LLC': '11.49',
        },
        allOthers: '4.05',
      }),
    ],
  },
  {
    caseNumber: 'A-520-804',
    country: 'AE',
    product: 'Certain steel nails',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2012-05-10', citation: '77 FR 27421' }],
    hts: ['73170055', '73170065', '73170075'],
    htsCitation: '77 FR 27421',
    itcNumber: '731-TA-1185',
    rates: margins('2012-05-10', '77 FR 27421', {
      companies: {
        'Dubai Wire FZE': '6.09',
        'Precision Fasteners LLC': '2.51',
        'Tech Fast International Ltd.': '184.41',
      },
      allOthers: '4.30',
    }),
  },
  {
    caseNumber: 'A-523-808',
    country: 'OM',
    product: 'Certain steel nails',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2015-07-13', citation: '80 FR 39994' }],
    hts: ['73170055', '73170065', '73170075'],
    htsCitation: '80 FR 39994',
    itcNumber: '731-TA-1254',
    rates: margins('2015-07-13', '80 FR 39994', {
      companies: {
        'Oman Fasteners LLC': '9.10',
      },
      allOthers: '9.10',
    }),
  },
  {
    caseNumber: 'C-714-001',
    country: 'MA',
    product: 'Phosphate fertilizers',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2021-04-07', citation: '86 FR 18037' }],
    hts: ['31031100', '31031900', '31052000', '31053000', '31054000', '31055100', '31055900', '31056000'],
    htsCitation: '86 FR 18037; not compared: no list at hand gives its codes',
    itcNumber: '701-TA-650',
    rates: margins('2021-04-07', '86 FR 18037', {
      companies: {
        'OCP S.A.': '19.97',
      },
      allOthers: '19.97',
    }),
  },
  {
    caseNumber: 'A-525-001',
    country: 'BH',
    product: 'Common alloy aluminum sheet',
    productGroup: 'Aluminum',
    statuses: [{ status: 'order', from: '2021-04-27', citation: 'FR Doc. 2021-08713' }],
    hts: ['76061130', '76061160', '76061230', '76061260', '76069130', '76069160', '76069230', '76069260'],
    htsCitation: 'FR Doc. 2021-08713; codes not compared: no list at hand gives its codes',
    companion: 'C-525-002',
    rates: margins('2021-04-27', 'FR Doc. 2021-08713', {
      companies: {
        'Gulf Aluminium Rolling Mill B.S.C.': '4.83',
      },
      allOthers: '4.83',
      note: 'Figures not compared with the notice: no list at hand gives these rates',
    }),
  },
  {
    caseNumber: 'C-525-002',
    country: 'BH',
    product: 'Common alloy aluminum sheet',
    productGroup: 'Aluminum',
    statuses: [{ status: 'order', from: '2021-04-27', citation: 'FR Doc. 2021-08714' }],
    hts: ['76061130', '76061160', '76061230', '76061260', '76069130', '76069160', '76069230', '76069260'],
    htsCitation: 'FR Doc. 2021-08714; codes not compared: no list at hand gives its codes',
    companion: 'A-525-001',
    rates: margins('2021-04-27', 'FR Doc. 2021-08714', {
      companies: {
        'Gulf Aluminium Rolling Mill B.S.C.': '6.44',
      },
      allOthers: '6.44',
      note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
    }),
  },
];
