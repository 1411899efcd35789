import { Injectable } from '@nestjs/common';
import { Files } from '../../../platform/files/files.js';
import { Merchandise } from '../../merchandise/index.js';
import type { CaseEvents } from './case-events.js';
import { contentsOf } from './field-contents.js';
import type { FieldContents, ImageOfGoods } from './field-contents.js';

/** Reads what there is to disclose about goods: their data as filed, the parties on them, the images taken. */
@Injectable()
export class CaseContents {
  constructor(
    private readonly merchandise: Merchandise,
    private readonly files: Files,
  ) {}

  async gather({ goods, detention }: CaseEvents): Promise<FieldContents> {
    const parties = await this.merchandise.partiesOf([goods.id]);
    const images = detention?.images ?? [];
    const files = await this.files.find(images.map(({ fileId }) => fileId));
    const found = images.flatMap(({ fileId, kind, depicts }): ImageOfGoods[] => {
      const file = files.get(fileId);
      return file ? [{ fileId, kind, depicts, sha256: file.sha256 }] : [];
    });
    return contentsOf(goods, parties, found);
  }
}
