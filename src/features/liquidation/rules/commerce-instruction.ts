import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface CommerceInstructionFacts {
  readonly enteredFrom: IsoDate;
  readonly enteredThrough: IsoDate;
  /** The day of publication; null where customs has the message alone. */
  readonly publishedOn: IsoDate | null;
  /** The first day on which the order is revoked or the case is over; null while it lasts. */
  readonly endedFrom: IsoDate | null;
}

/** Whether an instruction on entries under a case can be taken. */
export const commerceInstruction = rule({
  id: 'LIQ-13',
  title: 'Instruction to liquidate under a case',
  text:
    'Commerce instructs customs for entries of a period under a case. The period has begun and ended; it lies before the day from which the order is revoked, since what was ' +
    'entered from that day on was never suspended under it. An order that is revoked still has entries of its life to liquidate.',
  cites: [usc(19, '1675(a)'), usc(19, '1675(d)'), cfr(19, '351.212'), cfr(19, '351.222(g)')],
  decide: (
    { enteredFrom, enteredThrough, publishedOn, endedFrom }: CommerceInstructionFacts,
    _none,
    today,
  ): readonly Fault[] =>
    unmet([
      [enteredFrom <= enteredThrough, reversed],
      [enteredThrough <= today, toCome],
      [publishedOn === null || publishedOn <= today, inFuture],
      [endedFrom === null || enteredThrough < endedFrom, afterTheEnd(endedFrom ?? '')],
    ]),
});

const reversed: Fault = {
  pointer: '/enteredThrough',
  code: 'period.ends_before_it_begins',
  message: 'The period ends before it begins.',
  remedy: 'Send an `enteredThrough` that is not before `enteredFrom`.',
};
const toCome: Fault = {
  pointer: '/enteredThrough',
  code: 'date.in_future',
  message: 'The period has not ended yet.',
  remedy: 'Instruct for what has been entered.',
};
const inFuture: Fault = {
  pointer: '/federalRegister/publishedOn',
  code: 'date.in_future',
  message: 'The day has not come yet.',
  remedy: 'Send it when it is published.',
};
const afterTheEnd = (from: string): Fault => ({
  pointer: '/enteredThrough',
  code: 'instruction.after_revocation',
  message: `From ${from} on the case is over: nothing entered since is suspended under it.`,
  remedy: 'End the period on the day before.',
  citation: cfr(19, '351.222(g)'),
});
