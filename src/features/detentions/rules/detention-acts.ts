import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** By what right each act moves the goods. */
export const AUTHORITY_OF_ACTS = {
  presentation: [cfr(19, '151.16(b)')],
  detention: [usc(19, '1499(c)(1)')],
  release: [usc(19, '1499(c)(1)')],
  final_determination: [cfr(19, '151.16(e)')],
  release_after_detention: [cfr(19, '151.16(e)')],
} as const;

export interface DetentionRunsFacts {
  /** How it ended; null while it runs. */
  readonly endedAs: string | null;
  /** Whether the act is one for goods in custody, which a seizure leaves possible. */
  readonly ofGoodsInCustody: boolean;
}

/** Whether anything can still be done in a detention. */
export const detentionRuns = rule({
  id: 'DET-08',
  title: 'End of a detention',
  text: 'Nothing is decided in a detention whose goods were released, exported, destroyed, abandoned or seized; what is done with goods in custody goes on after a seizure.',
  cites: [cfr(19, '151.16')],
  decide: ({ endedAs, ofGoodsInCustody }: DetentionRunsFacts): readonly Fault[] =>
    endedAs === null || (ofGoodsInCustody && endedAs === 'seized') ? [] : [ended(endedAs)],
});

export interface DetentionActFacts {
  readonly act: 'present' | 'release_undecided' | 'determine' | 'other';
  readonly detainedOn: IsoDate | null;
  /** The last day to decide, where silence detained the goods. */
  readonly silentSince: IsoDate | null;
  /** The first day on which undecided goods count as excluded, once it has come. */
  readonly deemedExcludedOn: IsoDate | null;
  /** The agency that decides instead of CBP. */
  readonly otherAgency: string | null;
}

/** Whether silence, or another agency, has taken an act out of CBP's hands. */
export const actStillOpen = rule({
  id: 'DET-09',
  title: 'Acts that silence or another agency has taken away',
  text:
    'Goods are presented before they are detained; after five business days of silence they are detained and no longer released without a ' +
    'determination; after thirty days without one they count as excluded; where another agency decides, CBP determines nothing.',
  cites: [usc(19, '1499(c)'), cfr(19, '151.16')],
  decide: ({ act, detainedOn, silentSince, deemedExcludedOn, otherAgency }: DetentionActFacts): readonly Fault[] =>
    unmet([
      [act !== 'present' || detainedOn === null, presentedAfterDecision(detainedOn)],
      [act !== 'release_undecided' || silentSince === null, decidedBySilence(silentSince)],
      [act !== 'determine' || otherAgency === null, notOfAnotherAgency(otherAgency)],
      [act !== 'determine' || deemedExcludedOn === null, deemedExcluded(deemedExcludedOn)],
    ]),
});

const ended = (as: string): Fault => ({
  pointer: '',
  code: 'detention.ended',
  message: `The detention has ended: the goods are ${as}.`,
  citation: cfr(19, '151.16'),
});
const presentedAfterDecision = (detainedOn: IsoDate | null): Fault => ({
  pointer: '/presentedOn',
  code: 'detention.presented_after_decision',
  message: `The goods were detained on ${String(detainedOn)}; what is decided about was presented before.`,
  remedy: 'Read the detention again; its times run from the presentation on record.',
  citation: cfr(19, '151.16(b)'),
});
const decidedBySilence = (lastDay: IsoDate | null): Fault => ({
  pointer: '/decision',
  code: 'detention.decided_by_silence',
  message: `The last day to release without a determination was ${String(lastDay)}; the goods have been detained since.`,
  remedy: 'Make a final determination.',
  citation: usc(19, '1499(c)(1)'),
});
const deemedExcluded = (since: IsoDate | null): Fault => ({
  pointer: '/determinedOn',
  code: 'detention.deemed_excluded',
  message: `No final determination was made in time; since ${String(since)} the goods count as excluded.`,
  remedy: 'A protest or a court may still release them: record it as a release.',
  citation: usc(19, '1499(c)(5)(A)'),
});
const notOfAnotherAgency = (agency: string | null): Fault => ({
  pointer: '',
  code: 'detention.other_agency_decides',
  message: `${String(agency)} decides on these goods; CBP makes no determination of its own.`,
  remedy: 'Record what that agency decided as a release, or hold the goods.',
  citation: usc(19, '1499(c)'),
});
