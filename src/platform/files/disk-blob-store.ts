import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BlobStore, DamagedBlob } from './blob-store.js';
import { sha256Of } from './sha256.js';

/** Bytes in a folder: `ab/cd/abcd…`, written beside, flushed, then moved into place. */
export class DiskBlobStore extends BlobStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(sha256: string, bytes: Buffer): Promise<void> {
    const target = this.pathOf(sha256);
    // A file of the same size under this name is this file; a torn one cannot be there, since names appear whole.
    if ((await sizeOf(target)) === bytes.length) return;
    const directory = path.dirname(target);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const beside = path.join(directory, `.${randomUUID()}`);
    try {
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    // The name itself has to reach the disk too, and the folders that may be new.
    for (const one of [directory, path.dirname(directory), this.folder]) await flush(one);
  }

  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256));
    if (sha256Of(bytes) !== sha256) throw new DamagedBlob(sha256);
    return bytes;
  }

  remove(sha256: string): Promise<void> {
    return rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256');
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch {
    return undefined;
  }
}

async function flush(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
