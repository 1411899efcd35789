import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addYears, earliest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from './right.js';

export interface TermFacts {
  readonly right: RightType;
  /** The day customs approved the application, or the day the term before this one ended. */
  readonly approvedOn: IsoDate;
  /** A trademark's own last day, as the Patent and Trademark Office shows it. */
  readonly registrationExpiresOn?: IsoDate;
  /** The day a copyright ends or leaves the recordant's hands, where it is known. */
  readonly ownershipEndsOn?: IsoDate;
}

export interface RecordationTerm {
  readonly outcome: 'fixed' | 'while_used' | 'not_determinable';
  readonly reasonCodes: readonly string[];
  readonly effectiveOn: IsoDate;
  /** The last day of protection; `null` where none is fixed. */
  readonly expiresOn: IsoDate | null;
}

const REVIEWED: IsoDate = '2026-11-21';

/** From when to when a recordation protects. */
export const recordationTerm = rule({
  id: 'REC-03',
  title: 'Term of a recordation',
  text:
    'Protection begins on approval. A trademark is recorded as long as its registration runs, by the registration’s own dates; ' +
    'a copyright for twenty years or until ownership ends; a trade name while it is used.',
  cites: [cfr(19, '133.4(a)-(b)'), cfr(19, '133.15'), cfr(19, '133.34')],
  params: {
    copyrightYears: new Dated<number>('years a copyright stays recorded', REVIEWED, {
      '1972-10-03': { value: 20, cites: [cfr(19, '133.34(b)')] },
    }),
  },
  decide(facts: TermFacts, { copyrightYears }): RecordationTerm {
    const { approvedOn, ownershipEndsOn } = facts;
    switch (facts.right) {
      case 'trademark':
        return trademarkTerm(facts);
      case 'trade_name':
        return { outcome: 'while_used', reasonCodes: [], effectiveOn: approvedOn, expiresOn: null };
      case 'copyright': {
        const full = addYears(approvedOn, copyrightYears);
        return fixed(approvedOn, ownershipEndsOn ? earliest(full, ownershipEndsOn) : full);
      }
    }
  },
});

function trademarkTerm({ approvedOn, registrationExpiresOn }: TermFacts): RecordationTerm {
  if (registrationExpiresOn) return fixed(approvedOn, registrationExpiresOn);
  const reasonCodes = ['recordation.registration_expiry_unknown'];
  return { outcome: 'not_determinable', reasonCodes, effectiveOn: approvedOn, expiresOn: null };
}

/** Protection from one day to another. */
export const fixed = (effectiveOn: IsoDate, expiresOn: IsoDate): RecordationTerm => ({
  outcome: 'fixed',
  reasonCodes: [],
  effectiveOn,
  expiresOn,
});
