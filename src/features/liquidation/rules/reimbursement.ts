import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

/** What the importer states about the duty: nobody paid it back or agreed to, or somebody did. */
export const REIMBURSEMENT_STATEMENTS = ['not_reimbursed', 'reimbursed'] as const;
export type ReimbursementStatement = (typeof REIMBURSEMENT_STATEMENTS)[number];

export interface ReimbursementFacts {
  readonly enteredOn: IsoDate;
  /** The day of importation; null where it is not said. */
  readonly importedOn: IsoDate | null;
  /** When the notice was published that first suspended liquidation in the proceeding; null where it is not said. */
  readonly firstSuspendedOn: IsoDate | null;
  /** Null: none was filed. */
  readonly statement: {
    readonly says: ReimbursementStatement;
    readonly filedOn: IsoDate;
    /** When customs accepted it in a protest; null where it has not. */
    readonly acceptedOn: IsoDate | null;
  } | null;
  /** Null: the entry is not liquidated. */
  readonly liquidatedOn: IsoDate | null;
}

export type ReimbursementStanding =
  | 'no_statement_needed'
  | 'not_reimbursed'
  | 'reimbursed'
  | 'to_be_filed'
  | 'in_protest'
  | 'may_be_presumed';

export interface ReimbursementDecision {
  readonly standing: ReimbursementStanding;
  /** Whether it must be stated; undetermined where the day of the first notice is not said, or that of importation of goods entered since. */
  readonly required: 'yes' | 'no' | 'undetermined';
  /** Whether customs may still take a statement in a protest. */
  readonly acceptedInProtest: boolean;
}

/** What the law makes of the statement on reimbursement of one entry, filed or not. */
export const reimbursement = rule({
  id: 'LIQ-28',
  title: 'Presumption of reimbursement',
  text:
    'Of goods imported on or after the day of the notice that first suspended liquidation the importer certifies before liquidation whether producer or exporter has paid the duty or agreed to. ' +
    'What is not certified by then customs may accept in a protest; without it Commerce may presume that the duty was paid or reimbursed.',
  cites: [
    cfr(19, '351.402(f)(2)(i)'),
    cfr(19, '351.402(f)(2)(iii)'),
    cfr(19, '351.402(f)(2)(iv)'),
    cfr(19, '351.402(f)(3)'),
  ],
  params: {
    inProtest: new Dated<boolean>('whether a statement may be accepted in a protest', REVIEWED, {
      ...since('1997-06-18', false, guide('62 FR 27379')),
      ...since('2021-10-20', true, cfr(19, '351.402(f)(2)(iii)'), guide('86 FR 52384, effective 2021-10-20')),
    }),
  },
  decide({ statement, liquidatedOn, ...days }: ReimbursementFacts, { inProtest }, today): ReimbursementDecision {
    const required = requiredOf(days);
    const standing = (of: ReimbursementStanding, acceptedInProtest = false): ReimbursementDecision => ({
      standing: of,
      required,
      acceptedInProtest,
    });
    if (required === 'no') return standing('no_statement_needed');
    const inTime = statement !== null && (liquidatedOn === null || statement.filedOn < liquidatedOn);
    const accepted = inProtest && statement !== null && statement.acceptedOn !== null && statement.acceptedOn <= today;
    if (inTime || accepted) return standing(statement.says);
    if (liquidatedOn === null) return standing('to_be_filed');
    if (statement !== null && inProtest) return standing('in_protest', true);
    return standing('may_be_presumed', inProtest);
  },
});

// Goods are not entered before they are imported: those entered before the notice were imported before it.
function requiredOf({
  importedOn,
  enteredOn,
  firstSuspendedOn,
}: Omit<ReimbursementFacts, 'statement' | 'liquidatedOn'>): ReimbursementDecision['required'] {
  if (firstSuspendedOn === null) return 'undetermined';
  if (enteredOn < firstSuspendedOn) return 'no';
  if (importedOn === null) return 'undetermined';
  return importedOn >= firstSuspendedOn ? 'yes' : 'no';
}

export interface ReimbursedDutyFacts {
  /** What is assessed without it. */
  readonly antidumpingDuty: Cents;
  /** What producer or exporter paid of it; null: it is presumed that all of it was. */
  readonly reimbursed: Cents | null;
}

/** What the antidumping duty comes to once what was reimbursed is deducted from the price of export. */
export const reimbursedDuty = rule({
  id: 'LIQ-29',
  title: 'Duty where it was reimbursed',
  text: 'Commerce deducts what was paid or reimbursed from the price of export, once: the margin grows by as much. Where all of it is presumed, customs in effect charges the antidumping duty twice.',
  cites: [cfr(19, '351.402(f)(1)'), guide('80 FR 4248')],
  authorityStatus: 'guidance',
  decide: ({ antidumpingDuty, reimbursed }: ReimbursedDutyFacts): { readonly dutyInEffect: Cents } => ({
    dutyInEffect: antidumpingDuty + (reimbursed ?? antidumpingDuty),
  }),
});
