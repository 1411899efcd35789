/** Where the law, or what stands in for it, says so. */
export interface Citation {
  /** As a lawyer writes it: `19 CFR 113.13(b)`. */
  readonly authority: string;
  readonly url?: string;
}

export const usc = (title: number, section: string): Citation => ({ authority: `${String(title)} USC ${section}` });
export const cfr = (title: number, section: string): Citation => ({ authority: `${String(title)} CFR ${section}` });
export const fr = (volume: number, page: number, what?: string): Citation => ({
  authority: `${String(volume)} FR ${String(page)}${what ? `, ${what}` : ''}`,
});
export const eo = (number: number, section?: string): Citation => ({
  authority: `EO ${String(number)}${section ? ` §${section}` : ''}`,
});
export const guide = (authority: string, url?: string): Citation => (url ? { authority, url } : { authority });
/** A number this service (or an agency using it) chose, because the law gives none. */
export const ownPolicy = (what: string): Citation => ({ authority: `Service policy: ${what}` });

/** How strongly an answer is backed, from strongest to weakest. */
export const AUTHORITY_STATUSES = ['in_force', 'guidance', 'policy', 'proposed', 'hypothetical'] as const;
export type AuthorityStatus = (typeof AUTHORITY_STATUSES)[number];

/** The weakest of several; a chain of steps is as strong as its weakest one. */
export function weakest(statuses: readonly AuthorityStatus[]): AuthorityStatus {
  const rank = Math.max(0, ...statuses.map((status) => AUTHORITY_STATUSES.indexOf(status)));
  return AUTHORITY_STATUSES[rank] ?? 'hypothetical';
}
