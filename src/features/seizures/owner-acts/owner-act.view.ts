import type { IsoDate } from '../../../kernel/dates.js';
import { CustodyView } from '../../merchandise/index.js';
import type { ConsentedTo, OwnerPurpose } from '../rules/index.js';

/** What the owner of a right asked for after the seizure; whether it is given is the officer's choice. */
export class OwnerRequestView {
  /** Opaque id.
   * @example "orq_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The seizure. */
  seizureId!: string;
  /** The recorded right. */
  recordationId!: string;
  /** On whose behalf. */
  organisationId!: string;
  /** What is asked for.
   * @example "unredacted_images"
   */
  wants!: 'unredacted_images' | 'sample';
  /** For what.
   * @example "private_civil_remedy"
   */
  purpose!: OwnerPurpose;
  /** The day of the request. */
  requestedOn!: string;
  /** How much is asked for, in the unit of the goods. */
  sampleQuantity?: string;
  /** What the bond must cover for this sample.
   * @example "600.00"
   */
  bondRequired?: string;
  /** Where the sample is.
   * @example "released"
   */
  status?: 'requested' | 'released' | 'return_demanded' | 'closed';
  /** The day it left. */
  releasedOn?: IsoDate;
  /** The day its return was demanded. */
  returnDemandedOn?: IsoDate;
  /** The day it came back, or was certified lost. */
  returnedOn?: IsoDate;
  /** How it came back.
   * @example "returned"
   */
  returnOutcome?: string;
  /** Who had it, step by step. */
  custody?: CustodyView[];
  /** The stored answer on its bond, of the day it left. */
  bondDeterminationId?: string;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

/** What the owner of a right consented to instead of forfeiture. */
export class OwnerConsentView {
  /** Opaque id.
   * @example "cns_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The seizure. */
  seizureId!: string;
  /** The recorded right. */
  recordationId!: string;
  /** On whose behalf. */
  organisationId!: string;
  /** To what.
   * @example "export"
   */
  consentsTo!: ConsentedTo;
  /** The day it was given. */
  givenOn!: string;
  /** How the writing is found again. */
  document!: string;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}
