import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import { notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { Merchandise } from '../merchandise/index.js';
import { notInFuture, refuse } from '../seizures/index.js';
import { DisposalAssessment } from './disposal.entity.js';
import { DisposalRoutes } from './disposal-routes.service.js';
import type { AssessForDisposal } from './goods-disposal.dto.js';
import { toAssessmentView } from './disposal-views.js';
import type { DisposalAssessmentView } from './disposal.view.js';

/** What is found about goods before their disposal, and which ways are open to them. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly routes: DisposalRoutes,
    private readonly catalogue: RulesCatalogue,
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
  routesOn(actor: Actor, merchandiseId: string, asOf: IsoDate): Promise<Determination> {
    return this.database.transaction(actor, async () => {
      const acts = await this.merchandise.actsOf(merchandiseId);
      const state = acts.findLast(({ actedOn }) => actedOn <= asOf)?.toState;
      if (!state) throw notFound();
      const { routes, consents, violation } = await this.routes.openTo(merchandiseId, state, asOf);
      const open = routes.decision.filter(({ outcome }) => outcome === 'permitted').map(({ route }) => route);
      return determine(
        {
          question: 'disposal_routes',
          subject: { type: 'merchandise', id: merchandiseId },
          inputs: { merchandiseId },
          outcome: open.length > 0 ? 'routes_open' : 'no_route_open',
          reasonCodes: open,
          result: { state, violation, routes: routes.decision },
          steps: [...consents, routes],
          dataCurrentThrough: null,
          asOf,
          knownAt: this.clock.now(),
        },
        this.catalogue.ruleSet,
      );
    });
  }
}
