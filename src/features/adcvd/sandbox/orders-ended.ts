import { margins, type OrderFact } from './order-fact.js';

/** Orders that were revoked and investigations that ended without one. */
export const ENDED_CASES: readonly OrderFact[] = [
  {
    caseNumber: 'A-351-838',
    country: 'BR',
    product: 'Certain frozen warmwater shrimp',
    productGroup: 'Fisheries',
    statuses: [
      { status: 'order', from: '2005-02-01', citation: '70 FR 5143' },
      { status: 'revoked', from: '2016-04-29', citation: '82 FR 25242; first day inferred' },
    ],
    hts: ['03061700', '16052110', '16052910'],
    htsCitation: '70 FR 5143; recodified 2012 and later',
    itcNumber: '731-TA-1063',
    rates: margins('2005-02-01', '70 FR 5143', {
      companies: {
        'Empresa de Armazenagem Frigorifica Ltda.': '7.94',
        'Central de Industrializacao e Distribuicao de Alimentos Ltda.': '4.97',
        'Norte Pesca S.A.': '67.80',
      },
      allOthers: '7.05',
    }),
  },
  {
    caseNumber: 'A-357-812',
    country: 'AR',
    product: 'Honey',
    productGroup: 'Agriculture',
    statuses: [
      { status: 'order', from: '2001-12-10', citation: '66 FR 63672' },
      {
        status: 'revoked',
        from: '2012-08-02',
        citation: 'Federal Register of 2012-08-02; not compared: the list at hand gives another day or none',
      },
    ],
    hts: ['04090000', '17029090', '21069099'],
    htsCitation: '66 FR 63672',
    itcNumber: '731-TA-892',
    rates: margins('2001-12-10', '66 FR 63672', {
      companies: {
        'Asociacion de Cooperativas Argentinas': '38.71',
        'Radix S.R.L.': '32.56',
        'ConAgra Argentina': '60.67',
      },
      allOthers: '30.24',
    }),
  },
  {
    caseNumber: 'A-570-822',
    country: 'CN',
    product: 'Helical spring lock washers',
    productGroup: 'Metal products',
    statuses: [
      { status: 'order', from: '1993-10-19', citation: '58 FR 53914' },
      { status: 'revoked', from: '2022-05-26', citation: 'FR Doc. 2022-12710; first day inferred' },
    ],
    hts: ['73182100'],
    htsCitation: '58 FR 53914',
    itcNumber: '731-TA-624',
    rates: margins('1993-10-19', '58 FR 53914', {
      exporters: {
        'Zhejiang Wanxin Group Co., Ltd.': '69.88',
      },
      countryWide: '128.63',
    }),
  },
  {
    caseNumber: 'A-583-820',
    country: 'TW',
    product: 'Helical spring lock washers',
    productGroup: 'Metal products',
    statuses: [
      { status: 'order', from: '1993-06-28', citation: '58 FR 34567' },
      { status: 'revoked', from: '2022-05-26', citation: 'FR Doc. 2022-12710; first day inferred' },
    ],
    hts: ['73182100'],
    htsCitation: '58 FR 34567',
    itcNumber: '731-TA-625',
    rates: margins('1993-06-28', '58 FR 34567', {
      companies: {
        'Spring Lake Enterprises Co., Ltd.': '31.93',
        'Ceimiko Industrial Co., Ltd.': '31.93',
        'Par Excellence Industrial Co., Ltd.': '31.93',
      },
      allOthers: '31.93',
    }),
  },
  {
    caseNumber: 'A-533-806',
    country: 'IN',
    product: 'Sulfanilic acid',
    productGroup: 'Chemicals',
    statuses: [
      { status: 'order', from: '1993-03-02', citation: '58 FR 12025' },
      { status: 'revoked', from: '2022-05-09', citation: 'FR Doc. 2022-12790; first day inferred' },
    ],
    hts: ['29214222', '29214290'],
    htsCitation: '58 FR 12025',
    companion: 'C-533-807',
    itcNumber: '731-TA-561',
    rates: margins('1993-03-02', '58 FR 12025', {
      allOthers: '71.09',
    }),
  },
  {
    caseNumber: 'C-533-807',
    country: 'IN',
    product: 'Sulfanilic acid',
    productGroup: 'Chemicals',
    statuses: [
      {
        status: 'order',
        from: '1993-03-02',
        citation: 'Federal Register of 1993-03-02; day compared with the USITC list',
      },
      { status: 'revoked', from: '2022-05-09', citation: 'FR Doc. 2022-12790; first day inferred' },
    ],
    hts: ['29214222', '29214290'],
    htsCitation: 'Federal Register of 1993-03-02; not compared: no list at hand gives its codes',
    companion: 'A-533-806',
    itcNumber: '701-TA-318',
    rates: margins('1993-03-02', 'Federal Register of 1993-03-02', {
      allOthers: '43.71',
      note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
    }),
  },
  {
    caseNumber: 'A-570-815',
    country: 'CN',
    product: 'Sulfanilic acid',
    productGroup: 'Chemicals',
    statuses: [
      { status: 'order', from: '1992-08-19', citation: '57 FR 37524' },
      { status: 'revoked', from: '2022-05-09', citation: 'FR Doc. 2022-12790; first day inferred' },
    ],
    hts: ['29214222', '29214290'],
    htsCitation: '57 FR 37524',
    itcNumber: '731-TA-538',
    rates: margins('1992-08-19', '57 FR 37524', {
      exporters: {
        'China National Chemicals Import & Export Corp., Hebei Branch': '19.14',
      },
      countryWide: '85.20',
    }),
  },
  {
    caseNumber: 'A-570-055',
    country: 'CN',
    product: 'Carton-closing staples',
    productGroup: 'Metal products',
    statuses: [
      { status: 'order', from: '2018-05-08', citation: '83 FR 20792' },
      { status: 'revoked', from: '2023-05-08', citation: 'FR Doc. 2023-13271; first day inferred' },
    ],
    hts: ['83052000', '73170065'],
    htsCitation: '83 FR 20792',
    itcNumber: '731-TA-1359',
    rates: [],
  },
  {
    caseNumber: 'A-122-837',
    country: 'CA',
    product: 'Greenhouse tomatoes',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'investigation',
        from: '2001-04-24',
        citation: 'Federal Register of 2001-04-24; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2001-10-05',
        citation: 'Federal Register of 2001-10-05; day compared with the Global Antidumping Database',
      },
      {
        status: 'terminated',
        from: '2002-04-16',
        citation:
          'USITC Inv. No. 731-TA-925 (Final), negative determination; not compared: no list at hand gives negative determinations',
      },
    ],
    hts: ['07020020', '07020040', '07020060'],
    htsCitation: 'Federal Register of 2001-04-24; subheadings compared with the Global Antidumping Database',
    itcNumber: '731-TA-925',
    rates: [],
  },
  {
    caseNumber: 'A-570-874',
    country: 'CN',
    product: 'Ball bearings and parts thereof',
    productGroup: 'Machinery',
    statuses: [
      {
        status: 'preliminary',
        from: '2002-10-15',
        citation: 'Federal Register of 2002-10-15; day compared with the Global Antidumping Database',
      },
      {
        status: 'terminated',
        from: '2003-04-14',
        citation:
          'USITC Inv. No. 731-TA-989 (Final), negative determination; not compared: no list at hand gives negative determinations',
      },
    ],
    hts: ['84821010', '84821050', '84828000', '84829100', '84829905'],
    htsCitation: 'Federal Register of 2002-10-15; subheadings compared with the Global Antidumping Database',
    itcNumber: '731-TA-989',
    rates: [],
  },
  {
    caseNumber: 'A-570-859',
    country: 'CN',
    product: 'Steel wire rope',
    productGroup: 'Steel',
    statuses: [
      {
        status: 'preliminary',
        from: '2000-10-02',
        citation: 'Federal Register of 2000-10-02; day compared with the Global Antidumping Database',
      },
      {
        status: 'terminated',
        from: '2001-04-09',
        citation:
          'USITC Inv. No. 731-TA-868 (Final), negative determination; not compared: no list at hand gives negative determinations',
      },
    ],
    hts: ['73121060', '73121090'],
    htsCitation: 'Federal Register of 2000-10-02; subheadings compared with the Global Antidumping Database',
    itcNumber: '731-TA-868',
    rates: [],
  },
];
