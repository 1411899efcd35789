/** What the question whether an entry is taken comes to. */
export const ACCEPTANCES = ['taken', 'taken_with_warnings', 'undetermined', 'refused'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];
