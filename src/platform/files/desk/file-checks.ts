import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { fileNotAccepted, fileTooLarge } from '../file.errors.js';
import { MAX_BYTES, MAX_PIXELS } from '../file-limits.js';
import { structureOf } from './file-structure.js';
import { faultOfPdf } from './pdf-content.js';
import type { FileKind, MediaType } from '../stored-file.js';

const IMAGES: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp'];

/** Says what the bytes are, from the bytes themselves; refuses what the kind does not allow and what hides more than it shows. */
export async function checkFile(bytes: Buffer, kind: FileKind): Promise<MediaType> {
  if (bytes.length === 0) throw fileNotAccepted('file.empty', 'There are no bytes.');
  if (bytes.length > MAX_BYTES[kind]) throw fileTooLarge(MAX_BYTES[kind]);
  const mediaType = await sniff(bytes, kind);
  checkStructure(mediaType, bytes);
  if (mediaType === 'application/pdf') checkDocument(bytes);
  else await checkPicture(bytes);
  return mediaType;
}

async function sniff(bytes: Buffer, kind: FileKind): Promise<MediaType> {
  const accepted: readonly MediaType[] = kind === 'document' ? ['application/pdf', ...IMAGES] : IMAGES;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mediaType = accepted.find((type) => type === found?.mime);
  // A reader finds a PDF anywhere in the first kilobyte; we only where it belongs.
  if (!mediaType || (mediaType === 'application/pdf' && !bytes.subarray(0, 5).equals(PDF_HEADER)))
    throw fileNotAccepted('file.type_not_accepted', `A file of kind "${kind}" must be ${accepted.join(', ')}.`);
  return mediaType;
}

const PDF_HEADER = Buffer.from('%PDF-');
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
// A ZIP reader looks for its directory in the last 64 KiB and a little.
const ZIP_WINDOW = 65_557;
const FOREIGN_PAGE = /%PDF-\d|<(?:html|script|svg|iframe|object|embed|!doctype)[\s>]|<\?php/i;
// ZIP, 7-Zip, RAR and ELF, by their first bytes.
const FOREIGN_STARTS = ['504b0304', '377abcaf271c', '526172211a07', '7f454c46'].map((hex) => Buffer.from(hex, 'hex'));
const isForeign = (part: Buffer): boolean =>
  FOREIGN_PAGE.test(part.toString('latin1')) || FOREIGN_STARTS.some((start) => part.includes(start));

function checkStructure(mediaType: MediaType, bytes: Buffer): void {
  const structure = structureOf(mediaType, bytes);
  if (!structure) throw fileNotAccepted('file.not_readable', 'The file is cut off or broken.');
  if (structure.end < bytes.length)
    throw fileNotAccepted(
      'file.trailing_data',
      `${String(bytes.length - structure.end)} bytes follow the end of the file.`,
    );
  const asides = mediaType === 'application/pdf' ? [] : structure.asides;
  // Programs that look for a page or a document look at the beginning, whatever the file says it is.
  const suspects = mediaType === 'application/pdf' ? [] : [bytes.subarray(0, 1024), ...asides];
  if (suspects.some(isForeign) || bytes.subarray(-ZIP_WINDOW).includes(ZIP_END))
    throw fileNotAccepted('file.hidden_payload', 'The file carries another file or a page within it.');
}

function checkDocument(bytes: Buffer): void {
  const fault = faultOfPdf(bytes);
  if (fault === 'active')
    throw fileNotAccepted('file.active_content', 'The document holds a script, an attachment or an action.');
  if (fault === 'encrypted') throw fileNotAccepted('file.encrypted', 'The document is encrypted.');
  if (fault === 'unreadable')
    throw fileNotAccepted('file.not_readable', 'Not every object of the document can be read.');
}

async function checkPicture(bytes: Buffer): Promise<void> {
  const options = { failOn: 'error', limitInputPixels: MAX_PIXELS } as const;
  const found = await sharp(bytes, options)
    .metadata()
    .catch((cause: unknown) => {
      throw unreadable(cause);
    });
  if ((found.pages ?? 1) > 1) throw fileNotAccepted('file.several_images', 'The file holds more than one image.');
  // Decoding the whole of it is the only proof that it is a picture.
  await sharp(bytes, options)
    .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
    .catch((cause: unknown) => {
      throw unreadable(cause);
    });
}

const unreadable = (cause: unknown): Error =>
  cause instanceof Error && cause.message.includes('pixel limit')
    ? fileNotAccepted('file.too_many_pixels', `An image may have up to ${String(MAX_PIXELS)} pixels.`)
    : fileNotAccepted('file.not_readable', 'The image cannot be decoded.');
