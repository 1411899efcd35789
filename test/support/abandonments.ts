import { caseNumber } from './seizures.js';

/** A parcel of which customs took possession on 5 March 2026 at its consignee's request. */
export const abandonRequest = (merchandiseId: string, given: object = {}) => ({
  merchandiseId,
  basis: 'vol_possession',
  circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-03-05' },
  requester: 'J. Doe, consignee',
  requestedOn: '2026-03-04',
  formReference: 'Port form 26-0412',
  ...given,
});
/** What an officer adds who accepts in the same act. */
export const ACCEPTED = { acceptedOn: '2026-03-05', suspectedLaw: 'trademark_counterfeit' };

/** A seizure on a ground that rests on no recorded right. */
export const permitSeizure = (merchandiseId: string, seizedOn = '2026-03-05') => ({
  merchandiseId,
  grounds: ['licence_or_permit_missing'],
  fpfCaseNumber: caseNumber(),
  seizedOn,
  place: 'Hub',
  custodian: 'Vault',
  domesticValue: '400.00',
});
