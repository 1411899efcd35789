import type { AnyRule } from '../../../kernel/rule.js';
import { addressKinds } from './address-kinds.js';
import { assignedNumber } from './assigned-number.js';
import { bankRouting } from './bank-routing.js';
import { importerForm } from './importer-form.js';
import { importerMatch } from './importer-match.js';
import { importerNumbers } from './importer-numbers.js';
import { importerVoiding } from './importer-voiding.js';
import { foreignImporter } from './foreign-importer.js';
import { officerIdentification } from './officer-identification.js';
import { numberInactivity, numberInactivity1 } from './number-inactivity.js';
import { serviceRequest } from './service-request.js';
import { programStatus } from './program-status.js';
import { successorLink } from './successor-link.js';
import { successionEnd } from './succession-end.js';
import { nonresidentImporter } from './nonresident.js';

/** The law of who an importer is and under which numbers it is known. */
export const IMPORTER_RULES: readonly AnyRule[] = [
  nonresidentImporter,
  importerNumbers,
  importerForm,
  importerVoiding,
  importerMatch,
  programStatus,
  successorLink,
  numberInactivity1,
  numberInactivity,
  foreignImporter,
  officerIdentification,
  addressKinds,
  serviceRequest,
  assignedNumber,
  bankRouting,
  successionEnd,
];

export * from './address-kinds.js';
export * from './assigned-number.js';
export * from './importer-form.js';
export * from './importer-match.js';
export * from './importer-number.js';
export * from './importer-numbers.js';
export * from './importer-voiding.js';
export * from './likeness.js';
export * from './nonresident.js';
export * from './foreign-importer.js';
export * from './number-inactivity.js';
export * from './officer-identification.js';
export * from './program-status.js';
export * from './service-request.js';
export * from './succession-end.js';
export * from './successor-link.js';
