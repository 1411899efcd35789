import { margins, type OrderFact } from './order-fact.js';

/** Orders on goods of South America and Trinidad and Tobago. */
export const SOUTH_AMERICA_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-351-503',
    country: 'BR',
    product: 'Iron construction castings',
    productGroup: 'Metal products',
    statuses: [{ status: 'order', from: '1986-05-09', citation: '51 FR 17220' }],
    hts: ['73251000', '7325100010', '7325100020', '7325100025', '7325100030', '7325100035'],
    htsCitation: '51 FR 17220',
    itcNumber: '731-TA-262',
    rates: margins('1986-05-09', '51 FR 17220', {
      companies: {
        'Fundicao Aldebara Ltda.': '58.74',
        'Sociedade de Metalurgia e Processos, Ltda.': '16.61',
        'Usina Siderurgica Paraense': '5.95',
      },
      allOthers: '20.39',
    }),
  },
  {
    caseNumber: 'A-351-837',
    country: 'BR',
    product: 'Prestressed concrete steel wire strand',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2004-01-28', citation: '69 FR 4112' }],
    hts: ['73121030', '7312103010', '7312103012'],
    htsCitation: '69 FR 4112',
    itcNumber: '731-TA-1024',
    rates: margins('2004-01-28', '69 FR 4112', {
      companies: {
        'Belgo Bekaert Arames S.A.': '118.75',
      },
      allOthers: '118.75',
    }),
  },
  {
    caseNumber: 'A-351-832',
    country: 'BR',
    product: 'Carbon and certain alloy steel wire rod',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2002-10-29', citation: '67 FR 65945' }],
    hts: ['72139130', '72139145', '72139160', '72139900', '72272000', '72279060'],
    htsCitation: '67 FR 65945',
    itcNumber: '731-TA-953',
    rates: margins('2002-10-29', '67 FR 65945', {
      companies: {
        'Companhia Siderurgica Belgo Mineira': '94.73',
      },
      allOthers: '74.35',
    }),
  },
  {
    caseNumber: 'A-274-804',
    country: 'TT',
    product: 'Carbon and certain alloy steel wire rod',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2002-10-29', citation: '67 FR 65945' }],
    hts: ['72139130', '72139145', '72139160', '72139900', '72272000', '72279060'],
    htsCitation: '67 FR 65945',
    itcNumber: '731-TA-961',
    rates: margins('2002-10-29', '67 FR 65945', {
      companies: {
        'Caribbean Ispat Limited': '11.40',
      },
      allOthers: '11.40',
    }),
  },
  {
    caseNumber: 'A-337-804',
    country: 'CL',
    product: 'Certain preserved mushrooms',
    productGroup: 'Agriculture',
    statuses: [{ status: 'order', from: '1998-12-02', citation: '63 FR 66529' }],
    hts: ['20031001', '07115100'],
    htsCitation: '63 FR 66529',
    itcNumber: '731-TA-776',
    rates: margins('1998-12-02', '63 FR 66529', {
      companies: {
        "Nature's Farm Products (Chile) S.A.": '148.51',
      },
      allOthers: '148.51',
    }),
  },
  {
    caseNumber: 'A-307-820',
    country: 'VE',
    product: 'Silicomanganese',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2002-05-23', citation: '67 FR 36149' }],
    hts: ['72023000'],
    htsCitation: '67 FR 36149',
    itcNumber: '731-TA-931',
    rates: margins('2002-05-23', '67 FR 36149', {
      companies: {
        'Hornos Electricos de Venezuela, S.A.': '24.62',
      },
      allOthers: '24.62',
    }),
  },
  {
    caseNumber: 'A-357-820',
    country: 'AR',
    product: 'Biodiesel',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2018-04-26', citation: '83 FR 18278' }],
    hts: ['38260010', '38260030'],
    htsCitation: '83 FR 18278; codes not compared: no list at hand gives its codes',
    companion: 'C-357-821',
    itcNumber: '731-TA-1347',
    rates: margins('2018-04-26', '83 FR 18278', {
      companies: {
        'LDC Argentina S.A.': '60.44',
        'Vicentin S.A.I.C.': '86.41',
      },
      allOthers: '74.73',
    }),
  },
  {
    caseNumber: 'C-357-821',
    country: 'AR',
    product: 'Biodiesel',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2018-01-04', citation: '83 FR 522' }],
    hts: ['38260010', '38260030'],
    htsCitation: '83 FR 522; codes not compared: no list at hand gives its codes',
    companion: 'A-357-820',
    itcNumber: '701-TA-571',
    rates: margins('2018-01-04', '83 FR 522', {
      companies: {
        'LDC Argentina S.A.': '72.28',
        'Vicentin S.A.I.C.': '71.45',
      },
      allOthers: '71.87',
    }),
  },
  {
    caseNumber: 'A-301-803',
    country: 'CO',
    product: 'Citric acid and certain citrate salts',
    productGroup: 'Chemicals',
    statuses: [{ status: 'order', from: '2018-07-25', citation: '83 FR 35214' }],
    hts: ['29181400', '29181510', '29181550'],
    htsCitation: '83 FR 35214',
    itcNumber: '731-TA-1375',
    rates: margins('2018-07-25', '83 FR 35214', {
      companies: {
        'Sucroal S.A.': '28.48',
      },
      allOthers: '28.48',
      note: 'Figures not compared with the notice: no list at hand gives these rates',
    }),
  },
];
