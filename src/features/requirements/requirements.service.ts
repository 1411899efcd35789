import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { addDays } from '../../kernel/dates.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { notFound, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import { parseMoney } from '../../kernel/money.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import type { Decided } from '../../platform/determinations/asking.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { Importers, ImporterStandings } from '../importers/index.js';
import { bondSufficiency } from '../security/rules/index.js';
import { isSufficient, noticeByAnother, notifiedAlready } from './requirement.errors.js';
import { insufficiencyNotified } from './requirement.events.js';
import type { ListNotices, NotifyInsufficiency, RequireBond } from './requirement.dto.js';
import { importerRequirement } from './requirement.question.js';
import { FIND_REQUIREMENT, KEEP_REQUIREMENT, LIST_NOTICES, LOCK_REQUIREMENT, NOTIFY } from './requirement.sql.js';
import type { BondRequirementView, RequirementResultView } from './requirement.view.js';
import { AMOUNTS_ARE } from './rules/amounts.js';

const NOTICES = 'bond-sufficiency-notices';

/** Has requirements determined and kept, and gives notice of bonds that are not sufficient. */
@Injectable()
export class Requirements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly importers: Importers,
    private readonly standings: ImporterStandings,
  ) {}

  /** Determines what an importer must give, today, as known now; refused where nothing of its own is on record. */
  determine(actor: Actor, { importerId, reason }: RequireBond): Promise<BondRequirementView> {
    return this.database.transaction(actor, async () => {
      const organisations = await this.importers.organisationsOf([importerId]);
      if (!organisations.has(importerId)) throw unlawful([noSuchImporter]);
      const asOf = this.clock.today();
      const { answer, faults } = await this.asking.decide(importerRequirement, { importerId, asOf });
      if (faults.length > 0) throw unlawful(faults);
      const principal = { importerId, organisationId: organisations.get(importerId) ?? null };
      const { id } = await this.keep(actor, answer, reason, principal);
      return this.find(actor, id);
    });
  }

  /** Keeps a requirement as it was determined, in the running transaction. */
  async keep(
    actor: Actor,
    answer: RequirementAnswer,
    trigger: string,
    { importerId, organisationId }: { readonly importerId: string; readonly organisationId: string | null },
  ): Promise<{ readonly id: string; readonly determinationId: string }> {
    const { id: determinationId } = await this.asking.keep(actor, answer, null);
    const id = newId('brq');
    const { asOf, knownAt, result } = answer;
    const whose = [id, importerId, organisationId, asOf, knownAt];
    const what = [trigger, determinationId, JSON.stringify(result), result.requiredAmount, actor.id];
    await this.database.query(KEEP_REQUIREMENT, [...whose, ...what]);
    return { id, determinationId };
  }

  /** Tells principal and surety; not by whoever had it determined. What is not remedied in time binds new entries from the next day on. */
  notify(actor: Actor, id: string, { reason }: NotifyInsufficiency): Promise<BondRequirementView> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('brq', id) ? await this.database.query<Row>(LOCK_REQUIREMENT, [id]) : [];
      if (!held) throw notFound();
      if (held.determinedBy === actor.id) throw noticeByAnother();
      if (held.notifiedOn !== null) throw notifiedAlready();
      const { importerId, result } = held;
      const today = this.clock.today();
      const { outcome, remedyBy } = ask(bondSufficiency, sufficiencyFacts(result, today), today).decision;
      if (outcome !== 'insufficient' || remedyBy === null) throw isSufficient();
      await this.database.query(NOTIFY, [id, today, remedyBy, reason, actor.id]);
      const source = { type: 'bond_requirement', id };
      const from = addDays(remedyBy, 1);
      await this.standings.put({ importerId, kind: 'insufficiency', source, from, noticedOn: today });
      await this.outbox.add(insufficiencyNotified({ requirementId: id, importerId }));
      return this.find(actor, id);
    });
  }

  /** For customs, and from the notice on for principal and surety. */
  async find(actor: Actor, id: string): Promise<BondRequirementView> {
    return shown(await this.row(actor, id));
  }

  /** When it was determined, and what was known then. */
  async momentOf(actor: Actor, id: string): Promise<{ importerId: string; asOf: IsoDate; knownAt: Instant }> {
    const { importerId, asOf, knownAt } = await this.row(actor, id);
    return { importerId, asOf: asOf as IsoDate, knownAt: new Date(knownAt).toISOString() };
  }

  async notices(actor: Actor, { importerId, limit, cursor }: ListNotices): Promise<Page<BondRequirementView>> {
    const after = decodeCursor(NOTICES, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, LIST_NOTICES, [importerId ?? null, after, limit + 1]);
    const page = pageOf(NOTICES, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(shown) };
  }

  private async row(actor: Actor, id: string): Promise<Row> {
    const [row] = isId('brq', id) ? await this.database.queryAs<Row>(actor, FIND_REQUIREMENT, [id]) : [];
    if (!row) throw notFound();
    return row;
  }
}

type RequirementAnswer = Decided<RequirementResultView>['answer'];

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly seq: string;
  readonly importerId: string;
  readonly bondId: string | null;
  readonly asOf: string;
  readonly knownAt: string;
  readonly trigger: string;
  readonly determinationId: string;
  readonly result: BondRequirementView['result'];
  readonly determinedBy: string;
  readonly notifiedOn: string | null;
  readonly remedyBy: string | null;
  readonly reason: string | null;
  readonly curedOn: string | null;
  readonly withdrawnOn: string | null;
}

function shown(row: Row): BondRequirementView {
  const {
    id,
    importerId,
    asOf,
    trigger,
    determinationId,
    result,
    bondId,
    notifiedOn,
    remedyBy,
    reason,
    curedOn,
    withdrawnOn,
  } = row;
  return {
    id,
    importerId,
    asOf,
    trigger,
    determinationId,
    result,
    status: statusOf(row),
    ...(bondId === null ? {} : { bondId }),
    ...(notifiedOn === null ? {} : { notifiedOn }),
    ...(remedyBy === null ? {} : { remedyBy }),
    ...(reason === null ? {} : { reason }),
    ...(curedOn === null ? {} : { curedOn }),
    ...(withdrawnOn === null ? {} : { withdrawnOn }),
    authorityStatus: AMOUNTS_ARE.authorityStatus,
  };
}

function statusOf({ curedOn, withdrawnOn, notifiedOn }: Row): BondRequirementView['status'] {
  if (withdrawnOn !== null) return 'withdrawn';
  if (curedOn !== null) return 'cured';
  return notifiedOn !== null ? 'notified' : 'determined';
}

const cents = (amount: string | null) => (amount === null ? null : parseMoney(amount));
const sufficiencyFacts = ({ bondAmount, requiredAmount }: BondRequirementView['result'], notifiedOn: IsoDate) => ({
  existingBondAmount: cents(bondAmount),
  requiredAmount: cents(requiredAmount),
  notifiedOn,
});

const noSuchImporter: Fault = {
  pointer: '/importerId',
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
};
