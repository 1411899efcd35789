import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { fileLinkAccess } from '../../../platform/files/file.access.js';
import { FileLinkView } from '../../../platform/files/file.view.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { toView } from '../to-view.js';
import { detentionImageAccess } from './detention-image.access.js';
import { AddImage } from './detention-image.dto.js';
import { DetentionImageView } from './detention-image.view.js';
import { DetentionImages } from './detention-images.service.js';

/** Images of detained goods. */
@ApiTags('Detentions')
@Controller('v1/detentions/:id/images')
export class DetentionImagesController {
  constructor(private readonly images: DetentionImages) {}

  /** Adds an image; a redacted one names the image it was made from. */
  @Post()
  @Idempotent()
  @Requires('detention-images:add')
  @Reveals(DetentionImageView, detentionImageAccess)
  async addDetentionImage(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddImage,
  ): Promise<DetentionImageView> {
    return toView<DetentionImageView>(await this.images.add(actor, id, body));
  }

  /** A link to the image, for officers and for the importer of the goods. */
  @Post(':imageId/links')
  @ApiParam({ name: 'imageId', description: 'Id of the image.', example: 'img_01jd3z3m8tf0qr6f2x8mz0c2yv' })
  @HttpCode(200)
  @Requires('detention-images:fetch')
  @Reveals(FileLinkView, fileLinkAccess)
  linkDetentionImage(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('imageId') imageId: string,
  ): Promise<FileLinkView> {
    return this.images.link(actor, id, imageId);
  }
}
