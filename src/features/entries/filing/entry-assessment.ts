import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import type { Turns } from '../../../kernel/turns.js';
import { Clock } from '../../../platform/clock/clock.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import { accept } from '../acceptance/accept.js';
import type { AcceptanceFacts } from '../acceptance/accept.js';
import { Reconciliations } from '../reconciliation/reconciliations.service.js';
import { askedOnce, assessedOn, timesOf } from './assessed-entry.js';
import type { Assessed, EntryDays, Times, ToAssess } from './assessed-entry.js';
import type { DeclaredEntry } from './declared-entry.js';
import { EntryRecord } from './entry-record.js';
import type { AskedOfRecord } from './entry-record.js';
import { AgenciesOnRecord } from '../agencies/agencies-on-record.js';
import { FiledPorts } from './filed-ports.js';
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
    private readonly reconciliations: Reconciliations,
    private readonly ports: FiledPorts,
    private readonly agencies: AgenciesOnRecord,
    private readonly clock: Clock,
  ) {}

  /** What an entry is decided on: what was declared, by whom and when, and what is on record of its goods now. */
  async read(declared: DeclaredEntry, importer: FilingImporter, days: EntryDays): Promise<AcceptanceFacts> {
    const today = this.clock.today();
    const knownAt = this.clock.now();
    const [asked] = await this.withRecord([{ declared, importer, days }]);
    if (!asked) throw new Error('an entry was not read');
    const { rateOn, timeOfEntryOn } = timesOf(asked, today);
    const [one] = await this.record.readAll([{ declared, rateOn, enteredOn: timeOfEntryOn ?? today }], knownAt);
    if (!one) throw new Error('an entry was not read');
    if ('refusal' in one) throw one.refusal;
    return { asked, record: one.record, grounds: groundsOf(asked, today, knownAt) };
  }

  async assess(declared: DeclaredEntry, importer: FilingImporter, days: EntryDays): Promise<Assessed> {
    return accept(await this.read(declared, importer, days), this.clock.today()).assessed;
  }

  private async withRecord(given: readonly ToAssess[]): Promise<readonly ToAssess[]> {
    return this.agencies.with(await this.ports.with(await this.reconciliations.withUnderlying(given)));
  }

  /**
   * What is made of each, in its place; what is on record is looked up for all of them at once. What one was decided on is let go before the
   * next is decided.
   */
  async assessEach<Made>(
    given: readonly ToAssess[],
    make: (one: ToAssess, came: AssessedOrRefused, place: number) => Made,
  ): Promise<readonly Made[]> {
    const today = this.clock.today();
    const knownAt = this.clock.now();
    const asked = await this.withRecord(given);
    const opened = asked.map((one): Opened => ({ one, ...orRefusal(() => timesOf(one, today)) }));
    const toRead = ({ declared }: ToAssess, { rateOn, timeOfEntryOn }: Times): AskedOfRecord => ({
      declared,
      rateOn,
      enteredOn: timeOfEntryOn ?? today,
    });
    const open = opened.flatMap((it) => ('refusal' in it ? [] : [toRead(it.one, it.made)]));
    const recordOf = await this.record.readOnce(open, knownAt);
    const once = askedOnce(today);
    function* judge(it: Opened): Turns<AssessedOrRefused> {
      if ('refusal' in it) return it;
      const { one, made: times } = it;
      const read = yield* recordOf(toRead(one, times));
      if ('refusal' in read) return read;
      const judged = orRefusal(() => assessedOn({ ...one, ...times }, read.record, today, once));
      if ('refusal' in judged) return judged;
      return { assessed: judged.made, grounds: groundsOf(one, today, knownAt) };
    }
    function* each(): Turns<Made[]> {
      const all: Made[] = [];
      for (const [place, it] of opened.entries()) {
        all.push(make(it.one, yield* judge(it), place));
        if (all.length % AT_A_TURN === 0) yield;
      }
      return all;
    }
    return inTurns(each());
  }
}

type Opened = { readonly one: ToAssess } & ({ readonly made: Times } | { readonly refusal: DomainError });

// A few at a turn: whoever else this process serves waits for no more than that.
const AT_A_TURN = 2;

function orRefusal<T>(work: () => T): { readonly made: T } | { readonly refusal: DomainError } {
  try {
    return { made: work() };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}
