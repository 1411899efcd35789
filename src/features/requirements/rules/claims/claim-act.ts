import type { IsoDate } from '../../../../kernel/dates.js';
import type { Cents } from '../../../../kernel/money.js';

/** What is claimed under a bond. */
export const CLAIM_KINDS = ['liquidated_damages', 'unpaid_duties'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Who is bound by a bond. */
export const OBLIGORS = ['principal', 'surety'] as const;
export type Obligor = (typeof OBLIGORS)[number];

/** What a surety holds against a claim. */
export const DEFENCE_GROUNDS = [
  'no_default',
  'not_of_this_bond',
  'another_period',
  'beyond_penal_sum',
  'bond_not_executed',
  'paid',
  'not_demanded_in_form',
  'assent_not_obtained',
  'limitation_expired',
  'liquidation_not_final',
  'other',
] as const;
export type DefenceGround = (typeof DEFENCE_GROUNDS)[number];

/** What a reasoned answer to a defence comes to. */
export const ANSWERS = ['defence_rejected', 'defence_accepted'] as const;
export type AnswerOutcome = (typeof ANSWERS)[number];

/** What was done on a claim, in the order in which it was. */
export type ClaimAct =
  | { readonly kind: 'extension'; readonly party: Obligor; readonly on: IsoDate; readonly through: IsoDate }
  | { readonly kind: 'demand'; readonly on: IsoDate; readonly through: IsoDate }
  | { readonly kind: 'petition'; readonly party: Obligor; readonly on: IsoDate }
  | {
      readonly kind: 'decision';
      readonly party: Obligor;
      readonly on: IsoDate;
      readonly amount: Cents;
      readonly through: IsoDate;
    }
  | { readonly kind: 'payment'; readonly party: Obligor; readonly on: IsoDate; readonly amount: Cents }
  | { readonly kind: 'defence'; readonly id: string; readonly on: IsoDate }
  | {
      readonly kind: 'answer';
      readonly answers: string;
      readonly on: IsoDate;
      readonly outcome: AnswerOutcome;
      /** What the surety still answers for, where the defence is accepted. */
      readonly amount: Cents | null;
    }
  | { readonly kind: 'report'; readonly on: IsoDate };
export type ClaimActKind = ClaimAct['kind'];

type Of<K extends ClaimActKind> = Extract<ClaimAct, { readonly kind: K }>;

/** Those of one kind that were done by a day, in their order. */
export const actsOf = <K extends ClaimActKind>(acts: readonly ClaimAct[], kind: K, asOf: IsoDate): readonly Of<K>[] =>
  acts.filter((act): act is Of<K> => act.kind === kind && act.on <= asOf);
