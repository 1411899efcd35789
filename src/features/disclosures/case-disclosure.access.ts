import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type {
  DisclosureMatrixView,
  ImporterCaseView,
  ImporterDisclosureView,
  ImporterFieldView,
  ImporterNoticeView,
  MatrixCaseView,
  MatrixFieldView,
} from './case-disclosure.view.js';
import type { DisclosedImageView } from './disclosed-content.view.js';

const matrixFieldAccess: FieldPolicy<MatrixFieldView> = {
  field: [CBP],
  title: [CBP],
  outcome: [CBP],
  reason: [CBP],
  until: [CBP],
  dueOn: [CBP],
  accrued: [CBP],
  conditions: [CBP],
  citations: [CBP],
  basis: [CBP],
  authorityStatus: [CBP],
  notice: [CBP],
  releasedOn: [CBP],
};
const matrixCaseAccess: FieldPolicy<MatrixCaseView> = {
  disclosureId: [CBP],
  recordationId: [CBP],
  recipientOrganisationId: [CBP],
  standing: [CBP],
  infringement: [CBP],
  stage: [CBP],
  outcome: [CBP],
  reasonCodes: [CBP],
  authorityStatus: [CBP],
  fields: within(matrixFieldAccess, [CBP]),
};

/** The officers' own view: with holds, judgements and everything that the outside is not told. */
export const disclosureMatrixAccess: FieldPolicy<DisclosureMatrixView> = {
  merchandiseId: [CBP],
  asOf: [CBP],
  cases: within(matrixCaseAccess, [CBP]),
};

/** The importer whose goods they are, and who acts for it. */
const BOTH = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const;

const importerFieldAccess: FieldPolicy<ImporterFieldView> = {
  field: BOTH,
  title: BOTH,
  state: BOTH,
  releasedOn: BOTH,
  reason: BOTH,
  earliestOn: BOTH,
  citations: BOTH,
};
const importerNoticeAccess: FieldPolicy<ImporterNoticeView> = { toldOn: BOTH, fields: BOTH, citations: BOTH };
const importerCaseAccess: FieldPolicy<ImporterCaseView> = {
  recordationId: BOTH,
  standing: BOTH,
  infringement: BOTH,
  stage: BOTH,
  fields: within(importerFieldAccess, BOTH),
  notices: within(importerNoticeAccess, BOTH),
};
const ownImageAccess: FieldPolicy<DisclosedImageView> = { href: BOTH, expiresAt: BOTH, sha256: BOTH, depicts: BOTH };

export const importerDisclosureAccess: FieldPolicy<ImporterDisclosureView> = {
  detentionId: BOTH,
  asOf: BOTH,
  cases: within(importerCaseAccess, BOTH),
  ownImagesFrom: BOTH,
  ownImagesDueOn: BOTH,
  ownImagesCitations: BOTH,
  ownImages: within(ownImageAccess, BOTH),
};
