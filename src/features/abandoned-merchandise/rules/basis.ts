import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths, addYears } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Requirement } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** How goods come to be abandoned; only what begins with `vol_` is abandoned voluntarily. */
export const ABANDONMENT_BASES = [
  'inv_fair',
  'inv_warehouse',
  'vol_possession',
  'vol_30d',
  'vol_fair',
  'vol_warehouse',
] as const;
export type AbandonmentBasis = (typeof ABANDONMENT_BASES)[number];

/** Who asked customs to take the goods. */
export const POSSESSION_REQUESTERS = [
  'consignee',
  'vessel_owner',
  'vessel_master',
  'person_in_charge_of_vehicle',
  'owner_of_goods',
  'other',
] as const;
export type PossessionRequester = (typeof POSSESSION_REQUESTERS)[number];

export type BasisFacts =
  | { readonly basis: 'inv_fair'; readonly fairClosedOn: IsoDate; readonly inCustody: boolean }
  | { readonly basis: 'inv_warehouse'; readonly importedOn: IsoDate; readonly chargesUnpaid: boolean }
  | {
      readonly basis: 'vol_possession';
      readonly requestedBy: PossessionRequester;
      readonly possessionTakenOn?: IsoDate;
    }
  | {
      readonly basis: 'vol_30d';
      readonly enteredOn: IsoDate;
      /** The goods went to public stores for examination; the day they were released from it. */
      readonly examined: boolean;
      readonly examinationReleasedOn?: IsoDate;
      readonly byImporter: boolean;
    }
  | { readonly basis: 'vol_fair'; readonly fairClosesOn: IsoDate }
  | { readonly basis: 'vol_warehouse'; readonly importedOn: IsoDate };

export interface BasisDecision {
  readonly met: boolean;
  readonly voluntary: boolean;
  /** The last day to abandon (voluntary) or the day the goods became abandoned by time (involuntary). */
  readonly limitOn?: IsoDate;
  readonly faults: readonly Fault[];
}

const REVIEWED: IsoDate = '2026-11-21';
const since: IsoDate = '1979-08-09';

/** Whether goods are abandoned on a basis on the day the rule is applied for. */
export const abandonmentBasis = rule({
  id: 'ABAN-01',
  title: 'Bases of abandonment',
  text:
    'Goods are abandoned voluntarily when customs takes possession at the request of the consignee or of who brought them, or the importer abandons ' +
    'them within thirty days of entry or of release from examination, before three months after a fair closes, or within three years in warehouse; ' +
    'involuntarily when they stay three months after a fair or unpaid beyond five years in warehouse.',
  cites: [cfr(19, '127.12'), usc(19, '1506(1)'), usc(19, '1563(b)'), usc(19, '1753')],
  params: {
    importerDays: new Dated<number>('days to abandon after entry or examination', REVIEWED, {
      [since]: { value: 30, cites: [cfr(19, '127.12(b)(2)'), usc(19, '1506(1)')] },
    }),
    fairMonths: new Dated<number>('months after the closing of a fair', REVIEWED, {
      [since]: { value: 3, cites: [cfr(19, '127.12(a)(1)'), cfr(19, '147.46'), usc(19, '1753')] },
    }),
    warehouseYears: new Dated<number>('years in warehouse', REVIEWED, {
      [since]: { value: 5, cites: [cfr(19, '127.12(a)(2)'), usc(19, '1559')] },
    }),
    abandonYears: new Dated<number>('years in which warehouse goods may be abandoned', REVIEWED, {
      [since]: { value: 3, cites: [usc(19, '1563(b)'), cfr(19, '158.43')] },
    }),
  },
  decide(facts: BasisFacts, limits, abandonedOn): BasisDecision {
    const { limitOn, requirements } = testOf(facts, limits, abandonedOn);
    const faults = unmet(requirements);
    const voluntary = isVoluntary(facts.basis);
    return { met: faults.length === 0, voluntary, ...(limitOn && { limitOn }), faults };
  },
});

/** Whether goods abandoned on this basis were given up by choice. */
export const isVoluntary = (basis: AbandonmentBasis): boolean => basis.startsWith('vol_');

interface Limits {
  readonly importerDays: number;
  readonly fairMonths: number;
  readonly warehouseYears: number;
  readonly abandonYears: number;
}
interface Test {
  readonly limitOn?: IsoDate | undefined;
  readonly requirements: readonly Requirement[];
}

function testOf(facts: BasisFacts, limits: Limits, on: IsoDate): Test {
  switch (facts.basis) {
    case 'inv_fair':
      return stayed(addMonths(facts.fairClosedOn, limits.fairMonths), on, facts.inCustody, FAIR_BY_TIME);
    case 'inv_warehouse':
      return stayed(addYears(facts.importedOn, limits.warehouseYears), on, facts.chargesUnpaid, WAREHOUSE_BY_TIME);
    case 'vol_possession':
      return possession(facts, on);
    case 'vol_30d':
      return byImporter(facts, limits.importerDays, on);
    case 'vol_fair':
      return inTime(addMonths(facts.fairClosesOn, limits.fairMonths), on, cfr(19, '147.46'));
    case 'vol_warehouse':
      return inTime(addYears(facts.importedOn, limits.abandonYears), on, usc(19, '1563(b)'));
  }
}

const FAIR_BY_TIME = cfr(19, '127.12(a)(1)');
const WAREHOUSE_BY_TIME = cfr(19, '127.12(a)(2)');

const stayed = (limitOn: IsoDate, on: IsoDate, holds: boolean, citation: Citation): Test => ({
  limitOn,
  requirements: [
    [
      holds,
      {
        pointer: '/basis',
        code: 'abandonment.not_in_custody',
        message: 'The goods must still be in customs custody with charges unpaid.',
        citation,
      },
    ],
    [
      on > limitOn,
      {
        pointer: '/abandonedOn',
        code: 'abandonment.time_still_runs',
        message: `The time runs through ${limitOn}.`,
        citation,
      },
    ],
  ],
});

const inTime = (limitOn: IsoDate, on: IsoDate, citation: Citation): Test => ({
  limitOn,
  requirements: [[on <= limitOn, tooLate(limitOn, citation)]],
});

function possession({ requestedBy, possessionTakenOn }: BasisFacts & { basis: 'vol_possession' }, on: IsoDate): Test {
  return {
    requirements: [
      [ENTITLED.includes(requestedBy), requesterNotEntitled],
      [possessionTakenOn !== undefined && possessionTakenOn <= on, possessionNotTaken],
    ],
  };
}

// The owner of the goods as such is not in the list.
const ENTITLED: readonly PossessionRequester[] = [
  'consignee',
  'vessel_owner',
  'vessel_master',
  'person_in_charge_of_vehicle',
];

function byImporter(facts: BasisFacts & { basis: 'vol_30d' }, days: number, on: IsoDate): Test {
  const start = facts.examined ? facts.examinationReleasedOn : facts.enteredOn;
  // Goods still in examination: the thirty days have not begun, so the importer is in time.
  const limitOn = start && addDays(start, days);
  return {
    limitOn,
    requirements: [
      [facts.byImporter, notImporter],
      [on >= facts.enteredOn, beforeEntry],
      [!limitOn || on <= limitOn, tooLate(limitOn ?? on, cfr(19, '127.12(b)(2)'))],
    ],
  };
}

const tooLate = (limitOn: IsoDate, citation: Citation): Fault => ({
  pointer: '/abandonedOn',
  code: 'abandonment.too_late',
  message: `The last day to abandon on this basis was ${limitOn}.`,
  remedy: 'Name another basis, if its conditions are met.',
  citation,
});
const requesterNotEntitled: Fault = {
  pointer: '/requestedBy',
  code: 'abandonment.requester_not_entitled',
  message:
    'Only the consignee, the owner or master of the vessel or the person in charge of the vehicle may ask for this.',
  citation: cfr(19, '127.12(b)(1)'),
};
const possessionNotTaken: Fault = {
  pointer: '/possessionTakenOn',
  code: 'abandonment.possession_not_taken',
  message: 'Customs has not taken possession; a message alone abandons nothing.',
  remedy: 'Record the day the port director took possession.',
  citation: cfr(19, '127.12(b)(1)'),
};
const notImporter: Fault = {
  pointer: '/byImporter',
  code: 'abandonment.not_importer',
  message: 'Only the importer may abandon on this basis.',
  citation: cfr(19, '127.12(b)(2)'),
};
const beforeEntry: Fault = {
  pointer: '/abandonedOn',
  code: 'abandonment.before_entry',
  message: 'The importer may abandon on this basis after entry only.',
  remedy: 'Before entry, let the consignee ask customs to take possession.',
  citation: cfr(19, '127.12(b)(2)'),
};
