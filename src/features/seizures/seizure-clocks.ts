import { federalCalendar } from '../../kernel/calendar.js';
import { addDays, LEGAL_ZONE } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import { parseMoney } from '../../kernel/money.js';
import type { Applied } from '../../kernel/rule.js';
import { ask } from '../../platform/rules/ask.js';
import { claimClock, ownerConsent, petitionClock, SEIZURE_CLOCK_LAW } from './rules/index.js';
import type { ClaimClock, ClaimFacts, PetitionClock } from './rules/index.js';
import type { SeizureRecord } from './seizure-record.js';
import type { SeizureClockView } from './seizure.view.js';

const calendar = federalCalendar();
const RUN = { dayBasis: 'calendar', zone: LEGAL_ZONE } as const;

/** The petition clock of a seizure of which notice was given; `filedOn` asks about one petition instead of the first. */
export function petitionClockOf(
  { seizure, petitions }: SeizureRecord,
  asOf: IsoDate,
  filedOn = petitions.find(({ supplemental }) => !supplemental)?.filedOn,
): Applied<PetitionClock> | undefined {
  const { noticeMailedOn, limitationOn } = seizure;
  if (!noticeMailedOn) return undefined;
  const decidedOn = petitions.find(({ supplemental }) => !supplemental)?.decidedOn;
  const facts = {
    noticeMailedOn,
    calendar,
    ...(limitationOn && { limitationOn }),
    ...(filedOn && filedOn <= asOf && { filedOn }),
    ...(decidedOn && decidedOn <= asOf && { decidedOn }),
  };
  return ask(petitionClock, facts, asOf);
}

/** The claim clock of a seizure; the best claim on record counts, or the one asked about. */
export function claimClockOf(
  { seizure, claims }: SeizureRecord,
  asOf: IsoDate,
  claim?: ClaimFacts['claim'],
): Applied<ClaimClock> {
  const { domesticValue, prohibited, firstPublishedOn } = seizure;
  const filed = claims.find(({ standing }) => standing === 'valid') ?? claims[0];
  const counted =
    claim ?? (filed && { filedOn: filed.filedOn, bond: parseMoney(filed.bond), tooPoorForBond: filed.tooPoorForBond });
  const facts = {
    value: parseMoney(domesticValue),
    prohibited,
    ...(firstPublishedOn && { firstPublishedOn }),
    ...(counted && counted.filedOn <= asOf && { claim: counted }),
  };
  return ask(claimClock, facts, asOf);
}

/** Every time that runs or ran on a seizure, as it stands on a day. */
export function clocksOf(record: SeizureRecord, asOf: IsoDate): SeizureClockView[] {
  return [...petitionClocks(record, asOf), ...claimClocks(record, asOf), ...ownerClocks(record, asOf)];
}

const PETITION_STATUS = { open: 'running', filed_in_time: 'met', filed_late: 'met_late', none_filed: 'over' } as const;

function petitionClocks(record: SeizureRecord, asOf: IsoDate): SeizureClockView[] {
  const clock = petitionClockOf(record, asOf)?.decision;
  const startedOn = record.seizure.noticeMailedOn;
  if (!clock || !startedOn) return [];
  const first: SeizureClockView = {
    ...RUN,
    code: 'petition',
    startedOn,
    dueOn: clock.petitionBy,
    rolledTo: clock.petitionByRolled,
    status: PETITION_STATUS[clock.outcome],
    citation: SEIZURE_CLOCK_LAW.petition.authority,
  };
  const decidedOn = record.petitions.find(({ supplemental }) => !supplemental)?.decidedOn;
  if (!decidedOn || !clock.supplementalBy) return [first];
  const supplement = record.petitions.find(({ supplemental }) => supplemental)?.filedOn;
  return [
    first,
    {
      ...RUN,
      code: 'supplemental_petition',
      startedOn: decidedOn,
      dueOn: clock.supplementalBy,
      status: statusOf(clock.supplementalBy, supplement, asOf),
      citation: SEIZURE_CLOCK_LAW.supplemental_petition.authority,
    },
  ];
}

function claimClocks(record: SeizureRecord, asOf: IsoDate): SeizureClockView[] {
  const clock = claimClockOf(record, asOf).decision;
  const startedOn = record.seizure.firstPublishedOn;
  if (!startedOn || !clock.claimBy || !clock.publishedThrough) return [];
  const filedOn = record.claims.find(({ standing }) => standing === 'valid')?.filedOn;
  return [
    {
      ...RUN,
      code: 'publication',
      startedOn,
      dueOn: clock.publishedThrough,
      status: asOf > clock.publishedThrough ? 'met' : 'running',
      citation: SEIZURE_CLOCK_LAW.publication.authority,
    },
    {
      ...RUN,
      code: 'claim',
      startedOn,
      dueOn: clock.claimBy,
      status: statusOf(clock.claimBy, filedOn, asOf),
      citation: SEIZURE_CLOCK_LAW.claim.authority,
    },
  ];
}

// The owner of a counterfeited mark alone may consent; nobody's consent runs for other goods.
function ownerClocks({ seizure, consents }: SeizureRecord, asOf: IsoDate): SeizureClockView[] {
  const { ownerNotifiedOn, grounds } = seizure;
  if (!ownerNotifiedOn || !grounds.includes('counterfeit_mark')) return [];
  const dueOn = addDays(ownerNotifiedOn, ownerConsent.params.days.on(asOf).value);
  return [
    {
      ...RUN,
      code: 'owner_consent',
      startedOn: ownerNotifiedOn,
      dueOn,
      status: statusOf(dueOn, consents[0]?.givenOn, asOf),
      citation: SEIZURE_CLOCK_LAW.owner_consent.authority,
    },
  ];
}

function statusOf(dueOn: IsoDate, metOn: IsoDate | undefined, asOf: IsoDate): SeizureClockView['status'] {
  if (metOn && metOn <= asOf) return metOn <= dueOn ? 'met' : 'met_late';
  return asOf > dueOn ? 'over' : 'running';
}
