import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { addMonths } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import type { Due } from '../../platform/manifest/manifest.js';
import { UnusedNumbers, numberInactivityQuestion } from '../importers/index.js';
import type { NumbersToLookAt } from '../importers/index.js';
import { NumberUses } from './number-uses.js';

const ITSELF: Actor = { id: 'system:inactive-numbers', role: 'system', organisationId: null, scopes: [] };
const MOST = 500;

/**
 * Removes importer numbers that stood on no summary and no request for services for a year and under which nothing is outstanding (19 CFR 24.5(e)). No sanction: what was
 * imported under them stays on record, and a new form puts them back.
 */
@Injectable()
export class InactiveNumbers implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly numbers: UnusedNumbers,
    private readonly uses: NumberUses,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const due = await this.numbers.findDue(MOST);
      for (const one of due) await this.look(one, this.clock.today());
      return due.length;
    });
  }

  private async look(
    { importerId, organisationId, putOnRecordOn, lastServiceOn }: NumbersToLookAt,
    today: IsoDate,
  ): Promise<void> {
    if (putOnRecordOn === null) return this.numbers.lookAgain(importerId, null);
    const { lastSummaryOn, outstanding: outstandingTransaction } = await this.uses.find(importerId, today);
    const lastUsedOn = latest(putOnRecordOn, lastSummaryOn, lastServiceOn);
    const asked = { asOf: today, lastUsedOn, outstandingTransaction };
    const { answer } = await this.asking.decide(numberInactivityQuestion, asked);
    if (answer.outcome !== 'removed') {
      const { yearPassedOn } = answer.result;
      // What is outstanding ends on no day that is known: it is looked at again in a month.
      const next = yearPassedOn !== null && yearPassedOn > today ? (yearPassedOn as IsoDate) : addMonths(today, 1);
      return this.numbers.lookAgain(importerId, next);
    }
    await this.asking.keep(ITSELF, answer, organisationId);
    await this.numbers.remove(importerId);
  }
}

const latest = (first: IsoDate, ...others: readonly (IsoDate | null)[]): IsoDate =>
  others.reduce<IsoDate>((last, one) => (one !== null && one > last ? one : last), first);
