import { SIGNED_IN } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { DetentionImageView } from './detention-image.view.js';

/** Inside an officer’s or the importer’s answer; the rights holder gets images by disclosure only. */
export const detentionImageAccess: FieldPolicy<DetentionImageView> = {
  id: [SIGNED_IN],
  kind: [SIGNED_IN],
  redacts: [SIGNED_IN],
  depicts: [SIGNED_IN],
  addedOn: [SIGNED_IN],
  sha256: [SIGNED_IN],
};
