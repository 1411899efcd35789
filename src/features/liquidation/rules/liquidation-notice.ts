import { cfr, fr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export const LEGAL_EVIDENCE = ['customhouse_bulletin', 'electronic_bulletin'] as const;
export type LegalEvidence = (typeof LEGAL_EVIDENCE)[number];

export interface LiquidationNoticeFacts {
  readonly postedOn: IsoDate;
}

export interface LiquidationNoticeDecision {
  /** What is legal evidence of liquidation; messages to importer and surety are a courtesy beside it. */
  readonly evidence: LegalEvidence;
  /** The last day on which it must be found there; null where the law of the day names no time. */
  readonly keptUntil: IsoDate | null;
}

/** Where the notice of a liquidation is posted, and how long it stays. */
export const liquidationNotice = rule({
  id: 'LIQ-10',
  title: 'Notice of liquidation',
  text: 'Notice of liquidation is the bulletin: since 14 January 2017 on the website of customs, kept for 15 months; before, in the customhouse. What is sent to importer and surety is a courtesy and starts no time.',
  cites: [cfr(19, '159.9'), fr(81, 89375)],
  params: {
    evidence: new Dated<LegalEvidence>('what is legal evidence of liquidation', REVIEWED, {
      ...since('1970-10-01', 'customhouse_bulletin' as const, cfr(19, '159.9(b)')),
      ...since('2017-01-14', 'electronic_bulletin' as const, cfr(19, '159.9(b)'), fr(81, 89375)),
    }),
    monthsKept: new Dated<number | 'none'>('months for which the notice stays posted', REVIEWED, {
      ...since('1970-10-01', 'none' as const, cfr(19, '159.9(b)')),
      ...since('2017-01-14', 15, cfr(19, '159.9(c)(1)')),
    }),
  },
  decide: ({ postedOn }: LiquidationNoticeFacts, { evidence, monthsKept }): LiquidationNoticeDecision => ({
    evidence,
    keptUntil: monthsKept === 'none' ? null : addMonths(postedOn, monthsKept),
  }),
});
