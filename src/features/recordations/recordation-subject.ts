import type { Subject } from '../../kernel/determination.js';

/** What a question about a recordation is about: the one it names, where there is one already. */
export const recordationSubject = ({ recordationId }: { readonly recordationId?: string }): Subject | undefined =>
  recordationId === undefined ? undefined : { type: 'recordation', id: recordationId };
