import { fileURLToPath } from 'node:url';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { Actor } from '../../../kernel/actor.js';
import { fileNotAccepted, filesBusy, refusedAs, tooManyFilesAtOnce } from '../file.errors.js';
import type { CoveredArea, FileKind, MediaType } from '../stored-file.js';
import type { DeskAnswer, DeskTask } from './desk.worker.js';

/** How many files may be on their way through the desk at once, and how many of one organisation. */
export const MOST_AT_ONCE = 24;
export const MOST_OF_ONE = 8;

// The threads that read and draw pictures are shared with everything else that waits for the system: most stay free.
const THREADS = 2;
const LONGEST_MS = 90_000;
const IDLE_MS = 30_000;

/** Looks at files and draws pictures anew, in threads beside the one that answers requests, so many at a time and no more. */
@Injectable()
export class FileDesk implements OnApplicationShutdown {
  private readonly logger = new Logger('file desk');
  private readonly inWork = new Map<string, number>();
  private pool: Piscina<DeskTask, DeskAnswer> | undefined;

  /** Lets someone in who brings a file, before its bytes are read; refused with 429 or 503 where there is no place. */
  async admit<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const whose = actor.organisationId ?? actor.id;
    const own = this.inWork.get(whose) ?? 0;
    if (own >= MOST_OF_ONE) throw tooManyFilesAtOnce();
    if ([...this.inWork.values()].reduce((sum, one) => sum + one, 0) >= MOST_AT_ONCE) throw filesBusy();
    this.inWork.set(whose, own + 1);
    try {
      return await work();
    } finally {
      const left = (this.inWork.get(whose) ?? 1) - 1;
      if (left > 0) this.inWork.set(whose, left);
      else this.inWork.delete(whose);
    }
  }

  /** Says what the bytes are; refuses what the kind does not allow. */
  async check(bytes: Buffer, kind: FileKind): Promise<MediaType> {
    return (await this.does({ does: 'check', bytes, kind })).mediaType;
  }

  /** A new picture with areas covered and nothing carried over but pixels. */
  async redact(
    bytes: Buffer,
    areas: readonly CoveredArea[],
  ): Promise<{ readonly bytes: Buffer; readonly mediaType: MediaType }> {
    const { mediaType, bytes: drawn = new Uint8Array() } = await this.does({ does: 'redact', bytes, areas });
    return { bytes: Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength), mediaType };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }

  private async does(task: DeskTask): Promise<Exclude<DeskAnswer, { readonly refused: unknown }>> {
    // Made for the first file: a service that gets none pays nothing.
    this.pool ??= this.openPool();
    const tooLong = AbortSignal.timeout(LONGEST_MS);
    const answer = await this.pool.run(task, { signal: tooLong }).catch((error: unknown) => {
      if (tooLong.aborted) throw fileNotAccepted('file.not_readable', 'The file takes too long to be read.');
      throw error;
    });
    if ('refused' in answer) throw refusedAs(answer.refused);
    return answer;
  }

  private openPool(): Piscina<DeskTask, DeskAnswer> {
    const pool = new Piscina<DeskTask, DeskAnswer>({
      filename: fileURLToPath(new URL('./desk.worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: THREADS,
      maxQueue: MOST_AT_ONCE,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // A thread that dies between two files takes nobody's file with it, and the next file gets another; unheard it would end the service.
    pool.on('error', (error: Error) => {
      this.logger.error(error.stack ?? error.message);
    });
    return pool;
  }
}
