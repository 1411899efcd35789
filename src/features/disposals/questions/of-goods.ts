import type { Subject } from '../../../kernel/determination.js';

/** The goods an answer is about, where it is about some on record. */
export const ofGoods = ({ merchandiseId }: { readonly merchandiseId?: string }): Subject | undefined =>
  merchandiseId ? { type: 'merchandise', id: merchandiseId } : undefined;
