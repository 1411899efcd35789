import { describe, expect, it } from '@jest/globals';
import { readProgram } from '../../duties/rules/additional/program-text.js';
import type { ProgramText } from '../../duties/rules/additional/program-text.js';
import { ProgramIndex } from '../../duties/rules/additional/program-index.js';
import { faultsOfProgram, otherPrograms, programOf } from './changed-law.js';

const ON = '2026-03-02';
const TEXT: ProgramText = {
  ...{ programId: 'made_up', authority: 's999', heading: '9903.99.99', headingFloorMet: '', description: 'made up' },
  ...{
    countryScope: 'XX',
    productScope: 'all',
    rateKind: 'surcharge',
    ratePercent: '25',
    from: '2025-06-01',
    until: '',
  },
  ...{ publishedOn: '', conditions: '', stackingGroup: 'made_up', rank: '1', yieldsTo: '', appliesTo: 'full' },
  ...{ metal: '', occupies: 'none', relieves: '', instrument: 'made up', sourceUrl: '', confidence: 'C', note: '' },
};
const index = new ProgramIndex({
  programs: [
    TEXT,
    { ...TEXT, programId: 'made_up_free', rateKind: 'passthrough', ratePercent: '' },
    { ...TEXT, programId: 'made_up_other', heading: '9903.99.98' },
  ].map((text) => {
    const reading = readProgram(text);
    if ('program' in reading) return reading.program;
    throw new Error(JSON.stringify(reading.faults));
  }),
  memberships: [],
  facts: [],
});
const charged = index.programs.find(({ rateKind }) => rateKind === 'surcharge');
const free = index.programs.find(({ rateKind }) => rateKind === 'passthrough');
if (!charged || !free) throw new Error('there are programmes of both kinds');

describe('TARG-09', () => {
  const changedBy = (value: object) => {
    const other = otherPrograms(new Map<string, unknown>([[`chapter_99.${charged.programId}`, value]]), ON);
    if (!other) throw new Error('a programme is other');
    const data = other.change(index.data);
    expect(other.change(index.data)).toBe(data);
    return data.programs;
  };

  it('takes a programme at another rate, for other days or away, and leaves all others', () => {
    const others = (programs: typeof index.programs) => programs.filter((one) => one.programId !== charged.programId);
    const [dearer] = changedBy({ ratePercent: '99.5', until: null }).filter((one) => !index.programs.includes(one));
    expect(dearer).toEqual({ ...charged, ratePercent: dearer?.ratePercent, until: null });
    expect(dearer?.ratePercent?.toString()).toBe('99.5');
    const gone = changedBy({ inForce: false });
    expect(gone).toEqual(others(index.programs));
    expect(changedBy({ from: charged.from })).toEqual(index.programs);
  });

  it('is asked of programmes alone, and refuses what no programme can be', () => {
    expect(['chapter_99.x', 'bond.minimum'].map(programOf)).toEqual(['x', null]);
    expect(otherPrograms(new Map([['bond.minimum', '1.00']]), ON)).toBeNull();
    const sound = [{ inForce: false }, { ratePercent: '0' }, { from: '2025-01-01', until: null }];
    expect(sound.flatMap((value) => faultsOfProgram(value, charged))).toEqual([]);
    const faulty = [
      null,
      [],
      {},
      { inForce: true },
      { inForce: false, from: ON },
      { ratePercent: 5 },
      { until: 'soon' },
    ];
    expect(faulty.filter((value) => faultsOfProgram(value, charged).length === 0)).toEqual([]);
    expect(faultsOfProgram({ from: '2030-01-02', until: '2030-01-01' }, charged)).toEqual([
      'it would end before it begins',
    ]);
    expect(faultsOfProgram({ ratePercent: '5' }, free)).toEqual(['the programme has no rate that is charged']);
  });
});
