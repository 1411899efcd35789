import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CBP_ROLES } from '../../kernel/actor.js';
import { addYears } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { applyRule } from '../../kernel/rule.js';
import { present } from '../../kernel/present.js';
import { Clock } from '../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { PageQuery } from '../../platform/http/page.dto.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import type { RenewalDayView } from './changes/renewal-day.view.js';
import { ProductGuides } from './guides/product-guides.js';
import { RecordationRecords } from './recordation-records.js';
import { lifeOf } from './recordation-row.js';
import type { RecordationRow } from './recordation-row.js';
import { statusOf, toOwnerView, toPartyView, toPublished, toRenewalView } from './recordation-views.js';
import type { HeldRecordation } from './recordation.access.js';
import type { RecordationView } from './recordation.view.js';
import { renewalCalendar } from './rules/renewal-calendar.js';
import type { CalendarQuery } from './search.dto.js';

const DAYS = 'renewal-days';

/** Reads recordations for whoever asks: everyone the published part, owners and CBP the rest. */
@Injectable()
export class RecordationsService {
  constructor(
    private readonly records: RecordationRecords,
    private readonly guides: ProductGuides,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, id: string, asOf: IsoDate = this.clock.today()): Promise<HeldRecordation> {
    const [row] = await this.records.find(actor, [id], asOf);
    if (!row) throw notFound();
    return this.toView(actor, row, asOf);
  }

  /** Applications that are not decided: an owner's own, all of them for CBP. */
  async applications(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<HeldRecordation>> {
    const asOf = this.clock.today();
    const after = decodeCursor('recordation-applications', cursor, 1)?.[0] ?? null;
    const rows = await this.records.undecided(actor, asOf, after, limit + 1);
    const page = pageOf('recordation-applications', rows, limit, ({ id }) => [id]);
    const items = await Promise.all(page.items.map((row) => this.toView(actor, row, asOf)));
    return { ...page, items, asOf };
  }

  /** What the caller has to do about its recordations, and when. */
  async calendar(actor: Actor, { limit, cursor, ...query }: CalendarQuery): Promise<Page<RenewalDayView>> {
    const from = query.from ?? this.clock.today();
    const through = query.through ?? addYears(from, 1);
    const today = this.clock.today();
    const rows = await this.records.ownedBy(actor, today);
    const recordations = rows.filter((row) => !isOver(row, today)).map((row) => toCalendarEntry(row, today));
    const policies = await this.policies.at(today, this.clock.now());
    const days = applyRule(renewalCalendar, { recordations, from, through }, today, policies).decision;
    const ids = new Map(rows.map(({ number, id }) => [number, id]));
    const after = decodeCursor(DAYS, cursor, 1)?.[0] ?? '';
    const keyed = days.map((day) => ({ day, key: `${day.on} ${day.number} ${day.event}` }));
    const rest = keyed.filter(({ key }) => key > after).sort((a, b) => (a.key < b.key ? -1 : 1));
    const page = pageOf(DAYS, rest, limit, ({ key }) => [key]);
    return { ...page, items: page.items.map(({ day }) => ({ ...day, recordationId: ids.get(day.number) ?? '' })) };
  }

  private async toView(actor: Actor, row: RecordationRow, asOf: IsoDate): Promise<HeldRecordation> {
    const held = { ownerOrganisationId: row.owner_organisation_id, grantId: row.grant_id };
    const published = { ...toPublished(row, asOf), ...held, accessBasis: basisOf(actor, row), asOf };
    if (published.accessBasis === 'public') return published;
    const [owners, parties, guide] = await Promise.all([
      this.records.ownersOf(actor, row.id),
      this.records.partiesOf(actor, row.id),
      this.guides.find(actor, row.id),
    ]);
    return {
      ...published,
      ...present({
        appliedOn: row.applied_on,
        applicationDeterminationId: row.application_determination_id,
        decisionReason: row.decision_reason,
        provisional: row.provisional,
        grayMarketRequested: row.gray_market_requested,
        leverRequested: row.lever_requested,
        productGuide: guide,
      }),
      owners: owners.map(toOwnerView),
      parties: parties.map(toPartyView),
      renewals: row.renewals.map(toRenewalView),
    };
  }
}

function basisOf({ role }: Actor, { may_read }: RecordationRow): RecordationView['accessBasis'] {
  if ((CBP_ROLES as readonly string[]).includes(role)) return 'customs';
  return may_read ? 'owner_or_agent' : 'public';
}

const isOver = (row: RecordationRow, on: IsoDate): boolean =>
  !['active', 'in_grace'].includes(statusOf(row, on).status);

const toCalendarEntry = (row: RecordationRow, on: IsoDate) => ({
  number: row.number ?? '',
  right: row.right_type,
  expiresOn: statusOf(row, on).expiresOn,
  renewalPending: lifeOf(row).renewals.some(({ outcome }) => outcome === 'pending'),
});
