import type { IsoDate } from '../../../kernel/dates.js';
import type { ActivityCode, BondKind } from '../../bonds/rules/index.js';

/** A bond as far as it matters for what it answers for, as the prepared statements give it. */
export interface LiableBond extends Record<string, unknown> {
  readonly bondId: string;
  readonly bondNumber: string;
  readonly kind: BondKind;
  readonly activityCode: ActivityCode;
  readonly importerId: string;
  /** Everybody who is bound by it as principal. */
  readonly principals: readonly string[];
  readonly principalOrganisationId: string | null;
  readonly principalName: string;
  readonly from: IsoDate;
  readonly through: IsoDate | null;
  readonly limitOfLiability: string;
  readonly sureties: readonly { readonly suretyCode: string; readonly naic: string; readonly share: string }[];
}
