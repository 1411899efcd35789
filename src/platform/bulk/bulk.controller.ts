import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Requires } from '../access/requires.js';
import { Reveals, RevealsPage, Unmasked } from '../access/reveals.js';
import { PageQuery } from '../http/page.dto.js';
import { bulkJobAccess, bulkRowAccess } from './bulk.access.js';
import { ListBulkRows, SubmitBulk } from './bulk.dto.js';
import { BulkJobView, BulkRowView } from './bulk.view.js';
import { BulkIntake, LARGEST_FILE } from './bulk-intake.js';
import { BulkResults } from './bulk-results.js';

const BYTES = { type: 'string', format: 'binary', maxLength: LARGEST_FILE };

/** Files of many acts: each row is filed or refused by itself, by the same checks as one by one. */
@ApiTags('Bulk')
@Controller('v1/bulk-jobs')
export class BulkController {
  constructor(
    private readonly intake: BulkIntake,
    private readonly results: BulkResults,
  ) {}

  /**
   * Takes a file of NDJSON or CSV, plain or gzip, up to 1 GiB. The same file sent again is the same job, unless rows of it were refused: those are tried again.
   *
   * It has at most 1 GiB as it is sent, 2 GiB unpacked, and 1,000,000 lines of at most 1 MiB each. What is larger as it is sent is
   * refused with 413; what unpacks to more ends as a failed job, which keeps the rows that it filed before. It may take an hour to
   * arrive, as long as each 15 seconds bring 1 MiB or its end (else 408). Two files of an organisation may be on their way at
   * once (else 429). Nothing is kept of a file that is refused.
   */
  @Post()
  @HttpCode(202)
  @Requires('bulk-jobs:submit')
  @ApiConsumes('application/x-ndjson', 'text/csv')
  @ApiBody({ schema: BYTES })
  @ApiHeader({
    name: 'Content-Digest',
    required: true,
    description: 'SHA-256 of the bytes as they are sent (RFC 9530).',
    schema: { type: 'string', maxLength: 100, example: 'sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:' },
  })
  @Reveals(BulkJobView, bulkJobAccess)
  async fileBulkJob(
    @CurrentActor() actor: Actor,
    @Query() { kind }: SubmitBulk,
    @Req() request: FastifyRequest,
  ): Promise<BulkJobView> {
    return this.results.find(actor, await this.intake.take(actor, kind, request));
  }

  /** Lists one’s files, newest first; all of them for CBP. */
  @Get()
  @Requires('bulk-jobs:read')
  @RevealsPage(BulkJobView, bulkJobAccess)
  listBulkJobs(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<BulkJobView>> {
    return this.results.list(actor, query);
  }

  /** How far a file is, and what came of its rows. */
  @Get(':id')
  @Requires('bulk-jobs:read')
  @Reveals(BulkJobView, bulkJobAccess)
  findBulkJob(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BulkJobView> {
    return this.results.find(actor, id);
  }

  /** What came of each row, in the order of the file. */
  @Get(':id/rows')
  @Requires('bulk-jobs:read')
  @RevealsPage(BulkRowView, bulkRowAccess)
  listBulkJobRows(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListBulkRows,
  ): Promise<Page<BulkRowView>> {
    return this.results.rows(actor, id, query);
  }

  /** The same for every row at once, one line of JSON each; of a job that has not ended those of the rows it has done. */
  @Get(':id/results')
  @HttpCode(200)
  @Requires('bulk-jobs:read')
  @Unmasked('what came of one’s own rows; which jobs exist for whom is decided by the query')
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: BYTES })
  async readBulkJobResults(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lines = await this.results.file(actor, id);
    await reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${id}.ndjson"`)
      .type('application/x-ndjson')
      .send(Readable.from(lines));
  }

  /** Stops a job after the step it is at; what it has filed stays filed. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('bulk-jobs:submit')
  @Reveals(BulkJobView, bulkJobAccess)
  cancelBulkJob(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BulkJobView> {
    return this.results.cancel(actor, id);
  }
}
