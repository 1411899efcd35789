import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { cfr } from '../../../kernel/citation.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { randomId } from '../../../kernel/ids.js';
import { unmet } from '../../../kernel/requirement.js';
import { mayRead } from '../../../platform/access/may-read.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Files } from '../../../platform/files/files.js';
import type { FileLink } from '../../../platform/files/file-links.js';
import type { StoredFile } from '../../../platform/files/stored-file.js';
import { DetentionCases } from '../detention-cases.service.js';
import type { Detention } from '../detention.entity.js';
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
      const faults = faultsOf(given, detention, file, original, twice);
      if (faults.length > 0 || !file) throw unlawful(faults);
      const image = images.create({
        id: randomId('img'),
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

function faultsOf(
  { kind, redacts }: AddImage,
  { presentedOn }: Detention,
  file: StoredFile | undefined,
  original: DetentionImage | null,
  twice: boolean,
): readonly Fault[] {
  if (!file) return [noSuchFile];
  const redacted = kind === 'redacted';
  return unmet([
    [presentedOn !== null, notPresented],
    [file.kind === (redacted ? 'redacted_image' : 'image'), redacted ? notRedacted : notAnImage],
    [!twice, addedTwice],
    [redacted === (redacts !== undefined), redacted ? originalMissing : originalOfUnredacted],
    [redacts === undefined || original?.kind === 'unredacted', originalUnknown],
    [original === null || original.sha256 !== file.sha256, sameFile],
    [original === null || file.redactedFrom === null || file.redactedFrom === original.fileId, ofAnotherImage],
  ]);
}

const fault = (pointer: string, code: string, message: string, paragraph: string, remedy?: string): Fault => ({
  pointer,
  code: `image.${code}`,
  message,
  ...(remedy ? { remedy } : {}),
  citation: cfr(19, paragraph),
});
const REDACTION = '133.21(b)(5)';
const noSuchFile = fault('/fileId', 'file_unknown', 'Your office has kept no such file.', REDACTION, 'POST /v1/files.');
const notPresented = fault('', 'not_presented', 'Images are of goods presented for examination.', REDACTION);
const notAnImage = fault('/fileId', 'not_an_image', 'The file is not kept as an image.', '133.21(b)(3)');
const notRedacted = fault(
  '/fileId',
  'not_redacted',
  'The file is not kept as a redacted image: its metadata were not removed.',
  REDACTION,
  'POST /v1/files/{id}/redacted-copies.',
);
const addedTwice = fault('/fileId', 'added_twice', 'The file is already an image of this detention.', REDACTION);
const originalMissing = fault('/redacts', 'original_missing', 'Say which image it was made from.', REDACTION);
const originalOfUnredacted = fault('/redacts', 'not_a_redaction', 'An unredacted image redacts nothing.', REDACTION);
const originalUnknown = fault('/redacts', 'original_unknown', 'There is no such unredacted image here.', REDACTION);
const sameFile = fault('/fileId', 'same_file', 'The redacted image is the unredacted one.', REDACTION);
const ofAnotherImage = fault('/redacts', 'of_another_image', 'The file was made from another image.', REDACTION);
