import { Injectable } from '@nestjs/common';
import { mayRead } from '../../platform/access/may-read.js';
import { Database } from '../../platform/database/database.js';
import { ImporterAnswer } from './answers/importer-answer.entity.js';
import { RightsHolderAnswer } from './answers/rights-holder-answer.entity.js';
import { DetentionHold } from './holds/detention-hold.entity.js';
import { DetentionImage } from './images/detention-image.entity.js';
import { RedeliveryNotice } from './redelivery/redelivery-demand.entity.js';
import { SampleRequest } from './samples/sample-request.entity.js';
import type { Side } from './detention.view.js';

/** What belongs to a detention, as far as the actor of the running transaction may see it. */
export interface Records {
  readonly importerAnswers: readonly ImporterAnswer[];
  readonly rightsHolderAnswers: readonly RightsHolderAnswer[];
  readonly holds: readonly DetentionHold[];
  readonly images: readonly DetentionImage[];
  readonly samples: readonly SampleRequest[];
  readonly redeliveryDemands: readonly RedeliveryNotice[];
}

/** Reads what belongs to detentions: each party's own, and holds for nobody outside. */
@Injectable()
export class DetentionRecords {
  constructor(private readonly database: Database) {}

  async of(detentionId: string, side: Side): Promise<Records> {
    const order = { id: 'asc' } as const;
    const filed = { where: { detentionId, organisationId: mayRead('detentions') }, order };
    const ofOwner = { where: { detentionId, organisationId: mayRead('recordations') }, order };
    const ofImporter = { where: { detentionId, importerOrganisationId: mayRead('detentions') }, order };
    return {
      importerAnswers: await this.database.repo(ImporterAnswer).find(filed),
      rightsHolderAnswers: await this.database.repo(RightsHolderAnswer).find(ofOwner),
      images: await this.database.repo(DetentionImage).find({ ...ofImporter, order: { seq: 'asc' } }),
      samples: await this.database.repo(SampleRequest).find(ofOwner),
      redeliveryDemands: await this.database.repo(RedeliveryNotice).find(ofImporter),
      holds: side === 'officer' ? await this.database.repo(DetentionHold).find({ where: { detentionId }, order }) : [],
    };
  }
}
