import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Answer } from '../../../platform/determinations/answer.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { applyRule } from '../../../kernel/rule.js';
import { ImportersService } from '../../importers/index.js';
import { overrideByAssessor } from '../risk.errors.js';
import { riskAssessed } from '../risk.events.js';
import { riskOverride } from '../rules/assessment/risk-override.js';
import type { OverrideRisk, RecordRiskOutcome } from './assessment.dto.js';
import type { RiskAssessmentView } from './assessment.view.js';
import type { AssessImporterRisk, AssessRisk } from './risk.dto.js';
import { importerRisk } from './risk.question.js';
import type { RiskResultView } from './risk.view.js';
import {
  FIND_ASSESSMENT,
  IMPORTER_OF_ENTRY,
  KEEP_ASSESSMENTS,
  LOCK_ASSESSMENT,
  OUTCOME,
  OVERRIDE,
} from './risk.sql.js';

const DRAWS = 10_000;
/** A number from 0 to below 1, by chance; kept with the assessment, so that it can be computed again. */
const draw = (): string => `0.${String(randomInt(DRAWS)).padStart(4, '0')}`;

/** What is assessed, and as known when where that is not now. */
export type AskedOf = AssessRisk & Pick<AssessImporterRisk, 'knownAt'>;

/** Has risk assessed and keeps the assessment, what was decided otherwise, and what was found later. */
@Injectable()
export class RiskAssessments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly policies: PolicyRegister,
    private readonly importers: ImportersService,
  ) {}

  /** Assesses an importer or an entry of it, today, as known now. */
  async assess(actor: Actor, { importerId, entryId, issue }: AssessRisk): Promise<string> {
    return this.database.transaction(actor, async () => {
      await this.importers.find(actor, importerId, {}).catch(() => {
        throw unlawful([noSuchImporter]);
      });
      if (entryId !== undefined) await this.ofImporter(entryId, importerId);
      const about = entryId === undefined ? {} : { entryId };
      const [id] = await this.assessAll(actor, [{ importerId, ...about, issue }]);
      if (id === undefined) throw new Error('an assessment was kept without an id');
      return id;
    });
  }

  /** Assesses importers, or entries of theirs, that are on record, in the running transaction, as known now or at an instant; their ids, in their order. */
  async assessAll(actor: Actor, asked: readonly AskedOf[]): Promise<readonly string[]> {
    const asOf = this.clock.today();
    const answers: Answer<RiskResultView>[] = [];
    for (const one of asked) answers.push(await this.asking.answer(importerRisk, { ...one, draw: draw(), asOf }));
    const kept = await this.asking.keepAll(
      actor,
      answers.map((answer) => ({ answer, organisationId: null })),
    );
    const rows = asked.map(({ importerId, entryId = null, issue }, i) => ({
      id: newId('rsk'),
      ...{ importer_id: importerId, entry_id: entryId, issue, determination_id: kept[i], result: answers[i]?.result },
    }));
    await this.database.query(KEEP_ASSESSMENTS, [JSON.stringify(rows), asOf, actor.id, this.clock.now()]);
    await this.outbox.addAll(
      rows.map(({ id, importer_id: importerId }) => riskAssessed({ assessmentId: id, importerId })),
    );
    return rows.map(({ id }) => id);
  }

  async find(actor: Actor, id: string): Promise<RiskAssessmentView> {
    const [row] = isId('rsk', id) ? await this.database.queryAs<Row>(actor, FIND_ASSESSMENT, [id]) : [];
    if (!row) throw notFound();
    const { entryId, recordedAt, ...kept } = row;
    const today = this.clock.today();
    const counting = row.overrides.findLast(({ from, expiresOn }) => from <= today && today < expiresOn);
    return {
      ...kept,
      ...(entryId === null ? {} : { entryId }),
      recordedAt: new Date(recordedAt).toISOString(),
      actionNow: counting?.action ?? row.result.action,
    };
  }

  /** Decides otherwise than was proposed; not by whoever had it assessed. */
  override(actor: Actor, id: string, { action, reasonCode, reason, expiresOn }: OverrideRisk): Promise<void> {
    return this.onOne(actor, id, async ({ assessedBy, issue }, today) => {
      if (assessedBy === actor.id) throw overrideByAssessor();
      const policies = await this.policies.at(today, this.database.now);
      const faults = applyRule(riskOverride, { issue, action, expiresOn, today }, today, policies).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(OVERRIDE, [id, action, reasonCode, reason, today, expiresOn, actor.id]);
    });
  }

  /** Keeps what was found later beside what was foreseen. */
  recordOutcome(actor: Actor, id: string, { found, note }: RecordRiskOutcome): Promise<void> {
    return this.onOne(actor, id, async (_, today) => {
      await this.database.query(OUTCOME, [id, found, note ?? null, today, actor.id]);
    });
  }

  private onOne(actor: Actor, id: string, act: (held: Held, today: IsoDate) => Promise<void>): Promise<void> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('rsk', id) ? await this.database.query<Held>(LOCK_ASSESSMENT, [id]) : [];
      if (!held) throw notFound();
      await act(held, this.clock.today());
    });
  }

  private async ofImporter(entryId: string, importerId: string): Promise<void> {
    const [entry] = await this.database.query<{ importerId: string }>(IMPORTER_OF_ENTRY, [entryId]);
    if (entry?.importerId !== importerId) throw unlawful([noSuchEntry]);
  }
}

interface Held extends Record<string, unknown> {
  readonly assessedBy: string;
  readonly issue: AssessRisk['issue'];
}

type Row = Omit<RiskAssessmentView, 'entryId' | 'actionNow'> & { readonly entryId: string | null } & Record<
    string,
    unknown
  >;

const noSuchImporter: Fault = {
  pointer: '/importerId',
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
};
const noSuchEntry: Fault = {
  pointer: '/entryId',
  code: 'entry.not_of_importer',
  message: 'There is no such entry of this importer.',
  remedy: 'Look it up.',
};
