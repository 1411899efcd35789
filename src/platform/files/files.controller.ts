import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiBody, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { CurrentActor, Requires } from '../access/requires.js';
import { Reveals, Unmasked } from '../access/reveals.js';
import { decodeBase64 } from './base64.js';
import { fileLinkAccess, storedFileAccess } from './file.access.js';
import { MAX_BYTES } from './file-limits.js';
import { linkNotValid } from './file.errors.js';
import { OpenFile, RedactFile, UploadFile, UploadKind } from './file.dto.js';
import { FileLinkView, StoredFileView } from './file.view.js';
import { Files } from './files.js';
import { readUpload } from './upload-stream.js';

const FILE_BYTES = { type: 'string', format: 'binary', maxLength: Math.max(...Object.values(MAX_BYTES)) };

/** Files to attach: sent once, checked, then named by id. */
@ApiTags('Files')
@Controller('v1')
export class FilesController {
  constructor(private readonly files: Files) {}

  /** Keeps a small file sent within JSON. The same bytes sent again are the same file. */
  @Post('files')
  @Requires('files:write')
  @Reveals(StoredFileView, storedFileAccess)
  upload(@CurrentActor() actor: Actor, @Body() { kind, content }: UploadFile): Promise<StoredFileView> {
    return this.files.store(actor, { kind, read: () => Promise.resolve(decodeBase64(content)) });
  }

  /** Keeps a file sent as its bytes. The same bytes sent again are the same file. */
  @Put('uploads')
  @Requires('files:write')
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @ApiBody({ schema: FILE_BYTES })
  @Reveals(StoredFileView, storedFileAccess)
  uploadBytes(
    @CurrentActor() actor: Actor,
    @Query() { kind }: UploadKind,
    @Req() request: FastifyRequest,
  ): Promise<StoredFileView> {
    return this.files.store(actor, { kind, read: () => readUpload(request, MAX_BYTES[kind]) });
  }

  /** What is on record of a file one’s own organisation has sent. */
  @Get('files/:id')
  @Requires('files:write')
  @Reveals(StoredFileView, storedFileAccess)
  async find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StoredFileView> {
    return this.ownFile(actor, id);
  }

  /** Draws a new image from one’s own, with areas covered and no metadata; the first one stays as it is. */
  @Post('files/:id/redacted-copies')
  @Requires('files:write')
  @Reveals(StoredFileView, storedFileAccess)
  async redact(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { covered }: RedactFile,
  ): Promise<StoredFileView> {
    await this.ownFile(actor, id);
    return this.files.redactedCopyOf(actor, id, covered);
  }

  /** A link to a file one’s own organisation has sent. */
  @Post('files/:id/links')
  @Requires('files:write')
  @Reveals(FileLinkView, fileLinkAccess)
  async linkFile(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FileLinkView> {
    await this.ownFile(actor, id);
    return this.files.linkTo(actor, id, 'own_file');
  }

  /** The bytes of a file, by a link given to one’s own organisation a few minutes ago at most. */
  @Get('files/:id/content')
  @HttpCode(200)
  @Requires('files:read')
  @Unmasked('bytes: who gave the link has decided about them')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: FILE_BYTES })
  async readFileContent(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { link }: OpenFile,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (link === undefined) throw linkNotValid();
    const { file, bytes } = await this.files.open(actor, id, link);
    await reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${file.id}.${file.mediaType.split('/')[1] ?? 'bin'}"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(file.mediaType)
      .send(bytes);
  }

  private async ownFile(actor: Actor, id: string): Promise<StoredFileView> {
    const file = (await this.files.ownOf(actor, [id])).get(id);
    if (!file) throw notFound();
    return file;
  }
}
