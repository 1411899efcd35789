import type { IsoDate } from '../../kernel/dates.js';
import { formatMoney } from '../../kernel/money.js';
import { toCustodyView } from '../merchandise/index.js';
import type { Claim, Fine, Petition } from './case-acts/case-act.entity.js';
import type { ClaimView, FineView, PetitionView } from './case-acts/case-act.view.js';
import type { OwnerConsent, OwnerRequest } from './owner-acts/owner-act.entity.js';
import type { OwnerConsentView, OwnerRequestView } from './owner-acts/owner-act.view.js';
import { claimClockOf, clocksOf, petitionClockOf } from './seizure-clocks.js';
import type { SeizureRecord } from './seizure-record.js';
import type { ForfeitureProcedureView, SeizureView } from './seizure.view.js';
import { latest, addDays } from '../../kernel/dates.js';
import { present } from '../../kernel/present.js';

/** A seizure as it is answered, its clocks read on a day. */
export function toSeizureView(record: SeizureRecord, asOf: IsoDate): SeizureView {
  const { endedAs, ...seizure } = record.seizure;
  return {
    ...present(seizure),
    status: endedAs ?? 'open',
    forfeiture: procedureOf(record, asOf),
    clocks: clocksOf(record, asOf),
    petitions: record.petitions.map(toPetitionView),
    claims: record.claims.map(toClaimView),
    fines: record.fines.map(toFineView),
    ownerRequests: record.requests.map(toOwnerRequestView),
    ownerConsents: record.consents.map(toOwnerConsentView),
    asOf,
  };
}

export const toPetitionView = (row: Petition): PetitionView => present(row);
export const toClaimView = (row: Claim): ClaimView => present(row);
export const toFineView = (row: Fine): FineView => present(row);
export const toOwnerRequestView = ({ custody, ...row }: OwnerRequest): OwnerRequestView => ({
  ...present(row),
  ...(row.status && { custody: toCustodyView(custody) }),
});
export const toOwnerConsentView = (row: OwnerConsent): OwnerConsentView => present(row);

function procedureOf(record: SeizureRecord, asOf: IsoDate): ForfeitureProcedureView {
  const { procedure, bond, published, forfeitureFrom } = claimClockOf(record, asOf).decision;
  const petitionBy = petitionClockOf(record, asOf)?.decision.petitionBy;
  const from = forfeitureFrom && petitionBy && latest(forfeitureFrom, addDays(petitionBy, 1));
  return { procedure, claimBond: formatMoney(bond), published, ...(from && { forfeitureFrom: from }) };
}
