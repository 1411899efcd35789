/** The one language of bodies, wherever nothing else is said. */
const JSON_ALONE = 'application/json';
const others = new Map<string, string>();

/** Says of an address that takes something else than JSON what that is, in words that follow "Send". */
export const takesInstead = (address: string, what: string): unknown => others.set(address, what);

/** What an address takes as the body. */
export const bodyTakenAt = (address: string | undefined): string => others.get(address ?? '') ?? JSON_ALONE;
