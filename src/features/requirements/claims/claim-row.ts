import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { present } from '../../../kernel/present.js';
import type { ClaimAct, ClaimActKind, ClaimKind } from '../rules/claims/claim-act.js';
import type { ClaimStanding } from '../rules/claims/claim-standing.js';
import type { DefaultOnBond } from '../rules/liquidated-damages.js';
import type { BondClaimActView, BondClaimView } from './claim.view.js';

/** A claim as the prepared statements give it. */
export interface ClaimRow extends Record<string, unknown> {
  readonly id: string;
  readonly bondId: string;
  readonly bondNumber: string;
  readonly importerId: string;
  readonly kind: ClaimKind;
  readonly default: DefaultOnBond | null;
  readonly billId: string | null;
  readonly entryNumber: string | null;
  readonly chargedOn: IsoDate;
  readonly accruedOn: IsoDate;
  readonly periodFrom: IsoDate;
  readonly periodThrough: IsoDate | null;
  readonly bondAmount: string;
  readonly amount: string;
  readonly secured: string;
  readonly reason: string;
  readonly noticedOn: IsoDate;
  readonly petitionBy: IsoDate;
  readonly reportableFrom: IsoDate | null;
  readonly determinationId: string | null;
  readonly madeBy: string;
}

type Told = 'party' | 'through' | 'amount' | 'ground' | 'outcome' | 'answers' | 'reason';

/** Something that was done on one, as the prepared statements give it. */
export interface ActRow extends Record<string, unknown>, Readonly<Record<Told, string | null>> {
  readonly id: string;
  readonly claimId: string;
  readonly kind: ClaimActKind;
  readonly on: IsoDate;
}

/** As the law looks at it; that it is whole is kept by the table. */
export const toClaimAct = ({ amount, ...row }: ActRow): ClaimAct =>
  ({ ...row, amount: amount === null ? null : parseMoney(amount) }) as ClaimAct;

/** As it is told. */
export function toClaimView(row: ClaimRow, standing: ClaimStanding, acts: readonly ActRow[]): BondClaimView {
  const { importerId: _i, madeBy: _m, petitionBy: _p, secured, ...kept } = row;
  const { status, owed, owedBySurety, principalPetitionBy, suretyPetitionBy, mitigatedThrough, petitionOf } = standing;
  return {
    ...present(kept),
    securedByBond: secured,
    beyondBond: formatMoney(parseMoney(row.amount) - parseMoney(secured)),
    status,
    owed: shown(owed),
    owedBySurety: shown(owedBySurety),
    ...present({
      principalPetitionBy,
      suretyPetitionBy,
      mitigatedTo: shown(standing.mitigatedTo),
      mitigatedThrough,
      petitionOf,
    }),
    acts: acts.map(({ claimId: _c, ...act }) => present(act) as BondClaimActView),
  } as BondClaimView;
}

const shown = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));
