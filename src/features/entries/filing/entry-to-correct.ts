import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { assertVersion } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { ask } from '../../../platform/rules/ask.js';
import { LOCK_ENTRY } from '../entries.sql.js';
import { LiquidationSchedules } from '../front-door/liquidation-schedules.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import type { EntryRow } from '../reading/entry-row.js';
import type { EntryView } from '../reading/entry.view.js';
import { mayActOn } from '../reading/may-act-on.js';
import type { RuledFinding } from '../rules/finding.js';
import { ruled } from '../rules/findings-of.js';
import { statementChosen } from '../rules/checks/statement-payment.js';
import { correctionOfFiling } from '../rules/lifecycle/correction-of-filing.js';
import { entryCorrection } from '../rules/lifecycle/entry-correction.js';
import { summaryInHand } from '../rules/lifecycle/summary-in-hand.js';
import type { DeclaredEntry } from './declared-entry.js';

/** Takes an entry in hand that is corrected, and says what of the law stands against it. */
@Injectable()
export class EntryToCorrect {
  constructor(
    private readonly database: Database,
    private readonly reader: EntryReader,
    private readonly schedules: LiquidationSchedules,
    private readonly clock: Clock,
  ) {}

  /** In the running transaction: held until it ends, and as the caller has read it. */
  async hold(actor: Actor, id: string, expected: ExpectedVersion): Promise<EntryRow> {
    const [locked] = await this.database.query<{ version: number }>(LOCK_ENTRY, [id]);
    if (!locked) throw notFound();
    assertVersion(expected, locked.version);
    const row = await this.reader.row(actor, id);
    mayActOn(row, 'correction', this.clock.today());
    return row;
  }

  /** What stands against the correction by where its entry stands, and what of it is not on record. */
  async findingsOf(row: EntryRow, declared: DeclaredEntry): Promise<readonly RuledFinding[]> {
    const today = this.clock.today();
    const { filing, arrivedOn = null } = declared;
    const done = { summaryFiled: row.summary_filed_on !== null, releasedOn: row.released_on };
    const { schedule: liquidation, paid } = done.summaryFiled ? await this.schedules.find(row.id) : NOTHING_YET;
    const statement = {
      statementOn: declared.statementOn ?? null,
      namedBefore: row.declared.statementOn ?? null,
      summaryFiledOn: row.summary_filed_on,
      servedAsEntry: row.summary_filed_on === row.filed_on,
    };
    const facts = { ...correctionFacts(row, declared, today), liquidation };
    return [
      ...ruled(statementChosen, ask(statementChosen, statement, today).decision),
      ...ruled(entryCorrection, ask(entryCorrection, facts, today).decision),
      ...ruled(summaryInHand, ask(summaryInHand, { ...facts, ...paymentFacts(row), paid }, today).decision),
      ...ruled(correctionOfFiling, ask(correctionOfFiling, { filing, arrivedOn, ...done }, today).decision),
    ];
  }

  /** As it is shown once it is corrected. */
  find(actor: Actor, id: string): Promise<EntryView> {
    return this.reader.find(actor, id);
  }
}

const NOTHING_YET = { schedule: null, paid: [] };

// By statement it is paid on the day of the statement, else with the summary.
function paymentFacts({ status: state, declared, computed, clocks }: EntryRow) {
  const { total } = computed;
  const owed = computed.dutiesDue ? (total === undefined ? null : parseMoney(total)) : 0n;
  const summary = clocks.findLast(({ name }) => name === 'summary')?.clock.rolledTo ?? null;
  return { state, owed, payableUntil: declared.statementOn ?? summary };
}

function correctionFacts(row: EntryRow, declared: DeclaredEntry, correctedOn: IsoDate) {
  const before = row.declared.lines.map(({ tradeProgram }) => tradeProgram);
  const added = declared.lines.find(({ tradeProgram }, i) => tradeProgram !== undefined && tradeProgram !== before[i]);
  return {
    entryType: row.entry_type,
    hasCases: row.declared.lines.some(({ adcvdCases = [] }) => adcvdCases.length > 0),
    // A rejected summary that is sent again is no correction of one that was accepted.
    summaryFiled: row.summary_filed_on !== null && row.status !== 'summary_rejected',
    correctionUntil: row.clocks.filter(({ name }) => name === 'correction').at(-1)?.clock.dueOn ?? null,
    correctedOn,
    addsPreference: added !== undefined,
    tradeProgram: added?.tradeProgram ?? null,
  };
}
