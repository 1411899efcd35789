import { IsString, Length } from 'class-validator';
import { AddClientKey, ChangeClientRights, RegisterClientWithKeys } from './client.dto.js';

/** Proposes a client that shall confirm what others propose; a second administrator has to confirm it. */
export class ProposeAppointment extends RegisterClientWithKeys {
  /** Why.
   * @example "Takes over from the administrator who retires in April."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Proposes other rights where they are, or become, those of a supervisor or administrator. */
export class ProposeRights extends ChangeClientRights {
  /** Why.
   * @example "The officer has moved to another port."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Proposes a key for a supervisor or administrator. */
export class ProposeKey extends AddClientKey {
  /** Why.
   * @example "The officer has moved to another port."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}
