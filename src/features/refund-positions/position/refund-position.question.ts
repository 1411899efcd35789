import type { IsoDate } from '../../../kernel/dates.js';
import { invalid } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { question } from '../../../platform/determinations/question.js';
import { InterestRatesRecord } from '../../reference/index.js';
import { fallenDuties } from '../rules/fallen-duties.js';
import { positionOf } from '../rules/refund-position.js';
import type { RefundPositionFacts } from '../rules/refund-position.js';
import { REFUND_WAYS } from '../rules/refund-way.js';
import { refundPositionAccess } from './refund-position.access.js';
import { DetermineRefundPosition } from './refund-position.dto.js';
import { RefundPositionResultView } from './refund-position.view.js';

const lawOn = (asOf: IsoDate) => {
  const { value, reviewedOn } = fallenDuties.params.headings.on(asOf);
  return {
    duties: value.length > 0 ? ('fallen' as const) : ('in_force' as const),
    refunds: 'guidance' as const,
    reviewedOn,
  };
};

/** The facts of what is asked, with the rates of interest that count. */
export const factsOf = (
  given: DetermineRefundPosition,
  published: RefundPositionFacts['published'],
): RefundPositionFacts => ({
  charged: given.charged.map(({ heading, amount }) => ({
    heading,
    amount: amount === undefined ? null : parseMoney(amount),
  })),
  loweredBy: parseMoney(given.loweredBy ?? '0'),
  entryType: given.entryType,
  liquidatedOn: given.liquidatedOn ?? null,
  protest: given.protest,
  denied: given.denied === undefined ? null : { filedOn: given.denied.filedOn, on: given.denied.on },
  underCases: given.underCases,
  reconciliation: given.reconciliation,
  drawbackDesignated: given.drawbackDesignated,
  depositedOn: given.depositedOn ?? null,
  corporation: given.corporation ?? null,
  published,
});

/** By which way duties of an entry that fell come back, and what they come to. */
export const refundPosition = question({
  name: 'refund_position',
  version: 1,
  title: 'By which way do duties of an entry that fell come back, and what do they come to?',
  request: DetermineRefundPosition,
  outcomes: REFUND_WAYS,
  result: RefundPositionResultView,
  resultAccess: refundPositionAccess,
  rules: ['REF-06@1', 'REF-07@1', 'PROT-01@1', 'PROT-03@1', 'INT-01@1', 'INT-02@1'],
  asks: 'everyone',
  recordable: true,
  canonical(request) {
    const { asOf, depositedOn = asOf, liquidatedOn = asOf, protest, denied } = request;
    const late = [
      ...(depositedOn > asOf ? ['/depositedOn'] : []),
      ...(liquidatedOn > asOf ? ['/liquidatedOn'] : []),
      ...(denied !== undefined && denied.on > asOf ? ['/denied/on'] : []),
    ].map((pointer) => ({ ...DAY_TO_COME, pointer }));
    const bare = (protest === 'denied') === (denied !== undefined) ? [] : [DENIED_HOW];
    if (late.length + bare.length > 0) throw invalid([...late, ...bare]);
    return {
      ...request,
      charged: request.charged.map(({ heading, amount }) => ({
        heading,
        ...(amount === undefined ? {} : { amount: formatMoney(parseMoney(amount)) }),
      })),
      loweredBy: formatMoney(parseMoney(request.loweredBy ?? '0')),
    };
  },
  async gather(given, { knownAt }, take): Promise<RefundPositionFacts> {
    const { asOf, depositedOn } = given;
    const published =
      depositedOn === undefined ? [] : await take(InterestRatesRecord).between(depositedOn, asOf, knownAt);
    return factsOf(given, published);
  },
  decide(facts, asOf) {
    const { reasonCodes, steps, missingFacts, ...result } = positionOf(facts, asOf);
    return {
      outcome: result.way,
      reasonCodes,
      result: { ...result, missingFacts: [...missingFacts], law: lawOn(asOf) },
      steps,
    };
  },
});

const DAY_TO_COME = {
  code: 'refund_position.day_to_come',
  message: 'The day lies after the day the question is about.',
  remedy: 'Send a day that is not after `asOf`.',
};
const DENIED_HOW = {
  pointer: '/denied',
  code: 'refund_position.denial_incomplete',
  message: 'The days of a denied protest belong to a protest that is `denied`, and to no other.',
  remedy: 'Send `denied` with `protest: "denied"`, else leave it out.',
};
