/** The name that folders outside the project carry, so that an operator sees whose they are. */
export const PROJECT = 'trade-enforcement-service';
