import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../kernel/in-future.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import { namedGoods } from './named-goods.js';
import { RecordedRights } from './recorded-rights.js';
import { seizureQuestion } from './questions/seizure.question.js';
import { canonicalFpfCaseNumber, seizureGround } from './rules/index.js';
import { SeizureActs } from './seizure-acts.js';
import { SeizureStore } from './seizure-store.js';
import { toSeizureView } from './seizure-views.js';
import { Seizure } from './seizure.entity.js';
import type { ListSeizures, SeizeMerchandise } from './seizure.dto.js';
import { caseNumberTaken, refuse } from './seizure.errors.js';
import type { SeizureView } from './seizure.view.js';
import { seizureMade } from './seizure.events.js';
import { idOfChanged } from '../../platform/outbox/feed/changed-since.js';

/** Seizes goods and tells of seizures. */
@Injectable()
export class SeizuresService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly merchandise: Merchandise,
    private readonly rights: RecordedRights,
    private readonly acts: SeizureActs,
    private readonly clock: Clock,
  ) {}

  seize(actor: Actor, request: SeizeMerchandise): Promise<SeizureView> {
    return this.database.transaction(actor, async () => {
      const locked = await namedGoods(this.merchandise.lock(request.merchandiseId));
      const { seizedOn, grounds, recordationId } = request;
      const right = recordationId ? await this.rights.on(recordationId, seizedOn) : undefined;
      const facts = {
        asOf: seizedOn,
        grounds,
        goods: { state: locked.state, since: locked.stateSince },
        ...(recordationId !== undefined && { recordationId }),
        ...(right && { recordation: right }),
      };
      const { answer: first, faults } = await this.acts.decide(seizureQuestion, facts);
      refuse([...this.faultsOf(request, right !== undefined), ...faults]);
      const fpfCaseNumber = canonicalFpfCaseNumber(request.fpfCaseNumber) ?? '';

      const id = newId('sez');
      // A part that is seized becomes goods of its own, so that the rest can go another way.
      const split = { act: 'split', on: seizedOn, sourceId: id };
      const goods = await this.merchandise.take(actor, locked, request.quantity, split);
      const { answer } = await this.acts.decide(seizureQuestion, { ...facts, merchandiseId: goods.id });
      const { id: determinationId } = await this.acts.keep(actor, answer, goods.importerOrganisationId);
      const row = this.rowOf(actor, goods, request, { id, fpfCaseNumber, determinationId });
      const { power, prohibited, hazard } = first.result;
      const made: Seizure = { ...row, power: power === 'must' ? 'must' : 'may', prohibited, hazard };
      await this.insert(made);
      await this.merchandise.move(actor, goods, 'seized', {
        act: 'seizure',
        on: seizedOn,
        sourceId: id,
        cites: grounds.flatMap((code) => seizureGround(code).cites),
      });
      await this.acts.tell(seizureMade({ seizureId: id, merchandiseId: goods.id }));
      return toSeizureView(await this.store.find(actor, id), this.clock.today());
    });
  }

  async find(actor: Actor, id: string, asOf = this.clock.today()): Promise<SeizureView> {
    const record = await this.store.find(actor, id);
    // On a day before it there was no seizure.
    if (asOf < record.seizure.seizedOn) throw notFound();
    return toSeizureView(record, asOf);
  }

  async list(actor: Actor, query: ListSeizures): Promise<Page<SeizureView>> {
    const { limit, cursor, fpfCaseNumber, changedSince, ...filter } = query;
    const asOf = this.clock.today();
    const number = fpfCaseNumber && canonicalFpfCaseNumber(fpfCaseNumber);
    const [after] = decodeCursor('seizures', cursor, 1) ?? [];
    const changed = changedSince === undefined ? {} : { changed: idOfChanged(actor, 'seizureId', changedSince) };
    const narrowed = { ...filter, ...(number && { fpfCaseNumber: number }), ...(after && { after }), ...changed };
    const rows = await this.store.list(actor, narrowed, limit + 1);
    const page = pageOf('seizures', rows, limit, ({ seizure }) => [seizure.seq ?? '']);
    return { ...page, items: page.items.map((record) => toSeizureView(record, asOf)), asOf };
  }

  // Of two seizures under one number the database takes the first alone, also where both come at once.
  private async insert(made: Seizure): Promise<void> {
    try {
      await this.database.repo(Seizure).insert(made);
    } catch (error) {
      throw isNumberTaken(error) ? caseNumberTaken() : error;
    }
  }

  private faultsOf({ recordationId, seizedOn }: SeizeMerchandise, recorded: boolean): readonly Fault[] {
    const unknown: Fault = {
      pointer: '/recordationId',
      code: 'recordation.unknown',
      message: 'There is no such recordation.',
      remedy: 'Look it up at /v1/ipr-recordations.',
    };
    return [
      ...notInFuture('/seizedOn', seizedOn, this.clock.today()),
      ...(recordationId && !recorded ? [unknown] : []),
    ];
  }

  private rowOf(
    actor: Actor,
    goods: Goods,
    { seizedOn, place, custodian, domesticValue, grounds, ...given }: SeizeMerchandise,
    made: Pick<Seizure, 'id' | 'fpfCaseNumber' | 'determinationId'>,
  ): Omit<Seizure, 'power' | 'prohibited' | 'hazard'> {
    return {
      ...made,
      merchandiseId: goods.id,
      detentionId: given.detentionId ?? null,
      recordationId: given.recordationId ?? null,
      grounds,
      seizedOn,
      seizedBy: actor.id,
      place,
      custodian,
      quantity: goods.quantity,
      unit: goods.unit,
      domesticValue,
      importerOrganisationId: goods.importerOrganisationId,
      limitationOn: given.limitationOn ?? null,
      noticeMailedOn: null,
      noticeContents: [],
      notifiedParties: [],
      ownerNotifiedOn: null,
      firstPublishedOn: null,
      endedAs: null,
      endedOn: null,
      relief: null,
      toldClocks: [],
      recordedAt: new Date(this.clock.now()),
    };
  }
}

const isNumberTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'seizure_fpf_case_number';
