import { guide, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

const REVIEWED = '2026-11-28';

/** By which way a duty that fell comes back: a closed list, and none of them says that it never will. */
export const REFUND_WAYS = ['cape_intake', 'protest_open_until', 'court_only', 'unsettled'] as const;
export type RefundWay = (typeof REFUND_WAYS)[number];

export const PROTEST_STANDINGS = ['none', 'open', 'denied'] as const;
export type ProtestStanding = (typeof PROTEST_STANDINGS)[number];

export interface RefundWayFacts {
  readonly fell: boolean;
  readonly contested: boolean;
  readonly entryType: string;
  /** The day of liquidation, by customs or by time; null before it. */
  readonly liquidatedOn: IsoDate | null;
  /** The last day to protest it; null before liquidation. */
  readonly protestUntil: IsoDate | null;
  readonly protest: ProtestStanding;
  /** Whether goods of it are under a case of antidumping or countervailing duty. */
  readonly underCases: boolean;
  /** Whether something of it was left to reconciliation. */
  readonly reconciliation: boolean;
  readonly drawbackDesignated: boolean;
}

export interface RefundWayDecision {
  readonly way: RefundWay;
  /** The last day on which it can be declared for refund; null where that is not the way, or nothing ends it yet. */
  readonly declareUntil: IsoDate | null;
  readonly reasonCodes: readonly string[];
}

const INTAKE = guide('CBP, refunds of IEEPA duties (CAPE), as stated since 20 April 2026');
const BEFORE = '1977-12-28';

/** By which way a duty that fell comes back. */
export const refundWay = rule({
  id: 'REF-07',
  title: 'By which way a duty that fell comes back',
  text:
    'Customs takes declarations of entries that are not liquidated, or were at most 80 days ago. Apart stand entries under an open protest, those designated for drawback, those under a case that ' +
    'are not liquidated, and types that the intake refuses. What it does not take can be protested within 180 days of liquidation; after that the court is the way.',
  cites: [INTAKE, usc(19, '1514(a)'), usc(28, '1581')],
  authorityStatus: 'guidance',
  params: {
    open: new Dated<boolean>('whether customs takes declarations', REVIEWED, {
      [BEFORE]: { value: false, cites: [INTAKE] },
      '2026-04-20': { value: true, cites: [INTAKE] },
    }),
    days: new Dated<number>('days after liquidation on which an entry is still taken', REVIEWED, {
      [BEFORE]: { value: 80, cites: [INTAKE] },
    }),
    refusedTypes: new Dated<readonly string[]>('types of entry that are refused', REVIEWED, {
      [BEFORE]: { value: [], cites: [INTAKE] },
      '2026-07-07': { value: ['21', '22'], cites: [INTAKE] },
    }),
    reconciliations: new Dated<boolean>('whether entries flagged for reconciliation are taken', REVIEWED, {
      [BEFORE]: { value: false, cites: [INTAKE] },
      '2026-06-29': { value: true, cites: [INTAKE] },
    }),
  },
  decide(facts: RefundWayFacts, intake, today): RefundWayDecision {
    const { liquidatedOn, protestUntil, protest } = facts;
    const apart = apartBecause(facts);
    if (apart) return { way: 'unsettled', declareUntil: null, reasonCodes: [apart] };
    const refused = refusedBecause(facts, intake);
    const declareUntil = liquidatedOn === null ? null : addDays(liquidatedOn, intake.days);
    if (refused === null && (declareUntil === null || today <= declareUntil))
      return { way: 'cape_intake', declareUntil, reasonCodes: ['refund_way.intake'] };
    const because = refused === null ? [] : [refused];
    if (liquidatedOn === null || protestUntil === null)
      return { way: 'unsettled', declareUntil: null, reasonCodes: because };
    const open = protest !== 'denied' && today <= protestUntil;
    return {
      way: open ? 'protest_open_until' : 'court_only',
      declareUntil: null,
      reasonCodes: [...because, open ? 'refund_way.protest' : 'refund_way.court'],
    };
  },
});

function apartBecause({ fell, contested, ...facts }: RefundWayFacts): string | null {
  if (!fell) return contested ? 'refund_way.contested' : 'refund_way.nothing_fell';
  if (facts.protest === 'open') return 'refund_way.protest_pending';
  if (facts.drawbackDesignated) return 'refund_way.drawback';
  return facts.underCases && facts.liquidatedOn === null ? 'refund_way.under_case' : null;
}

function refusedBecause(
  { entryType, reconciliation }: RefundWayFacts,
  intake: { readonly open: boolean; readonly refusedTypes: readonly string[]; readonly reconciliations: boolean },
): string | null {
  if (!intake.open) return 'refund_way.intake_not_open';
  if (intake.refusedTypes.includes(entryType)) return 'refund_way.type_refused';
  return reconciliation && !intake.reconciliations ? 'refund_way.reconciliation_refused' : null;
}
