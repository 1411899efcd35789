import type { IsoDate } from '../../kernel/dates.js';
import { applyRule } from '../../kernel/rule.js';
import { disclosureGrounds } from './rules/index.js';
import type { DisclosureGround } from './rules/index.js';
import type { Seizure } from './seizure.entity.js';

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

/** The facts of seizures of which notice was given, first seized first: one for every ground that opens disclosures. */
export const seizureFacts = (
  seizures: readonly Pick<Seizure, 'id' | 'seizedOn' | 'noticeMailedOn' | 'grounds' | 'recordationId'>[],
): readonly SeizureFact[] =>
  seizures.flatMap(({ id: seizureId, seizedOn, noticeMailedOn: noticeOn, grounds, recordationId }) =>
    noticeOn
      ? applyRule(disclosureGrounds, { grounds }, noticeOn).decision.map((ground) => ({
          seizureId,
          seizedOn,
          noticeOn,
          ground,
          recordationId,
        }))
      : [],
  );
