import type { IsoDate } from '../../kernel/dates.js';
import type { SeizureGroundCode } from './rules/index.js';
import type { Seizure } from './seizure.entity.js';

/** The grounds that open disclosures after seizure, by their paragraph; any other ground is `other`. */
export type DisclosureGround = '133.21(e)' | '133.42' | '133.47' | 'other';

/** What a seizure means to who decides on disclosures. */
export interface SeizureFact {
  readonly seizureId: string;
  readonly seizedOn: IsoDate;
  /** The day of the notice of seizure. */
  readonly noticeOn: IsoDate;
  readonly ground: DisclosureGround;
  /** The recordation that was infringed; null for a seizure on another ground. */
  readonly recordationId: string | null;
}

const OPENING: Readonly<Partial<Record<SeizureGroundCode, DisclosureGround>>> = {
  counterfeit_mark: '133.21(e)',
  piratical_copy: '133.42',
  dmca_device: '133.47',
  // The statute of the list speaks of seizures under this very subparagraph (19 USC 4342).
  circumvention_device: '133.47',
};

/** The facts of seizures of which notice was given, first seized first: one for every ground that opens disclosures. */
export function seizureFacts(
  seizures: readonly Pick<Seizure, 'id' | 'seizedOn' | 'noticeMailedOn' | 'grounds' | 'recordationId'>[],
): readonly SeizureFact[] {
  return seizures.flatMap(({ id, seizedOn, noticeMailedOn, grounds, recordationId }) => {
    if (!noticeMailedOn) return [];
    const opening = [...new Set(grounds.flatMap((code) => OPENING[code] ?? []))];
    const base = { seizureId: id, seizedOn, noticeOn: noticeMailedOn };
    if (opening.length === 0) return [{ ...base, ground: 'other' as const, recordationId }];
    return opening.map((ground) => ({ ...base, ground, recordationId }));
  });
}
