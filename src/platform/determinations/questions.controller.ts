import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../kernel/page.js';
import { Public } from '../access/requires.js';
import { RevealsPage } from '../access/reveals.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { PageQuery } from '../http/page.dto.js';
import { QuestionCatalogue } from './question-catalogue.js';
import { questionAccess } from './questions.access.js';
import { QuestionView } from './questions.view.js';

/** What can be asked. */
@ApiTags('Determinations')
@Controller('v1/questions')
export class QuestionsController {
  constructor(private readonly questions: QuestionCatalogue) {}

  /** Lists every question with its version, what it asks, what it can come to and who may ask it. */
  @Get()
  @Public('what can be asked is public')
  @RevealsPage(QuestionView, questionAccess)
  list(@Query() { limit, cursor }: PageQuery): Page<QuestionView> {
    const after = decodeCursor('questions', cursor, 1)?.[0] ?? '';
    const rest = this.questions.all().filter(({ name }) => name > after);
    const views = rest
      .slice(0, limit + 1)
      .map(({ name, version, title, outcomes, asks, recordable = false, rules }): QuestionView => ({
        name,
        version,
        title,
        outcomes: [...outcomes],
        asks,
        recordable,
        rules: [...rules],
        earlierVersions: this.questions.earlier(name).map((earlier) => earlier.version),
      }));
    return pageOf('questions', views, limit, ({ name }) => [name]);
  }
}
