import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Decimal } from '../../../kernel/decimal.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { isOfficer } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { quantityAboveZero } from '../../merchandise/rules/index.js';
import { Recordations } from '../../recordations/index.js';
import { DetentionCases } from '../detention-cases.service.js';
import { UNIT_OF_DETAINED_GOODS } from '../detentions.sql.js';
import { endedAs } from '../detention-status.js';
import { detentionRuns } from '../rules/index.js';
import type { RequestSample } from './sample-request.dto.js';
import { SampleRequest } from './sample-request.entity.js';
import { bondColumns } from './samples.service.js';

/** Requests for samples, by the owner of the recorded right, its agent, or an officer for what came on paper. */
@Injectable()
export class SampleRequests {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly recordations: Recordations,
    private readonly clock: Clock,
  ) {}

  request(actor: Actor, id: string, given: RequestSample): Promise<SampleRequest> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const { recordationId, rightsHolderOrganisationId, status } = (await this.cases.find(id)).detention;
      if (!recordationId || !rightsHolderOrganisationId) throw notFound();
      const standing = isOfficer(actor)
        ? []
        : (await this.recordations.standingOf(actor, recordationId, 'request_sample', on)).decision.faults;
      const faults = [
        ...standing,
        ...ask(detentionRuns, { endedAs: endedAs(status), ofGoodsInCustody: true }, on).decision,
        ...ask(quantityAboveZero, { quantity: Decimal.parse(given.quantity) }, on).decision,
      ];
      if (faults.length > 0) throw unlawful(faults);
      const [goods] = await this.database.queryAs<{ unit: string }>('system:detentions', UNIT_OF_DETAINED_GOODS, [id]);
      const request = this.database.repo(SampleRequest).create({
        ...bondColumns(given.bond),
        id: newId('smp'),
        detentionId: id,
        organisationId: rightsHolderOrganisationId,
        kind: given.kind,
        quantity: given.quantity,
        unit: goods?.unit ?? '',
        purpose: given.purpose,
        requestedOn: on,
        requestedBy: actor.id,
        status: 'requested',
        custody: [],
        recordedAt: new Date(this.clock.now()),
      });
      await this.database.repo(SampleRequest).insert(request);
      await this.cases.tell('sampleChanged', id);
      return request;
    });
  }
}
