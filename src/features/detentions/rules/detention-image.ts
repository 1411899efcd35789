import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface DetentionImageFacts {
  readonly kind: 'redacted' | 'unredacted';
  /** Whether it says which image it was made from. */
  readonly redacts: boolean;
  readonly presented: boolean;
  /** The file, where the office has kept it, as it was kept. */
  readonly file: { readonly kind: string; readonly sha256: string; readonly redactedFrom: string | null } | null;
  /** The image it was made from, where there is one. */
  readonly original: { readonly kind: string; readonly sha256: string; readonly fileId: string } | null;
  /** Whether the file is an image of the detention already. */
  readonly twice: boolean;
}

/** What can be shown of detained goods: an image of them, or a redacted copy of one. */
export const detentionImage = rule({
  id: 'DET-14',
  title: 'Images of detained goods',
  text: 'Images are of goods presented for examination; a redacted one is another file, made from an unredacted image of the same detention, without its metadata.',
  cites: [cfr(19, '133.21(b)(3)'), cfr(19, '133.21(b)(5)')],
  decide({ kind, redacts, presented, file, original, twice }: DetentionImageFacts): readonly Fault[] {
    if (!file) return [noSuchFile];
    const redacted = kind === 'redacted';
    return unmet([
      [presented, notPresented],
      [file.kind === (redacted ? 'redacted_image' : 'image'), redacted ? notRedacted : notAnImage],
      [!twice, addedTwice],
      [redacted === redacts, redacted ? originalMissing : originalOfUnredacted],
      [!redacts || original?.kind === 'unredacted', originalUnknown],
      [original === null || original.sha256 !== file.sha256, sameFile],
      [original === null || file.redactedFrom === null || file.redactedFrom === original.fileId, ofAnotherImage],
    ]);
  },
});

const fault = (pointer: string, code: string, message: string, paragraph: string, remedy?: string): Fault => ({
  pointer,
  code: `image.${code}`,
  message,
  ...(remedy ? { remedy } : {}),
  citation: cfr(19, paragraph),
});
const REDACTION = '133.21(b)(5)';
const noSuchFile = fault('/fileId', 'file_unknown', 'Your office has kept no such file.', REDACTION, 'POST /v1/files.');
const notPresented = fault('', 'not_presented', 'Images are of goods presented for examination.', REDACTION);
const notAnImage = fault('/fileId', 'not_an_image', 'The file is not kept as an image.', '133.21(b)(3)');
const notRedacted = fault(
  '/fileId',
  'not_redacted',
  'The file is not kept as a redacted image: its metadata were not removed.',
  REDACTION,
  'POST /v1/files/{id}/redacted-copies.',
);
const addedTwice = fault('/fileId', 'added_twice', 'The file is already an image of this detention.', REDACTION);
const originalMissing = fault('/redacts', 'original_missing', 'Say which image it was made from.', REDACTION);
const originalOfUnredacted = fault('/redacts', 'not_a_redaction', 'An unredacted image redacts nothing.', REDACTION);
const originalUnknown = fault('/redacts', 'original_unknown', 'There is no such unredacted image here.', REDACTION);
const sameFile = fault('/fileId', 'same_file', 'The redacted image is the unredacted one.', REDACTION);
const ofAnotherImage = fault('/redacts', 'of_another_image', 'The file was made from another image.', REDACTION);
