import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { EntityType, YesNo } from '../../importers/rules/nonresident.js';

export interface NonresidentDutyFacts {
  readonly nonresident: YesNo;
  readonly entityType: EntityType;
}

export interface NonresidentDuty {
  readonly requirement: 'resident_corporate_surety' | 'resident_agent_for_service_of_process';
  readonly text: string;
  /** `undetermined` where it is not known whether the importer is a nonresident. */
  readonly applies: 'yes' | 'undetermined';
  readonly legalBasis: readonly Citation[];
}

/** What a nonresident importer must have besides the amount of its bond. Empty for a resident. */
export const nonresidentDuties = rule({
  id: 'NRI-02',
  title: 'What a nonresident importer must have',
  text: 'A nonresident may enter goods only on a bond with a resident corporate surety; a nonresident corporation also needs a resident agent for service of process in the State of the port of entry or, for remote filing, of the filing.',
  cites: [cfr(19, '141.17'), cfr(19, '141.18'), usc(19, '1484(d)(1)')],
  decide({ nonresident, entityType }: NonresidentDutyFacts): readonly NonresidentDuty[] {
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
  },
});

const AGENT = (applies: 'yes' | 'undetermined'): NonresidentDuty => ({
  requirement: 'resident_agent_for_service_of_process',
  text: 'A resident agent in the State of the port of entry (for remote filing: that State or the one the filing comes from) may accept service of process.',
  applies,
  legalBasis: [cfr(19, '141.18(a)')],
});
