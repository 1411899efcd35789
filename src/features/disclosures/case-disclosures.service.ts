import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { weakest } from '../../kernel/citation.js';
import { federalCalendar } from '../../kernel/calendar.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Files } from '../../platform/files/files.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { ask } from '../../platform/rules/ask.js';
import { AbandonedMerchandise } from '../abandoned-merchandise/index.js';
import { Detentions } from '../detentions/index.js';
import type {
  DisclosureMatrixView,
  ImporterCaseView,
  ImporterDisclosureView,
  MatrixCaseView,
} from './case-disclosure.view.js';
import { decideCase } from './decided-case.js';
import type { DecidedCase } from './decided-case.js';
import type { HeldDisclosure } from './disclosure.access.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { DisclosureReader } from './disclosure-reader.js';
import { present } from './disclosure-views.js';
import type { DecideDisclosures } from './disclosure.dto.js';
import type { DisclosureView } from './disclosure.view.js';
import { OfficerDecisions } from './officer-decisions.service.js';
import { FIELD_TITLES, importerView, outsideField } from './rules/index.js';

/** Disclosures seen from the goods: what officers decide and foresee, and what the importer is told. */
@Injectable()
export class CaseDisclosures {
  constructor(
    private readonly detentions: Detentions,
    private readonly abandonments: AbandonedMerchandise,
    private readonly desk: DisclosureDesk,
    private readonly officers: OfficerDecisions,
    private readonly reader: DisclosureReader,
    private readonly policies: PolicyRegister,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async decideOnDetention(
    actor: Actor,
    id: string,
    given: DecideDisclosures,
  ): Promise<DisclosureView & HeldDisclosure> {
    return this.decide(actor, await this.detainedGoods(actor, id), given);
  }

  async decideOnAbandonment(
    actor: Actor,
    id: string,
    given: DecideDisclosures,
  ): Promise<DisclosureView & HeldDisclosure> {
    return this.decide(actor, await this.abandonedGoods(id), given);
  }

  async matrixOfDetention(actor: Actor, id: string, asOf?: IsoDate): Promise<DisclosureMatrixView> {
    return this.matrix(await this.detainedGoods(actor, id), asOf);
  }

  async matrixOfAbandonment(id: string, asOf?: IsoDate): Promise<DisclosureMatrixView> {
    return this.matrix(await this.abandonedGoods(id), asOf);
  }

  /** The importer sees the same decision as the owner, in the same words, and may look at its own goods. */
  async forImporter(actor: Actor, id: string): Promise<ImporterDisclosureView> {
    if ((await this.detentions.sideOf(actor, id)) === 'rights_holder') throw notFound();
    const evaluated = await this.desk.evaluate(await this.detainedGoods(actor, id));
    const detention = await this.detentions.factsFor(id);
    const asOf = this.clock.today();
    const view = { detentionId: id, asOf, cases: evaluated.map(({ decided }) => toImporterCase(decided)) };
    const presentedOn = detention?.presentedOn;
    const infringement = detention?.infringement;
    if (!presentedOn || !infringement) return { ...view, ownImages: [], ownImagesCitations: [] };
    const facts = { infringement, presentedOn, requestedOn: null, calendar: federalCalendar() };
    const policies = await this.policies.at(presentedOn, this.clock.now());
    const own = ask(importerView, facts, presentedOn, policies).decision;
    if (own.outcome === 'no_rule') return { ...view, ownImages: [], ownImagesCitations: [] };
    const images = detention.images.filter(({ kind }) => kind === 'unredacted');
    const files = await this.files.find(images.map(({ fileId }) => fileId));
    const ownImages = await Promise.all(
      images.map(async ({ fileId, depicts }) => {
        const { href, expiresAt } = await this.files.linkTo(actor, fileId, `own goods ${id}`);
        return { href, expiresAt, sha256: files.get(fileId)?.sha256 ?? '', depicts };
      }),
    );
    const { availableFrom: ownImagesFrom, clock, cites } = own;
    return { ...view, ownImagesFrom, ownImagesDueOn: clock.dueOn, ownImagesCitations: [...cites], ownImages };
  }

  private async decide(actor: Actor, merchandiseId: string, given: DecideDisclosures) {
    return this.reader.view(actor, await this.officers.decide(actor, merchandiseId, given), null);
  }

  private async matrix(merchandiseId: string, asOf = this.clock.today()): Promise<DisclosureMatrixView> {
    const evaluated = await this.desk.evaluate(merchandiseId);
    const policies = await this.policies.at(asOf, this.clock.now());
    const cases = evaluated.map(({ disclosure, decided }) =>
      toMatrixCase(disclosure.id, decideCase(decided.case, decided.items, asOf, policies)),
    );
    return { merchandiseId, asOf, cases };
  }

  private async detainedGoods(actor: Actor, id: string): Promise<string> {
    await this.detentions.sideOf(actor, id);
    const facts = await this.detentions.factsFor(id);
    if (!facts) throw notFound();
    return facts.merchandiseId;
  }

  private async abandonedGoods(id: string): Promise<string> {
    const merchandiseId = await this.abandonments.goodsOf(id);
    if (!merchandiseId) throw notFound();
    return merchandiseId;
  }
}

function toMatrixCase(disclosureId: string, { case: one, decision, items, asOf }: DecidedCase): MatrixCaseView {
  const permitted = decision.fields.filter(({ outcome }) => outcome === 'shall' || outcome === 'may');
  return {
    disclosureId,
    recordationId: one.recordationId,
    recipientOrganisationId: one.recipientOrganisationId,
    infringement: one.facts.infringement,
    stage: decision.stage,
    outcome: decision.outcome,
    reasonCodes: [...decision.reasonCodes],
    authorityStatus: weakest(permitted.map(({ authorityStatus }) => authorityStatus)),
    fields: decision.fields.map(({ duties: _, cites, conditions, ...field }) => {
      const left = items.find((item) => item.field === field.field && item.releasedOn <= asOf);
      return {
        ...present({ ...field, releasedOn: left?.releasedOn ?? null }),
        title: FIELD_TITLES[field.field],
        conditions: [...conditions],
        citations: [...cites],
      };
    }),
  };
}

function toImporterCase({ case: one, decision, items }: DecidedCase): ImporterCaseView {
  return {
    recordationId: one.recordationId,
    infringement: one.facts.infringement,
    stage: decision.stage,
    fields: decision.fields.map((decided) => {
      const left = items.find(({ field }) => field === decided.field);
      const { field, state, reason, earliestOn, cites } = outsideField(decided, left !== undefined);
      return {
        ...present({ field, state, reason, earliestOn, releasedOn: left?.releasedOn ?? null }),
        title: FIELD_TITLES[field],
        citations: [...(left?.cites ?? cites)],
      };
    }),
  };
}
