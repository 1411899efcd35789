/**
 * What a code is: a refusal as a whole, one fault of what was sent, something to mind, what an answer comes to, why it
 * comes to it, or what was found of a row of a loaded file.
 */
export const CODE_KINDS = ['problem', 'fault', 'warning', 'outcome', 'reason', 'loading'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Stands in a code, or in a text, for what is only known when it is said. */
export const GAP = '…';
