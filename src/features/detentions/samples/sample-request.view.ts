import type { IsoDate } from '../../../kernel/dates.js';
import { CustodyView } from '../../merchandise/index.js';

/** A sample asked for, given against a bond, and returned or certified lost. */
export class SampleRequestView {
  /** Id.
   * @example "smp_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The detention it is from. */
  detentionId!: string;
  /** Whether identifying marks, names and addresses are removed from it.
   * @example "redacted"
   */
  kind!: 'redacted' | 'unredacted';
  /** How many or how much. */
  quantity!: string;
  /** Unit of the goods; for officers. */
  unit!: string;
  /** What for. */
  purpose!: string;
  /** Where it stands.
   * @example "released"
   */
  status!: 'requested' | 'released' | 'return_demanded' | 'closed';
  /** The day it was asked for. */
  requestedOn!: IsoDate;
  /** What the bond has to cover, in US dollars; known once an officer has valued the sample. */
  requiredBond?: string;
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
  custody!: CustodyView[];
  /** The stored answer on its bond. */
  determinationId?: string;
}
