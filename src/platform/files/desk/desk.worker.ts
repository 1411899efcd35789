import type { Fault } from '../../../kernel/errors.js';
import { DomainError } from '../../../kernel/errors.js';
import type { CoveredArea, FileKind, MediaType } from '../stored-file.js';
import { checkFile } from './file-checks.js';
import { redacted } from './redaction.js';

/** What is asked of the thread that looks at files. */
export type DeskTask =
  | { readonly does: 'check'; readonly bytes: Uint8Array; readonly kind: FileKind }
  | { readonly does: 'redact'; readonly bytes: Uint8Array; readonly areas: readonly CoveredArea[] };

/** A refusal as it crosses from one thread to the other, where classes are lost. */
export interface DeskRefusal {
  readonly code: string;
  readonly message: string;
  readonly faults: readonly Fault[];
}

export type DeskAnswer =
  | { readonly mediaType: MediaType; readonly bytes?: Uint8Array }
  | { readonly refused: DeskRefusal };

/** Does one task in a thread of its own: whatever a file makes its reader do, requests go on being answered. */
export default async function work(task: DeskTask): Promise<DeskAnswer> {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
  try {
    return task.does === 'check' ? { mediaType: await checkFile(bytes, task.kind) } : await redacted(bytes, task.areas);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, faults } = error;
    return { refused: { code, message, faults } };
  }
}
