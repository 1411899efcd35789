import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Acts under which another agency decides and that give its detentions times of their own. */
export const AGENCY_LAWS = ['toxic_substances'] as const;
export type AgencyLaw = (typeof AGENCY_LAWS)[number];

/** Whose act each of them is. */
const AGENCY_OF: Readonly<Record<AgencyLaw, string>> = { toxic_substances: 'EPA' };

export interface AgencyLawFacts {
  readonly decidingAgency: string;
  readonly agencyLaw: AgencyLaw | null;
}

/** An act is named only of the agency that decides under it. */
export const agencyLawNamed = rule({
  id: 'DET-24',
  title: 'The act under which another agency decides',
  text: 'Under the Toxic Substances Control Act the Administrator of the Environmental Protection Agency decides whether a shipment may enter.',
  cites: [usc(15, '2612'), cfr(19, '12.120(f)'), cfr(19, '12.123(c)')],
  decide: ({ decidingAgency, agencyLaw }: AgencyLawFacts): readonly Fault[] =>
    unmet([[agencyLaw === null || AGENCY_OF[agencyLaw] === decidingAgency, notItsLaw]]),
});

/** Whether an agency decides under several acts, of which one gives times of its own: which one has to be said. */
export const lawMatters = (decidingAgency: string): boolean => Object.values(AGENCY_OF).includes(decidingAgency);

const notItsLaw: Fault = {
  pointer: '/agencyLaw',
  code: 'detention.law_of_another_agency',
  message: 'Under the Toxic Substances Control Act the EPA decides.',
  remedy: 'Name EPA as decidingAgency, or leave agencyLaw out.',
  citation: cfr(19, '12.123(c)'),
};

export interface ChemicalExtensionFacts {
  readonly extensions: readonly {
    readonly grantedOn: IsoDate;
    readonly to: IsoDate;
    readonly goodCause: string;
    readonly delayedBy?: 'EPA' | 'CBP';
  }[];
  readonly noticeOn: IsoDate | null;
  /** The last day without any extension, and the last to which one can go; null before notice. */
  readonly runsUntil: IsoDate | null;
  readonly extendableTo: IsoDate | null;
}

/** When the time of a detained chemical shipment can be extended, and how far. */
export const chemicalExtension = rule({
  id: 'DET-25',
  title: 'More time for a detained chemical shipment',
  text: 'Upon notification by the EPA the time may be extended by up to thirty days, for good cause, where the EPA or CBP caused the delay; what is over is abandoned and no longer extended.',
  cites: [cfr(19, '12.124(b)'), cfr(19, '12.127')],
  decide({ extensions, noticeOn, runsUntil, extendableTo }: ChemicalExtensionFacts): readonly Fault[] {
    return extensions.flatMap(({ grantedOn, to, goodCause, delayedBy }) =>
      runsUntil === null || extendableTo === null || noticeOn === null
        ? [beforeNotice]
        : unmet([
            [goodCause.trim() !== '', withoutCause],
            [delayedBy !== undefined, withoutDelay],
            [grantedOn >= noticeOn && grantedOn <= runsUntil, outOfTime(runsUntil)],
            [to > runsUntil, addsNothing(runsUntil)],
            [to <= extendableTo, tooLong(extendableTo)],
          ]),
    );
  },
});

const citation = cfr(19, '12.124(b)');
const withoutCause: Fault = {
  pointer: '/goodCause',
  code: 'detention.extension_without_cause',
  message: 'An extension is granted for good cause, which is to be stated.',
  citation,
};
const withoutDelay: Fault = {
  pointer: '/delayedBy',
  code: 'detention.extension_without_delay',
  message: 'More time is given only where the EPA or CBP caused the delay; whose it was is to be said.',
  citation,
};
const beforeNotice: Fault = {
  pointer: '/to',
  code: 'detention.extension_before_notice',
  message: 'The time that could be extended begins with the notice of detention.',
  citation,
};
const outOfTime = (until: IsoDate): Fault => ({
  pointer: '/grantedOn',
  code: 'detention.extension_out_of_time',
  message: `An extension is granted while the time runs, until ${until}; after it the shipment is considered abandoned.`,
  citation: cfr(19, '12.127'),
});
const addsNothing = (until: IsoDate): Fault => ({
  pointer: '/to',
  code: 'detention.extension_adds_nothing',
  message: `An extension ends after ${until}, the last day without it.`,
  citation,
});
const tooLong = (until: IsoDate): Fault => ({
  pointer: '/to',
  code: 'detention.extension_too_long',
  message: `An extension can go to ${until} at the most.`,
  citation,
});
