import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS, TariffLinesService } from '../../reference/index.js';
import { ProgramsService } from '../programs/programs.service.js';
import { tariffLineDutiesAccess } from './tariff-line-duties.access.js';
import { TariffLineDutiesView } from './tariff-line-duties.view.js';
import { FindTariffLine } from './tariff-line.dto.js';

/** A line of the tariff with the measures that could touch it. */
@ApiTags('Duties')
@Controller('v1/tariff-lines')
export class TariffLineController {
  constructor(
    private readonly lines: TariffLinesService,
    private readonly programs: ProgramsService,
  ) {}

  /**
   * One line by its number, with or without points; a ten-digit line shows the rates and footnotes of its eight-digit line. With an origin
   * the measures of additional duty that could touch such goods are shown beside it.
   */
  @Get(':hts')
  @Public('the tariff is published')
  @Cacheable(REFERENCE_SECONDS)
  @Reveals(TariffLineDutiesView, tariffLineDutiesAccess)
  async find(@Param('hts') hts: string, @Query() query: FindTariffLine): Promise<TariffLineDutiesView> {
    const line = await this.lines.find(hts, query);
    return query.origin === undefined
      ? line
      : { ...line, ...(await this.programs.touching(line.hts, query.origin, query)) };
  }
}
