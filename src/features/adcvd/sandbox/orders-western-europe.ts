import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on goods of Italy, France, Germany, Spain, Sweden and Belgium. */
export const WESTERN_EUROPE_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-475-818',
    country: 'IT',
    product: 'Certain pasta',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'preliminary',
        from: '1996-01-19',
        citation: 'Federal Register of 1996-01-19; day compared with the Global Antidumping Database',
      },
      { status: 'order', from: '1996-07-24', citation: '61 FR 38547' },
    ],
    hts: ['19021920'],
    htsCitation: '61 FR 38547',
    itcNumber: '731-TA-734',
    rates: margins('1996-07-24', '61 FR 38547', {
      companies: {
        'Arrighi S.p.A. Industrie Alimentari': '21.34',
        'F.lli De Cecco di Filippo Fara S. Martino S.p.A.': '46.67',
        'La Molisana Industrie Alimentari S.p.A.': '14.78',
        'Liguori Pastificio dal 1820 S.p.A.': '12.41',
        'Pastificio Fratelli Pagani S.p.A.': '18.30',
      },
      allOthers: '12.09',
    }),
  },
  {
    caseNumber: 'A-475-601',
    country: 'IT',
    product: 'Brass sheet and strip',
    productGroup: 'Copper',
    statuses: [{ status: 'order', from: '1987-03-06', citation: '52 FR 6997' }],
    hts: ['74092100', '74092900'],
    htsCitation: '52 FR 6997',
    itcNumber: '731-TA-314',
    rates: margins('1987-03-06', '52 FR 6997', {
      companies: {
        'LMI-La Metalli Industriale, SpA': '12.08',
      },
      allOthers: '9.74',
    }),
  },
  {
    caseNumber: 'A-427-602',
    country: 'FR',
    product: 'Brass sheet and strip',
    productGroup: 'Copper',
    statuses: [{ status: 'order', from: '1987-03-06', citation: '52 FR 6995' }],
    hts: ['74092100', '74092900'],
    htsCitation: '52 FR 6995',
    itcNumber: '731-TA-313',
    rates: margins('1987-03-06', '52 FR 6995', {
      companies: {
        'Trefimetaux S.A.': '42.24',
      },
      allOthers: '42.24',
    }),
  },
  {
    caseNumber: 'A-428-841',
    country: 'DE',
    product: 'Sodium nitrite',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2008-08-27', citation: '73 FR 50593' }],
    hts: ['28341010'],
    htsCitation: '73 FR 50593',
    itcNumber: '731-TA-1137',
    rates: margins('2008-08-27', '73 FR 50593', {
      companies: {
        'BASF AG': '237.00',
      },
      allOthers: '150.82',
    }),
  },
  {
    caseNumber: 'A-469-814',
    country: 'ES',
    product: 'Chlorinated isocyanurates',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2005-06-24', citation: '70 FR 36562' }],
    hts: ['29336960', '2933696015', '2933696021', '2933696050'],
    htsCitation: '70 FR 36562',
    itcNumber: '731-TA-1083',
    rates: margins('2005-06-24', '70 FR 36562', {
      companies: {
        'Aragonesas Delsa S.A.': '24.83',
      },
      allOthers: '24.83',
    }),
  },
  {
    caseNumber: 'A-469-817',
    country: 'ES',
    product: 'Ripe olives',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'investigation',
        from: '2017-07-19',
        citation: 'Federal Register of 2017-07-19; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2018-01-26',
        citation: 'Federal Register of 2018-01-26; not compared: no list at hand reaches that day',
      },
      { status: 'order', from: '2018-08-01', citation: '83 FR 37465' },
    ],
    hts: ['20057050', '20057060', '20057070', '20057075'],
    htsCitation: '83 FR 37465; codes not compared: no list at hand gives its codes',
    companion: 'C-469-818',
    itcNumber: '731-TA-1377',
    rates: [
      ...margins('2018-08-01', '83 FR 37465, corrected by 83 FR 39691', {
        companies: {
          'Aceitunas Guadalquivir, S.L.': '17.46',
          'Agro Sevilla Aceitunas, S. Coop. And.': '25.50',
          'Angel Camacho Alimentacion S.L.': '16.88',
        },
        allOthers: '20.04',
      }),
      ...reviews('2024-03-11', 'FR Doc. 2024-05111', {
        companies: {
          'Agro Sevilla Aceitunas, S. Coop. And.': '2.42',
          'Angel Camacho Alimentacion S.L.': '2.35',
          'Aceitunas Guadalquivir, S.L.': '2.39',
          'Internacional Olivarera, S.A.': '2.39',
        },
      }),
    ],
  },
  {
    caseNumber: 'C-469-818',
    country: 'ES',
    product: 'Ripe olives',
    productGroup: 'Agriculture',
    statuses: [
      {
        status: 'investigation',
        from: '2017-07-19',
        citation: 'Federal Register of 2017-07-19; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2017-11-28',
        citation:
          'Federal Register of 2017-11-28; not compared: no list at hand gives the steps of countervailing cases',
      },
      { status: 'order', from: '2018-08-01', citation: '83 FR 37469' },
    ],
    hts: ['20057050', '20057060', '20057070', '20057075'],
    htsCitation: '83 FR 37469; codes not compared: no list at hand gives its codes',
    companion: 'A-469-817',
    itcNumber: '701-TA-582',
    rates: [
      ...margins('2018-08-01', '83 FR 37469', {
        companies: {
          'Aceitunas Guadalquivir, S.L.': '27.02',
          'Agro Sevilla Aceitunas, S. Coop. And.': '7.52',
          'Angel Camacho Alimentacion S.L.': '13.22',
        },
        allOthers: '14.75',
      }),
      ...reviews('2025-06-13', 'Commerce, C-469-818, final results of review 2022, 2025-06-13', {
        companies: {
          'Agro Sevilla Aceitunas, S. Coop. And.': '6.59',
          'Angel Camacho Alimentacion S.L.': '12.69',
        },
        allOthers: '11.08',
      }),
    ],
  },
  {
    caseNumber: 'A-401-809',
    country: 'SE',
    product: 'Non-oriented electrical steel',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2014-12-03', citation: '79 FR 71741' }],
    hts: ['72251900', '72261910', '72261990'],
    htsCitation: '79 FR 71741',
    itcNumber: '731-TA-1242',
    rates: margins('2014-12-03', '79 FR 71741', {
      companies: {
        'Surahammars Bruks AB': '126.72',
      },
      allOthers: '98.46',
    }),
  },
  {
    caseNumber: 'A-423-808',
    country: 'BE',
    product: 'Stainless steel plate in coils',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '1999-05-21', citation: '64 FR 27756' }],
    hts: ['72191100', '72191200', '72193100', '72199000', '72201100', '72202010', '72202060', '72209000'],
    htsCitation: '64 FR 27756',
    itcNumber: '731-TA-788',
    rates: margins('1999-05-21', '64 FR 27756', {
      companies: {
        'ALZ, N.V.': '9.86',
      },
      allOthers: '9.86',
    }),
  },
];
