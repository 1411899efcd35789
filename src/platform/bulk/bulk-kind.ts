import type { Type } from '@nestjs/common';
import type { Actor, Role } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import type { BulkWarningView } from './bulk.view.js';

/** What came of one row. */
export type BulkOutcome =
  | { readonly outcome: 'filed'; readonly subjectId: string; readonly reference?: string }
  | {
      readonly outcome: 'filed_before';
      readonly subjectId: string;
      readonly reference?: string;
      /** That the row says something else than what was filed. */
      readonly faults?: readonly Fault[];
    }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] };

/** What a refusal of filing one says, as the outcome of its row; anything else that was thrown is thrown on. */
export function refusalOf(error: unknown): BulkOutcome {
  if (!(error instanceof DomainError)) throw error;
  const { faults, code, message } = error;
  return { outcome: 'refused', faults: faults.length > 0 ? faults : [{ pointer: '', code, message }] };
}

/**
 * In the running transaction: files what may be filed, and answers each row in its place. A row that was filed before, by
 * the number its filer gave it, is not filed again.
 */
export type BulkFiling = () => Promise<readonly BulkOutcome[]>;

/** Files many at once, by the same checks as one by one. */
export interface BulkFiler<Row extends object = object> {
  /** Outside any transaction, while rows before these are still being filed: looks up and checks what can be. */
  prepare(actor: Actor, rows: readonly Row[]): Promise<BulkFiling>;
  /** What those that were filed were warned of when they were, by id: read where it is kept, so that a file keeps it no second time. Without it nothing is warned of. */
  warned?(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly BulkWarningView[]>>;
}

/** What of a feature can be filed by the file. */
export interface BulkKind {
  /** `bonds`. */
  readonly name: string;
  readonly summary: string;
  /** The shape of a row, that of the body of filing one. */
  readonly row: Type<object>;
  readonly roles: readonly Role[];
  readonly by: Type<BulkFiler>;
  /** How many rows one step takes. */
  readonly atOnce: number;
}
