export const ATTEMPT_OUTCOMES = ['delivered', 'failed', 'given_up'] as const;

/** One attempt to tell an endpoint of an event. */
export class WebhookAttemptView {
  /** The event, as in `webhook-id`: the same in every attempt.
   * @example "evt_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  eventId!: string;
  /** What happened.
   * @example "bill.issued"
   */
  type!: string;
  /** How many events this endpoint was told of with it.
   * @example 12
   */
  number!: number;
  /** The how manieth attempt with this event.
   * @example 1
   */
  attempt!: number;
  /** When. */
  triedAt!: string;
  /** Whether it was taken, is tried again, or was left out after the last try.
   * @example "delivered"
   */
  outcome!: (typeof ATTEMPT_OUTCOMES)[number];
  /** What the address answered; absent where it did not answer.
   * @example 200
   */
  httpStatus?: number;
  /** Why it did not.
   * @example "No answer within 15 seconds."
   */
  fault?: string;
  /** How long it took, in milliseconds.
   * @example 43
   */
  tookMs!: number;
}
