import type { Actor, Role } from './actor.js';
import { CBP_ROLES, OUTSIDE_ROLES, ROLES } from './actor.js';
import type { Citation } from './citation.js';

/** A named condition, so that the access catalogue can print it. */
export interface Condition<Row> {
  readonly name: string;
  readonly holds: (row: Row, actor: Actor) => boolean;
}

/** Who sees a field, when, and by what right. */
export interface Grant<Row> {
  readonly to: readonly Role[];
  readonly when?: Condition<Row>;
  /** Set for protected fields: showing one is a disclosure and is recorded with this basis. */
  readonly basis?: Citation;
}

/** Names every field of a view. No grant: seen by no one. A field left out does not compile. */
export type FieldPolicy<Row> = { readonly [K in keyof Required<Row>]: readonly Grant<Row>[] };

/** For views that are public in every field. */
export const EVERYONE = { to: ROLES } as const satisfies Grant<never>;
export const SIGNED_IN = { to: [...OUTSIDE_ROLES, ...CBP_ROLES] } as const satisfies Grant<never>;
export const CBP = { to: CBP_ROLES } as const satisfies Grant<never>;

export interface Revealed<Row> {
  readonly shown: Partial<Row>;
  readonly withheld: readonly (keyof Row & string)[];
  readonly disclosed: readonly { readonly field: keyof Row & string; readonly basis: Citation }[];
}

/** Copies what the actor may see, names what is held back, and lists what counts as a disclosure. */
export function reveal<Row extends object>(policy: FieldPolicy<Row>, actor: Actor, row: Row): Revealed<Row> {
  const shown: Partial<Row> = {};
  const withheld: (keyof Row & string)[] = [];
  const disclosed: { field: keyof Row & string; basis: Citation }[] = [];
  for (const field in policy) {
    const grant = policy[field].find(({ to, when }) => to.includes(actor.role) && (when?.holds(row, actor) ?? true));
    if (!grant) withheld.push(field);
    else if (row[field] !== undefined) {
      shown[field] = row[field];
      if (grant.basis) disclosed.push({ field, basis: grant.basis });
    }
  }
  return { shown, withheld, disclosed };
}

/** A filter answers a question about a field. Only a field seen on every row may be asked about. */
export const mayAskAbout = <Row>(policy: FieldPolicy<Row>, actor: Actor, field: keyof Row): boolean =>
  policy[field].some(({ to, when }) => !when && to.includes(actor.role));
