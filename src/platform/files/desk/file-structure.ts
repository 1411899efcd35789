import type { MediaType } from '../stored-file.js';

/** Where a file ends by its own structure, and the parts of it that carry no picture. */
export interface FileStructure {
  /** The first byte after the file's own end. */
  readonly end: number;
  /** Comments, metadata and other parts a viewer does not show. */
  readonly asides: readonly Buffer[];
}

/** Reads an image's own structure; `undefined` where it is broken. */
export function structureOf(mediaType: MediaType, bytes: Buffer): FileStructure | undefined {
  switch (mediaType) {
    case 'image/jpeg':
      return jpeg(bytes);
    case 'image/png':
      return png(bytes);
    case 'image/webp':
      return webp(bytes);
    case 'application/pdf':
      return pdf(bytes);
  }
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
// Markers without a length: TEM and the restart markers.
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
// Application segments and comments.
const isAside = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

// ITU-T T.81 annex B: marker segments, then scans of entropy-coded bytes in which FF is followed by 00.
function jpeg(bytes: Buffer): FileStructure | undefined {
  const asides: Buffer[] = [];
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === END_OF_IMAGE) return { end: at + 2, asides };
    else if (isBare(marker)) at += 2;
    else {
      if (at + 4 > bytes.length) return undefined;
      const length = bytes.readUInt16BE(at + 2);
      if (length < 2) return undefined;
      if (isAside(marker)) asides.push(bytes.subarray(at + 4, at + 2 + length));
      at += 2 + length;
      if (marker === START_OF_SCAN) at = afterScan(bytes, at);
    }
  }
  return undefined;
}

function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0x00 && !isBare(next)) return at;
  }
  return bytes.length;
}

const PICTURE_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'fcTL', 'fdAT', 'acTL']);

// PNG (W3C) §5: length, type, data, checksum.
function png(bytes: Buffer): FileStructure | undefined {
  const asides: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (type === 'IEND') return length === 0 ? { end, asides } : undefined;
    if (!PICTURE_CHUNKS.has(type)) asides.push(bytes.subarray(at + 8, at + 8 + length));
    at = end;
  }
  return undefined;
}

const WEBP_PICTURES = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

// RFC 9649 §2: a RIFF file of chunks, each padded to an even length.
function webp(bytes: Buffer): FileStructure | undefined {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  const asides: Buffer[] = [];
  for (let at = 12; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) return undefined;
    if (!WEBP_PICTURES.has(bytes.toString('latin1', at, at + 4))) asides.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return { end, asides };
}

const PDF_END = Buffer.from('%%EOF');

// ISO 32000-1 §7.5.5: the last line is %%EOF; white space may follow.
function pdf(bytes: Buffer): FileStructure | undefined {
  const marker = bytes.lastIndexOf(PDF_END);
  if (marker === -1) return undefined;
  let end = marker + PDF_END.length;
  while (end < bytes.length && (bytes[end] === 0x0a || bytes[end] === 0x0d || bytes[end] === 0x20)) end++;
  return { end, asides: [bytes] };
}
