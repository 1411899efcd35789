import { Injectable } from '@nestjs/common';
import { weakest } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { present } from '../../../kernel/present.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { DisclosureMatrixView, MatrixCaseView } from '../case-disclosure.view.js';
import { CaseReading } from '../cases/case-reading.js';
import type { ReadCase } from '../cases/case-reading.js';
import type { DecidedCase } from '../cases/decided-case.js';
import { FIELD_TITLES } from '../rules/index.js';

/** What would be permitted about goods on a day, for officers. */
@Injectable()
export class DisclosureMatrices {
  constructor(
    private readonly cases: CaseReading,
    private readonly clock: Clock,
  ) {}

  async draw(merchandiseId: string, asOf = this.clock.today()): Promise<DisclosureMatrixView> {
    const cases = (await this.cases.read(merchandiseId, asOf)).map(toMatrixCase);
    return { merchandiseId, asOf, cases };
  }
}

function toMatrixCase({ disclosure, decided: { case: one, decision, items, asOf } }: ReadCase): MatrixCaseView {
  const permitted = decision.fields.filter(({ outcome }) => outcome === 'shall' || outcome === 'may');
  return {
    ...(disclosure && { disclosureId: disclosure.id }),
    recordationId: one.recordationId,
    recipientOrganisationId: one.recipientOrganisationId,
    standing: one.standing,
    infringement: one.facts.infringement,
    stage: decision.stage,
    outcome: decision.outcome,
    reasonCodes: [...decision.reasonCodes],
    authorityStatus: weakest(permitted.map(({ authorityStatus }) => authorityStatus)),
    fields: decision.fields.map(({ duties: _, cites, conditions, ...field }) => ({
      ...present({ ...field, releasedOn: lastDay(items, field.field, asOf) }),
      title: FIELD_TITLES[field.field],
      conditions: [...conditions],
      citations: [...cites],
    })),
  };
}

const lastDay = (items: DecidedCase['items'], field: string, asOf: IsoDate): IsoDate | null =>
  items.find((item) => item.field === field && item.releasedOn <= asOf)?.releasedOn ?? null;
