import type { Role } from '../../../kernel/actor.js';

/** One look at something about the subject: who, when, what for, which fields, by what right. Never the data itself. */
export class LookView {
  /** When it was shown. */
  lookedAt!: string;
  /** Who was shown it; an office for CBP.
   * @example "IPR branch (sandbox)"
   */
  organisationName!: string;
  /** The organisation's id.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  organisationId!: string;
  /** In which role.
   * @example "ipr_officer"
   */
  role!: Role;
  /** The client that asked; auditors see it.
   * @example "sandbox-ipr-officer"
   */
  clientId!: string;
  /** What for; `act` where it was part of an act.
   * @example "enforcement"
   */
  purpose!: string;
  /** The purpose in its own words.
   * @example "container examined at the port"
   */
  purposeText?: string;
  /** What kind of thing was looked at.
   * @example "detentions"
   */
  resource!: string;
  /** Which one.
   * @example "det_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  resourceId!: string;
  /** The fields that were shown: the protected ones, or all under a grant or an agreement.
   * @example ["importerName"]
   */
  fields!: string[];
  /** The law that allowed it; under an agreement, what that stands on.
   * @example ["19 CFR 133.21(e)"]
   */
  bases!: string[];
  /** The grant it was read under.
   * @example "grt_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  accessGrantId?: string;
  /** The agreement it was shown under.
   * @example "agr_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  agreementId?: string;
  /** By which operation.
   * @example "GET /v1/detentions/:id"
   */
  operation!: string;
}
