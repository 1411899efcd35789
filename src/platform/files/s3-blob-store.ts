import { BlobStore, DamagedBlob } from './blob-store.js';
import { signS3Request } from './s3-signature.js';
import type { S3Credentials } from './s3-signature.js';
import { sha256Of } from './sha256.js';

/** Where an S3-compatible store is and how to sign in to it. */
export interface S3Settings extends S3Credentials {
  /** Address of the store, for example `https://s3.us-east-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
}

const TIMEOUT_MS = 20_000;
const TRIES = 3;

/** Bytes in an S3-compatible bucket, one object a digest, addressed by path. */
export class S3BlobStore extends BlobStore {
  constructor(
    private readonly settings: S3Settings,
    private readonly pauseMs = 200,
  ) {
    super();
  }

  async put(sha256: string, bytes: Buffer): Promise<void> {
    if ((await this.send('HEAD', sha256)).ok) return;
    const { ok, status } = await this.send('PUT', sha256, bytes);
    if (!ok) throw new Error(`the object store refused a file (${String(status)})`);
  }

  async get(sha256: string): Promise<Buffer> {
    const { ok, status, body } = await this.send('GET', sha256);
    if (!ok) throw new Error(`the object store did not give a file (${String(status)})`);
    if (sha256Of(body) !== sha256) throw new DamagedBlob(sha256);
    return body;
  }

  // Every request may be sent again: the same name always has the same bytes.
  private async send(method: 'GET' | 'HEAD' | 'PUT', sha256: string, body?: Buffer): Promise<Answer> {
    const url = new URL(`${this.settings.endpoint}/${this.settings.bucket}/${sha256.slice(0, 2)}/${sha256}`);
    for (let attempt = 1; ; attempt++) {
      try {
        const headers = signS3Request(this.settings, { method, url, bodySha256: sha256Of(body ?? ''), at: new Date() });
        const answer = await fetch(url, {
          method,
          headers,
          ...(body ? { body: new Uint8Array(body) } : {}),
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (answer.status < 500 || attempt === TRIES)
          return { ok: answer.ok, status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
      } catch (error) {
        if (attempt === TRIES) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, this.pauseMs * attempt));
    }
  }
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly body: Buffer;
}
