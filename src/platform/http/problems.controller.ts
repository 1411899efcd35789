import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import { notFound, problemTypes } from '../../kernel/errors.js';
import { Public } from '../access/requires.js';
import { Reveals } from '../access/reveals.js';
import { REMEDY_OF_KIND } from './problem-remedies.js';
import { statusOf } from './problem-status.js';
import { ProblemTypeView } from './problem.view.js';

const problemTypeAccess: FieldPolicy<ProblemTypeView> = {
  code: [EVERYONE],
  status: [EVERYONE],
  title: [EVERYONE],
  remedy: [EVERYONE],
};

/** What each `type` of a problem document means. */
@ApiTags('About')
@Controller('v1/problems')
export class ProblemsController {
  /** Explains one kind of refusal; every `type` in a problem document points here. */
  @Get(':code')
  @Public('the meaning of refusals is part of the contract')
  @Reveals(ProblemTypeView, problemTypeAccess)
  find(@Param('code') code: string): ProblemTypeView {
    const type = problemTypes().find((known) => known.code === code);
    if (!type) throw notFound();
    return { code: type.code, status: statusOf(type.kind), title: type.title, remedy: REMEDY_OF_KIND[type.kind] };
  }
}
