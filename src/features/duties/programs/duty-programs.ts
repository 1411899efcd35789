import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { readFactDefinition } from '../rules/additional/fact-definition.js';
import type { FactText } from '../rules/additional/fact-definition.js';
import type { ListMembership } from '../rules/additional/product-lists.js';
import { indexOf } from '../rules/additional/program-index.js';
import type { ProgramData, ProgramIndex } from '../rules/additional/program-index.js';
import { readProgram } from '../rules/additional/program-text.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { EDITIONS, FACTS, PRODUCTS, PROGRAMS } from './program-rows.sql.js';

/** The programmes as known at an instant, and for which days someone compared them with the law. */
export interface ProgramsOnRecord {
  readonly index: ProgramIndex;
  /** The first day the programmes speak of as a whole; null: none are on record. */
  readonly first: IsoDate | null;
  readonly reviewedThrough: IsoDate | null;
  /** Where the sandbox's own selection alone is on record: the last day for which someone really compared it with the law. */
  readonly comparedThrough: IsoDate | null;
  /** How the set was called that was loaded last. */
  readonly edition: string | null;
  /** Whether the product lists were compared with this number: a selection speaks of its own numbers only. */
  covers(number: string): boolean;
}

interface Edition {
  first: IsoDate | null;
  reviewedThrough: IsoDate | null;
  comparedThrough: IsoDate | null;
  edition: string | null;
  whole: boolean;
  state: string;
}

/** The list of the numbers a selection was compared with. */
const COMPARED = 'numbers_compared';

const NOTHING: Edition = {
  first: null,
  reviewedThrough: null,
  comparedThrough: null,
  edition: null,
  whole: false,
  state: '',
};

const STATES_KEPT = 3;

/** The programmes of additional duty in memory: read again when a load has changed them, in whatever process it ran. */
@Injectable()
export class DutyPrograms {
  private readonly byState = new Map<string, Promise<ProgramIndex>>();

  constructor(private readonly database: Database) {}

  async at(knownAt: Instant): Promise<ProgramsOnRecord> {
    const [edition = NOTHING] = await this.database.query<Edition>(EDITIONS, [knownAt]);
    const { state, whole, ...days } = edition;
    const index = await this.inState(state, knownAt);
    const covers = (number: string): boolean => whole || index.lists.names(COMPARED, number);
    return { ...days, index, covers };
  }

  private inState(state: string, knownAt: Instant): Promise<ProgramIndex> {
    const kept = this.byState.get(state);
    if (kept) return kept;
    const read = this.read(knownAt);
    this.byState.set(state, read);
    // A read that failed is forgotten, so that the next question reads again.
    read.catch(() => this.byState.delete(state));
    for (const oldest of this.byState.keys()) {
      if (this.byState.size <= STATES_KEPT) break;
      this.byState.delete(oldest);
    }
    return read;
  }

  private async read(knownAt: Instant): Promise<ProgramIndex> {
    return indexOf(await readProgramData(this.database, knownAt));
  }
}

/** Programmes, products and facts as known at an instant. */
export async function readProgramData(database: Database, knownAt: Instant): Promise<ProgramData> {
  const [programs, memberships, facts] = await Promise.all([
    database.query<ProgramText>(PROGRAMS, [knownAt]),
    database.query<ListMembership>(PRODUCTS, [knownAt]),
    database.query<FactText>(FACTS, [knownAt]),
  ]);
  return { programs: programs.map(toProgram), memberships, facts: facts.map(toFact) };
}

function toProgram(text: ProgramText) {
  const reading = readProgram(text);
  if ('program' in reading) return reading.program;
  throw new Error(`programme ${text.programId} on record is not readable: ${JSON.stringify(reading.faults)}`);
}

function toFact(text: FactText) {
  const reading = readFactDefinition(text);
  if ('definition' in reading) return reading.definition;
  throw new Error(`fact ${text.name} on record is not readable: ${JSON.stringify(reading.faults)}`);
}
