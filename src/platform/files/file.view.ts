/** A file on record. */
export class StoredFileView {
  /** Its id, to attach it to something.
   * @example "fil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What the bytes are, told from the bytes themselves.
   * @example "image/jpeg"
   */
  mediaType!: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  /** In bytes.
   * @example 48211
   */
  size!: number;
  /** What it is kept as.
   * @example "image"
   */
  kind!: 'image' | 'redacted_image' | 'document';
  /** SHA-256 of the bytes that are kept; a redacted image is drawn anew and has another than what was sent.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  sha256!: string;
  /** The unredacted image it was made from. */
  redactedFrom?: string | null;
  /** When it came.
   * @example "2026-03-02T14:00:00.000Z"
   */
  uploadedAt!: string;
}

/** A way to fetch a file, for a few minutes and only for the organisation it was given to. */
export class FileLinkView {
  /** Address to fetch with one's own token.
   * @example "/v1/files/fil_01kjv3v6b9f3xb0m0n4q4h7z2d/content?link=eyJ…"
   */
  href!: string;
  /** When it stops working; machine time.
   * @example "2026-03-02T14:05:00.000Z"
   */
  expiresAt!: string;
}
