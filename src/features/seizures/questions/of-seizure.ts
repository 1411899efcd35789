import type { Subject } from '../../../kernel/determination.js';

/** The seizure an answer is about, where it is about one on record. */
export const ofSeizure = ({ seizureId }: { readonly seizureId?: string }): Subject | undefined =>
  seizureId ? { type: 'seizure', id: seizureId } : undefined;
