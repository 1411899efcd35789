import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { ask } from '../../../platform/rules/ask.js';
import { placeOf } from '../reading/entry-row.js';
import type { EntryRow } from '../reading/entry-row.js';
import type { DocumentKind } from '../rules/papers/document-kinds.js';
import { recordsDemandClock } from '../rules/papers/records-demand.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { SetClock } from '../timeline/entry-happenings.js';
import type { ExtendDocument, RequestDocument } from './document.dto.js';
import type { Demand } from './document-history.js';
import { recordsDemand } from './records-demand.question.js';

/** Demands entry records (19 CFR 163.6), and approves more time for them; on an entry that is in hand. */
@Injectable()
export class RecordsDemands {
  constructor(
    private readonly asking: Asking,
    private readonly happenings: EntryHappenings,
    private readonly clock: Clock,
  ) {}

  async demand(
    actor: Actor,
    row: EntryRow,
    { document, reason, receivedOn = this.clock.today(), withinDays }: RequestDocument,
  ): Promise<void> {
    const today = this.clock.today();
    const prescribed = withinDays === undefined ? {} : { withinDays };
    const released = row.status !== 'filed' && row.status !== 'on_hold';
    const asked = { asOf: today, receivedOn, ...prescribed, released };
    const { answer, faults } = await this.asking.decide(recordsDemand, asked);
    const all = [
      ...faults,
      ...notInFuture('/receivedOn', receivedOn, today),
      ...(receivedOn < row.filed_on ? [beforeEntry] : []),
    ];
    if (all.length > 0) throw unlawful(all);
    const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
    const details = { document, reason, basis: 'records_demand', receivedOn, ...prescribed, determinationId };
    const clocks = [this.period(document, { receivedOn, withinDays: withinDays ?? null, approvedDays: 0 })];
    await this.happenings.keep(actor, placeOf(row), [{ kind: 'document_requested', on: today, details }], clocks);
  }

  /** More time is approved as often as it is asked for in time. */
  async approve(
    actor: Actor,
    row: EntryRow,
    { document, days, appliedOn }: ExtendDocument,
    { receivedOn, withinDays, approvedDays }: Demand,
  ): Promise<void> {
    const today = this.clock.today();
    const asked = { asOf: today, receivedOn, approvedBefore: approvedDays, moreDays: days, appliedOn };
    const { answer, faults } = await this.asking.decide(recordsDemand, {
      ...asked,
      ...(withinDays === null ? {} : { withinDays }),
    });
    const all = [...faults, ...notInFuture('/appliedOn', appliedOn, today)];
    if (all.length > 0) throw unlawful(all);
    const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
    const details = { document, days, appliedOn, determinationId };
    const clocks = [this.period(document, { receivedOn, withinDays, approvedDays: approvedDays + days })];
    await this.happenings.keep(actor, placeOf(row), [{ kind: 'document_extended', on: today, details }], clocks);
  }

  private period(document: DocumentKind, demand: Demand): SetClock {
    const { decision: clock } = ask(recordsDemandClock, demand, this.clock.today());
    return { clock, subject: document, met: false };
  }
}

const beforeEntry: Fault = {
  pointer: '/receivedOn',
  code: 'document.demanded_before_entry',
  message: 'The entry was not filed yet on that day.',
  remedy: 'Correct the day.',
};
