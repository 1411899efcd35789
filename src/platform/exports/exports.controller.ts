import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../access/purpose.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { ActorRequest } from '../access/requires.js';
import { Reveals, RevealsPage, Unmasked } from '../access/reveals.js';
import { PageQuery } from '../http/page.dto.js';
import { Refuses } from '../http/refuses.js';
import { rangeOf } from './byte-range.js';
import { exportAccess } from './export.access.js';
import { ExportView } from './export.view.js';
import { MakeExport } from './exports.dto.js';
import { Exports } from './exports.js';

const BYTES = { type: 'string', format: 'binary', maxLength: 2_147_483_647 };

/** Data sets as files, for systems of partner agencies. */
@ApiTags('Exports')
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  /** Asks for a data set as a file: everything that its list shows you, field by field the same, or what has changed since an earlier export. Each thing written is a look, told to whom it is about. */
  @Post()
  @HttpCode(202)
  @Requires('exports:make')
  @TakesPurpose()
  @Reveals(ExportView, exportAccess)
  makeExport(
    @CurrentActor() actor: Actor,
    @Body() body: MakeExport,
    @Req() request: ActorRequest,
  ): Promise<ExportView> {
    return this.exports.make(actor, body, request.purpose);
  }

  /** Lists one’s exports, newest first; all of them for CBP. */
  @Get()
  @Requires('exports:read')
  @RevealsPage(ExportView, exportAccess)
  listExports(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ExportView>> {
    return this.exports.list(actor, query);
  }

  /** How far an export is, and what its file is once it is made. */
  @Get(':id')
  @Requires('exports:read')
  @Reveals(ExportView, exportAccess)
  findExport(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ExportView> {
    return this.exports.find(actor, id);
  }

  /** The file: NDJSON packed by gzip, one line a thing as the list shows it; `{"id": …, "gone": true}` for what is shown no more. `Range` goes on where a download broke off. */
  @Get(':id/content')
  @HttpCode(200)
  @Requires('exports:make')
  @Refuses(409)
  @Unmasked('bytes: each line was masked and accounted for as it was written, and the agreement is asked again')
  @ApiHeader({
    name: 'Range',
    required: false,
    description: 'Which bytes: one range; with If-Range only while the file is the same.',
    schema: { type: 'string', maxLength: 50, example: 'bytes=1048576-' },
  })
  @ApiHeader({
    name: 'If-Range',
    required: false,
    description: 'The ETag of what you have part of: the whole is sent where the file is another.',
    schema: {
      type: 'string',
      maxLength: 100,
      example: '"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
    },
  })
  @ApiProduces('application/gzip')
  @ApiOkResponse({ schema: BYTES })
  @ApiResponse({ status: 206, description: 'The range that was asked for.', schema: BYTES })
  async readExport(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() { headers }: ActorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, digest, read } = await this.exports.open(actor, id);
    const etag = `"${digest}"`;
    const ifRange = headers['if-range'];
    const range = ifRange === undefined || ifRange === etag ? rangeOf(headers.range, bytes) : undefined;
    if (range)
      void reply
        .code(206)
        .header('content-range', `bytes ${String(range.from)}-${String(range.through)}/${String(bytes)}`);
    const { from, through } = range ?? { from: 0, through: bytes - 1 };
    await reply
      .header('accept-ranges', 'bytes')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${id}.ndjson.gz"`)
      .header('content-length', through - from + 1)
      .header('etag', etag)
      .header('repr-digest', `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`)
      .type('application/gzip')
      .send(Readable.from(read({ from, through })));
  }
}
