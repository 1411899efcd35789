import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Purpose } from '../../kernel/purpose.js';
import type { Resource } from '../../kernel/resources.js';
import { AgreementsInForce } from '../access/agreements-in-force.js';
import type { AgreementInForce } from '../access/agreements-in-force.js';
import { JobFailure } from '../jobs/job.js';
import { StillRight } from '../jobs/still-right.js';

/** What an export is made of: asked for once, and the same however often it is taken up again. */
export interface ExportParams {
  readonly dataSet: Resource;
  readonly sinceExportId: string | null;
  readonly agreementId: string;
  readonly fields: readonly string[];
  readonly purpose: Purpose;
}

/** Asks anew at each step: neither the right of the client nor the agreement need outlive the asking. */
@Injectable()
export class ExportTerms {
  constructor(
    private readonly agreements: AgreementsInForce,
    private readonly still: StillRight,
  ) {}

  /** The agreement that still shows all that was asked for; ends the job for good where there is none. */
  async inForce(actor: Actor, { dataSet, agreementId, fields }: ExportParams): Promise<AgreementInForce> {
    await this.still.assert(actor, 'job.right_lost', 'Whoever asked for it may not read any more.');
    const agreement = await this.agreements.find(actor.organisationId ?? '', dataSet);
    if (agreement?.id !== agreementId || !fields.every((field) => agreement.fields.has(field)))
      throw new JobFailure('job.right_lost', 'The agreement it was asked for under shows this no more.');
    return agreement;
  }
}
