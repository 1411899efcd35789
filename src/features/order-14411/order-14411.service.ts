import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Asking } from '../../platform/determinations/asking.js';
import type { DayQuery } from '../../platform/http/dates.dto.js';
import { ImportersService } from '../importers/index.js';
import type { ReadinessQuery } from './order.dto.js';
import type { OrderProvisionView } from './order.view.js';
import { orderReadinessQuestion } from './readiness.question.js';
import { ORDER_PROVISIONS, SIGNED_ON } from './rules/provisions.js';
import type { Provision } from './rules/provisions.js';

/** Says what the order directs, and how ready an importer is for it. */
@Injectable()
export class Order14411 {
  constructor(
    private readonly importers: ImportersService,
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {}

  /** Every provision with its status on the day; before the order there is none. */
  list({ asOf = this.clock.today() }: DayQuery): Page<OrderProvisionView> {
    const items = asOf < SIGNED_ON ? [] : ORDER_PROVISIONS.map((one) => toView(one, asOf));
    return { items, page: { limit: ORDER_PROVISIONS.length }, asOf };
  }

  /** On a day, as known at an instant; an importer that the actor may not know of is not there. */
  async readiness(actor: Actor, importerId: string, query: ReadinessQuery) {
    const { asOf = this.clock.today(), knownAt, policySet } = query;
    await this.importers.find(actor, importerId, {});
    const asked = { importerId, asOf, policySet, ...(knownAt === undefined ? {} : { knownAt }) };
    return this.asking.answer(orderReadinessQuestion, asked);
  }
}

const toView = ({ id, asks, of, cites, dueOn, statuses }: Provision, asOf: IsoDate): OrderProvisionView => ({
  provision: id,
  asks,
  of,
  citations: [...cites],
  dueOn,
  status: statuses.on(asOf).value,
  statuses: statuses.history.flatMap(({ since, value, cites: says }) =>
    value === null ? [] : [{ since, status: value, citations: [...says] }],
  ),
});
