import { AwsClient } from 'aws4fetch';
import { BlobStore, DamagedBlob } from './blob-store.js';
import { sha256Of } from './sha256.js';

/** Where an S3-compatible store is and how to sign in to it. */
export interface S3Settings {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Address of the store, for example `https://s3.us-east-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
}

const TIMEOUT_MS = 20_000;
const TRIES = 3;

/** Bytes in an S3-compatible bucket, one object a digest, addressed by path. */
export class S3BlobStore extends BlobStore {
  private readonly folder: string;
  private readonly client: AwsClient;

  constructor(
    { endpoint, bucket, ...credentials }: S3Settings,
    private readonly pauseMs = 200,
  ) {
    super();
    this.folder = `${endpoint}/${bucket}`;
    this.client = new AwsClient({ ...credentials, service: 's3' });
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

  async remove(sha256: string): Promise<void> {
    const { ok, status } = await this.send('DELETE', sha256);
    if (!ok && status !== 404) throw new Error(`the object store kept a file (${String(status)})`);
  }

  // Every request may be sent again: the same name always has the same bytes.
  private async send(method: 'DELETE' | 'GET' | 'HEAD' | 'PUT', sha256: string, body?: Buffer): Promise<Answer> {
    const url = `${this.folder}/${sha256.slice(0, 2)}/${sha256}`;
    // Named, the digest of the body is signed with the rest, and the store refuses other bytes.
    const headers = { 'x-amz-content-sha256': sha256Of(body ?? '') };
    for (let attempt = 1; ; attempt++) {
      try {
        const init = { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) };
        const request = await this.client.sign(url, { ...init, redirect: 'error' });
        const answer = await fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });
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
