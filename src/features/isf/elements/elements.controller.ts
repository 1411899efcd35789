import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { AskIsfElements } from './elements.dto.js';
import { isfElementsQuestion } from './elements.question.js';

/** The elements of importer security filings, for whoever gives the facts. */
@ApiTags('Importer security filings')
@Controller('v1/isf-elements-determinations')
export class IsfElementsController {
  constructor(private readonly asking: Asking) {}

  /**
   * What an importer security filing is to tell, who files it, and until when each element is to be there: of goods that are to be entered or taken
   * to a foreign trade zone ten elements, of cargo that remains on board or is exported in bond five. Stores nothing.
   */
  @Post()
  @HttpCode(200)
  @Public('it is arithmetic of the law on facts that the caller gives; nothing is stored')
  @Answers(isfElementsQuestion)
  determineIsfElements(@Body() body: AskIsfElements): Promise<object> {
    return this.asking.answer(isfElementsQuestion, body);
  }
}
