/** What customs may decide on a protest. */
export const DECISIONS_ON_PROTESTS = ['allowed', 'allowed_in_part', 'denied'] as const;
export type DecisionOnProtest = (typeof DECISIONS_ON_PROTESTS)[number];

/** How a protest stands: undecided, denied by time, or as customs decided. */
export type ProtestStatus = 'open' | 'deemed_denied' | DecisionOnProtest;
