import { eventType } from '../../platform/outbox/event-types.js';
import type { EventMaker } from '../../platform/outbox/event-types.js';
import { bondSeen } from './bonds.sql.js';
import { suretyCaseSeen } from './surety-cases/surety-case.sql.js';

const told = (type: `bond.${string}`, summary: string): EventMaker<'bondId'> =>
  eventType(type, summary, ['bondId'], {
    to: ['importer', 'broker', 'counsel', 'surety'],
    of: { key: 'bondId', rows: 'bond t', seen: bondSeen('t'), path: '/v1/bonds' },
  });

export const bondFiled = told('bond.filed', 'A bond was put on record.');
export const bondChanged = told('bond.changed', 'A rider to a bond was put on record.');
export const bondOathRenewed = told('bond.oath_renewed', 'An individual surety of a bond took a new oath.');
export const bondRenewalDue = told('bond.renewal_due', 'A deposit or an oath of a bond is to be renewed.');
export const bondRenewalMissed = told(
  'bond.renewal_missed',
  'The day on which a deposit or an oath of a bond was to be renewed went by.',
);
const toldSureties = (type: `bond.${string}`, summary: string): EventMaker<'bondId'> =>
  eventType(type, summary, ['bondId'], {
    to: ['surety'],
    of: { key: 'bondId', rows: 'bond t', seen: bondSeen('t'), path: '/v1/bonds' },
  });
export const bondReinsuranceDue = toldSureties(
  'bond.reinsurance_due',
  'What exceeds the limit of a surety is to be reinsured, and the agreement to be furnished.',
);
export const bondReinsuranceMissed = toldSureties(
  'bond.reinsurance_missed',
  'The days of a surety to reinsure what exceeds its limit went by.',
);
export const bondReinsured = toldSureties('bond.reinsured', 'The agreement of a reinsurance was furnished.');
export const bondTerminated = told('bond.terminated', 'The last day of a bond was put on record.');

const ofCase = (type: `surety_case.${string}`, summary: string): EventMaker<'caseId'> =>
  eventType(type, summary, ['caseId'], {
    to: ['surety'],
    of: { key: 'caseId', rows: 'surety_case t', seen: suretyCaseSeen('t'), path: '/v1/surety-cases' },
  });

export const suretyCaseOpened = ofCase('surety_case.opened', 'A case was opened against a surety.');
export const suretyCaseAnswered = ofCase('surety_case.answered', 'A surety answered the notice of its delinquency.');
export const suretyCaseDecided = ofCase('surety_case.decided', 'A case against a surety was decided.');
export const suretyCaseResolved = ofCase('surety_case.resolved', 'The delinquencies of a surety are resolved.');
