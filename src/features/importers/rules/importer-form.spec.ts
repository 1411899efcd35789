import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { importerForm } from './importer-form.js';
import type { ImporterFormFacts } from './importer-form.js';

const FORM: ImporterFormFacts = {
  name: 'Spruce East',
  from: '2026-03-02',
  today: '2026-03-02',
  entityType: 'corporation',
  citizenship: null,
  lawfulPermanentResident: null,
  jurisdictionOfOrganization: 'US-DE',
  alsoKnownAs: [],
  yearEstablished: 2011,
  certifiedOn: '2026-03-02',
  intendsToImport: true,
  isImporterOfRecord: true,
  expectsAdcvdGoods: true,
};
const faults = (facts: Partial<ImporterFormFacts>) =>
  applyRule(importerForm, { ...FORM, ...facts }, '2026-03-02').decision.map(({ pointer, code }) =>
    [pointer.replace('/particulars', ''), code.replace('importer.', '')].join(' '),
  );
const person = { entityType: 'individual', jurisdictionOfOrganization: null } as const;
const others = (...alsoKnownAs: ImporterFormFacts['alsoKnownAs']) => ({ alsoKnownAs });

describe('IMP-02: CBP Form 5106 without contradictions', () => {
  it.each<[string, Partial<ImporterFormFacts>, string[]]>([
    ['one that contradicts nothing', {}, []],
    ['certified tomorrow', { certifiedOn: '2026-03-03' }, ['/certification/signedOn date.in_future']],
    [
      'certified in a year before it was established',
      { certifiedOn: '2010-12-31' },
      ['/certification/signedOn certified_before_established'],
    ],
    ['certified in the year of its establishment', { certifiedOn: '2011-01-01' }, []],
    [
      'no import intended, an importer of record of goods under orders',
      { intendsToImport: false },
      ['/numberUses not_importing_but', '/expectsAdcvdGoods not_importing_but'],
    ],
    [
      'no import intended, and none told of',
      { intendsToImport: false, isImporterOfRecord: false, expectsAdcvdGoods: false },
      [],
    ],
    [
      'also known as itself',
      others({ kind: 'AKA', name: ' spruce EAST ' }),
      ['/alsoKnownAs/0/name other_name_its_own'],
    ],
    [
      'one other name twice',
      others({ kind: 'DBA', name: 'Alder' }, { kind: 'DBA', name: 'ALDER' }),
      ['/alsoKnownAs/1/name other_name_twice'],
    ],
    ['one other name of two kinds', others({ kind: 'DBA', name: 'Alder' }, { kind: 'AKA', name: 'Alder' }), []],
    [
      'a state organized abroad',
      { entityType: 'state_or_local_government', jurisdictionOfOrganization: 'MX' },
      ['/entityType government_elsewhere'],
    ],
    ['a state, here', { entityType: 'state_or_local_government', jurisdictionOfOrganization: 'PR' }, []],
    [
      'a foreign government organized here',
      { entityType: 'foreign_government', jurisdictionOfOrganization: 'US-DE' },
      ['/entityType government_elsewhere'],
    ],
    ['a foreign government', { entityType: 'foreign_government', jurisdictionOfOrganization: 'KR' }, []],
    [
      'a person as a division',
      { ...person, ...others({ kind: 'DIV', name: 'Alder' }) },
      ['/alsoKnownAs/0/name person_a_division'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });
});
