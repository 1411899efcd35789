import { SIGNED_IN } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { FileLinkView, StoredFileView } from './file.view.js';

/** To whoever sent the file; which files those are is the query's. */
export const storedFileAccess: FieldPolicy<StoredFileView> = {
  id: [SIGNED_IN],
  mediaType: [SIGNED_IN],
  size: [SIGNED_IN],
  kind: [SIGNED_IN],
  sha256: [SIGNED_IN],
  redactedFrom: [SIGNED_IN],
  uploadedAt: [SIGNED_IN],
};

export const fileLinkAccess: FieldPolicy<FileLinkView> = {
  href: [SIGNED_IN],
  expiresAt: [SIGNED_IN],
};
