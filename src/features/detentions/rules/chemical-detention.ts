import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, earliest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { RunningClock } from './running-clocks.js';

export interface ChemicalDetentionFacts {
  readonly noticeOn: IsoDate;
  /** The day the importer's documents reached the EPA; null where none did. */
  readonly documentsOn: IsoDate | null;
  /** The day the EPA allowed or refused entry; null where it has not, left out where nobody said. */
  readonly agencyDecidedOn?: IsoDate | null;
  /** The day of a demand for redelivery; null where none was made, left out where nobody said. */
  readonly redeliveryDemandedOn?: IsoDate | null;
  readonly extendedTo: IsoDate | null;
  /** The day the shipment was brought into line or exported, or left the detention otherwise. */
  readonly endedOn: IsoDate | null;
  /** The day of a notice of intent to abandon, which waives every time; null where none was given, left out where nobody said. */
  readonly abandonmentNoticeOn?: IsoDate | null;
  readonly askedOn: IsoDate;
}

/** What comes after: what the importer has to tell, and what becomes of a shipment nobody brought into line or exported. */
export interface ChemicalStep {
  readonly step: 'notice_of_exportation' | 'notice_of_abandonment' | 'storage_or_disposition';
  readonly text: string;
  readonly citation: Citation;
}

export interface ChemicalDetention {
  readonly clocks: readonly RunningClock[];
  /** The last day for the EPA to allow or refuse entry. */
  readonly agencyDecidesBy: IsoDate | null;
  /** The last day to bring into line or export; null once every time is waived. */
  readonly dueOn: IsoDate | null;
  readonly countedFrom: 'notice' | 'redelivery_demand' | null;
  /** The same day without any extension. */
  readonly unextended: IsoDate | null;
  /** The last day to which an extension can go. */
  readonly extendableTo: IsoDate | null;
  readonly waived: boolean;
  /** Whether the shipment is considered unclaimed or abandoned. */
  readonly abandoned: boolean;
  readonly next: readonly ChemicalStep[];
  readonly missing: readonly ('agency_decision' | 'redelivery_demand' | 'abandonment_notice')[];
}

// 81 FR 94986 was to begin on 2017-01-26 and was put off (82 FR 8590).
const SINCE = '2017-03-21';
const days = (name: string, value: number, section: string) =>
  new Dated<number>(name, '2026-11-29', { [SINCE]: { value, cites: [cfr(19, section)] } });

/** How long the importer of a detained chemical shipment has, and what follows. Applied as of the notice of detention. */
export const chemicalDetention = rule({
  id: 'DET-23',
  title: 'Detained chemical substances',
  text:
    'A shipment detained under the Toxic Substances Control Act is brought into line or exported within ninety days of the notice of detention or thirty of a demand for redelivery, whichever comes first. ' +
    'Meanwhile the importer may show cause within twenty days of the notice, and the EPA decides within ten days of the documents and in any case thirty of the notice. ' +
    'What is neither brought into line nor exported in time counts as unclaimed or abandoned and is turned over to the EPA; a notice of intent to abandon waives every time.',
  cites: [usc(15, '2612'), cfr(19, '12.122'), cfr(19, '12.123'), cfr(19, '12.124'), cfr(19, '12.127')],
  params: {
    daysToShowCause: days('days from the notice to show cause to the EPA', 20, '12.123(a)'),
    daysToDecide: days('days from the notice within which the EPA decides', 30, '12.123(a), (c)'),
    daysToDecideOnDocuments: days('days from the documents within which the EPA decides', 10, '12.123(a)'),
    daysOfNotice: days('days from the notice of detention to bring into line or export', 90, '12.124(a)'),
    daysOfDemand: days('days from a demand for redelivery to bring into line or export', 30, '12.124(a)'),
    daysOfExtension: days('the most days of an extension', 30, '12.124(b)'),
  },
  decide(facts: ChemicalDetentionFacts, law): ChemicalDetention {
    const { abandonmentNoticeOn = null, askedOn, extendedTo, endedOn } = facts;
    const missing = missingIn(facts);
    if (abandonmentNoticeOn !== null && abandonmentNoticeOn <= askedOn) return { ...WAIVED, missing };
    const { startedOn, countedFrom, withoutExtension } = whicheverFirst(facts, law);
    const extendableTo = addDays(withoutExtension, law.daysOfExtension);
    const extended = extendedTo !== null && extendedTo > withoutExtension ? earliest(extendedTo, extendableTo) : null;
    const dueOn = extended ?? withoutExtension;
    const agencyDecidesBy = lastToDecide(facts, law);
    return {
      clocks: [
        showingOfCause(facts, law.daysToShowCause),
        ...agencyDecision(facts, agencyDecidesBy),
        {
          ...COMPLIANCE,
          startEvent: countedFrom,
          startedOn,
          dueOn,
          extendedTo: extended,
          metOn: endedOn,
        },
      ],
      agencyDecidesBy,
      dueOn,
      countedFrom,
      unextended: withoutExtension,
      extendableTo,
      waived: false,
      abandoned: (endedOn ?? askedOn) > dueOn,
      next: [EXPORTATION, ABANDONMENT, DISPOSITION],
      missing,
    };
  },
});

const COMPLIANCE = {
  name: 'compliance_or_export',
  dayBasis: 'calendar',
  authorityStatus: 'in_force',
  citation: cfr(19, '12.124(a)'),
} as const;

function whicheverFirst(
  { noticeOn, redeliveryDemandedOn = null, askedOn }: ChemicalDetentionFacts,
  { daysOfNotice, daysOfDemand }: { readonly daysOfNotice: number; readonly daysOfDemand: number },
) {
  const ofNotice = addDays(noticeOn, daysOfNotice);
  const demandedOn = redeliveryDemandedOn !== null && redeliveryDemandedOn <= askedOn ? redeliveryDemandedOn : null;
  const ofDemand = demandedOn && addDays(demandedOn, daysOfDemand);
  return demandedOn && ofDemand && ofDemand < ofNotice
    ? ({ startedOn: demandedOn, countedFrom: 'redelivery_demand', withoutExtension: ofDemand } as const)
    : ({ startedOn: noticeOn, countedFrom: 'notice', withoutExtension: ofNotice } as const);
}

const showingOfCause = (
  { noticeOn, documentsOn, agencyDecidedOn, endedOn }: ChemicalDetentionFacts,
  withinDays: number,
): RunningClock => ({
  name: 'showing_of_cause',
  startEvent: 'notice',
  startedOn: noticeOn,
  dayBasis: 'calendar',
  dueOn: addDays(noticeOn, withinDays),
  citation: cfr(19, '12.123(a)'),
  authorityStatus: 'in_force',
  // Once the EPA has decided or the shipment has left, there is nothing left to show.
  metOn: documentsOn ?? agencyDecidedOn ?? endedOn,
});

function lastToDecide(
  { noticeOn, documentsOn, askedOn }: ChemicalDetentionFacts,
  law: { readonly daysToDecide: number; readonly daysToDecideOnDocuments: number },
): IsoDate {
  const ofNotice = addDays(noticeOn, law.daysToDecide);
  const received = documentsOn !== null && documentsOn <= askedOn;
  return received ? earliest(ofNotice, addDays(documentsOn, law.daysToDecideOnDocuments)) : ofNotice;
}

// Whether the EPA is late can be told only where it is known whether it has decided.
const agencyDecision = (
  { noticeOn, agencyDecidedOn, endedOn }: ChemicalDetentionFacts,
  dueOn: IsoDate,
): readonly RunningClock[] =>
  agencyDecidedOn === undefined
    ? []
    : [
        {
          name: 'agency_decision',
          startEvent: 'notice',
          startedOn: noticeOn,
          dayBasis: 'calendar',
          dueOn,
          citation: cfr(19, '12.123(a)'),
          authorityStatus: 'in_force',
          metOn: agencyDecidedOn ?? endedOn,
        },
      ];

const missingIn = ({
  agencyDecidedOn,
  redeliveryDemandedOn,
  abandonmentNoticeOn,
}: ChemicalDetentionFacts): ChemicalDetention['missing'] => [
  ...(agencyDecidedOn === undefined ? (['agency_decision'] as const) : []),
  ...(redeliveryDemandedOn === undefined ? (['redelivery_demand'] as const) : []),
  ...(abandonmentNoticeOn === undefined ? (['abandonment_notice'] as const) : []),
];

const EXPORTATION: ChemicalStep = {
  step: 'notice_of_exportation',
  text:
    'Whoever exports a refused shipment gives notice of it: exporter or agent and address, the commodity, the country and the port of arrival there, the carrier, the day, and the number of the bill of lading or air waybill. ' +
    'The section names thirty days from the refusal and ninety from the demand, the other way round than the times of 12.124(a), which are those shown.',
  citation: cfr(19, '12.125'),
};
const ABANDONMENT: ChemicalStep = {
  step: 'notice_of_abandonment',
  text: 'Whoever means to abandon a refused shipment gives notice of intent to abandon. It waives the right to export and every time; storage and disposal stay at the importer’s expense.',
  citation: cfr(19, '12.126'),
};
const DISPOSITION: ChemicalStep = {
  step: 'storage_or_disposition',
  text: 'Neither brought into line nor exported in time, extensions included, the shipment is considered unclaimed or abandoned and turned over to the EPA for storage or disposition, at the importer’s expense.',
  citation: cfr(19, '12.127'),
};

const WAIVED = {
  clocks: [],
  agencyDecidesBy: null,
  dueOn: null,
  countedFrom: null,
  unextended: null,
  extendableTo: null,
  waived: true,
  abandoned: true,
  next: [ABANDONMENT, DISPOSITION],
} as const;
