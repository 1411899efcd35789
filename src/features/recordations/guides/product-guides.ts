import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { FileLink } from '../../../platform/files/file-links.js';
import { Files } from '../../../platform/files/files.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OwnedRecordations } from '../owned-recordations.js';
import { guideGiven } from '../recordation.events.js';
import type { ProductGuideView } from '../recordation.view.js';
import { READERS } from './guide-audience.js';
import type { GuideAudience } from './guide-audience.js';
import type { GiveProductGuide } from './product-guide.dto.js';

/** Product identification guides: given by the owner, read by the audience it chose and by no one else. */
@Injectable()
export class ProductGuides {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly owned: OwnedRecordations,
    private readonly outbox: Outbox,
  ) {}

  /** The guide in use, as far as the actor may know of it. */
  async find(actor: Actor, recordationId: string): Promise<ProductGuideView | undefined> {
    const [row] = await this.database.queryAs<GuideRow>(actor, FIND, [recordationId]);
    return row && { audience: row.audience, fileId: row.file_id, givenAt: row.given_at.toISOString() };
  }

  /** Puts a guide in the place of the one before, which stays on record. */
  async give(actor: Actor, recordationId: string, { fileId, audience }: GiveProductGuide): Promise<void> {
    await this.database.transaction(actor, async () => {
      const { row } = await this.owned.lockFor(actor, recordationId, 'assist');
      const file = (await this.files.ownOf(actor, [fileId])).get(fileId);
      if (!file || file.kind === 'redacted_image')
        throw unlawful([
          {
            pointer: '/fileId',
            code: 'product_guide.no_such_file',
            message: 'You have not sent such a document or image.',
            remedy: 'Send it first: POST /v1/files or PUT /v1/uploads.',
          },
        ]);
      await this.database.query(REPLACE, [row.id, this.clock.now()]);
      await this.database.query(INSERT, [row.id, fileId, audience, this.clock.now(), actor.id]);
      await this.outbox.add(guideGiven({ recordationId: row.id }));
    });
  }

  /** A link to the guide for its owner, who acts for it, and the chosen audience; to all others there is none. */
  async linkTo(actor: Actor, recordationId: string): Promise<FileLink> {
    const guide = await this.find(actor, recordationId);
    const isOutside = actor.role === 'rights_holder' || actor.role === 'counsel';
    if (!guide || !(isOutside || READERS[guide.audience].includes(actor.role))) throw notFound();
    return this.files.linkTo(actor, guide.fileId, 'product_guide');
  }
}

interface GuideRow {
  readonly file_id: string;
  readonly audience: GuideAudience;
  readonly given_at: Date;
}

const FIND = {
  name: 'product-guide-find',
  text: 'select file_id, audience, given_at from product_guide where recordation_id = $1 and replaced_at is null',
};
const REPLACE = {
  name: 'product-guide-replace',
  text: 'update product_guide set replaced_at = $2 where recordation_id = $1 and replaced_at is null',
};
const INSERT = {
  name: 'product-guide-insert',
  text: 'insert into product_guide (recordation_id, file_id, audience, given_at, given_by) values ($1, $2, $3, $4, $5)',
};
