import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ImporterAnswer } from './answers/importer-answer.entity.js';
import { RightsHolderAnswer } from './answers/rights-holder-answer.entity.js';
import { DetentionHold } from './holds/detention-hold.entity.js';
import { DetentionImage } from './images/detention-image.entity.js';
import { RedeliveryNotice } from './redelivery/redelivery-demand.entity.js';
import { SampleRequest } from './samples/sample-request.entity.js';

/** What belongs to a detention, as far as the actor of the running transaction may see it. */
export interface Records {
  readonly importerAnswers: readonly ImporterAnswer[];
  readonly rightsHolderAnswers: readonly RightsHolderAnswer[];
  readonly holds: readonly DetentionHold[];
  readonly images: readonly DetentionImage[];
  readonly samples: readonly SampleRequest[];
  readonly redeliveryDemands: readonly RedeliveryNotice[];
}

/** Reads what belongs to detentions. */
@Injectable()
export class DetentionRecords {
  constructor(private readonly database: Database) {}

  async of(detentionId: string): Promise<Records> {
    const of = { where: { detentionId }, order: { id: 'asc' } } as const;
    return {
      importerAnswers: await this.database.repo(ImporterAnswer).find(of),
      rightsHolderAnswers: await this.database.repo(RightsHolderAnswer).find(of),
      images: await this.database.repo(DetentionImage).find(of),
      samples: await this.database.repo(SampleRequest).find(of),
      redeliveryDemands: await this.database.repo(RedeliveryNotice).find(of),
      holds: await this.database.repo(DetentionHold).find(of),
    };
  }
}
