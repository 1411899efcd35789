import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { nonresidentImporter } from './nonresident.js';
import type { ResidenceFacts } from './nonresident.js';

const ANY: ResidenceFacts = {
  entityType: 'corporation',
  citizenship: null,
  lawfulPermanentResident: null,
  jurisdictionOfOrganization: null,
};
const decide = (facts: Partial<ResidenceFacts>) =>
  applyRule(nonresidentImporter, { ...ANY, ...facts }, '2026-03-02').decision;

describe('NRI-01 nonresident importer (19 USC 4321(e)(2))', () => {
  it.each<[string, Partial<ResidenceFacts>, string, string]>([
    ['(A) a citizen', { entityType: 'individual', citizenship: 'US' }, 'no', 'citizen'],
    ['(A) a foreign citizen', { entityType: 'individual', citizenship: 'CN' }, 'yes', 'no_permanent_residence_claimed'],
    [
      '(A) who says she is no resident',
      { entityType: 'individual', citizenship: 'CN', lawfulPermanentResident: false },
      'yes',
      'foreign_citizen',
    ],
    [
      '(A) a permanent resident',
      { entityType: 'individual', citizenship: 'CN', lawfulPermanentResident: true },
      'no',
      'permanent_resident',
    ],
    [
      '(A) a sole proprietor is a person',
      { entityType: 'sole_proprietor', citizenship: 'US', jurisdictionOfOrganization: 'CN' },
      'no',
      'citizen',
    ],
    ['(A) nothing stated', { entityType: 'individual' }, 'undetermined', 'citizenship_missing'],
    [
      '(B) a Delaware LLC, whoever owns it',
      { entityType: 'llc', jurisdictionOfOrganization: 'US-DE' },
      'no',
      'organized_in_customs_territory',
    ],
    ['(B) the District of Columbia', { jurisdictionOfOrganization: 'US-DC' }, 'no', 'organized_in_customs_territory'],
    ['(B) Puerto Rico', { jurisdictionOfOrganization: 'US-PR' }, 'no', 'organized_in_customs_territory'],
    [
      '(B) Puerto Rico by its own country code',
      { jurisdictionOfOrganization: 'PR' },
      'no',
      'organized_in_customs_territory',
    ],
    ['(B) US Virgin Islands', { jurisdictionOfOrganization: 'US-VI' }, 'no', 'organized_in_customs_territory'],
    ['(B) Guam', { jurisdictionOfOrganization: 'US-GU' }, 'yes', 'organized_outside_customs_territory'],
    [
      '(B) Guam by its own country code',
      { jurisdictionOfOrganization: 'GU' },
      'yes',
      'organized_outside_customs_territory',
    ],
    ['(B) American Samoa', { jurisdictionOfOrganization: 'US-AS' }, 'yes', 'organized_outside_customs_territory'],
    [
      '(B) Northern Mariana Islands',
      { jurisdictionOfOrganization: 'US-MP' },
      'yes',
      'organized_outside_customs_territory',
    ],
    [
      '(B) a partnership abroad',
      { entityType: 'partnership', jurisdictionOfOrganization: 'VN' },
      'yes',
      'organized_abroad',
    ],
    ['(B) a Canadian province', { jurisdictionOfOrganization: 'CA-ON' }, 'yes', 'organized_abroad'],
    [
      '(B) somewhere in the United States',
      { jurisdictionOfOrganization: 'US' },
      'undetermined',
      'us_jurisdiction_not_named',
    ],
    ['(B) no such State', { jurisdictionOfOrganization: 'US-ZZ' }, 'undetermined', 'jurisdiction_unknown'],
    ['(B) no code at all', { jurisdictionOfOrganization: 'Delaware' }, 'undetermined', 'jurisdiction_unknown'],
    ['(B) nothing stated', {}, 'undetermined', 'jurisdiction_missing'],
    [
      '(B) the United States, whatever else is told',
      { entityType: 'federal_government', jurisdictionOfOrganization: null },
      'no',
      'government_of_the_united_states',
    ],
    [
      '(B) a state',
      { entityType: 'state_or_local_government', jurisdictionOfOrganization: 'US-GU' },
      'no',
      'government_of_the_united_states',
    ],
    [
      '(B) a foreign government is not addressed',
      { entityType: 'foreign_government', jurisdictionOfOrganization: null },
      'undetermined',
      'foreign_government_not_addressed',
    ],
    [
      'a federal office',
      { entityType: 'government', jurisdictionOfOrganization: 'US' },
      'no',
      'government_of_the_united_states',
    ],
    [
      'a foreign ministry',
      { entityType: 'government', jurisdictionOfOrganization: 'KR' },
      'undetermined',
      'foreign_government_not_addressed',
    ],
  ])('%s', (_, facts, nonresident, why) => {
    expect(decide(facts)).toEqual({ nonresident, reasonCode: `nonresident.${why}` });
  });

  it('counts fifty States, the District, Puerto Rico and the Virgin Islands', () => {
    expect(nonresidentImporter.params.residentJurisdictions.on('2026-01-01').value).toHaveLength(53);
  });
});
