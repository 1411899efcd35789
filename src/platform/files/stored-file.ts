import type { Id } from '../../kernel/ids.js';

/** What a file is kept as; the kind decides what it may be and how it is checked. */
export const FILE_KINDS = ['image', 'redacted_image', 'document'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** A file on record: what it is, not its bytes. */
export interface StoredFile {
  readonly id: Id<'fil'>;
  /** SHA-256 of the bytes, lower-case hexadecimal; also where they are kept. */
  readonly sha256: string;
  readonly mediaType: MediaType;
  /** In bytes. */
  readonly size: number;
  readonly kind: FileKind;
  /** The unredacted image this one was made from. */
  readonly redactedFrom: Id<'fil'> | null;
  readonly uploadedBy: string;
  readonly organisationId: string | null;
  readonly uploadedAt: string;
}

/** A part of an upright image that is covered, in pixels from its upper left corner. */
export interface CoveredArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
