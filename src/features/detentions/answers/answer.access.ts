import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ImporterAnswerView, RightsHolderAnswerView } from './answer.view.js';

/** For officers and the importer that answered. */
export const importerAnswerAccess: FieldPolicy<ImporterAnswerView> = {
  id: [SIGNED_IN],
  answeredOn: [SIGNED_IN],
  answer: [SIGNED_IN],
  statement: [SIGNED_IN],
  fileIds: [SIGNED_IN],
  sufficient: [SIGNED_IN],
  foundOn: [SIGNED_IN],
  findingReason: [SIGNED_IN],
};

/** For officers and the rights holder that answered. */
export const rightsHolderAnswerAccess: FieldPolicy<RightsHolderAnswerView> = {
  id: [SIGNED_IN],
  answeredOn: [SIGNED_IN],
  answer: [SIGNED_IN],
  statement: [SIGNED_IN],
  fileIds: [SIGNED_IN],
};
