export const SIGNATURES = ['hmac', 'ed25519'] as const;
export const ENDPOINT_STATES = ['active', 'paused', 'ended'] as const;

/** An address that is told of events. Its secret is never shown. */
export class WebhookEndpointView {
  /** Opaque id.
   * @example "whe_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** Where it is told.
   * @example "https://hooks.example.gov/trade"
   */
  url!: string;
  /** Of which kinds only; absent where of all that the client may hear of.
   * @example ["bill.issued"]
   */
  types?: string[];
  /** How messages are signed: with the secret that was given, or with a key of ours.
   * @example "hmac"
   */
  signature!: (typeof SIGNATURES)[number];
  /** With which keys of ours they can be checked, newest first; absent where a secret signs.
   * @example ["whpk_MCowBQYDK2VwAyEAZbJ3Rk1oY2V0ZXN0a2V5MTIzNDU2Nzg5MDEyMzQ1Njc4OTA="]
   */
  publicKeys?: string[];
  /** Whether it is told.
   * @example "active"
   */
  status!: (typeof ENDPOINT_STATES)[number];
  /** Why it is not.
   * @example "The address answers 410: it is gone."
   */
  statusReason?: string;
  /** The client it is told for: of what that one may know.
   * @example "sandbox-agency"
   */
  clientId!: string;
  /** How many events it was told of.
   * @example 12
   */
  told!: number;
  /** How often the event it waits for was tried in vain.
   * @example 0
   */
  failedTries!: number;
  /** When that one is tried again; absent while nothing fails. */
  nextTryAt?: string;
  /** When it was registered. */
  createdAt!: string;
  /** Send it back in `If-Match` to change it.
   * @example 1
   */
  version!: number;
}
