import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { SIGNATURES } from './webhook-endpoint.view.js';

const SECRET = {
  message: 'secret must be whsec_ and 24 to 64 bytes in base64',
  context: { code: 'webhook.secret_malformed', remedy: 'Send whsec_ and what openssl rand -base64 32 makes.' },
};
const A_SECRET =
  /^whsec_(?=[A-Za-z0-9+/]{32,88}={0,2}$)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Where to tell of events, of which, and how to sign. */
export class RegisterWebhookEndpoint {
  /** The address, https; a sandbox also takes http to its own machine.
   * @example "https://hooks.example.gov/trade"
   */
  @IsString()
  @MaxLength(500)
  url!: string;

  /** Only of these kinds; of all that you may hear of where it is left out.
   * @example ["bill.issued"]
   */
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[a-z_]{1,40}\.[a-z_]{1,40}$/, {
    each: true,
    message: 'types must be kinds of events',
    context: {
      code: 'event.types_malformed',
      remedy: 'Send kinds such as bill.issued; they are listed in docs/events.md.',
    },
  })
  types?: string[];

  /** How messages are signed (Standard Webhooks): with your secret, or with a key of ours whose public half you get.
   * @example "hmac"
   */
  @IsIn(SIGNATURES)
  signature!: (typeof SIGNATURES)[number];

  /** The secret, where it signs: kept sealed, shown to nobody.
   * @example "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqrTwjU"
   */
  @IsOptional()
  @Matches(A_SECRET, SECRET)
  secret?: string;
}

/** Another key; those before it sign too for a day. */
export class RotateWebhookKey {
  /** The new secret, where a secret signs; left out where a key of ours does.
   * @example "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqrTwjU"
   */
  @IsOptional()
  @Matches(A_SECRET, SECRET)
  secret?: string;
}

/** Tells again, from an event on. */
export class ReplayWebhook {
  /** The first event to be told again, one this endpoint was told of or was not told of after all tries.
   * @example "evt_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @Matches(/^evt_[0-9a-z]{26}$/)
  fromEventId!: string;
}
