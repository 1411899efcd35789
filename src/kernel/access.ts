import type { Actor, Role } from './actor.js';
import { CBP_ROLES, OUTSIDE_ROLES, PRIVATE_ROLES, ROLES } from './actor.js';
import type { Citation } from './citation.js';
import type { IsoDate } from './dates.js';

/** Why a field is not shown, and the first day it could be, where a clock runs. */
export interface Withholding {
  readonly reason: string;
  readonly earliestOn?: IsoDate;
}

/** A named condition, so that the access catalogue can print it. */
export interface Condition<Row> {
  readonly name: string;
  /** `named`: whether the agreement it is read under names the field; without an agreement it names none. */
  readonly holds: (row: Row, actor: Actor, named: boolean) => boolean;
  /** What to tell where it does not hold; without it the field is just not permitted. */
  readonly otherwise?: (row: Row, actor: Actor) => Withholding;
}

/** Who sees a field, when, and by what right. */
export interface Grant<Row> {
  readonly to: readonly Role[];
  readonly when?: Condition<Row>;
  /** Set for protected fields: showing one is a disclosure and is recorded with this basis. */
  readonly basis?: Citation;
}

/** The grants of one field; `within` is the policy of the views that the field holds. */
export type FieldGrants<Row> = readonly Grant<Row>[] & { readonly within?: FieldPolicy<object> };

/** Names every field of a view. No grant: seen by no one. A field left out does not compile. */
export type FieldPolicy<Row> = { readonly [K in keyof Required<Row>]: FieldGrants<Row> };

/** A field that holds another view, or a list of them: shown by these grants, and inside by that view's own policy. */
export const within = <Row, Inner>(policy: FieldPolicy<Inner>, grants: readonly Grant<Row>[]): FieldGrants<Row> =>
  Object.assign([...grants], { within: policy as FieldPolicy<object> });

const CHOICE = Symbol('choice');

/**
 * A policy that each row chooses for itself, where rows of several kinds leave by one route. `widest` names every field
 * that any of them has. The policies chosen show nothing whose showing is a disclosure.
 */
export const chosenByRow = <Row extends object>(
  widest: FieldPolicy<Row>,
  choose: (row: Row) => FieldPolicy<Row>,
): FieldPolicy<Row> => Object.assign({ ...widest }, { [CHOICE]: choose });

/** How a row chooses its policy; undefined where there is but one. */
export const choiceIn = (policy: FieldPolicy<object>): ((row: object) => FieldPolicy<object>) | undefined =>
  (policy as { readonly [CHOICE]?: (row: object) => FieldPolicy<object> })[CHOICE];

/** For views that are public in every field. */
export const EVERYONE = { to: ROLES } as const satisfies Grant<never>;
export const SIGNED_IN = { to: [...OUTSIDE_ROLES, ...CBP_ROLES] } as const satisfies Grant<never>;
export const CBP = { to: CBP_ROLES } as const satisfies Grant<never>;
/** Whoever sees by what they are or whose it is; a partner agency sees by its agreement alone. */
export const PARTIES = {
  to: [...PRIVATE_ROLES, ...CBP_ROLES],
} satisfies Grant<never>;

/** A field that an agreement may name: to the agency whose agreement does, by the law that agreement stands on. */
export const AGREED: Grant<object> = {
  to: ['partner_agency'],
  when: {
    name: 'as its agreement names it, by the agreement’s legal basis',
    holds: (_row, _actor, named) => named,
    otherwise: () => ({ reason: 'not_in_agreement' }),
  },
};
