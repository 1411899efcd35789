import { cfr, usc } from '../../../kernel/citation.js';
import { earliest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { ProtestMatter } from './protest-filing.js';

/** Decisions of the list that are no liquidation. */
export const OTHER_MATTERS = ['exclusion', 'redelivery_demand', 'drawback_refusal', 'reliquidation_refusal'] as const;

/** Whether a matter is a decision of its own, not one on the liquidation of an entry. */
export const isOtherMatter = (matter: ProtestMatter): boolean =>
  (OTHER_MATTERS as readonly ProtestMatter[]).includes(matter);

export interface ProtestSubjectFacts {
  readonly matter: ProtestMatter;
  /** Whether a liquidation or reliquidation is named. */
  readonly namesLiquidation: boolean;
  /** The day of another decision; null where none is given. */
  readonly madeOn: IsoDate | null;
  /** Whether that decision is identified. */
  readonly identified: boolean;
}

/** Which decision a protest is against. */
export const protestSubject = rule({
  id: 'PROT-06',
  title: 'The decision that is protested',
  text:
    'Value, classification, rate, charges, clerical errors and the liquidation itself are protested with the liquidation or reliquidation they merged into. The exclusion of goods, a demand for their ' +
    'redelivery, the refusal of drawback and the refusal to reliquidate under section 1520(d) are decisions of their own, identified by their day.',
  cites: [usc(19, '1514(a)(4)'), usc(19, '1514(a)(6)'), usc(19, '1514(a)(7)'), cfr(19, '174.11'), cfr(19, '174.13(a)')],
  decide: ({ matter, namesLiquidation, madeOn, identified }: ProtestSubjectFacts, _none, today): readonly Fault[] =>
    isOtherMatter(matter)
      ? unmet([
          [!namesLiquidation, noLiquidation],
          [madeOn !== null, dayMissing],
          [madeOn === null || madeOn <= today, inFuture],
          [identified, referenceMissing],
        ])
      : unmet([
          [namesLiquidation || matter === 'adcvd_determination_of_commerce', liquidationMissing],
          [madeOn === null && !identified, ofALiquidation],
        ]),
});

export interface SilenceFacts {
  readonly matter: ProtestMatter;
  readonly filedOn: IsoDate;
  readonly acceleratedOn: IsoDate | null;
}

/** From which day silence counts against a protest. */
export const silenceOnProtest = rule({
  id: 'PROT-07',
  title: 'Silence on a protest',
  text: 'Silence denies a protest whose accelerated disposition was asked for, counted from that day; a protest against the exclusion of goods is denied so without being asked, counted from its filing.',
  cites: [usc(19, '1499(c)(5)(B)'), cfr(19, '174.21(b)'), cfr(19, '174.22')],
  decide: ({ matter, filedOn, acceleratedOn }: SilenceFacts): { readonly from: IsoDate | null } => ({
    from: matter === 'exclusion' ? earliest(filedOn, acceleratedOn ?? filedOn) : acceleratedOn,
  }),
});

const subject = (pointer: string, code: `protest.${string}`, message: string, remedy: string): Fault => ({
  pointer,
  code,
  message,
  remedy,
  citation: cfr(19, '174.13(a)'),
});
const noLiquidation = subject(
  '/decisionId',
  'protest.of_no_liquidation',
  'What is protested is a decision of its own, no liquidation.',
  'Name it by decisionMadeOn and decisionReference.',
);
const dayMissing = subject(
  '/decisionMadeOn',
  'protest.decision_day_missing',
  'The day of the decision is missing.',
  'Send the day on which goods were excluded, redelivery demanded or the claim refused.',
);
const inFuture: Fault = {
  pointer: '/decisionMadeOn',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'A protest is filed after the decision.',
};
const referenceMissing = subject(
  '/decisionReference',
  'protest.decision_reference_missing',
  'Nothing says which decision it is.',
  'Send the number of the notice, the demand or the claim.',
);
const liquidationMissing = subject(
  '/decisionId',
  'protest.liquidation_missing',
  'Which liquidation or reliquidation is protested is missing.',
  'Read them: GET /v1/entries/{id}/liquidation.',
);
const ofALiquidation = subject(
  '/decisionMadeOn',
  'protest.of_a_liquidation',
  'What is protested merged into a liquidation, which is named by its id.',
  'Leave decisionMadeOn and decisionReference out.',
);
