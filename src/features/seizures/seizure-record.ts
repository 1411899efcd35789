import type { Claim, Fine, Petition } from './case-acts/case-act.entity.js';
import type { OwnerConsent, OwnerRequest } from './owner-acts/owner-act.entity.js';
import type { Seizure } from './seizure.entity.js';

/** A seizure with everything that was done on it, oldest first. */
export interface SeizureRecord {
  readonly seizure: Seizure;
  readonly petitions: readonly Petition[];
  readonly claims: readonly Claim[];
  readonly fines: readonly Fine[];
  readonly requests: readonly OwnerRequest[];
  readonly consents: readonly OwnerConsent[];
}
