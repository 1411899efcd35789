import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { EntityType, YesNo } from '../../importers/rules/nonresident.js';

export interface NonresidentDutyFacts {
  readonly nonresident: YesNo;
  readonly entityType: EntityType;
  /** Whether the corporation has qualified to do business in the State where its agent acts; null where it is not known. */
  readonly qualifiedInState: boolean | null;
}

export const NONRESIDENT_REQUIREMENTS = [
  'resident_corporate_surety',
  'resident_agent_for_service_of_process',
  'power_of_attorney_to_resident_agent',
  'proof_of_signers_authority',
  'corporate_seal',
] as const;

export interface NonresidentDuty {
  readonly requirement: (typeof NONRESIDENT_REQUIREMENTS)[number];
  readonly text: string;
  /** `undetermined` where a fact it turns on is not known; `no` of what is often asked for and not needed. */
  readonly applies: YesNo;
  readonly legalBasis: readonly Citation[];
}

/** What a nonresident importer must have besides the amount of its bond. Empty for a resident. */
export const nonresidentDuties = rule({
  id: 'NRI-02',
  version: 2,
  title: 'What a nonresident importer must have',
  text:
    'A nonresident may enter goods only on a bond with a resident corporate surety; a nonresident corporation also needs a resident agent for service of process in the State of the port of entry or, for remote filing, of the filing. ' +
    'Its power of attorney names an agent who is a resident and authorized to accept service of process; of a corporation that has not qualified to do business in the State where the agent acts, documents prove the authority of whoever signs. No corporate seal is asked for.',
  cites: [cfr(19, '141.17'), cfr(19, '141.18'), cfr(19, '141.36'), cfr(19, '141.37'), usc(19, '1484(d)(1)')],
  decide(facts: NonresidentDutyFacts): readonly NonresidentDuty[] {
    if (facts.nonresident === 'no') return [];
    return [...entering(facts), ...ofThePower(facts.nonresident, facts)];
  },
});

/** Version 1 did not speak of powers of attorney. */
export const nonresidentDuties1 = rule({
  id: 'NRI-02',
  title: 'What a nonresident importer must have',
  text: 'A nonresident may enter goods only on a bond with a resident corporate surety; a nonresident corporation also needs a resident agent for service of process in the State of the port of entry or, for remote filing, of the filing.',
  cites: [cfr(19, '141.17'), cfr(19, '141.18'), usc(19, '1484(d)(1)')],
  decide: (facts: Omit<NonresidentDutyFacts, 'qualifiedInState'>): readonly NonresidentDuty[] => entering(facts),
});

function entering({
  nonresident,
  entityType,
}: Omit<NonresidentDutyFacts, 'qualifiedInState'>): readonly NonresidentDuty[] {
  if (nonresident === 'no') return [];
  const applies = nonresident;
  const corporation = entityType === 'corporation';
  const surety: NonresidentDuty = {
    requirement: 'resident_corporate_surety',
    text: 'The bond on CBP Form 301 has a resident corporate surety.',
    applies,
    legalBasis: [corporation ? cfr(19, '141.18(b)') : cfr(19, '141.17')],
  };
  // 141.18 speaks of corporations only; other forms of business come in under 141.17.
  return corporation ? [AGENT(applies), surety] : [surety];
}

const AGENT = (applies: 'yes' | 'undetermined'): NonresidentDuty => ({
  requirement: 'resident_agent_for_service_of_process',
  text: 'A resident agent in the State of the port of entry (for remote filing: that State or the one the filing comes from) may accept service of process.',
  applies,
  legalBasis: [cfr(19, '141.18(a)')],
});

// Only where a power is given; 141.31(d) measures residence of individuals and partnerships for it by where they live.
function ofThePower(
  nonresident: 'yes' | 'undetermined',
  { entityType, qualifiedInState }: NonresidentDutyFacts,
): readonly NonresidentDuty[] {
  const toResidentAgent: NonresidentDuty = {
    requirement: 'power_of_attorney_to_resident_agent',
    text: 'A power of attorney, where one is given, names an agent who is a resident and is authorized to accept service of process against the nonresident.',
    applies: entityType === 'corporation' ? nonresident : 'undetermined',
    legalBasis: [cfr(19, '141.31(d)'), cfr(19, '141.36')],
  };
  if (entityType !== 'corporation') return [toResidentAgent];
  const proof: NonresidentDuty = {
    requirement: 'proof_of_signers_authority',
    text: 'Unless the corporation has qualified to do business in the State where its agent acts, documents with the power of attorney establish the authority of the officer who signs it, whatever the office.',
    applies: qualifiedInState === true ? 'no' : qualifiedInState === null ? 'undetermined' : nonresident,
    legalBasis: [cfr(19, '141.37')],
  };
  return [toResidentAgent, proof, NO_SEAL];
}

const NO_SEAL: NonresidentDuty = {
  requirement: 'corporate_seal',
  text: 'The power of attorney needs no corporate seal: documents prove the authority of whoever signs.',
  applies: 'no',
  legalBasis: [cfr(19, '141.32'), cfr(19, '141.37')],
};
