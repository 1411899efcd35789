import { cfr, guide, usc } from '../../../kernel/citation.js';
import { latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

/** Why an entry may not be liquidated. */
export const SUSPENSION_GROUNDS = ['adcvd', 'court_order', 'evasion', 'other_statute'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** By what customs learns that a suspension is removed. */
export const NOTICE_SOURCES = ['federal_register', 'commerce_message', 'court', 'other_agency', 'customs'] as const;
export type NoticeSource = (typeof NOTICE_SOURCES)[number];

/** A notice that a suspension is removed: the day of its publication, or on which customs received it. */
export interface RemovalNotice {
  readonly on: IsoDate;
  readonly source: NoticeSource;
}

/** One suspension of an entry, with every notice of its removal. */
export interface Suspension {
  readonly ground: SuspensionGround;
  readonly from: IsoDate;
  readonly removalNotices: readonly RemovalNotice[];
}

export interface SuspensionFacts {
  readonly suspensions: readonly Suspension[];
}

/** How an entry stands between suspension and its removal. */
export interface SuspensionDecision {
  readonly state: 'never' | 'suspended' | 'removed';
  /** The first day of any of them; null where there was none. */
  readonly from: IsoDate | null;
  /** The notice from which the time to liquidate runs; null while any of them lasts. */
  readonly notice: RemovalNotice | null;
}

/** Whether an entry is suspended, and the notice from which its time to liquidate runs. */
export const suspensionOfLiquidation = rule({
  id: 'LIQ-01',
  title: 'Suspension of liquidation and its removal',
  text:
    'While statute or a court’s order suspends it, an entry is not liquidated. The time to liquidate runs from the first notice that customs had of the ' +
    'removal, publication in the Federal Register being notice; a later instruction restarts nothing. Where more than one suspends, the last to be removed counts. ' +
    'Where the notice is an automatic message, its day is that of its receipt (policy).',
  cites: [
    usc(19, '1504(d)'),
    cfr(19, '159.58'),
    guide('Fujitsu General America v. United States, 283 F.3d 1364'),
    guide(
      'NEC Solutions (America) v. United States, 411 F.3d 1340; International Trading Co. v. United States, 412 F.3d 1303',
    ),
    guide('CBP ruling HQ H173819'),
  ],
  decide({ suspensions }: SuspensionFacts, _none, asOf): SuspensionDecision {
    const begun = suspensions.filter(({ from }) => from <= asOf);
    const [first, ...others] = begun;
    if (!first) return { state: 'never', from: null, notice: null };
    const from = others.reduce((day, one) => (one.from < day ? one.from : day), first.from);
    const firsts = begun.map((one) => firstNotice(one, asOf));
    if (firsts.includes(null)) return { state: 'suspended', from, notice: null };
    const known = firsts.filter((notice) => notice !== null);
    const last = latest(known[0]?.on ?? from, ...known.map(({ on }) => on));
    return { state: 'removed', from, notice: known.find(({ on }) => on === last) ?? null };
  },
});

// What was said before the suspension began removes nothing of it.
function firstNotice({ from, removalNotices }: Suspension, asOf: IsoDate): RemovalNotice | null {
  const counted = removalNotices.filter(({ on }) => on >= from && on <= asOf);
  return counted.reduce<RemovalNotice | null>((best, one) => (best === null || one.on < best.on ? one : best), null);
}
