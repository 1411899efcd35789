/** A person on the published list to whom a seizure of circumvention devices is disclosed. */
export class InjuredPersonView {
  /** Its id.
   * @example "inj_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Name.
   * @example "Northpine Instruments"
   */
  name!: string;
  /** The protected work.
   * @example "Northpine Navigator, firmware protected by an access control"
   */
  protectedWork!: string;
  /** The recorded copyright of that work.
   * @example "rec_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  recordationId!: string;
  /** The organisation that receives the disclosures. */
  organisationId!: string;
  /** The first day on the list.
   * @example "2024-10-01"
   */
  listedOn!: string;
  /** The day it was taken off. */
  removedOn?: string;
  /** The notice in the Federal Register.
   * @example "89 FR 79999"
   */
  citation!: string;
}
