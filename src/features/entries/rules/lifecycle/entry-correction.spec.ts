import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { entryCorrection2 } from './correction-as-it-was.js';
import { entryCorrection } from './entry-correction.js';
import type { CorrectionFacts, SuspendedBy } from './entry-correction.js';

const found = (given: Partial<CorrectionFacts>) => {
  const facts: CorrectionFacts = {
    entryType: '01',
    hasCases: false,
    summaryFiled: true,
    correctionUntil: '2027-01-01',
    liquidation: { scheduledOn: '2027-01-15', extended: false },
    correctedOn: '2026-12-31',
    addsPreference: false,
    tradeProgram: null,
    ...given,
  };
  return applyRule(entryCorrection, facts, facts.correctedOn).decision.map(({ weight, code }) => `${weight} ${code}`);
};

const suspendedBy = (...by: readonly SuspendedBy[]) => ({
  liquidation: { scheduledOn: null, extended: false, suspendedBy: by },
});

describe('ENTRY-20 until when a summary is corrected (82 FR 50656, 84 FR 40430)', () => {
  // An entry of Saturday 7 March 2026: 300 days end on 1 January 2027, liquidation is scheduled for 15 January 2027.
  it.each<[string, Partial<CorrectionFacts>, readonly string[]]>([
    ['fifteen days before liquidation', {}, []],
    ['fourteen days before it', { correctedOn: '2027-01-01' }, ['refuses correction.liquidation_near']],
    [
      'after both',
      { correctedOn: '2027-01-02' },
      ['refuses correction.too_late', 'refuses correction.liquidation_near'],
    ],
    [
      'while liquidation is suspended the 300 days alone',
      { liquidation: { scheduledOn: null, extended: false }, correctedOn: '2027-01-02' },
      ['refuses correction.too_late'],
    ],
    [
      'suspended under a case it may still be, which is not determined',
      { entryType: '03', ...suspendedBy('case'), correctedOn: '2027-01-02' },
      ['undetermined correction.past_while_suspended'],
    ],
    [
      'suspended for evasion, under quota',
      { entryType: '07', ...suspendedBy('evasion'), correctedOn: '2027-01-02' },
      ['undetermined correction.past_while_suspended'],
    ],
    ['informal', { entryType: '11' }, ['refuses correction.informal']],
    ['informal, where no day is on record', { entryType: '12', liquidation: null }, ['refuses correction.informal']],
    [
      'a preference that is claimed by 19 USC 1520(d)',
      { addsPreference: true, tradeProgram: 'S+' },
      ['refuses correction.preference_by_claim'],
    ],
    ['another preference', { addsPreference: true, tradeProgram: 'KR' }, []],
    [
      'suspended by a court, of a zone, with a case',
      { entryType: '06', hasCases: true, ...suspendedBy('court_order'), correctedOn: '2027-01-02' },
      ['undetermined correction.past_while_suspended'],
    ],
    [
      'the same without a case',
      { entryType: '06', ...suspendedBy('evasion'), correctedOn: '2027-01-02' },
      ['refuses correction.too_late'],
    ],
    [
      'suspended by another statute',
      { entryType: '03', ...suspendedBy('other_statute'), correctedOn: '2027-01-02' },
      ['refuses correction.too_late'],
    ],
    ['on the last of the 300 days', { entryType: '03', ...suspendedBy('case'), correctedOn: '2027-01-01' }, []],
    [
      'where it is extended the fifteen days alone',
      { liquidation: { scheduledOn: '2028-03-03', extended: true }, correctedOn: '2028-02-17' },
      [],
    ],
    [
      'one day later',
      { liquidation: { scheduledOn: '2028-03-03', extended: true }, correctedOn: '2028-02-18' },
      ['refuses correction.liquidation_near'],
    ],
    ['where no day is on record', { liquidation: null }, ['undetermined correction.liquidation_unknown']],
    [
      'where no day is on record, after the 300 days',
      { liquidation: null, correctedOn: '2027-01-02' },
      ['refuses correction.too_late'],
    ],
    ['before the summary', { summaryFiled: false, liquidation: null }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('in version 2 is over with the 300 days, whatever suspends it', () => {
    const facts = {
      entryType: '03',
      hasCases: true,
      summaryFiled: true,
      correctionUntil: '2027-01-01',
      ...suspendedBy('case'),
    } as const;
    const asked = { ...facts, correctedOn: '2027-01-02', addsPreference: false, tradeProgram: null } as const;
    const codes = applyRule(entryCorrection2, asked, asked.correctedOn).decision.map(({ code }) => code);
    expect([entryCorrection2.version, codes]).toEqual([2, ['correction.too_late']]);
  });
});
