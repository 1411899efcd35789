import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { AbandonedMerchandise } from '../abandoned-merchandise/index.js';
import { Detentions } from '../detentions/index.js';
import type { GoodsState } from '../merchandise/rules/index.js';
import { Seizures } from '../seizures/index.js';
import type { SeizureOfGoods } from '../seizures/index.js';
import { DisposalAssessment, DisposalConsent } from './disposal.entity.js';
import type { AskDisposalRoutes, ConsentGiven } from './questions/disposal-facts.dto.js';
import type { DisposalRoute } from './rules/index.js';
import { violationOf } from './violation.js';

/** Gathers what is on record about goods, to ask which ways are open to them. For officers: it reads with their eyes. */
@Injectable()
export class DisposalRoutes {
  constructor(
    private readonly database: Database,
    private readonly seizures: Seizures,
    private readonly abandoned: AbandonedMerchandise,
    private readonly detentions: Detentions,
  ) {}

  async factsOn(merchandiseId: string, state: GoodsState, asOf: IsoDate): Promise<AskDisposalRoutes> {
    const assessed = await this.assessmentOn(merchandiseId, asOf);
    const seizures = await this.seizures.ofGoods(merchandiseId);
    const abandonment = await this.abandoned.factsFor(merchandiseId);
    const consents = await this.consentsOf(merchandiseId);
    const suspected = await this.suspicionOf(merchandiseId, asOf);
    const violation = violationOf(seizures, abandonment, assessed?.violation ?? null, suspected?.infringement ?? null);
    const forfeitedOn = seizures.find(({ endedAs }) => endedAs === 'forfeited')?.endedOn;
    return {
      asOf,
      merchandiseId,
      state,
      violation,
      ...(assessed?.hazard != null && { hazard: assessed.hazard }),
      exportBarred: (assessed?.exportBarred ?? false) || seizures.some(({ hazard }) => hazard),
      ...(forfeitedOn && { forfeitedOn }),
      consents,
      consentedAtSeizure: seizures.flatMap(consentedAtSeizure),
      agencyNeed: assessed?.agencyNeed ?? false,
      charityNeed: assessed?.charityNeed ?? false,
      perishable: assessed?.perishable ?? false,
      saleCoversCosts: assessed?.saleCoversCosts ?? false,
      ...(assessed?.redeliveryDemandBy && { redeliveryDemandBy: assessed.redeliveryDemandBy }),
      agencyApproved: assessed?.agencyApproved ?? false,
    };
  }

  /** The recorded rights that goods were seized or suspected for; with the service's own eyes. */
  async rightsOf(merchandiseId: string): Promise<readonly (string | null)[]> {
    const seizures = await this.seizures.ofGoods(merchandiseId);
    const abandonment = await this.abandoned.factsFor(merchandiseId);
    const suspected = await this.suspicionOf(merchandiseId);
    return [
      ...seizures.map(({ recordationId }) => recordationId),
      ...(abandonment?.recordationIds ?? []),
      suspected?.recordationId ?? null,
    ];
  }

  // What was released is suspected of nothing any more.
  private async suspicionOf(merchandiseId: string, asOf?: IsoDate) {
    const detained = await this.detentions.ofGoods(merchandiseId, asOf);
    const cleared = detained?.closed?.as === 'released' || detained?.closed?.as === 'no_infringement';
    return cleared ? null : detained;
  }

  private assessmentOn(merchandiseId: string, asOf: IsoDate): Promise<DisposalAssessment | null> {
    return this.database.repo(DisposalAssessment).findOne({
      where: { merchandiseId, assessedOn: LessThanOrEqual(asOf) },
      order: { assessedOn: 'desc', seq: 'desc' },
    });
  }

  private async consentsOf(merchandiseId: string): Promise<ConsentGiven[]> {
    const rows = await this.database.repo(DisposalConsent).find({ where: { merchandiseId }, order: { seq: 'asc' } });
    return rows.map(({ routes, givenOn, expiresOn, withdrawnOn, given }) => {
      const times = { givenOn, ...(expiresOn && { expiresOn }), ...(withdrawnOn && { withdrawnOn }) };
      return { routes, inWriting: true, given, ...times };
    });
  }
}

// What the owner consented to at the seizure is not asked for again; another disposition must be named.
const consentedAtSeizure = ({ consentedTo }: SeizureOfGoods): readonly DisposalRoute[] =>
  consentedTo.flatMap(
    (to) => (to === 'export' ? ['export'] : to === 'obliteration' ? ['recondition'] : []) as DisposalRoute[],
  );
