import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

/** Which bills their debtors are told of today. */
export interface NoticeDue {
  /** The last due day of a bill whose debtor is told again. */
  readonly dueBy: IsoDate;
  /** The last day of an earlier notice after which the next is given. */
  readonly noticedBy: IsoDate;
}

/** When a debtor is told again of what it owes. */
export const principalNotice = rule({
  id: 'DEBT-04',
  title: 'Notice to the principal',
  text: 'Whoever owes a bill is told of it when it is issued and every thirty days after its due day, until it is paid or closed, protested or not. While a bankruptcy stays its creditors nobody is told.',
  cites: [cfr(19, '24.3a(d)(1)'), guide('11 USC 362(a)(6)')],
  params: {
    days: new Dated<number>('days between notices to a principal', '2026-11-28', {
      '1986-10-01': { value: 30, cites: [cfr(19, '24.3a(d)(1)')] },
    }),
  },
  decide: (_facts: Readonly<Record<string, never>>, { days }, today): NoticeDue => ({
    dueBy: addDays(today, -days),
    noticedBy: addDays(today, -days),
  }),
});

export interface DunningFacts {
  readonly issuedOn: IsoDate;
  /** Whether a protest against what it stands on is open. */
  readonly underProtest: boolean;
  /** Whether a bankruptcy stays the creditors of its debtor. */
  readonly stayed: boolean;
}

export interface DunningDecision {
  /** The last day of issue of what is dunned for on the day asked about. */
  readonly issuedBy: IsoDate;
  /** Whether the letter goes out on it. */
  readonly due: boolean;
}

/** When a debtor is dunned. */
export const dunningLetter = rule({
  id: 'DEBT-05',
  title: 'Dunning letter',
  text:
    'A debtor gets one dunning letter for a bill that is still owed 120 days after it was issued. While a protest is open, or a bankruptcy stays its creditors, it waits; ' +
    'it goes out when neither stands in the way any more.',
  cites: [guide('CSMS 18-000234'), guide('11 USC 362(a)(6)')],
  authorityStatus: 'guidance',
  params: {
    days: new Dated<number>('days after its issue at which a bill is dunned for', '2026-11-28', {
      '2018-03-26': { value: 120, cites: [guide('CSMS 18-000234')] },
    }),
  },
  decide({ issuedOn, underProtest, stayed }: DunningFacts, { days }, today): DunningDecision {
    const issuedBy = addDays(today, -days);
    return { issuedBy, due: issuedOn <= issuedBy && !underProtest && !stayed };
  },
});
