import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../../kernel/money.js';
import { additionalDuties } from './additional-duties.js';
import type { OrdinaryDue } from './amounts.js';
import type { FactValue } from './condition.js';
import { sandboxIndex } from '../../sandbox/sandbox-index.fixture.js';
import { equalRanks, yieldCircles } from './program-conflicts.js';

const index = sandboxIndex();

interface Case {
  readonly what: string;
  readonly law: string;
  readonly goods: readonly [number: string, origin: string, day: IsoDate];
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly ordinary?: string;
  /** Headings declared, zero-rate ones included, with what each comes to on $10,000. */
  readonly applies: Readonly<Record<string, string>>;
  readonly total?: string | null;
  readonly range?: readonly [least: string, most: string];
  readonly missing?: readonly string[];
}

const loaded = (day: IsoDate) => ({ loadedOn: day });
const CASES: readonly Case[] = [
  {
    what: 'cotton T-shirts of China under list 4A pay the opioid duty on top',
    law: '85 FR 3741; EO 14195',
    goods: ['6109100012', 'CN', '2025-02-04'],
    facts: loaded('2025-02-02'),
    applies: { '9903.88.15': '750.00', '9903.01.20': '1000.00' },
    total: '1750.00',
  },
  {
    what: 'goods in transit before 2025-02-01 declare the relief at zero',
    law: 'HTSUS 9903.01.23',
    goods: ['6109100012', 'CN', '2025-02-20'],
    facts: loaded('2025-01-30'),
    applies: { '9903.88.15': '750.00', '9903.01.23': '0.00' },
    total: '750.00',
  },
  {
    what: 'while goods in transit are spared the day of loading must be known',
    law: 'HTSUS 9903.01.23',
    goods: ['6109100012', 'CN', '2025-02-21'],
    applies: { '9903.88.15': '750.00' },
    total: null,
    range: ['750.00', '1750.00'],
    missing: ['loadedOn'],
  },
  {
    what: 'Macau is outside the opioid duty',
    law: 'EO 14195 sec. 2',
    goods: ['8471300100', 'MO', '2025-03-10'],
    applies: {},
    total: '0.00',
  },
  {
    what: 'list 4B is printed and suspended: never charged',
    law: '84 FR 69447',
    goods: ['6601910000', 'CN', '2025-03-10'],
    applies: { '9903.01.24': '2000.00' },
    total: '2000.00',
  },
  {
    what: 'one day of country rates: Viet Nam 46 per cent',
    law: 'EO 14257 annex I; EO 14266',
    goods: ['6403996015', 'VN', '2025-04-09'],
    facts: loaded('2025-04-09'),
    applies: { '9903.01.72': '4600.00' },
    total: '4600.00',
  },
  {
    what: 'and 10 per cent the next day',
    law: 'EO 14266',
    goods: ['6403996015', 'VN', '2025-04-10'],
    facts: loaded('2025-04-09'),
    applies: { '9903.01.25': '1000.00' },
    total: '1000.00',
  },
  {
    what: 'China at 125 per cent, with section 301 and the opioid duty',
    law: 'EO 14266; 84 FR 20459; EO 14228',
    goods: ['8482101040', 'CN', '2025-04-12'],
    facts: loaded('2025-04-11'),
    applies: { '9903.88.03': '2500.00', '9903.01.24': '2000.00', '9903.01.63': '12500.00' },
    total: '17000.00',
  },
  {
    what: 'US content of a fifth or more leaves the reciprocal duty',
    law: 'EO 14257 sec. 3(f)',
    goods: ['7113195021', 'TH', '2025-10-20'],
    facts: { usContentPercent: Decimal.parse('40') },
    ordinary: '5.5',
    applies: { '9903.02.61': '1140.00', '9903.01.34': '0.00' },
    total: '1140.00',
  },
  {
    what: 'below a fifth it does not count',
    law: 'EO 14257 sec. 3(f)',
    goods: ['7113195021', 'TH', '2025-10-20'],
    facts: { usContentPercent: Decimal.parse('19.9') },
    ordinary: '5.5',
    applies: { '9903.02.61': '1900.00' },
    total: '1900.00',
  },
  {
    what: 'the European Union pays up to 15 per cent altogether',
    law: 'EO 14326; 90 FR 46136',
    goods: ['9004100000', 'DE', '2025-10-20'],
    ordinary: '2',
    applies: { '9903.02.20': '1300.00' },
    total: '1300.00',
  },
  {
    what: 'where the ordinary duty is higher, another heading is declared at zero',
    law: 'EO 14326; 90 FR 46136',
    goods: ['6205202003', 'IT', '2025-10-20'],
    ordinary: '19.7',
    applies: { '9903.02.19': '0.00' },
    total: '0.00',
  },
  {
    what: 'a specific ordinary rate needs its equivalent before an all-in rate can be told',
    law: 'U.S. note 2(v)',
    goods: ['2204215005', 'FR', '2025-11-01'],
    applies: {},
    total: null,
    range: ['0.00', '1500.00'],
    missing: ['columnOneAdValoremEquivalentPercent'],
  },
  {
    what: 'steel of Canada pays the opioid duty first until 2025-06-03',
    law: 'EO 14289',
    goods: ['7210490040', 'CA', '2025-05-05'],
    facts: { usmcaClaim: false },
    applies: { '9903.01.10': '2500.00' },
    total: '2500.00',
  },
  {
    what: 'and the steel duty first from 2025-06-04 on',
    law: 'Proclamation 10947',
    goods: ['7210490040', 'CA', '2025-06-04'],
    facts: { usmcaClaim: false },
    applies: { '9903.81.87': '5000.00' },
    total: '5000.00',
  },
  {
    what: 'screws of China pay on the steel content, and the reciprocal duty on the rest',
    law: 'Proclamation 10947 cl. 5-6',
    goods: ['7318155030', 'CN', '2025-07-01'],
    facts: { steelContentValue: Decimal.parse('6000') },
    applies: { '9903.88.03': '2500.00', '9903.81.90': '3000.00', '9903.01.24': '2000.00', '9903.01.25': '400.00' },
    total: '7900.00',
  },
  {
    what: 'a steel content nobody states is taken both ways; customs presumes the full value',
    law: 'CSMS 65236574',
    goods: ['7318155030', 'TW', '2025-07-01'],
    applies: {},
    total: null,
    range: ['1000.00', '5000.00'],
    missing: ['steelContentValue'],
  },
  {
    what: 'from 2026-04-06 on the full value pays one metals heading',
    law: 'Proclamation 11021',
    goods: ['7318155030', 'CN', '2026-04-06'],
    applies: { '9903.88.03': '2500.00', '9903.82.02': '5000.00' },
    total: '7500.00',
  },
  {
    what: 'the list names the line of a tyre, the use decides',
    law: 'Proclamation 10908; U.S. note 33',
    goods: ['4011101050', 'DE', '2025-05-04'],
    facts: loaded('2025-04-10'),
    applies: {},
    total: null,
    range: ['1000.00', '2500.00'],
    missing: ['isAutoPart'],
  },
  {
    what: 'a cabinet or not: the line does not tell',
    law: 'Proclamation 10976; U.S. note 37',
    goods: ['9403409060', 'MY', '2025-12-01'],
    applies: {},
    total: null,
    range: ['1900.00', '2500.00'],
    missing: ['kitchenCabinetOrVanity'],
  },
  {
    what: 'processing units within the windows pay the semiconductor duty alone',
    law: 'Proclamation 11002',
    goods: ['8471500150', 'TW', '2026-01-15'],
    facts: { isAutoPart: false, semiconductorArticle: true },
    applies: { '9903.79.01': '2500.00', '9903.01.32': '0.00' },
    total: '2500.00',
  },
  {
    what: 'solar modules: the safeguard ends on 2026-02-06, the reciprocal duty stays',
    law: 'Proclamation 10339; EO 14326',
    goods: ['8541430010', 'MY', '2026-02-07'],
    applies: { '9903.02.39': '1900.00' },
    total: '1900.00',
  },
  {
    what: 'emergency duties end on 2026-02-23, section 122 begins',
    law: 'Proclamation 11012',
    goods: ['6109100012', 'IN', '2026-02-24'],
    facts: loaded('2026-02-24'),
    applies: { '9903.03.01': '1000.00' },
    total: '1000.00',
  },
];

describe('how additional duties stack', () => {
  it.each(CASES)('$what ($law)', ({ goods: [number, origin, day], facts = {}, ordinary = '0', ...expected }) => {
    const due: OrdinaryDue = number.startsWith('22')
      ? { kind: 'unknown' }
      : { kind: 'percent', percent: Decimal.parse(ordinary) };
    const stated = new Map(Object.entries(facts));
    const value = parseMoney('10000.00');
    const answer = additionalDuties(index, { number, origin, day, value, stated, ordinary: due, suffixes: null });
    const applied = answer.programs.filter(({ verdict }) => verdict === 'applies');
    expect({
      applies: Object.fromEntries(applied.map(({ heading, amount }) => [heading, formatMoney(amount ?? -1n)])),
      total: answer.total === null ? null : formatMoney(answer.total),
      ...(expected.range && { range: [formatMoney(answer.least), formatMoney(answer.most)] }),
      ...(expected.missing && {
        missing: answer.missing.filter(({ effect }) => effect === 'amount').map(({ definition }) => definition.name),
      }),
    }).toEqual({
      applies: expected.applies,
      total: expected.total,
      ...(expected.range && { range: expected.range }),
      ...(expected.missing && { missing: expected.missing }),
    });
  });
});

describe('the programmes of the sandbox', () => {
  it('have no circle on any day and no two of one rank on the same goods', () => {
    expect(yieldCircles(index.programs, index.changeDays)).toEqual([]);
    expect(equalRanks(index.programs, index.lists)).toEqual([]);
  });
});
