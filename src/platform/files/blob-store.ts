/** Keeps bytes under their SHA-256; what is there is never overwritten and never changes. */
export abstract class BlobStore {
  /** Keeps the bytes; when it returns, a crash does not lose them. */
  abstract put(sha256: string, bytes: Buffer): Promise<void>;

  /** The bytes; throws where they are missing or are no longer what was kept. */
  abstract get(sha256: string): Promise<Buffer>;

  /** Takes the bytes away, where they are; only for bytes that nothing on record leads to and nobody else can have. */
  abstract remove(sha256: string): Promise<void>;
}

/** What is on record and what is kept differ: a defect, never an answer. */
export class DamagedBlob extends Error {
  constructor(readonly sha256: string) {
    super(`the kept bytes of ${sha256} are not those that were stored`);
  }
}
