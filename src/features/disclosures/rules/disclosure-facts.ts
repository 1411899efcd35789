import type { Calendar } from '../../../kernel/calendar.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import type { ImporterResponse, Infringement } from '../../detentions/rules/index.js';
import type { DisclosureField } from './field-catalogue.js';

/** From a first to a last day, both included; `to` null while it lasts. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Who asks, for this recordation. */
export type RequesterStanding = 'owner' | 'registered_agent' | 'listed_injured_person' | 'none';

/** The grounds of 19 CFR 133 that open the disclosures after seizure; any other ground is `other`. */
export const SEIZURE_GROUNDS_DISCLOSED = ['133.21(e)', '133.42', '133.47', 'other'] as const;
export type DisclosureSeizureGround = (typeof SEIZURE_GROUNDS_DISCLOSED)[number];
/** The ground on which circumvention devices are seized. */
export const OF_DEVICES: DisclosureSeizureGround = '133.47';

export interface SeizureFact {
  /** The day of the notice of seizure. */
  readonly noticeOn: IsoDate;
  readonly ground: DisclosureSeizureGround;
  /** The recordation that was infringed; null for a seizure on another ground. */
  readonly recordationId: string | null;
}

export interface AbandonmentFact {
  readonly acceptedOn: IsoDate;
  /** The paragraph of 19 CFR 127.12 as it was recorded. */
  readonly basis: string;
  /** Whether that paragraph is one of 127.12(b). */
  readonly voluntary: boolean;
  /** The finding that a successful importation would have broken the trade laws. */
  readonly reasonableBelief: { readonly on: IsoDate } | null;
  readonly suspectedViolation: Infringement | null;
}

/** How a person injured by circumvention devices stands on the published list (19 CFR 133.47(b)(2)(iii)). */
export interface Listing extends Period {
  /** Whether it is listed for the very work whose protection measure the seized devices attack. */
  readonly forThisWork: boolean;
}

/** The bond behind a sample that was asked for, and what it has to cover. */
export interface SampleBond {
  readonly active: boolean;
  readonly amount: Cents;
  readonly required: Cents;
}

/** What the owner asked for by itself; samples before seizure are asked for by their kind. */
export interface OwnerRequestFact {
  readonly on: IsoDate;
  readonly wants: 'unredacted_images' | 'sample';
}

export interface Hold extends Period {
  readonly kind: 'law_enforcement' | 'national_security';
  /** Who decided that it withholds even what the law makes a duty; nobody where it is left out. */
  readonly withholdsDutiesBy?: string | undefined;
}

/** How a case ended without seizure or abandonment, or after it. */
export type Closing = 'released' | 'exported' | 'excluded' | 'destroyed' | 'no_infringement';

/** All that a disclosure decision is made from. Events dated after the day asked about count as not having happened. */
export interface DisclosureFacts {
  readonly infringement: Infringement;
  readonly recordation: { readonly id: string; readonly inForce: readonly Period[] };
  readonly standing: RequesterStanding;
  /** The place on the list of whoever is told of devices seized; null for whoever is not on it. */
  readonly listing: Listing | null;
  /** False where another agency decides whether the goods may enter. */
  readonly cbpDecides: boolean;
  readonly presentedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  readonly responses: readonly ImporterResponse[];
  readonly seizures: readonly SeizureFact[];
  readonly abandonment: AbandonmentFact | null;
  readonly closed: { readonly on: IsoDate; readonly as: Closing } | null;
  readonly holds: readonly Hold[];
  /** The bond of the sample of each kind that was asked for last. */
  readonly sampleBonds: Readonly<Record<'redactedSample' | 'unredactedSample', SampleBond | null>>;
  readonly ownerRequests: readonly OwnerRequestFact[];
  /** The finding that the owner's examination or testing would help. */
  readonly examinationWouldAssist: { readonly on: IsoDate } | null;
  /** Fields of which there is something to disclose. */
  readonly onRecord: readonly DisclosureField[];
  readonly calendar: Calendar;
}

export const covers = (period: Period, day: IsoDate): boolean =>
  period.from <= day && (period.to === null || day <= period.to);
