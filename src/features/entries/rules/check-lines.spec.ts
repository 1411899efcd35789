import { describe, expect, it } from '@jest/globals';
import { checkEntry } from './check-entry.js';
import { NEW, aCase, aLine, anEntry, judged, rated, standing, told, withCase } from './entry.fixture.js';
import type { FiledEntry } from './filed-entry.js';

describe.each<[string, string, FiledEntry, readonly string[]]>([
  ['ENTRY-09', 'a case that is not on record', withCase({ standing: null }), ['refuses case.not_found']],
  [
    'ENTRY-09',
    'a case revoked by then',
    withCase({ standing: standing({ status: 'revoked', refusals: ['case.not_in_force'] }) }),
    ['refuses case.not_in_force'],
  ],
  [
    'ENTRY-09',
    'another origin than the case’s',
    withCase({ standing: standing({ refusals: ['origin.mismatch'] }) }),
    ['refuses origin.mismatch'],
  ],
  [
    'ENTRY-09',
    'a company’s case without its parties',
    withCase({ caseNumber: 'A-570-979-012' }),
    ['refuses case.parties_missing'],
  ],
  [
    'ENTRY-09',
    'a company’s case with another exporter',
    withCase({ caseNumber: 'A-570-979-012', rate: rated('country_wide') }, { exporter: 'Nobody Ltd.' }),
    ['warns case.other_company'],
  ],
  [
    'ENTRY-09',
    'the case of all others for a company with its own',
    withCase({ caseNumber: 'A-570-979-000', rate: rated('exporter') }, { exporter: 'Trina' }),
    ['warns case.company_has_its_own'],
  ],
  [
    'ENTRY-09',
    'a companion case missing',
    withCase({}, { missingCompanions: [{ code: 'companion.missing', of: 'A-570-979', caseNumber: 'C-570-980' }] }),
    ['warns companion.missing'],
  ],
  [
    'ENTRY-09',
    'two antidumping cases on a line',
    anEntry({ entryType: '03', lines: [aLine({ cases: [aCase(), aCase({ caseNumber: 'A-570-010' })] })] }),
    ['refuses case.two_of_a_kind'],
  ],
  [
    'ENTRY-09',
    'a case that may fit and is not named',
    anEntry({ lines: [aLine({ possibleCases: ['A-570-979'] })] }),
    ['warns adcvd.possible_case'],
  ],
  [
    'ENTRY-26',
    'a programme that is none',
    anEntry({ lines: [aLine({ tradeProgram: 'XX' })] }),
    ['refuses program.unknown'],
  ],
  [
    'ENTRY-26',
    'a programme for goods of another origin',
    anEntry({ lines: [aLine({ tradeProgram: 'KR' })] }),
    ['refuses program.origin_not_covered'],
  ],
  [
    'ENTRY-10',
    'no statement on reimbursement (351.402(f))',
    withCase({ nonReimbursement: false }),
    ['warns reimbursement.statement_missing'],
  ],
  [
    'ENTRY-11',
    'a number that has ended',
    anEntry({ lines: [aLine({ tariff: 'not_on_record', tariffEndedOn: '2025-12-31', successors: ['8541420015'] })] }),
    ['refuses hts.ended'],
  ],
  [
    'ENTRY-11',
    'a number never on record',
    anEntry({ lines: [aLine({ tariff: 'not_on_record' })] }),
    ['warns hts.not_on_record', 'undetermined quantity.units_not_on_record'],
  ],
  [
    'ENTRY-11',
    'a suffix not on record',
    anEntry({ lines: [aLine({ tariff: 'legal_line_only' })] }),
    ['warns hts.suffix_not_on_record'],
  ],
  [
    'ENTRY-12',
    'a heading that applies and is not declared',
    anEntry({ lines: [aLine({ headings: [judged('99038803', 'applies')] })] }),
    ['refuses chapter99.missing'],
  ],
  [
    'ENTRY-12',
    'a heading of another day',
    anEntry({ lines: [aLine({ declaredHeadings: ['99030125'], headings: [judged('99030125', 'not_in_force')] })] }),
    ['refuses chapter99.not_in_force'],
  ],
  [
    'ENTRY-12',
    'a heading of other goods',
    anEntry({ lines: [aLine({ declaredHeadings: ['99038803'], headings: [judged('99038803', 'does_not_apply')] })] }),
    ['refuses chapter99.does_not_apply'],
  ],
  [
    'ENTRY-12',
    'a heading that nobody knows',
    anEntry({ lines: [aLine({ declaredHeadings: ['99039999'] })] }),
    ['warns chapter99.not_on_record'],
  ],
  [
    'ENTRY-12',
    'a fact that is missing',
    anEntry({ lines: [aLine({ headings: [judged('99038502', 'needs_fact', ['metalContentValue'])] })] }),
    ['warns chapter99.fact_missing'],
  ],
  [
    'ENTRY-12',
    'a day that the programmes do not cover',
    anEntry({ lines: [aLine({ headings: null })] }),
    ['warns chapter99.not_checked'],
  ],
])('%s: %s', (rule, _, entry, expected) => {
  it('is told, and nothing else', () => {
    expect(told(entry)).toEqual(expected);
    expect(checkEntry(entry, NEW, entry.filedOn)[0]?.rule.split('@')[0]).toBe(rule);
  });
});
