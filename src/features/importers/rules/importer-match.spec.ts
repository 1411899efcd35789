import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { ADDRESS_LIKENESS, NAME_LIKENESS, importerMatch } from './importer-match.js';
import type { Described } from './importer-match.js';
import { likeness, matchKey, placeKey } from './likeness.js';

const POLICIES = initialPolicies([NAME_LIKENESS, ADDRESS_LIKENESS]);
const tampa = { street: '5 Wharf Street', city: 'Tampa', country: 'US' };
const nobody: Described = { names: [], addresses: [], employers: [], numbers: [], phones: [], emails: [] };
const described = (name: string, place = tampa, more: Partial<Described> = {}): Described => ({
  ...nobody,
  names: [{ value: name, holds: true }],
  addresses: [{ value: place, holds: true }],
  ...more,
});
const match = (asked: Described, known: Described) =>
  applyRule(importerMatch, { asked, known }, '2026-03-02', POLICIES).decision;
const elsewhere = { street: '1200 Quayside Walk', city: 'Savannah', country: 'US' };

describe('IMP-04 importers that may be one (19 USC 4320)', () => {
  it.each<[string, Described, Described, string, string[]]>([
    [
      'one company under two forms of it, at one place written twice',
      described('Northwind Fasteners, Inc.'),
      described('NORTHWIND FASTENERS L.L.C.', { ...tampa, street: '5 Wharf St.' }),
      'strong',
      ['same_name', 'same_address'],
    ],
    [
      'a name with a letter changed, at the same place',
      described('Northwind Fastners'),
      described('Northwind Fasteners'),
      'strong',
      ['similar_name', 'same_address'],
    ],
    ['the same name elsewhere', described('Northwind'), described('Northwind Ltd', elsewhere), 'weak', ['same_name']],
    ['another name at the same place', described('Zephyr'), described('Northwind'), 'weak', ['same_address']],
    [
      'a name it had, at a place it had',
      described('Northwind'),
      { ...nobody, names: [{ value: 'Northwind', holds: false }], addresses: [{ value: tampa, holds: false }] },
      'strong',
      ['former_name', 'former_address'],
    ],
    [
      'one employer number with two suffixes',
      described('Zephyr', tampa, { employers: ['12-3456789'] }),
      described('Northwind', elsewhere, { employers: ['12-3456789'] }),
      'strong',
      ['same_employer_number'],
    ],
    [
      'one social security number',
      described('Zephyr', tampa, { numbers: ['ssn:one'] }),
      described('Northwind', elsewhere, { numbers: ['ssn:other', 'ssn:one'] }),
      'strong',
      ['same_number'],
    ],
    [
      'one telephone and one name',
      described('Northwind', elsewhere, { phones: ['19125550100'] }),
      described('Northwind Co', tampa, { phones: ['19125550100'] }),
      'strong',
      ['same_name', 'same_phone'],
    ],
    ['nothing in common', described('Zephyr', elsewhere), described('Northwind'), 'none', []],
    ['nothing known', described('Zephyr', elsewhere), nobody, 'none', []],
  ])('%s', (_, asked, known, strength, reasons) => {
    expect(match(asked, known)).toMatchObject({ strength, reasons });
  });

  it('compares names without the form of the company, and places with their usual abbreviations', () => {
    expect([matchKey('The A.B.C. Company, Ltd.'), matchKey('Inc'), matchKey('Müller & Söhne GmbH')]).toEqual([
      'abc',
      'inc',
      'muller sohne',
    ]);
    expect(placeKey({ street: '12 North Main Avenue, Suite 4', city: 'Tampa', country: 'US' })).toBe(
      '12 n main ave ste 4 tampa us',
    );
  });

  it('counts likeness alike both ways, from 0 to 100, and 100 for the same alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,20}$/), fc.stringMatching(/^[a-z ]{1,20}$/), (a, b) => {
        const alike = likeness(a, b);
        expect(alike).toBe(likeness(b, a));
        expect(alike >= 0 && alike <= 100).toBe(true);
      }),
    );
    expect([likeness('', ''), likeness('abc', 'xyz'), likeness('abc', 'abc')]).toEqual([0, 0, 100]);
  });
});
