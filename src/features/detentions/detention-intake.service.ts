import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError, invalid, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notInFuture } from '../../kernel/in-future.js';
import { newId } from '../../kernel/ids.js';
import { applyRule } from '../../kernel/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ask } from '../../platform/rules/ask.js';
import { Importers } from '../importers/index.js';
import { Recordations } from '../recordations/index.js';
import type { KnownRecordation } from '../recordations/index.js';
import { CBP_DECIDES, agencyLawNamed, governingSection, namedSuspicion, recordedRight } from './rules/index.js';
import { Merchandise, faultsOfGoods } from '../merchandise/index.js';
import type { Goods, RecordGoods } from '../merchandise/index.js';
import { importedBefore } from '../merchandise/rules/index.js';
import type { GoodsState } from '../merchandise/rules/index.js';
import type { BatchItemView, BatchView } from './detention-batch.view.js';
import { eitherGoods, importerUnknown, noSuchRecordation } from './detention-intake.faults.js';
import { DetentionCases } from './detention-cases.service.js';
import { Detention } from './detention.entity.js';
import { alreadyDetained } from './detention.errors.js';
import { arrivalBy } from './arrival.js';
import type { RecordDetention } from './new-detention.dto.js';
import { OPEN } from './detention-status.js';

/** Records that goods are held for a decision. */
@Injectable()
export class DetentionIntake {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly importers: Importers,
    private readonly cases: DetentionCases,
    private readonly recordations: Recordations,
    private readonly clock: Clock,
  ) {}

  /** The id it is on record by. */
  record(actor: Actor, given: RecordDetention, ids: NewIds = newIds()): Promise<string> {
    return this.database.transaction(actor, async () => {
      const known = given.merchandiseId ? await this.lockKnown(given.merchandiseId) : null;
      const right = await this.rightOf(given);
      const faults = this.faultsOf(given, known, right);
      if (faults.length > 0) throw unlawful(faults);
      const { id } = ids;
      const goods = known ?? (await this.recordGoods(actor, given, ids));
      if (known && given.presentedOn) await this.present(actor, known, given.presentedOn, id);
      const detention = { ...this.columnsOf(actor, given, goods, right), id };
      const event = given.presentedOn ? 'presented' : 'recorded';
      await this.cases.begin(actor, detention, this.clock.today(), event);
      return id;
    });
  }

  /** Each parcel by itself: what is refused leaves nothing behind and stops nothing else. */
  recordAll(actor: Actor, all: readonly RecordDetention[]): Promise<BatchView> {
    return this.database.transaction(actor, async () => {
      const results: BatchItemView[] = [];
      for (const [index, one] of all.entries()) results.push(await this.recordOne(actor, one, index));
      const recorded = results.filter(({ detentionId }) => detentionId !== undefined).length;
      return { recorded, refused: results.length - recorded, results };
    });
  }

  private async recordOne(actor: Actor, one: RecordDetention, index: number): Promise<BatchItemView> {
    try {
      // A savepoint: this parcel alone is undone.
      return { index, detentionId: await this.database.savepoint(() => this.record(actor, one)) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const at = `/detentions/${String(index)}`;
      return {
        index,
        code: error.code,
        faults: error.faults.map((fault) => ({ ...fault, pointer: at + fault.pointer })),
      };
    }
  }

  private async lockKnown(id: string): Promise<Goods> {
    const goods = await this.merchandise.lock(id);
    const open = await this.database
      .repo(Detention)
      .exists({ where: OPEN.map((status) => ({ merchandiseId: id, status })) });
    if (open) throw alreadyDetained();
    return goods;
  }

  private async rightOf({ recordationId, presentedOn }: RecordDetention): Promise<Right | null> {
    if (recordationId === undefined) return null;
    const on = presentedOn ?? this.clock.today();
    const known = await this.recordations.standingOn(recordationId, on);
    if (!known) throw unlawful([noSuchRecordation]);
    return known;
  }

  private faultsOf(given: RecordDetention, known: Goods | null, right: Right | null): readonly Fault[] {
    if ((known === null) === (given.goods === undefined)) throw invalid([eitherGoods]);
    const today = this.clock.today();
    const { presentedOn, goods } = given;
    const importedOn = goods?.importedOn ?? known?.importedOn ?? null;
    return [
      ...(goods ? faultsOfGoods(goods, today, '/goods') : []),
      ...notInFuture('/presentedOn', presentedOn, today),
      ...presentationFaults(importedOn, presentedOn, today),
      ...(known && presentedOn && !VIEWABLE.includes(known.state)
        ? this.merchandise.assess(known, 'presented', presentedOn).decision.faults
        : []),
      ...(right ? faultsOfRight(right, given, today) : []),
      ...ask(
        agencyLawNamed,
        { decidingAgency: given.decidingAgency ?? CBP_DECIDES, agencyLaw: given.agencyLaw ?? null },
        today,
      ).decision,
      ...ask(
        namedSuspicion,
        { rightNamed: given.recordationId !== undefined, suspected: given.suspectedInfringement !== undefined },
        today,
      ).decision,
    ];
  }

  private async recordGoods(
    actor: Actor,
    given: RecordDetention,
    { id: sourceId, merchandiseId }: NewIds,
  ): Promise<Goods> {
    if (!given.goods) throw invalid([eitherGoods]);
    const { presentedOn } = given;
    const goods = { ...given.goods, ...(await this.organisationOf(given.goods)) };
    return presentedOn
      ? this.merchandise.record(
          actor,
          goods,
          'presented',
          { act: 'presentation', on: presentedOn, sourceId },
          merchandiseId,
        )
      : this.merchandise.record(
          actor,
          goods,
          'arrived',
          { act: 'arrival', on: this.clock.today(), sourceId },
          merchandiseId,
        );
  }

  // The importer on record answers for its goods, whatever the papers call it.
  private async organisationOf({ importerId }: RecordGoods): Promise<{ importerOrganisationId?: string }> {
    if (importerId === undefined) return {};
    const known = await this.importers.organisationsOf([importerId]);
    const organisation = known.get(importerId);
    if (organisation === undefined) throw unlawful([importerUnknown]);
    return organisation === null ? {} : { importerOrganisationId: organisation };
  }

  private async present(actor: Actor, goods: Goods, on: NonNullable<RecordDetention['presentedOn']>, sourceId: string) {
    if (VIEWABLE.includes(goods.state)) return;
    await this.merchandise.move(actor, goods, 'presented', { act: 'presentation', on, sourceId });
  }

  private columnsOf(actor: Actor, given: RecordDetention, goods: Goods, right: Right | null) {
    const decidingAgency = given.decidingAgency ?? CBP_DECIDES;
    const suspectedInfringement = given.suspectedInfringement ?? null;
    const by = arrivalBy(suspectedInfringement, goods.modeOfTransport);
    const suspected = { decidingAgency, infringement: suspectedInfringement, arrivedBy: by };
    const track = applyRule(governingSection, suspected, given.presentedOn ?? this.clock.today()).decision;
    const { goods: _described, commercialShipment = null, ...asGiven } = given;
    return {
      ...asGiven,
      merchandiseId: goods.id,
      importerOrganisationId: goods.importerOrganisationId,
      // Nobody outside but the importer knows of it before something is disclosed.
      rightsHolderOrganisationId: null,
      recordationId: right?.id ?? null,
      track,
      arrival: by && { by, commercial: commercialShipment, value: goods.enteredValue },
      decidingAgency,
      agencyLaw: given.agencyLaw ?? null,
      suspectedInfringement,
      internationalClass: given.internationalClass ?? null,
      place: given.place ?? goods.place,
      status: given.presentedOn ? ('presented' as const) : ('awaiting_presentation' as const),
      presentedOn: given.presentedOn ?? null,
      ...NOTHING_DONE,
      recordedAt: new Date(this.clock.now()),
      recordedBy: actor.id,
    };
  }
}

const NOTHING_DONE = {
  decidedOn: null,
  deemedDetainedOn: null,
  noticeOn: null,
  notice: null,
  determinedOn: null,
  determination: null,
  determinationReason: null,
  deemedExcludedOn: null,
  endedOn: null,
  endedAs: null,
  extensions: [],
  extendedTo: null,
  redeliveryDemandedOn: null,
  wouldAssistOn: null,
  wouldAssistReason: null,
};

interface NewIds {
  readonly id: string;
  readonly merchandiseId: string;
}
const newIds = (): NewIds => ({ id: newId('dtn'), merchandiseId: newId('mer') });

interface Right extends KnownRecordation {
  readonly active: boolean;
}

function faultsOfRight(right: Right, given: RecordDetention, today: IsoDate): readonly Fault[] {
  if (!given.suspectedInfringement) return [];
  const facts = {
    infringement: given.suspectedInfringement,
    right: right.rightType,
    active: right.active,
    classes: right.classes,
    goodsClass: given.internationalClass ?? null,
  };
  return applyRule(recordedRight, facts, given.presentedOn ?? today).decision.faults;
}

// Goods brought back were presented before; they are detained again from where they are.
const VIEWABLE: readonly GoodsState[] = ['presented', 'redelivered'];

// That goods have not been imported yet is told of the goods.
const presentationFaults = (importedOn: IsoDate | null, presentedOn: IsoDate | undefined, today: IsoDate) =>
  ask(importedBefore, { importedOn, presentedOn: presentedOn ?? null }, today).decision.filter(
    ({ pointer }) => pointer === '/presentedOn',
  );
