import type { Role } from '../../kernel/actor.js';

/** Where things to do come from: the rows of a feature that wait for somebody in customs. */
export interface WorkSource {
  /** Stable and public: `detention_clock`. */
  readonly kind: string;
  readonly summary: string;
  /** Where one of them is dealt with; `{id}` is its subject. */
  readonly path: string;
  /** Who is told of them; for any other role there are none. */
  readonly roles: readonly Role[];
  /**
   * Gives `subject_id`, `part` (what of the subject, or null), `due_on` (or null), `since` and `port` (or null) of each,
   * run as the one who asks. Static text: a due day is a column that the law has filled, never computed here.
   */
  readonly select: string;
  /** Every one has a due day: where an index has them in its order, no more of them are read than are shown. */
  readonly dated?: boolean;
}

/** The name of a thing to do: a part of an address, the same as long as it waits. */
export const KIND_OF_ITEM = /^([a-z_]{1,60})~([^~]{1,100})(?:~([^~]{1,100}))?$/;
