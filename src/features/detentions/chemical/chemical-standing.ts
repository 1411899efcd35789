import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { clockOn } from '../clocks.js';
import type { LegalClock } from '../clocks.js';
import type { Detention } from '../detention.entity.js';
import { chemicalDetention } from '../rules/index.js';
import type { ChemicalDetention, ChemicalDetentionFacts, ImporterResponse } from '../rules/index.js';
import { CALENDAR } from '../standing.js';
import type { Standing } from '../standing.js';

/** The days of a detained chemical shipment; no time runs before its notice. */
export type ChemicalDays = Omit<ChemicalDetentionFacts, 'noticeOn' | 'askedOn'> & { readonly noticeOn: IsoDate | null };

/** Where the act on toxic substances puts a shipment on a day; the decision is null before notice and before the law. */
export interface ChemicalStanding {
  readonly decision: ChemicalDetention | null;
  readonly clocks: readonly LegalClock[];
  readonly step: Applied<ChemicalDetention> | null;
  readonly beforeTheLaw: boolean;
}

export function chemicalStandingOf({ noticeOn, ...days }: ChemicalDays, askedOn: IsoDate): ChemicalStanding {
  if (noticeOn === null || noticeOn > askedOn) return NOTHING_RUNS;
  try {
    const step = applyRule(chemicalDetention, { ...days, noticeOn, askedOn }, noticeOn);
    const clocks = step.decision.clocks.map((clock) => clockOn(clock, askedOn, CALENDAR));
    return { decision: step.decision, clocks, step, beforeTheLaw: false };
  } catch (error) {
    if (error instanceof NotInForce) return { ...NOTHING_RUNS, beforeTheLaw: true };
    throw error;
  }
}

const NOTHING_RUNS: ChemicalStanding = { decision: null, clocks: [], step: null, beforeTheLaw: false };

/** The days of a detention under that act, as they are on record. */
export function chemicalDaysOf(detention: Detention, responses: readonly ImporterResponse[]): ChemicalDays {
  const { noticeOn, redeliveryDemandedOn, extendedTo, endedAs, endedOn } = detention;
  // Goods that were called back have not left: the demand says that their release did not end it.
  const calledBack = redeliveryDemandedOn !== null && endedAs === 'released';
  return {
    noticeOn,
    documentsOn: responses[0]?.on ?? null,
    // Redelivery is demanded because the EPA refused; of its other decisions the record knows only that the goods left.
    ...(redeliveryDemandedOn !== null && { agencyDecidedOn: redeliveryDemandedOn }),
    redeliveryDemandedOn,
    extendedTo,
    endedOn: calledBack ? null : endedOn,
  };
}

/** A standing with the times of that act in place of those of the general rule, which another agency's decision does not keep. */
export const withChemical = (standing: Standing, { clocks, decision }: ChemicalStanding): Standing => ({
  ...standing,
  clocks,
  chemical: decision,
});
