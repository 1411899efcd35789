import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import { eachInTurns } from '../../../kernel/turns.js';
import { Clock } from '../../../platform/clock/clock.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import { accept } from '../acceptance/accept.js';
import type { AcceptanceFacts } from '../acceptance/accept.js';
import { askedOnce, assessedOn, timesOf } from './assessed-entry.js';
import type { Assessed, EntryDays, ToAssess } from './assessed-entry.js';
import type { DeclaredEntry } from './declared-entry.js';
import { EntryRecord } from './entry-record.js';
import { groundsOf } from './filing-grounds.js';
import type { FilingGrounds } from './filing-grounds.js';
import type { FilingImporter } from './filing-importers.js';

/** What came of one of many: what the law says of it, or why it cannot be asked. */
export type AssessedOrRefused =
  | { readonly assessed: Assessed; readonly grounds: FilingGrounds }
  | { readonly refusal: DomainError };

/** Asks the law of entries, whether they are filed or only tried, alone or by the file: the same checks, the same duties, the same clocks. */
@Injectable()
export class EntryAssessment {
  constructor(
    private readonly record: EntryRecord,
    private readonly clock: Clock,
  ) {}

  /** What an entry is decided on: what was declared, by whom and when, and what is on record of its goods now. */
  async read(declared: DeclaredEntry, importer: FilingImporter, days: EntryDays): Promise<AcceptanceFacts> {
    const today = this.clock.today();
    const knownAt = this.clock.now();
    const asked: ToAssess = { declared, importer, days };
    const { rateOn, timeOfEntryOn } = timesOf(asked, today);
    const [one] = await this.record.readAll([{ declared, rateOn, enteredOn: timeOfEntryOn ?? today }], knownAt);
    if (!one) throw new Error('an entry was not read');
    if ('refusal' in one) throw one.refusal;
    return { asked, record: one.record, grounds: groundsOf(asked, today, knownAt) };
  }

  async assess(declared: DeclaredEntry, importer: FilingImporter, days: EntryDays): Promise<Assessed> {
    return accept(await this.read(declared, importer, days), this.clock.today()).assessed;
  }

  /** Each in its place; what is on record is looked up for all of them at once. */
  async assessAll(asked: readonly ToAssess[]): Promise<readonly AssessedOrRefused[]> {
    const today = this.clock.today();
    const knownAt = this.clock.now();
    const opened = asked.map((one) => orRefusal(() => ({ ...one, ...timesOf(one, today) })));
    const open = opened.flatMap((one) => ('refusal' in one ? [] : [one.made]));
    const records = await this.record.readAll(
      open.map(({ declared, rateOn, timeOfEntryOn }) => ({ declared, rateOn, enteredOn: timeOfEntryOn ?? today })),
      knownAt,
    );
    const once = askedOnce(today);
    let next = 0;
    const judge = (one: (typeof opened)[number]): AssessedOrRefused => {
      if ('refusal' in one) return one;
      const read = records[next++];
      if (!read) throw new Error('an entry was not read');
      if ('refusal' in read) return read;
      const judged = orRefusal(() => assessedOn(one.made, read.record, today, once));
      if ('refusal' in judged) return judged;
      return { assessed: judged.made, grounds: groundsOf(one.made, today, knownAt) };
    };
    return inTurns(eachInTurns(opened, judge, AT_A_TURN));
  }
}

// A few at a turn: whoever else this process serves waits for no more than that.
const AT_A_TURN = 8;

function orRefusal<T>(work: () => T): { readonly made: T } | { readonly refusal: DomainError } {
  try {
    return { made: work() };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}
