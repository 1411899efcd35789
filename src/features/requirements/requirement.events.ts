import { eventType } from '../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../platform/outbox/event-types.js';
import { claimSeen } from './claims/claim.sql.js';
import { sufficiencySeen } from './sufficiency/sufficiency.sql.js';
import { ownMeasure } from './measures/legal-measures.sql.js';
import { requirementSeen } from './requirement.sql.js';

const OF_REQUIREMENT = {
  to: ['importer', 'surety'],
  of: { key: 'requirementId', rows: 'bond_requirement t', seen: requirementSeen('t'), path: '/v1/bond-requirements' },
} as const satisfies ToldOutside;
const OF_MEASURE = {
  to: ['importer'],
  of: { key: 'measureId', rows: 'legal_measure t', seen: ownMeasure('t') },
} as const satisfies ToldOutside;

const ABOUT = ['requirementId', 'importerId'] as const;
export const insufficiencyNotified = eventType(
  'bond_requirement.notified',
  'Principal and surety were told that a bond is not sufficient.',
  ABOUT,
  OF_REQUIREMENT,
);
export const insufficiencyCured = eventType(
  'bond_requirement.cured',
  'A bond that was not sufficient is so again.',
  ABOUT,
  OF_REQUIREMENT,
);
export const reviewWasDecided = eventType(
  'bond_requirement.review_decided',
  'A review of a requirement was decided.',
  ABOUT,
);
export const measureImposed = eventType(
  'legal_measure.imposed',
  'A legal measure was imposed on an importer.',
  ['measureId', 'importerId'],
  OF_MEASURE,
);
export const measureExtended = eventType(
  'legal_measure.extended',
  'A measure on delinquency that began at one port counts at every port.',
  ['measureId', 'importerId'],
  OF_MEASURE,
);
export const measureEnded = eventType(
  'legal_measure.ended',
  'A legal measure has ended.',
  ['measureId', 'importerId'],
  OF_MEASURE,
);
export const bondUsedUp = eventType(
  'bond_sufficiency.warned',
  'So much of a bond is used that its principal is warned.',
  ['reviewId', 'importerId'],
  { to: ['importer'], of: { key: 'reviewId', rows: 'bond_sufficiency t', seen: sufficiencySeen('t') } },
);

const OF_CLAIM = {
  to: ['importer', 'surety'],
  of: { key: 'claimId', rows: 'bond_claim t', seen: claimSeen('t'), path: '/v1/bond-claims' },
} as const satisfies ToldOutside;
const CLAIM = ['claimId', 'bondId'] as const;
export const bondClaimMade = eventType('bond_claim.made', 'A claim was made under a bond.', CLAIM, OF_CLAIM);
export const bondClaimChanged = eventType(
  'bond_claim.changed',
  'Customs acted on a claim: an extension, a demand, a decision, a payment or a report.',
  CLAIM,
  OF_CLAIM,
);
export const bondClaimDisputed = eventType(
  'bond_claim.disputed',
  'Somebody who is bound petitioned or raised a defence.',
  CLAIM,
);
export const bondDefenceAnswered = eventType(
  'bond_claim.defence_answered',
  'A defence of a surety was answered.',
  CLAIM,
  { ...OF_CLAIM, to: ['surety'] },
);
