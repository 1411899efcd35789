import type { IsoDate } from '../../../kernel/dates.js';
import type { SeizureRecord } from '../seizure-record.js';
import type { AskClaim, AskForfeiture } from './case-questions.dto.js';

/** What the record says of claims to a seizure by a day: the valid claim counts, else the first one. */
export function claimFactsOf({ seizure, claims }: SeizureRecord, asOf: IsoDate): AskClaim {
  const { id: seizureId, domesticValue, prohibited, firstPublishedOn } = seizure;
  const filed = claims.find(({ standing }) => standing === 'valid') ?? claims[0];
  return {
    asOf,
    seizureId,
    domesticValue,
    prohibited,
    ...(firstPublishedOn && { firstPublishedOn }),
    ...(filed &&
      filed.filedOn <= asOf && {
        claim: { filedOn: filed.filedOn, bond: filed.bond, tooPoorForBond: filed.tooPoorForBond },
      }),
  };
}

/** What a declaration of forfeiture is decided from. */
export function forfeitureFactsOf(record: SeizureRecord, asOf: IsoDate, decreedOn?: IsoDate): AskForfeiture {
  const { noticeMailedOn, limitationOn, grounds } = record.seizure;
  return {
    ...claimFactsOf(record, asOf),
    ...(noticeMailedOn && { noticeMailedOn }),
    ...(limitationOn && { limitationOn }),
    petitionPending: record.petitions.some(({ timeliness, decision }) => timeliness === 'filed_in_time' && !decision),
    ...(decreedOn && { decreedOn }),
    ownerConsented: grounds.includes('counterfeit_mark') && record.consents.length > 0,
  };
}
