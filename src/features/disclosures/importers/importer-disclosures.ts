import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { federalCalendar } from '../../../kernel/calendar.js';
import { notFound } from '../../../kernel/errors.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { present } from '../../../kernel/present.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import { Detentions } from '../../detentions/index.js';
import type { DetentionCaseFacts } from '../../detentions/index.js';
import type { ImporterCaseView, ImporterDisclosureView } from '../case-disclosure.view.js';
import type { DecidedCase } from '../cases/decided-case.js';
import { CaseReading } from '../cases/case-reading.js';
import { OwnImages } from './own-images.js';
import { FIELD_TITLES, importerFields, importerNotice, importerView } from '../rules/index.js';

type OwnGoods = Omit<ImporterDisclosureView, 'detentionId' | 'asOf' | 'cases'>;

/** What the importer is told: what left about its goods and what may, and its own images of them. */
@Injectable()
export class ImporterDisclosures {
  constructor(
    private readonly detentions: Detentions,
    private readonly cases: CaseReading,
    private readonly images: OwnImages,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  /** The importer is told what left, and what will or may by the law without any hold: nothing tells that there is one. */
  async read(actor: Actor, id: string): Promise<ImporterDisclosureView> {
    if ((await this.detentions.sideOf(actor, id)) === 'rights_holder') throw notFound();
    const detention = await this.detentions.factsFor(id);
    if (!detention) throw notFound();
    const asOf = this.clock.today();
    const read = await this.cases.read(detention.merchandiseId, asOf);
    const policies = await this.policies.at(asOf, this.clock.now());
    const cases = read.map(({ decided }) => toImporterCase(decided, policies));
    return { detentionId: id, asOf, cases, ...(await this.ownGoods(actor, detention)) };
  }

  private async ownGoods(actor: Actor, detention: DetentionCaseFacts): Promise<OwnGoods> {
    const nothing = { ownImages: [], ownImagesCitations: [] };
    const { presentedOn, infringement } = detention;
    if (!presentedOn || !infringement) return nothing;
    const facts = { infringement, presentedOn, requestedOn: null, calendar: federalCalendar() };
    const policies = await this.policies.at(presentedOn, this.clock.now());
    const own = ask(importerView, facts, presentedOn, policies).decision;
    if (own.outcome === 'no_rule') return nothing;
    const { availableFrom: ownImagesFrom, clock, cites } = own;
    return {
      ownImagesFrom,
      ownImagesDueOn: clock.dueOn,
      ownImagesCitations: [...cites],
      ownImages: await this.images.list(actor, detention),
    };
  }
}

function toImporterCase({ case: one, decision, items, asOf }: DecidedCase, policies: PolicySet): ImporterCaseView {
  const { infringement } = one.facts;
  const fields = importerFields(one.facts, asOf, policies, (field) => items.some((item) => item.field === field));
  const notices = ask(importerNotice, { infringement, released: items }, asOf).decision;
  return {
    recordationId: one.recordationId,
    standing: one.standing,
    infringement,
    stage: decision.stage,
    notices: notices.map(({ toldOn, fields, cites }) => ({ toldOn, fields: [...fields], citations: [...cites] })),
    fields: fields.map(({ field, state, reason, earliestOn, cites }) => {
      const left = items.find((item) => item.field === field);
      return {
        ...present({ field, state, reason, earliestOn, releasedOn: left?.releasedOn ?? null }),
        title: FIELD_TITLES[field],
        citations: [...(left?.cites ?? cites)],
      };
    }),
  };
}
