import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { mayRead } from '../../../platform/access/may-read.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Files } from '../../../platform/files/files.js';
import type { FileLink } from '../../../platform/files/file-links.js';
import { ask } from '../../../platform/rules/ask.js';
import { DetentionCases } from '../detention-cases.service.js';
import { detentionImage } from '../rules/index.js';
import type { AddImage } from './detention-image.dto.js';
import { DetentionImage } from './detention-image.entity.js';

/** Images of the goods, unredacted and redacted. */
@Injectable()
export class DetentionImages {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, id: string, given: AddImage): Promise<DetentionImage> {
    return this.database.transaction(actor, async () => {
      const { detention } = await this.cases.open(actor, id);
      const file = (await this.files.ownOf(actor, [given.fileId])).get(given.fileId);
      const images = this.database.repo(DetentionImage);
      const original = given.redacts ? await images.findOneBy({ id: given.redacts, detentionId: id }) : null;
      const twice = await images.existsBy({ detentionId: id, fileId: given.fileId });
      const facts = {
        kind: given.kind,
        redacts: given.redacts !== undefined,
        presented: detention.presentedOn !== null,
        file: file ?? null,
        original,
        twice,
      };
      const faults = ask(detentionImage, facts, this.clock.today()).decision;
      if (faults.length > 0 || !file) throw unlawful(faults);
      const image = images.create({
        id: newId('img'),
        detentionId: id,
        importerOrganisationId: detention.importerOrganisationId,
        kind: given.kind,
        fileId: file.id,
        sha256: file.sha256,
        redacts: original?.id ?? null,
        depicts: given.depicts,
        addedOn: this.clock.today(),
        addedBy: actor.id,
        recordedAt: new Date(this.clock.now()),
      });
      await images.insert(image);
      await this.cases.tell('imageAdded', id);
      return image;
    });
  }

  /** A link for officers and for the importer of the goods; the rights holder gets images by disclosure only. */
  link(actor: Actor, id: string, imageId: string): Promise<FileLink> {
    return this.database.transaction(actor, async () => {
      await this.cases.find(id);
      const known = { importerOrganisationId: mayRead('detentions') };
      const image = await this.database.repo(DetentionImage).findOneBy({ id: imageId, detentionId: id, ...known });
      if (!image) throw notFound();
      return this.files.linkTo(actor, image.fileId, 'detention_image');
    });
  }
}
