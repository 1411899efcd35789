/**
 * The header of an act that has not been sent yet. Make it once per act and send it again with each repetition: the
 * service does the act once and answers alike each time, for 72 hours.
 */
export const newAct = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': crypto.randomUUID() });
