import { deposits, margins, reviews, type OrderFact } from './order-fact.js';

/** Orders on furniture, cabinets and flooring from China. */
export const CHINA_WOOD_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-570-890',
    country: 'CN',
    product: 'Wooden bedroom furniture',
    productGroup: 'Furniture',
    statuses: [
      {
        status: 'investigation',
        from: '2003-12-17',
        citation: 'Federal Register of 2003-12-17; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2004-06-24',
        citation: 'Federal Register of 2004-06-24; day compared with the Global Antidumping Database',
      },
      { status: 'order', from: '2005-01-04', citation: '70 FR 329' },
    ],
    hts: ['94035090', '70099250', '9403509080'],
    htsCitation: '70 FR 329',
    itcNumber: '731-TA-1058',
    rates: [
      ...margins('2005-01-04', '70 FR 329', {
        exporters: {
          'Dorbest Limited': '7.87',
          'Rui Feng Woodwork Co., Ltd.': '7.87',
          'Lacquer Craft Mfg. Co., Ltd.': '2.66',
          'Dongguan Lung Dong Furniture Co., Ltd.': '2.32',
          'Shing Mark Enterprise Co., Ltd.': '4.96',
          'Starcorp Furniture (Shanghai) Co., Ltd.': '15.78',
          'Dalian Guangming Furniture Co., Ltd.': '6.65',
          'Fine Furniture (Shanghai) Limited': '6.65',
          'Kunshan Summit Furniture Co., Ltd.': '6.65',
          'Yihua Timber Industry Co., Ltd.': '6.65',
        },
        countryWide: '198.08',
      }),
      ...reviews('2007-08-22', '72 FR 46957', {
        countryWide: '216.01',
      }),
    ],
  },
  {
    caseNumber: 'A-570-106',
    country: 'CN',
    product: 'Wooden cabinets and vanities and components thereof',
    productGroup: 'Furniture',
    statuses: [
      { status: 'investigation', from: '2019-04-02', citation: '84 FR 12587' },
      {
        status: 'preliminary',
        from: '2019-10-09',
        citation: 'Federal Register of 2019-10-09; not compared: no list at hand reaches that day',
      },
      { status: 'order', from: '2020-04-21', citation: '85 FR 22126' },
    ],
    hts: ['94034090', '94036080', '94039100', '9403409060'],
    htsCitation: '85 FR 22126; codes not compared: no list at hand gives its codes',
    companion: 'C-570-107',
    itcNumber: '731-TA-1445',
    rates: [
      ...margins('2020-04-21', '85 FR 22126', {
        pairs: [
          ['The Ancientree Cabinet Co., Ltd.', 'The Ancientree Cabinet Co., Ltd.', '4.37'],
          ['Foremost Worldwide Company Limited', 'Rizhao Foremost Woodwork Manufacturing Company Ltd.', '101.46'],
        ],
        countryWide: '262.18',
      }),
      ...deposits('2022-11-09', 'FR Doc. 2022-24465, review 2019-2021', {
        exporters: {
          'Qufu Xinyu Furniture Co., Ltd.': '0.00',
        },
        countryWide: '251.64',
      }),
      ...reviews('2023-11-07', 'FR Doc. 2023-24602, review 2021-2022', {
        exporters: {
          'Fujian Dushi Wooden Industry Co., Ltd.': '43.40',
          'The Ancientree Cabinet Co., Ltd.': '8.26',
        },
      }),
      ...reviews('2024-11-12', 'FR Doc. 2024-26174', {
        exporters: {
          'The Ancientree Cabinet Co., Ltd.': '0.00',
          'Jiangsu Weisen Houseware Co., Ltd.': '0.00',
        },
      }),
    ],
  },
  {
    caseNumber: 'C-570-107',
    country: 'CN',
    product: 'Wooden cabinets and vanities and components thereof',
    productGroup: 'Furniture',
    statuses: [
      {
        status: 'investigation',
        from: '2019-04-02',
        citation: 'Federal Register of 2019-04-02; not compared: no list at hand gives the day Commerce published',
      },
      {
        status: 'preliminary',
        from: '2019-08-12',
        citation:
          'Federal Register of 2019-08-12; not compared: no list at hand gives the steps of countervailing cases',
      },
      { status: 'order', from: '2020-04-21', citation: '85 FR 22134' },
    ],
    hts: ['94034090', '94036080', '94039100', '9403409060'],
    htsCitation: '85 FR 22134; codes not compared: no list at hand gives its codes',
    companion: 'A-570-106',
    itcNumber: '701-TA-620',
    rates: [
      ...margins('2020-04-21', '85 FR 22134', {
        companies: {
          'The Ancientree Cabinet Co., Ltd.': '13.33',
          'Dalian Meisen Woodworking Co., Ltd.': '18.27',
          'Rizhao Foremost Woodwork Manufacturing Company Ltd.': '31.18',
          'Henan AiDiJia Furniture Co., Ltd.': '293.45',
          'Deway International Trade Co., Ltd.': '293.45',
        },
        allOthers: '20.93',
      }),
      ...deposits('2025-06-22', '90 FR 28995', {
        allOthers: '18.17',
        note: 'All-others rate amended after final court decision',
      }),
    ],
  },
  {
    caseNumber: 'A-570-970',
    country: 'CN',
    product: 'Multilayered wood flooring',
    productGroup: 'Wood',
    statuses: [{ status: 'order', from: '2011-12-08', citation: '76 FR 76690' }],
    hts: ['44123332', '44123432', '44123106', '44123126', '44187490', '44187570', '4412333225', '4412343225'],
    htsCitation: '76 FR 76690; codes not compared: no list at hand gives its codes',
    companion: 'C-570-971',
    itcNumber: '731-TA-1179',
    rates: margins('2011-12-08', '76 FR 76690', {
      exporters: {
        'Zhejiang Layo Wood Industry Co., Ltd.': '3.98',
        'Fine Furniture (Shanghai) Limited': '3.30',
      },
      countryWide: '58.84',
      note: 'Figures not compared with the notice: company rates are in no list at hand',
    }),
  },
  {
    caseNumber: 'C-570-971',
    country: 'CN',
    product: 'Multilayered wood flooring',
    productGroup: 'Wood',
    statuses: [
      {
        status: 'order',
        from: '2011-12-08',
        citation: 'Federal Register of 2011-12-08; day compared with the USITC list',
      },
    ],
    hts: ['44123332', '44123432', '44123106', '44123126', '44187490', '44187570', '4412333225', '4412343225'],
    htsCitation: 'Federal Register of 2011-12-08; codes not compared: no list at hand gives its codes',
    companion: 'A-570-970',
    itcNumber: '701-TA-476',
    rates: margins('2011-12-08', 'Federal Register of 2011-12-08', {
      companies: {
        'Fine Furniture (Shanghai) Limited': '1.50',
      },
      allOthers: '1.50',
      note: 'Figures not compared with the notice: no list at hand gives countervailing rates',
    }),
  },
];
