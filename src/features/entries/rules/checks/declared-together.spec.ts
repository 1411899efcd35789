import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { declaredTogether } from './declared-together.js';
import type { DeclaredTogetherFacts } from './declared-together.js';

describe('ENTRY-43 port, days and surety of an entry', () => {
  const facts: DeclaredTogetherFacts = {
    portCode: '2704',
    exportedOn: '2026-02-10',
    importedOn: null,
    arrivedOn: '2026-02-10',
    bonds: [{ bondNumber: '240000001' }, { bondNumber: '240000002', otherSurety: false }],
  };
  it.each<[string, Partial<DeclaredTogetherFacts>, readonly string[]]>([
    ['what agrees', {}, []],
    ['a district of zeros', { portCode: '0001' }, ['refuses /portCode port.no_port_of_entry']],
    ['a district without its port', { portCode: '2700' }, ['refuses /portCode port.no_port_of_entry']],
    ['zeros alone', { portCode: '0000' }, ['refuses /portCode port.no_port_of_entry']],
    ['arrived a day too early', { arrivedOn: '2026-02-09' }, ['refuses /arrivedOn date.arrived_before_export']],
    ['told with its importation', { arrivedOn: '2026-02-09', importedOn: '2026-02-09' }, []],
    ['no day of export', { exportedOn: null, arrivedOn: '2020-01-01' }, []],
    [
      'a bond of another surety',
      { bonds: [...facts.bonds, { bondNumber: '240000003', otherSurety: true }] },
      ['warns /bonds/2/suretyCode bond.of_another_surety'],
    ],
  ])('%s', (_, given, expected) => {
    const { decision } = applyRule(declaredTogether, { ...facts, ...given }, '2026-03-02');
    expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(expected);
  });
});
