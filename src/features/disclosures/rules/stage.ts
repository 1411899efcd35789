import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement, ResponseWindow } from '../../detentions/rules/index.js';
import type { DisclosureFacts, DisclosureSeizureGround, SeizureFact } from './disclosure-facts.js';

/** The stages at which a rule opens something, in the order in which a case passes them. */
export const OPENING_STAGES = ['presented', 'notice_given', 'importer_heard', 'seized', 'abandoned'] as const;
export type OpeningStage = (typeof OPENING_STAGES)[number];
/** Where a case stands for one recordation. */
export type Stage = 'none' | OpeningStage | 'closed';

/** A stage the case reached. */
export interface Milestone {
  readonly stage: OpeningStage;
  /** The first day of the stage. */
  readonly since: IsoDate;
  /** The act that opened it: the recordation must be in force and the law is read on this day. */
  readonly eventOn: IsoDate;
  /** After seizure its ground decides, not the first suspicion. */
  readonly infringement: Infringement;
}

export interface CaseStage {
  readonly stage: Stage;
  readonly milestones: readonly Milestone[];
  /** The day from which the detention opens nothing more. */
  readonly detentionEndedOn: IsoDate | null;
  /** Why a case without seizure and closing counts as closed. */
  readonly seizedBeforeAbandonment: boolean;
}

export type StageFacts = Pick<
  DisclosureFacts,
  | 'infringement'
  | 'recordation'
  | 'standing'
  | 'cbpDecides'
  | 'presentedOn'
  | 'noticeOn'
  | 'seizures'
  | 'abandonment'
  | 'closed'
> & { readonly window: ResponseWindow | null };

/** What goods were seized for that a ground speaks of. */
export const OPENED_BY: Readonly<Record<DisclosureSeizureGround, Infringement | null>> = {
  '133.21(e)': 'counterfeit_mark',
  '133.42': 'piratical_copy',
  '133.47': 'circumvention_device',
  other: null,
};

/** Where a case stands for one recordation, and which stages it passed. Applied as of the day asked about. */
export const disclosureStage = rule({
  id: 'DISC-01',
  title: 'Stage of the case',
  text: "Presentation, notice, the end of the importer's seven business days without a sufficient answer, a seizure for this very recordation and an accepted abandonment before any seizure each open their own disclosures; a closed case opens nothing new.",
  cites: [cfr(19, '133.21'), cfr(19, '133.25'), cfr(19, '133.42'), cfr(19, '133.47'), usc(18, '1905')],
  decide(facts: StageFacts, _law, asOf): CaseStage {
    const happened = (day: IsoDate | null | undefined): IsoDate | null => (day && day <= asOf ? day : null);
    const seizures = facts.seizures.filter(({ noticeOn }) => noticeOn <= asOf);
    const seized = ownSeizure(seizures, facts);
    const abandonedOn = happened(facts.abandonment?.acceptedOn);
    const closedOn = happened(facts.closed?.on);
    const detentionEndedOn = firstOf(seized[0]?.since ?? null, abandonedOn, closedOn);

    const abandoned =
      abandonedOn && seizures.length === 0 ? [at('abandoned', abandonedOn, abandonedOn, facts.infringement)] : [];
    const milestones = [...detentionMilestones(facts, happened, detentionEndedOn), ...abandoned, ...seized];
    const seizedBeforeAbandonment = abandonedOn !== null && abandoned.length + seized.length === 0;
    // Goods excluded or released and then seized or abandoned open a case again.
    const reopened = [...abandoned, ...seized].some(({ since }) => closedOn !== null && since > closedOn);
    const closed = seizedBeforeAbandonment || (closedOn !== null && !reopened);
    const stage = closed ? 'closed' : (milestones.at(-1)?.stage ?? 'none');
    return { stage, milestones, detentionEndedOn, seizedBeforeAbandonment };
  },
});

function detentionMilestones(
  { cbpDecides, presentedOn, noticeOn, infringement, window }: StageFacts,
  happened: (day: IsoDate | null | undefined) => IsoDate | null,
  endedOn: IsoDate | null,
): Milestone[] {
  if (!cbpDecides) return [];
  const milestones: Milestone[] = [];
  const [presented, noticed] = [happened(presentedOn), happened(noticeOn)];
  const before = (day: IsoDate) => endedOn === null || day <= endedOn;
  if (presented && before(presented)) milestones.push(at('presented', presented, presented, infringement));
  if (!noticed || !before(noticed)) return milestones;
  milestones.push(at('notice_given', noticed, noticed, infringement));
  // A window that runs out on the very day the case ends opens nothing: strictly before.
  if (window?.state === 'closed' && (endedOn === null || window.opensOn < endedOn)) {
    milestones.push(at('importer_heard', window.opensOn, noticed, infringement));
  }
  return milestones;
}

// A seizure for another recordation, or on a ground that 19 CFR 133 does not name, opens nothing here. Devices attack
// more works than the one they are seized for: a listed person is told whichever that was.
function ownSeizure(
  seizures: readonly SeizureFact[],
  { recordation, standing }: Pick<StageFacts, 'recordation' | 'standing'>,
): readonly Milestone[] {
  const own = seizures.flatMap(({ noticeOn, ground, recordationId }) => {
    const infringement = OPENED_BY[ground];
    const concerns =
      standing === 'listed_injured_person' ? ground === '133.47' : infringement && recordationId === recordation.id;
    return infringement && concerns ? [at('seized', noticeOn, noticeOn, infringement)] : [];
  });
  return own.sort((a, b) => (a.since < b.since ? -1 : 1)).slice(0, 1);
}

const at = (stage: OpeningStage, since: IsoDate, eventOn: IsoDate, infringement: Infringement): Milestone => ({
  stage,
  since,
  eventOn,
  infringement,
});

const firstOf = (...days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
