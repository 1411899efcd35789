import { margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on chemicals and plastic film from China. */
export const CHINA_CHEMICALS_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-570-937',
    country: 'CN',
    product: 'Citric acid and certain citrate salts',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2009-05-29', citation: '74 FR 25703' }],
    hts: ['29181400', '29181510', '29181550'],
    htsCitation: '74 FR 25703',
    companion: 'C-570-938',
    itcNumber: '731-TA-1152',
    rates: [
      ...margins('2009-05-29', '74 FR 25703', {
        pairs: [
          ['TTCA Co., Ltd.', 'TTCA Co., Ltd.', '129.08'],
          ['Yixing Union Biochemical Co., Ltd.', 'Yixing Union Biochemical Co., Ltd.', '94.61'],
          ['Anhui BBCA Biochemical Co., Ltd.', 'Anhui BBCA Biochemical Co., Ltd.', '111.85'],
          ['A.H.A. International Co., Ltd.', 'Yixing Union Biochemical Co., Ltd.', '111.85'],
          ['A.H.A. International Co., Ltd.', 'Nantong Feiyu Fine Chemical Co., Ltd.', '111.85'],
          ['Lianyungang JF International Trade Co., Ltd.', 'TTCA Co., Ltd.', '111.85'],
          ['Weifang Ensign Industry Co., Ltd.', 'Weifang Ensign Industry Co., Ltd.', '111.85'],
        ],
        countryWide: '156.87',
      }),
      ...reviews('2011-12-14', 'Commerce, A-570-937, final results of review 2008-2010, 2011-12-14', {
        exporters: {
          'RZBC Co., Ltd.': '0.00',
          'Yixing Union Biochemical Co., Ltd.': '1.11',
        },
      }),
      ...reviews('2017-06-14', 'Commerce, A-570-937, final results of review 2015-2016, 2017-06-14', {
        countryWide: '156.87',
      }),
    ],
  },
  {
    caseNumber: 'C-570-938',
    country: 'CN',
    product: 'Citric acid and certain citrate salts',
    productGroup: 'Chemicals',
    statuses: [
      {
        status: 'order',
        from: '2009-05-29',
        citation:
          'Federal Register of 2009-05-29; not compared: no list at hand gives the steps of countervailing cases',
      },
    ],
    hts: ['29181400', '29181510', '29181550'],
    htsCitation: 'Federal Register of 2009-05-29; not compared: no list at hand gives its codes',
    companion: 'A-570-937',
    itcNumber: '701-TA-456',
    rates: [
      ...margins('2009-05-29', 'Federal Register of 2009-05-29', {
        companies: {
          'TTCA Co., Ltd.': '12.68',
          'Yixing Union Biochemical Co., Ltd.': '3.60',
          'Anhui BBCA Biochemical Co., Ltd.': '118.95',
        },
        allOthers: '8.14',
        note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
      }),
      ...reviews('2015-12-14', 'Commerce, C-570-938, final results of review 2013, 2015-12-14', {
        companies: {
          'Laiwu Taihe Biochemistry Co., Ltd.': '30.90',
        },
      }),
    ],
  },
  {
    caseNumber: 'A-570-836',
    country: 'CN',
    product: 'Glycine',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '1995-03-29', citation: '60 FR 16116' }],
    hts: ['29224943'],
    htsCitation: '60 FR 16116',
    itcNumber: '731-TA-718',
    rates: margins('1995-03-29', '60 FR 16116', {
      countryWide: '155.89',
    }),
  },
  {
    caseNumber: 'A-570-904',
    country: 'CN',
    product: 'Certain activated carbon',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2007-04-27', citation: '72 FR 20988' }],
    hts: ['38021000'],
    htsCitation: '72 FR 20988',
    itcNumber: '731-TA-1103',
    rates: margins('2007-04-27', '72 FR 20988', {
      pairs: [
        ['Beijing Pacific Activated Carbon Products Co., Ltd.', 'Alashan Yongtai Activated Carbon Co., Ltd.', '67.14'],
        ['Beijing Pacific Activated Carbon Products Co., Ltd.', 'Datong Forward Activated Carbon Co., Ltd.', '67.14'],
        ['Calgon Carbon (Tianjin) Co., Ltd.', 'Calgon Carbon (Tianjin) Co., Ltd.', '69.54'],
        ['Calgon Carbon (Tianjin) Co., Ltd.', 'Datong Carbon Corporation', '69.54'],
      ],
      countryWide: '228.11',
    }),
  },
  {
    caseNumber: 'A-570-001',
    country: 'CN',
    product: 'Potassium permanganate',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '1984-01-31', citation: '49 FR 3897' }],
    hts: ['28416100'],
    htsCitation: '49 FR 3897',
    itcNumber: '731-TA-125',
    rates: margins('1984-01-31', '49 FR 3897', {
      exporters: {
        'China National Chemicals Import and Export Corp.': '39.63',
      },
      countryWide: '39.63',
    }),
  },
  {
    caseNumber: 'A-570-898',
    country: 'CN',
    product: 'Chlorinated isocyanurates',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2005-06-24', citation: '70 FR 36561' }],
    hts: ['29336960', '2933696015', '2933696021', '2933696050'],
    htsCitation: '70 FR 36561',
    itcNumber: '731-TA-1082',
    rates: margins('2005-06-24', '70 FR 36561', {
      exporters: {
        'Hebei Jiheng Chemical Co., Ltd.': '75.78',
        'Nanning Chemical Industry Co., Ltd.': '285.63',
        'Changzhou Clean Chemical Co., Ltd.': '137.69',
        'Liaocheng Huaao Chemical Industry Co., Ltd.': '137.69',
      },
      countryWide: '285.63',
    }),
  },
  {
    caseNumber: 'A-570-924',
    country: 'CN',
    product: 'Polyethylene terephthalate film, sheet, and strip',
    productGroup: 'Plastics',
    statuses: [{ status: 'order', from: '2008-11-10', citation: '73 FR 66595' }],
    hts: ['39206200', '3920620090'],
    htsCitation: '73 FR 66595',
    itcNumber: '731-TA-1132',
    rates: margins('2008-11-10', '73 FR 66595', {
      pairs: [
        ['DuPont Teijin Films China Ltd.', 'DuPont Hongji Films Foshan Co., Ltd.', '3.49'],
        ['Fuwei Films (Shandong) Co., Ltd.', 'Fuwei Films (Shandong) Co., Ltd.', '3.49'],
        ['Shanghai Uchem Co., Ltd.', 'Shanghai Xishu Electric Material Co., Ltd.', '3.49'],
      ],
      countryWide: '76.72',
    }),
  },
  {
    caseNumber: 'A-570-992',
    country: 'CN',
    product: 'Monosodium glutamate',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2014-11-26', citation: '79 FR 70505' }],
    hts: ['29224210', '29224250', '21039072', '21039074', '21039078', '21039080', '21039090'],
    htsCitation: '79 FR 70505',
    itcNumber: '731-TA-1229',
    rates: [
      ...margins('2014-11-26', '79 FR 70505', {
        exporters: {
          'Fujian Province Jianyang Wuyi MSG Co., Ltd.': '20.09',
          'Neimenggu Fufeng Biotechnologies Co., Ltd.': '20.09',
          'Baoji Fufeng Biotechnologies Co., Ltd.': '20.09',
        },
        countryWide: '39.03',
      }),
      ...reviews('2018-12-13', 'Commerce, A-570-992, final results of review 2016-2017, 2018-12-13', {
        countryWide: '40.41',
      }),
    ],
  },
  {
    caseNumber: 'A-570-908',
    country: 'CN',
    product: 'Sodium hexametaphosphate',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2008-03-19', citation: '73 FR 14772' }],
    hts: ['28353950', '38249939'],
    htsCitation: '73 FR 14772',
    itcNumber: '731-TA-1110',
    rates: [
      ...margins('2008-03-19', '73 FR 14772', {
        exporters: {
          'Jiangyin Chengxing International Trading Co., Ltd.': '92.02',
          'Sichuan Mianzhu Norwest Phosphate Chemical Company Limited': '92.02',
        },
        countryWide: '188.05',
      }),
      ...reviews('2010-10-20', 'Commerce, A-570-908, final results of review 2007-2009, 2010-10-20', {
        exporters: {
          'Hubei Xingfa Chemical Group Co., Ltd.': '82.62',
        },
        countryWide: '188.05',
      }),
    ],
  },
];
