import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { TimeQuery } from '../../../platform/http/dates.dto.js';
import { dutyFactAccess, programAccess } from './program.access.js';
import { ListDutyFacts, ListPrograms } from './program.dto.js';
import { AdditionalDutyProgramView, DutyFactView } from './program.view.js';
import { ProgramsService } from './programs.service.js';

/** Measures of additional duty, dated. */
@ApiTags('Duties')
@Controller('v1')
export class ProgramsController {
  constructor(private readonly programs: ProgramsService) {}

  /** Lists the measures in force on a day: those that could touch a tariff number or goods of an origin, where they are named. */
  @Get('additional-duty-programs')
  @Public('instruments are published')
  @RevealsPage(AdditionalDutyProgramView, programAccess)
  list(@Query() query: ListPrograms): Promise<Page<AdditionalDutyProgramView>> {
    return this.programs.list(query);
  }

  /** One measure by its name, in force or not. */
  @Get('additional-duty-programs/:id')
  @Public('instruments are published')
  @Reveals(AdditionalDutyProgramView, programAccess)
  find(@Param('id') id: string, @Query() time: TimeQuery): Promise<AdditionalDutyProgramView> {
    return this.programs.find(id, time);
  }

  /** Lists the facts that measures may ask for, each with its question and with what counts where it is not stated. */
  @Get('duty-facts')
  @Public('instruments are published')
  @RevealsPage(DutyFactView, dutyFactAccess)
  listDutyFacts(@Query() query: ListDutyFacts): Promise<Page<DutyFactView>> {
    return this.programs.facts(query);
  }
}
