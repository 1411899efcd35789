import type { IsoDate } from '../../kernel/dates.js';
import type { Database } from '../database/database.js';
import type { Columns, CsvRow } from './csv-file.js';
import type { LoadFaults } from './load-faults.js';

/** What the operator says about a file. */
export interface Edition {
  /** How the file is called, for example `HTSUS 2025 Rev. 32`. */
  readonly name: string;
  /** The first day it speaks of. */
  readonly effectiveOn: IsoDate;
  /** The last day for which someone compared it with its source; until then nothing newer is expected. */
  readonly reviewedThrough?: IsoDate;
}

/** What a merge did, in rows of the record. */
export interface Merged {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Keys on record that the file does not have; they stay. */
  readonly missing: readonly string[];
  /** Keys that ended because a whole edition does not have them. */
  readonly ended?: readonly string[];
  readonly whole?: boolean;
}

/** How far a load has come. */
export interface LoadProgress {
  begin(step: string, total: number): void;
  advance(done: number): void;
  end(): void;
}

/** Puts the sound rows of a file on record; runs inside the load's transaction and may run again. */
export type Merge = (database: Database, progress: LoadProgress) => Promise<Merged>;

/** One kind of official file. */
export interface LoadKind {
  /** As the command line names it. */
  readonly name: string;
  readonly columns: Columns;
  /** Judges every row and says what is to be merged; faults are told, nothing is thrown. */
  plan(rows: readonly CsvRow[], edition: Edition, faults: LoadFaults): Merge;
}
