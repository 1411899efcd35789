import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Files } from '../../../platform/files/files.js';
import { ask } from '../../../platform/rules/ask.js';
import { Recordations } from '../../recordations/index.js';
import { DetentionCases } from '../detention-cases.service.js';
import { alreadyDone } from '../detention.errors.js';
import { endedAs } from '../detention-status.js';
import { detentionRuns } from '../rules/index.js';
import type { AnswerForImporter, AnswerForRightsHolder, AssessAnswer } from './answer.dto.js';
import { faultsOfImporterAnswer } from './answer-faults.js';
import { ImporterAnswer } from './importer-answer.entity.js';
import { RightsHolderAnswer } from './rights-holder-answer.entity.js';

/** The answers of both sides, each in its own time. */
@Injectable()
export class Answers {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly acting: ActingRights,
    private readonly recordations: Recordations,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  /** Heard on the day it is sent; the service's clock says which day that is. */
  forImporter(actor: Actor, id: string, given: AnswerForImporter): Promise<ImporterAnswer> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const { detention, responses: earlier, standing } = await this.cases.find(id);
      await this.acting.assert(actor, detention.importerOrganisationId, 'detentions');
      const faults = [
        ...faultsOfImporterAnswer(detention, earlier, standing, on),
        ...(await this.faultsOfFiles(actor, given.fileIds)),
      ];
      if (faults.length > 0) throw unlawful(faults);
      const answer = this.database.repo(ImporterAnswer).create({
        ...this.common(actor, id, given),
        id: newId('irs'),
        organisationId: detention.importerOrganisationId ?? '',
        answer: given.answer,
        sufficient: null,
        foundOn: null,
        foundBy: null,
        findingReason: null,
      });
      await this.database.repo(ImporterAnswer).insert(answer);
      await this.cases.tell('responseReceived', id);
      return answer;
    });
  }

  forRightsHolder(actor: Actor, id: string, given: AnswerForRightsHolder): Promise<RightsHolderAnswer> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const { recordationId, rightsHolderOrganisationId, status } = (await this.cases.find(id)).detention;
      if (!recordationId || !rightsHolderOrganisationId) throw notFound();
      const { decision } = await this.recordations.standingOf(actor, recordationId, 'assist', on);
      const faults = [
        ...decision.faults,
        ...ask(detentionRuns, { endedAs: endedAs(status), ofGoodsInCustody: false }, on).decision,
        ...(await this.faultsOfFiles(actor, given.fileIds)),
      ];
      if (faults.length > 0) throw unlawful(faults);
      const answer = this.database.repo(RightsHolderAnswer).create({
        ...this.common(actor, id, given),
        id: newId('rrs'),
        organisationId: rightsHolderOrganisationId,
        answer: given.answer,
      });
      await this.database.repo(RightsHolderAnswer).insert(answer);
      await this.cases.tell('responseReceived', id);
      return answer;
    });
  }

  /** Whether an answer shows that the goods do not infringe: then nothing unredacted leaves. */
  assess(actor: Actor, id: string, answerId: string, { sufficient, reason }: AssessAnswer): Promise<ImporterAnswer> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const { detention } = await this.cases.open(actor, id);
      const answer = await this.database.repo(ImporterAnswer).findOneBy({ id: answerId, detentionId: id });
      if (!answer) throw notFound();
      if (answer.sufficient !== null) throw alreadyDone();
      const found = { sufficient, foundOn: on, foundBy: actor.id, findingReason: reason };
      await this.database.repo(ImporterAnswer).update({ id: answerId }, found);
      await this.cases.save(actor, detention, await this.cases.responsesOf(id), on, 'responseAssessed');
      return { ...answer, ...found };
    });
  }

  private common(
    actor: Actor,
    detentionId: string,
    { statement, fileIds = [] }: AnswerForImporter | AnswerForRightsHolder,
  ) {
    return {
      detentionId,
      answeredOn: this.clock.today(),
      answeredBy: actor.id,
      statement,
      fileIds,
      recordedAt: new Date(this.clock.now()),
    };
  }

  private async faultsOfFiles(actor: Actor, fileIds: readonly string[] = []): Promise<readonly Fault[]> {
    const own = fileIds.length > 0 ? await this.files.ownOf(actor, fileIds) : new Map<string, unknown>();
    return fileIds.flatMap((id, i) => (own.has(id) ? [] : [noSuchFile(i)]));
  }
}

const noSuchFile = (i: number): Fault => ({
  pointer: `/fileIds/${String(i)}`,
  code: 'file.unknown',
  message: 'Your organisation has sent no such file.',
  remedy: 'POST /v1/files first.',
});
