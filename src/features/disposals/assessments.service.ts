import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../kernel/in-future.js';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Merchandise } from '../merchandise/index.js';
import { refuse } from '../seizures/index.js';
import { DisposalAssessment } from './disposal.entity.js';
import { DisposalRoutes } from './disposal-routes.service.js';
import type { AssessForDisposal } from './goods-disposal.dto.js';
import { toAssessmentView } from './disposal-views.js';
import type { DisposalAssessmentView } from './disposal.view.js';
import { disposalRoutesQuestion } from './questions/disposal-routes.question.js';

/** What is found about goods before their disposal, and which ways are open to them. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly routes: DisposalRoutes,
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {}

  assess(actor: Actor, merchandiseId: string, request: AssessForDisposal): Promise<DisposalAssessmentView> {
    return this.database.transaction(actor, async () => {
      await this.merchandise.lock(merchandiseId);
      refuse(notInFuture('/assessedOn', request.assessedOn, this.clock.today()));
      const { violation, hazard, redeliveryDemandBy, ...found } = request;
      const row: DisposalAssessment = {
        ...found,
        id: newId('das'),
        merchandiseId,
        assessedBy: actor.id,
        violation: violation ?? null,
        hazard: hazard ?? null,
        redeliveryDemandBy: redeliveryDemandBy ?? null,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(DisposalAssessment).insert(row);
      return toAssessmentView(row);
    });
  }

  /** Every way of dealing with the goods on a day, each with its paragraph; stores nothing. */
  routesOn(actor: Actor, merchandiseId: string, asOf: IsoDate): Promise<object> {
    return this.database.transaction(actor, async () => {
      const acts = await this.merchandise.actsOf(merchandiseId);
      const state = acts.findLast(({ actedOn }) => actedOn <= asOf)?.toState;
      if (!state) throw notFound();
      return this.asking.answer(disposalRoutesQuestion, await this.routes.factsOn(merchandiseId, state, asOf));
    });
  }
}
