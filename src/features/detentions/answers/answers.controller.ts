import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { toView } from '../to-view.js';
import { importerAnswerAccess, rightsHolderAnswerAccess } from './answer.access.js';
import { AnswerForImporter, AnswerForRightsHolder, AssessAnswer } from './answer.dto.js';
import { ImporterAnswerView, RightsHolderAnswerView } from './answer.view.js';
import { Answers } from './answers.service.js';

/** What the importer and the rights holder say of detained goods. */
@ApiTags('Detentions')
@Controller('v1/detentions/:id')
export class AnswersController {
  constructor(private readonly answers: Answers) {}

  /** The importer answers the notice, within seven business days where the law gives it seven. */
  @Post('importer-responses')
  @Idempotent()
  @Requires('detentions:answer-for-importer')
  @Reveals(ImporterAnswerView, importerAnswerAccess)
  async answerAsImporter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerForImporter,
  ): Promise<ImporterAnswerView> {
    return toView<ImporterAnswerView>(await this.answers.forImporter(actor, id, body));
  }

  /** Finds whether an answer of the importer shows that the goods do not infringe. */
  @Post('importer-responses/:responseId/findings')
  @ApiParam({ name: 'responseId', description: 'Id of the response.', example: 'rsp_01jd3z3m8tf0qr6f2x8mz0c2yv' })
  @HttpCode(200)
  @Idempotent()
  @Requires('detentions:assess')
  @Reveals(ImporterAnswerView, importerAnswerAccess)
  async assessImporterAnswer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: AssessAnswer,
  ): Promise<ImporterAnswerView> {
    return toView<ImporterAnswerView>(await this.answers.assess(actor, id, responseId, body));
  }

  /** The owner of the recorded right, or its agent, says what the goods are. */
  @Post('rights-holder-responses')
  @Idempotent()
  @Requires('detentions:answer-for-rights-holder')
  @Reveals(RightsHolderAnswerView, rightsHolderAnswerAccess)
  async answerAsRightsHolder(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerForRightsHolder,
  ): Promise<RightsHolderAnswerView> {
    return toView<RightsHolderAnswerView>(await this.answers.forRightsHolder(actor, id, body));
  }
}
