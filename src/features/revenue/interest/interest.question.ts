import { EVERYONE } from '../../../kernel/access.js';
import { invalid } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { question } from '../../../platform/determinations/question.js';
import { InterestRatesRecord } from '../../reference/index.js';
import { determineInterest, noInterest } from '../rules/interest-determination.js';
import type { InterestQuestion } from '../rules/interest-determination.js';
import { DetermineInterest } from './interest-determination.dto.js';
import { InterestResultView } from './interest-determination.view.js';

/** What interest is owed on duties that were paid too little or too much between two days. */
export const interest = question({
  name: 'interest',
  version: 1,
  title: 'What interest is owed on duties that were paid too little or too much between two days?',
  request: DetermineInterest,
  outcomes: ['determined', 'undetermined', 'not_determinable'],
  result: InterestResultView,
  resultAccess: {
    principal: [EVERYONE],
    interest: [EVERYONE],
    total: [EVERYONE],
    interestLeast: [EVERYONE],
    interestMost: [EVERYONE],
    days: [EVERYONE],
    segments: [EVERYONE],
    missingFacts: [EVERYONE],
  },
  rules: ['INT-01@1', 'INT-02@1'],
  asks: 'everyone',
  recordable: true,
  canonical(request) {
    if (request.from > request.to)
      throw invalid([
        {
          pointer: '/to',
          code: 'interest.days_reversed',
          message: 'The day of payment or liquidation lies before the first day charged.',
          remedy: 'Send a `to` that is not before `from`.',
        },
      ]);
    return { ...request, principal: formatMoney(parseMoney(request.principal)) };
  },
  async gather({ principal, from, to, kind, corporation = null }, { knownAt }, take): Promise<InterestQuestion> {
    const published = await take(InterestRatesRecord).between(from, to, knownAt);
    return { principal: parseMoney(principal), from, to, paid: kind, corporation, published };
  },
  decide(facts, asOf) {
    return determineInterest(facts, asOf);
  },
  undetermined: (facts) => noInterest(facts),
});
