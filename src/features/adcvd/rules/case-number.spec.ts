import { describe, expect, it } from '@jest/globals';
import { compactCaseNumber, readCaseNumber } from './case-number.js';

describe('case numbers (ACE: letter, country, case, company)', () => {
  it.each([
    ['A-570-979', 'A-570-979', null, 'A570979'],
    ['a570979', 'A-570-979', null, 'A570979'],
    ['A570979001', 'A-570-979-001', '001', 'A570979001'],
    ['C-570-980-000', 'C-570-980-000', '000', 'C570980000'],
    [' A–570–979 ', 'A-570-979', null, 'A570979'],
  ])('reads %s', (text, canonical, company, compact) => {
    const reading = readCaseNumber(text);
    if (!('caseNumber' in reading)) throw new Error(reading.message);
    expect(reading.caseNumber).toMatchObject({ canonical, company, countryCode: '570' });
    expect(compactCaseNumber(reading.caseNumber)).toBe(compact);
    expect(canonical.startsWith(reading.caseNumber.order)).toBe(true);
  });

  it.each([
    ['B-570-979', 'case_number.malformed'],
    ['A-57-979', 'case_number.malformed'],
    ['A-570-9790', 'case_number.malformed'],
    ['C-53-878', 'case_number.malformed'],
    ['', 'case_number.malformed'],
    ['A-570-979-999', 'case_number.ended_company'],
  ])('refuses %s', (text, fault) => {
    expect(readCaseNumber(text)).toMatchObject({ fault });
  });
});
