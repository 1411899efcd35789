import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import { present } from '../../../kernel/present.js';
import type { Page } from '../../../kernel/page.js';
import type { Approval } from '../../../platform/approvals/approval.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { Importers, ImporterStandings } from '../../importers/index.js';
import { measureEndedAlready } from '../requirement.errors.js';
import { measureEnded, measureImposed } from '../requirement.events.js';
import { delinquentPorts, measureLifting, measurePort } from '../rules/delinquent-ports.js';
import { legalMeasureGrounds } from '../rules/legal-measure-grounds.js';
import type { ImposedMeasure, MeasureGround } from '../rules/legal-measure-grounds.js';
import type { EndLegalMeasure, ProposeLegalMeasure } from './legal-measure.dto.js';
import type { ImposedMeasureView } from './legal-measure.view.js';
import { END_MEASURE, FIND_MEASURE, IMPOSE, IS_NOTIFIED, LOCK_MEASURE, MEASURES_OF } from './legal-measures.sql.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';

interface Proposed {
  readonly measure: ImposedMeasure;
  readonly ground: MeasureGround;
  readonly through: string | null;
  readonly portCode?: string | null;
  readonly records?: readonly string[];
}

/** Imposes legal measures that bind entry filing: proposed by one person, confirmed by another, each on a ground of its own. */
@Injectable()
export class LegalMeasures implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly importers: Importers,
    private readonly standings: ImporterStandings,
  ) {}

  onModuleInit(): void {
    this.approvals.on<Proposed>('legal_measure', {
      mayPropose: ['bond_officer', 'entry_specialist', 'account_manager', 'port_officer'],
      mayConfirm: ['supervisor'],
      check: ({ subject, payload }) => this.faultsOf(subject, payload),
      seen: async ({ subject }) => JSON.stringify(await this.groundsOf(subject)),
      apply: (approval, approver) => this.impose(approval, approver),
    });
  }

  /** Proposes a measure. */
  async propose(
    actor: Actor,
    subject: string,
    { reason, through, records = [], ...asked }: ProposeLegalMeasure,
  ): Promise<Approval<Proposed>> {
    if (!(await this.importers.organisationsOf([subject])).has(subject)) throw notFound();
    const payload = { ...asked, through: through ?? null, records };
    return this.approvals.propose(actor, { kind: 'legal_measure', subject, payload, reason });
  }

  /** Those of an importer: for customs, and its own for the importer. */
  async list(actor: Actor, importerId: string, { limit, cursor }: PageQuery): Promise<Page<ImposedMeasureView>> {
    const [after = null] = decodeCursor('legal-measures', cursor, 1) ?? [];
    const rows = await this.database.queryAs<Listed>(actor, MEASURES_OF, [importerId, after, limit + 1]);
    const { items, page } = pageOf('legal-measures', rows, limit, ({ position }) => [position]);
    return { items: items.map(({ position: _, ...row }) => shown(row)), page };
  }

  /** Ends a measure with the day before today. */
  end(actor: Actor, id: string, { reason, ...given }: EndLegalMeasure): Promise<ImposedMeasureView> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('msr', id) ? await this.database.query<Held>(LOCK_MEASURE, [id]) : [];
      if (!held) throw notFound();
      if (held.endReason !== null) throw measureEndedAlready();
      const today = this.clock.today();
      const headquartersNotice = given.headquartersNotice ?? null;
      const faults = ask(measureLifting, { payBy: held.payBy, headquartersNotice }, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(END_MEASURE, [id, today, reason, actor.id, headquartersNotice]);
      await this.standings.end({ type: 'legal_measure', id }, today);
      await this.outbox.add(measureEnded({ measureId: id, importerId: held.importerId }));
      const [row] = await this.database.queryAs<Row>(actor, FIND_MEASURE, [id]);
      if (!row) throw notFound();
      return shown(row);
    });
  }

  private async faultsOf(
    importerId: string,
    { measure, ground, through, portCode = null, records = [] }: Proposed,
  ): Promise<readonly Fault[]> {
    const today = this.clock.today();
    const facts = { measure, ground, records, ...(await this.groundsOf(importerId)) };
    const faults = [
      ...ask(legalMeasureGrounds, facts, today).decision,
      ...ask(measurePort, { ground, portCode }, today).decision,
    ];
    return through !== null && through < today ? [...faults, endsBefore] : faults;
  }

  private async groundsOf(importerId: string) {
    const [row] = await this.database.query<{ notified: boolean }>(IS_NOTIFIED, [importerId]);
    const standing = await this.standings.inForce([importerId], this.clock.today());
    return {
      insufficiencyNotified: row?.notified === true,
      delinquent: standing.some(({ kind }) => kind === 'delinquency'),
    };
  }

  // With the confirmation the importer is told: the measure counts from that day on.
  private async impose({ id: approvalId, subject, payload, reason, proposedBy }: Approval<Proposed>, approver: Actor) {
    const { measure, ground, through, portCode = null, records = [] } = payload;
    const id = newId('msr');
    const today = this.clock.today();
    const organisation = (await this.importers.organisationsOf([subject])).get(subject) ?? null;
    const { payBy = null, everywhereFrom } =
      portCode === null ? {} : ask(delinquentPorts, { noticedOn: today }, today).decision;
    const what = [id, subject, organisation, measure, ground, reason, today, through];
    await this.database.query(IMPOSE, [...what, ...[approvalId, records, portCode, payBy, proposedBy, approver.id]]);
    const source = { type: 'legal_measure', id };
    const stands = { importerId: subject, kind: 'measure', measure, source, noticedOn: today } as const;
    await this.standings.put({ ...stands, from: today, ...(portCode === null ? {} : { portCode }) });
    // Written ahead, so that no clock has to come: paid in time, it never begins.
    if (everywhereFrom !== undefined) await this.standings.put({ ...stands, from: everywhereFrom });
    if (through !== null) await this.standings.end(source, addDays(through as IsoDate, 1));
    await this.outbox.add(measureImposed({ measureId: id, importerId: subject }));
    return { type: 'legal_measure', id };
  }
}

interface Held extends Record<string, unknown> {
  readonly importerId: string;
  readonly endReason: string | null;
  readonly payBy: IsoDate | null;
}

type MayBeOpen = 'through' | 'endReason' | 'portCode' | 'payBy' | 'everywhereFrom' | 'headquartersNotice';

type Row = Omit<ImposedMeasureView, MayBeOpen | 'records'> & { readonly records: string[] } & Readonly<
    Record<MayBeOpen, string | null>
  >;

type Listed = Row & { readonly position: string };

const shown = ({ records, ...row }: Row): ImposedMeasureView => ({
  ...present(row),
  ...(records.length === 0 ? {} : { records }),
});

const endsBefore: Fault = {
  pointer: '/through',
  code: 'period.ends_before_it_begins',
  message: 'The measure would end before it begins.',
  remedy: 'Name a later day, or none.',
};
