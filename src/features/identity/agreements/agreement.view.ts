import type { PurposeCode } from '../../../kernel/purpose.js';
import type { Resource } from '../../../kernel/resources.js';
import type { AgreementState } from './agreement.js';

/** What an agreement shows of one data set. */
export class AgreedDataSetView {
  /** The data set.
   * @example "detentions"
   */
  name!: Resource;
  /** The fields that are shown; no others are, whatever the agency's role may see elsewhere.
   * @example ["id", "status", "portCode", "goods.countryOfOrigin"]
   */
  fields!: string[];
}

/** What a partner agency may be shown, what for, and by what law. */
export class AgreementView {
  /** Opaque id.
   * @example "agr_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The agency.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  agencyOrganisationId!: string;
  /** Its name.
   * @example "Partner agency one (sandbox)"
   */
  agencyName!: string;
  /** What it is called.
   * @example "Memorandum of understanding on detained goods"
   */
  title!: string;
  /** The law that allows it.
   * @example "19 USC 1628a"
   */
  legalBasis!: string;
  /** What it shows. */
  dataSets!: AgreedDataSetView[];
  /** What for; the first is taken where a request states none.
   * @example ["agency_cooperation"]
   */
  purposes!: PurposeCode[];
  /** The first day it is good for.
   * @example "2026-03-02"
   */
  validFrom!: string;
  /** The last day it is good for.
   * @example "2027-03-01"
   */
  validUntil!: string;
  /** Where it stands today: `pending`, `in_force`, `expired` or `ended`.
   * @example "in_force"
   */
  state!: AgreementState;
  /** The client that proposed it as it now stands.
   * @example "sandbox-administrator"
   */
  proposedBy!: string;
  /** The client that confirmed it.
   * @example "sandbox-administrator-2"
   */
  approvedBy!: string;
  /** When. */
  approvedAt!: string;
  /** When it was ended before its last day. */
  endedAt?: string;
  /** Grows with every change.
   * @example 1
   */
  version!: number;
}
