import { problem } from '../../kernel/errors.js';

export const numberTaken = problem(
  'importer_number.taken',
  'conflict',
  'A number is one importer’s, and this one is another’s on record already.',
);
export const numberInUse = problem('importer_number.in_use', 'conflict', 'The importer has this number already.');
export const numberNotInUse = problem(
  'importer_number.not_in_use',
  'conflict',
  'The importer does not use this number on that day.',
);
export const importerVoided = problem('importer.voided', 'conflict', 'The record of this importer has been voided.');
export const linkNotInForce = problem(
  'importer_affiliation.not_in_force',
  'conflict',
  'No such link holds on that day.',
);
export const factNotInForce = problem('importer_fact.not_in_force', 'conflict', 'It does not hold on that day.');
