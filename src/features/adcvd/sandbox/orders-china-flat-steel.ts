import { margins, type OrderFact } from './order-fact.js';

// prettier-ignore
const COATED = [
  '72103000', '72104100', '72104900', '72106100', '72106900', '72107060', '72109010', '72109060', '72109090', '72122000',
  '72123010', '72123030', '72123050', '72124010', '72124050', '72125000', '72126000', '72159010', '72159030', '72159050',
  '72172015', '72173015', '72179010', '72179050', '72259100', '72259200', '72259900', '72269901', '72286060', '72286080',
  '72299010',
];
// prettier-ignore
const COLD_ROLLED = [
  '72091500', '72091600', '72091700', '72091815', '72091825', '72091860', '72092500', '72092600', '72092700', '72092800',
  '72099000', '72107030', '72109090', '72112315', '72112320', '72112330', '72112345', '72112360', '72112920', '72112945',
  '72112960', '72119000', '72124010', '72124050', '72125000', '72151000', '72155000', '72159050', '72171010', '72171020',
  '72171030', '72171070', '72179010', '72179050', '72251900', '72255060', '72255080', '72259900', '72261910', '72261990',
  '72269250', '72269270', '72269280', '72269901', '72285050', '72286080', '72299010',
];
// prettier-ignore
const HOT_ROLLED = [
  '72081015', '72081030', '72081060', '72082530', '72082560', '72082600', '72082700', '72083600', '72083700', '72083800',
  '72083900', '72084060', '72085300', '72085400', '72089000', '72107030', '72109090', '72111400', '72111915', '72111920',
  '72111930', '72111945', '72111960', '72111975', '72124010', '72124050', '72125000', '72251100', '72251900', '72253030',
  '72253070', '72254070', '72259900', '72261110', '72261190', '72261910', '72261990', '72269150', '72269170', '72269180',
  '72269900',
];

/**
 * Orders on flat steel from China, which a broker looks up first. The lists at hand give the margins of the hot-rolled
 * order alone: of the others no rate is on record, and the deposit is undetermined.
 */
export const CHINA_FLAT_STEEL_ORDERS: readonly OrderFact[] = [
  {
    caseNumber: 'A-570-026',
    country: 'CN',
    product: 'Corrosion-resistant steel products',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2016-07-25', citation: '81 FR 48390' }],
    hts: COATED,
    htsCitation: '81 FR 48390; codes compared with the Global Antidumping Database',
    companion: 'C-570-027',
    itcNumber: '731-TA-1274',
    rates: [],
  },
  {
    caseNumber: 'C-570-027',
    country: 'CN',
    product: 'Corrosion-resistant steel products',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2016-07-25', citation: '81 FR 48387' }],
    hts: COATED,
    htsCitation:
      '81 FR 48390, the companion on the same products; not compared with the notice: no list at hand gives codes of countervailing cases',
    companion: 'A-570-026',
    itcNumber: '701-TA-536',
    rates: [],
  },
  {
    caseNumber: 'A-570-029',
    country: 'CN',
    product: 'Cold-rolled steel flat products',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2016-07-14', citation: '81 FR 45956' }],
    hts: COLD_ROLLED,
    htsCitation: '81 FR 45956; codes compared with the Global Antidumping Database',
    companion: 'C-570-030',
    itcNumber: '731-TA-1284',
    rates: [],
  },
  {
    caseNumber: 'C-570-030',
    country: 'CN',
    product: 'Cold-rolled steel flat products',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2016-07-14', citation: '81 FR 45960' }],
    hts: COLD_ROLLED,
    htsCitation:
      '81 FR 45956, the companion on the same products; not compared with the notice: no list at hand gives codes of countervailing cases',
    companion: 'A-570-029',
    itcNumber: '701-TA-541',
    rates: [],
  },
  {
    caseNumber: 'A-570-865',
    country: 'CN',
    product: 'Hot-rolled carbon steel flat products',
    productGroup: 'Steel',
    statuses: [{ status: 'order', from: '2001-11-29', citation: '66 FR 59561' }],
    hts: HOT_ROLLED,
    htsCitation: '66 FR 59561; codes compared with the Global Antidumping Database',
    itcNumber: '731-TA-899',
    rates: margins('2001-11-29', '66 FR 59561', {
      companies: {
        'Angang Group International Trade Corporation': '69.85',
        'Shanghai Baosteel Group Corporation': '64.20',
        'Benxi Iron & Steel Group Co. Ltd': '90.83',
        'Panzhihua Iron & Steel (Group) Company': '65.59',
        'Wuhan Iron & Steel Group Corporation': '65.59',
      },
      countryWide: '90.83',
      note: 'Compared with the Global Antidumping Database',
    }),
  },
];
