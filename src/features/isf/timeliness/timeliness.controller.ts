import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { AskIsfTimeliness } from './timeliness.dto.js';
import { isfTimeliness } from './timeliness.question.js';

/** The time of importer security filings, for whoever gives the facts. */
@ApiTags('Importer security filings')
@Controller('v1/isf-timeliness-determinations')
export class IsfTimelinessController {
  constructor(private readonly asking: Asking) {}

  /**
   * Whether an importer security filing is to be made of goods that are to be entered or taken to a foreign trade zone, until when, and whether
   * it was in time. What lies open of lading, voyage or arrival leaves the answer undetermined. Stores nothing.
   */
  @Post()
  @HttpCode(200)
  @Public('it is arithmetic of the law on facts that the caller gives; nothing is stored')
  @Answers(isfTimeliness)
  determineIsfTimeliness(@Body() body: AskIsfTimeliness): Promise<object> {
    return this.asking.answer(isfTimeliness, body);
  }
}
