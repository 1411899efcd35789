import { eventType } from '../../platform/outbox/event-types.js';

const ABOUT = ['requirementId', 'importerId'] as const;
export const insufficiencyNotified = eventType(
  'bond_requirement.notified',
  'Principal and surety were told that a bond is not sufficient.',
  ABOUT,
);
export const insufficiencyCured = eventType(
  'bond_requirement.cured',
  'A bond that was not sufficient is so again.',
  ABOUT,
);
export const measureImposed = eventType('legal_measure.imposed', 'A legal measure was imposed on an importer.', [
  'measureId',
  'importerId',
]);
export const measureEnded = eventType('legal_measure.ended', 'A legal measure has ended.', ['measureId', 'importerId']);
