import type { FileKind } from './stored-file.js';

const MEGABYTE = 1_048_576;

/** The largest file of each kind, in bytes. */
export const MAX_BYTES: Readonly<Record<FileKind, number>> = {
  image: 10 * MEGABYTE,
  redacted_image: 10 * MEGABYTE,
  document: 10 * MEGABYTE,
};

/** The most pixels an image may have: what a good camera makes; more is a decompression bomb. */
export const MAX_PIXELS = 60_000_000;

/** The most pixels that the covered areas of one redaction may have together, each area counted whole. */
export const MAX_COVERED_PIXELS = 2 * MAX_PIXELS;
