import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Files } from '../../../platform/files/files.js';
import type { DetentionCaseFacts } from '../../detentions/index.js';
import type { DisclosedImageView } from '../disclosed-content.view.js';

/** The unredacted images of detained goods, by links for the importer whose goods they are. */
@Injectable()
export class OwnImages {
  constructor(private readonly files: Files) {}

  async list(actor: Actor, { detentionId, images }: DetentionCaseFacts): Promise<DisclosedImageView[]> {
    const unredacted = images.filter(({ kind }) => kind === 'unredacted');
    const files = await this.files.find(unredacted.map(({ fileId }) => fileId));
    return Promise.all(
      unredacted.map(async ({ fileId, depicts }) => {
        const { href, expiresAt } = await this.files.linkTo(actor, fileId, `own goods ${detentionId}`);
        return { href, expiresAt, sha256: files.get(fileId)?.sha256 ?? '', depicts };
      }),
    );
  }
}
