import { cfr, guide, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { rule } from '../../../kernel/rule.js';

export const ENTITY_TYPES = [
  'individual',
  'sole_proprietor',
  'partnership',
  'corporation',
  'llc',
  'federal_government',
  'state_or_local_government',
  'foreign_government',
  'government',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Those of CBP Form 5106, block 1G: of a government it asks whose. */
export const FORM_ENTITY_TYPES = ENTITY_TYPES.filter((type) => type !== 'government');

/** Governments of and in the United States. */
export const OWN_GOVERNMENTS: readonly EntityType[] = ['federal_government', 'state_or_local_government'];

export interface ResidenceFacts {
  readonly entityType: EntityType;
  /** ISO 3166-1 alpha-2, for individuals and sole proprietors. */
  readonly citizenship: string | null;
  /** Lawful permanent resident; left out, it is not claimed. */
  readonly lawfulPermanentResident: boolean | null;
  /** ISO 3166-1 alpha-2; in the United States ISO 3166-2 (`US-DE`, `US-PR`). */
  readonly jurisdictionOfOrganization: string | null;
}

export type YesNo = 'yes' | 'no' | 'undetermined';

export interface Residence {
  readonly nonresident: YesNo;
  readonly reasonCode: `nonresident.${string}`;
}

/** The codes that ISO 3166-1 gives to United States jurisdictions besides `US`. */
const OWN_COUNTRY_CODES = ['PR', 'VI', 'GU', 'AS', 'MP', 'UM'];

// prettier-ignore
const STATES = [
  'AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MD',
  'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PA', 'RI', 'SC',
  'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY',
];

/** Whether the importer is a nonresident one. The test is citizenship or place of organization, never where the office is. */
export const nonresidentImporter = rule({
  id: 'NRI-01',
  title: 'Nonresident importer',
  text: 'An individual who is neither a citizen nor a lawful permanent resident, or an entity not organized in the customs territory of the United States or in the US Virgin Islands, is a nonresident importer.',
  cites: [usc(19, '4321(e)(2)')],
  params: {
    residentJurisdictions: new Dated<readonly string[]>('jurisdictions of residents', '2026-11-21', {
      '2016-02-24': {
        value: [...STATES, 'DC', 'PR', 'VI'].map((code) => `US-${code}`),
        cites: [usc(19, '4321(e)(2)(B)'), guide('HTSUS General Note 2'), cfr(19, '101.1')],
      },
    }),
    nonresidentJurisdictions: new Dated<readonly string[]>(
      'United States jurisdictions of nonresidents',
      '2026-11-21',
      {
        '2016-02-24': {
          value: ['GU', 'AS', 'MP', 'UM'].map((code) => `US-${code}`),
          cites: [usc(19, '4321(e)(2)(B)'), guide('HTSUS General Note 2')],
        },
      },
    ),
  },
  decide(facts: ResidenceFacts, { residentJurisdictions, nonresidentJurisdictions }): Residence {
    if (facts.entityType === 'individual' || facts.entityType === 'sole_proprietor') return ofPerson(facts);
    if (OWN_GOVERNMENTS.includes(facts.entityType)) return answer('no', 'government_of_the_united_states');
    if (facts.entityType === 'foreign_government') return answer('undetermined', 'foreign_government_not_addressed');
    const jurisdiction = canonical(facts.jurisdictionOfOrganization);
    if (!jurisdiction) return answer('undetermined', 'jurisdiction_missing');
    if (facts.entityType === 'government') return ofGovernment(jurisdiction);
    if (residentJurisdictions.includes(jurisdiction)) return answer('no', 'organized_in_customs_territory');
    if (nonresidentJurisdictions.includes(jurisdiction)) return answer('yes', 'organized_outside_customs_territory');
    // A bare `US` may mean Delaware or Guam, and the two are answered differently.
    if (jurisdiction === 'US') return answer('undetermined', 'us_jurisdiction_not_named');
    if (jurisdiction.startsWith('US-') || !FOREIGN.test(jurisdiction))
      return answer('undetermined', 'jurisdiction_unknown');
    return answer('yes', 'organized_abroad');
  },
});

const FOREIGN = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

const answer = (nonresident: YesNo, why: string): Residence => ({ nonresident, reasonCode: `nonresident.${why}` });

/** Whether a code of a country or of a place in it is one of the United States. */
export const isOfUnitedStates = (code: string): boolean =>
  code === 'US' || code.startsWith('US-') || OWN_COUNTRY_CODES.includes(code);

const canonical = (code: string | null): string | null =>
  code !== null && OWN_COUNTRY_CODES.includes(code) ? `US-${code}` : code;

// (e)(2)(A). Permanent residence is the importer's to claim: a foreign citizen who does not is taken at that.
function ofPerson({ citizenship, lawfulPermanentResident }: ResidenceFacts): Residence {
  if (citizenship === 'US' || citizenship?.startsWith('US-')) return answer('no', 'citizen');
  if (lawfulPermanentResident) return answer('no', 'permanent_resident');
  if (citizenship === null || !FOREIGN.test(citizenship)) return answer('undetermined', 'citizenship_missing');
  return answer('yes', lawfulPermanentResident === false ? 'foreign_citizen' : 'no_permanent_residence_claimed');
}

// (e)(2)(B) speaks of commercial entities: a government of the United States is none abroad, a foreign one is not addressed.
const ofGovernment = (jurisdiction: string): Residence =>
  jurisdiction === 'US' || jurisdiction.startsWith('US-')
    ? answer('no', 'government_of_the_united_states')
    : answer('undetermined', 'foreign_government_not_addressed');
