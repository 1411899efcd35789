import type { DomainError, Fault } from '../../kernel/errors.js';
import { problem } from '../../kernel/errors.js';

const notAccepted = problem('file.not_accepted', 'invalid', 'This file cannot be accepted.');
const tooBig = problem('file.too_large', 'too_large', 'The file is larger than its kind may be.');
const badLink = problem(
  'file.link_not_valid',
  'forbidden',
  'This link does not open this file for you, or not any more.',
);

const busy = problem('file.busy', 'unavailable', 'More files are being looked at than can be; try again shortly.');
const tooMany = problem(
  'file.too_many_at_once',
  'too_many',
  'Too many files of your organisation are being looked at; wait for their answers.',
);
const RETRY_AFTER_S = 5;

/** Nobody can be taken on at the moment. */
export const filesBusy = (): DomainError => busy(undefined, undefined, { retryAfter: RETRY_AFTER_S });
/** One organisation has all that is one organisation's. */
export const tooManyFilesAtOnce = (): DomainError => tooMany(undefined, undefined, { retryAfter: RETRY_AFTER_S });

/** Why a file is refused. */
export type FileFault =
  | 'file.empty'
  | 'file.not_base64'
  | 'file.type_not_accepted'
  | 'file.not_readable'
  | 'file.too_many_pixels'
  | 'file.several_images'
  | 'file.trailing_data'
  | 'file.hidden_payload'
  | 'file.active_content'
  | 'file.encrypted'
  | 'file.area_outside_image'
  | 'file.areas_too_large';

/** The bytes are not what the kind allows, or hold more than they show. */
export const fileNotAccepted = (code: FileFault, message: string, pointer = '/content'): DomainError =>
  notAccepted(message, [{ pointer, code, message, remedy: REMEDY[code] }]);

export const fileTooLarge = (limit: number): DomainError =>
  tooBig(`A file of this kind may have up to ${String(limit)} bytes.`);

/** A refusal that was made in another thread, where its class was lost on the way. */
export const refusedAs = ({
  code,
  message,
  faults,
}: {
  readonly code: string;
  readonly message: string;
  readonly faults: readonly Fault[];
}): DomainError => (code === tooBig().code ? tooBig(message) : notAccepted(message, faults));

/** One answer for every link that does not open: expired, forged, or someone else's. */
export const linkNotValid = (): DomainError => badLink();

const REMEDY: Readonly<Record<FileFault, string>> = {
  'file.empty': 'Send the bytes of the file.',
  'file.not_base64': 'Send standard base64 with padding.',
  'file.type_not_accepted': 'Send JPEG, PNG or WebP for images, PDF or one of these for documents.',
  'file.not_readable': 'Save the file again with other software and send that.',
  'file.too_many_pixels': 'Send a smaller image.',
  'file.several_images': 'Send one still image a file.',
  'file.trailing_data': 'Save the file again: nothing may follow its end.',
  'file.hidden_payload': 'Save the file again without attachments or foreign metadata.',
  'file.active_content': 'Print the document to a plain PDF and send that.',
  'file.encrypted': 'Save the document without a password and send that.',
  'file.area_outside_image': 'Name areas inside the upright image.',
  'file.areas_too_large': 'Name each part of the image once, or send a smaller image.',
};
