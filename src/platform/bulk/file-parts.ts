import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from '../files/blob-store.js';

/** A file as it is kept: parts of some megabytes, in order. */
export interface KeptFile {
  readonly digest: string;
  readonly bytes: number;
  readonly parts: readonly string[];
  /** So many bytes at the head of each part are no bytes of the file; none of those kept before December 2026. */
  readonly head?: number;
}

const PART = 8 * 1_048_576;
const HEAD = 16;

/**
 * Keeps files in parts as they arrive. Each part begins with bytes drawn for this file alone: no other file leads to it,
 * whatever it holds, so that the parts of a file that is refused can be taken away.
 */
@Injectable()
export class FileParts {
  private readonly logger = new Logger('bulk');
  private readonly each: number = PART;

  constructor(private readonly blobs: BlobStore) {}

  /** Whatever the pieces throw, nothing of them is kept. */
  async keep(pieces: AsyncIterable<Buffer>): Promise<KeptFile> {
    const whole = createHash('sha256');
    const parts: string[] = [];
    const part = Buffer.allocUnsafeSlow(HEAD + this.each);
    randomBytes(HEAD).copy(part);
    let [bytes, size] = [0, HEAD];
    const flush = async (): Promise<void> => {
      const filled = part.subarray(0, size);
      const name = createHash('sha256').update(filled).digest('hex');
      // Named first: what broke off while it was being put is taken away as well.
      parts.push(name);
      await this.blobs.put(name, filled);
      size = HEAD;
    };
    try {
      for await (const piece of pieces) {
        whole.update(piece);
        bytes += piece.length;
        for (let rest = piece; rest.length > 0;) {
          const taken = rest.copy(part, size);
          size += taken;
          rest = rest.subarray(taken);
          if (size === part.length) await flush();
        }
      }
      if (size > HEAD) await flush();
      return { digest: whole.digest('hex'), bytes, parts, head: HEAD };
    } catch (error) {
      await this.remove({ parts });
      throw error;
    }
  }

  async *read({ parts, head = 0 }: KeptFile): AsyncGenerator<Buffer> {
    for (const part of parts) yield (await this.blobs.get(part)).subarray(head);
  }

  /** What cannot be taken away is in nobody's way; it is said. */
  async remove({ parts }: Pick<KeptFile, 'parts'>): Promise<void> {
    for (const part of parts)
      await this.blobs.remove(part).catch((error: unknown) => {
        this.logger.warn({ part, error: String(error) });
      });
  }
}
