import type { OrganisationType } from '../organisation.js';

/** Whom clients sign in for: a company, an agency or an office of CBP. */
export class OrganisationView {
  /** Opaque id.
   * @example "org_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** Its name.
   * @example "Harborlight Customs Brokers"
   */
  name!: string;
  /** What it is; it decides in which roles its clients can act.
   * @example "broker"
   */
  type!: OrganisationType;
  /** When it was put on record. */
  createdAt!: string;
}
