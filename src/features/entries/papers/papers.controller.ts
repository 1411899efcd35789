import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { fileLinkAccess } from '../../../platform/files/file.access.js';
import { FileLinkView } from '../../../platform/files/file.view.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { entryAccess } from '../reading/entry.access.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import { EntryView } from '../reading/entry.view.js';
import { AssignCenter } from './center.dto.js';
import { CentersService } from './centers.service.js';
import { ExtendDocument, FileDocument, RequestDocument, WaiveDocument } from './document.dto.js';
import { DocumentReader } from './document-reader.js';
import { EntryDocumentsView } from './document.view.js';
import { DocumentsService } from './documents.service.js';
import { DeclareOwner } from './owner.dto.js';
import { OwnerDeclarationView } from './owner.view.js';
import { OwnersService } from './owners.service.js';
import { documentsAccess, ownerDeclarationAccess } from './papers.access.js';

/** The papers of an entry, and the Center that works on them. */
@ApiTags('Entries')
@Controller('v1/entries/:id')
export class PapersController {
  constructor(
    private readonly centers: CentersService,
    private readonly documents: DocumentsService,
    private readonly documentReader: DocumentReader,
    private readonly owners: OwnersService,
    private readonly reader: EntryReader,
  ) {}

  /** The documents of an entry: asked for, filed, waived, each with its period and its files. */
  @Get('documents')
  @Requires('entries:history')
  @Reveals(EntryDocumentsView, documentsAccess)
  listEntryDocuments(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryDocumentsView> {
    return this.documentReader.list(actor, id);
  }

  /** Files a document, whether or not it was asked for; what was asked for is then met. */
  @Post('documents')
  @Idempotent()
  @Requires('entries:file')
  @Reveals(EntryDocumentsView, documentsAccess)
  async fileEntryDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FileDocument,
  ): Promise<EntryDocumentsView> {
    await this.documents.file(actor, id, body);
    return this.documentReader.list(actor, id);
  }

  /** A link to a file of a document, for the importer, who acts for it, and officers. */
  @Post('documents/:fileId/links')
  @ApiParam({ name: 'fileId', description: 'Id of the file.', example: 'fil_01jd3z3m8tf0qr6f2x8mz0c2yv' })
  @HttpCode(200)
  @Requires('entries:history')
  @Reveals(FileLinkView, fileLinkAccess)
  linkEntryDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<FileLinkView> {
    return this.documentReader.link(actor, id, fileId);
  }

  /** Asks for a document that is missing, due 120 days from this notice; or demands a record, due 30 days from its receipt. */
  @Post('document-requests')
  @Idempotent()
  @Requires('entries:decide')
  @Reveals(EntryDocumentsView, documentsAccess)
  async requestEntryDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RequestDocument,
  ): Promise<EntryDocumentsView> {
    await this.documents.request(actor, id, body);
    return this.documentReader.list(actor, id);
  }

  /** Gives more time for a document, once, on the importer’s written application; for a record that was demanded, as often as it is asked for in time. */
  @Post('document-extensions')
  @Idempotent()
  @Requires('entries:decide')
  @Reveals(EntryDocumentsView, documentsAccess)
  async extendEntryDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ExtendDocument,
  ): Promise<EntryDocumentsView> {
    await this.documents.extend(actor, id, body);
    return this.documentReader.list(actor, id);
  }

  /** Does without a document that was asked for. */
  @Post('document-waivers')
  @Idempotent()
  @Requires('entries:decide')
  @Reveals(EntryDocumentsView, documentsAccess)
  async waiveEntryDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: WaiveDocument,
  ): Promise<EntryDocumentsView> {
    await this.documents.waive(actor, id, body);
    return this.documentReader.list(actor, id);
  }

  /** The actual owner’s declaration of an entry; there is none where nobody filed one. */
  @Get('owner-declaration')
  @Requires('entries:history')
  @Reveals(OwnerDeclarationView, ownerDeclarationAccess)
  readOwnerDeclaration(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OwnerDeclarationView> {
    return this.owners.find(actor, id);
  }

  /** Files the actual owner’s declaration, with the bond that takes the place of the importer’s, or without. */
  @Post('owner-declaration')
  @Idempotent()
  @Requires('entries:file')
  @Reveals(OwnerDeclarationView, ownerDeclarationAccess)
  async declareOwner(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DeclareOwner,
  ): Promise<OwnerDeclarationView> {
    await this.owners.declare(actor, id, body);
    return this.owners.find(actor, id);
  }

  /** Assigns an entry to a Center of Excellence and Expertise, or moves it to another. */
  @Post('center-assignments')
  @HttpCode(200)
  @Idempotent()
  @Requires('entries:decide')
  @Reveals(EntryView, entryAccess)
  async assignEntryToCenter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AssignCenter,
  ): Promise<EntryView> {
    await this.centers.assign(actor, id, body);
    return this.reader.find(actor, id);
  }
}
