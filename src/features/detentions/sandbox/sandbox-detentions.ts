import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { DetentionIntake } from '../detention-intake.service.js';
import { Detention } from '../detention.entity.js';
import { DetentionsService } from '../detentions.service.js';
import { Holds } from '../holds/holds.service.js';
import { SANDBOX_DETENTIONS } from './detained-goods.js';
import type { DetainedGoods } from './detained-goods.js';

const ITSELF: Actor = { id: 'system:sandbox', role: 'system', organisationId: null, scopes: [] };

/** Detains the sandbox's goods by the same acts that officers use; what is there stays as it is. */
@Injectable()
export class SandboxDetentions implements Seed {
  constructor(
    private readonly database: Database,
    private readonly intake: DetentionIntake,
    private readonly detentions: DetentionsService,
    private readonly holds: Holds,
  ) {}

  seed(): Promise<void> {
    return this.database.transaction(ITSELF, async () => {
      for (const one of Object.values(SANDBOX_DETENTIONS)) await this.detain(one);
    });
  }

  private async detain({ id, merchandiseId, given, decidedOn, noticeOn, holdOn }: DetainedGoods): Promise<void> {
    if (await this.database.repo(Detention).existsBy({ id })) return;
    await this.intake.record(ITSELF, given, { id, merchandiseId });
    if (decidedOn) await this.detentions.decide(ITSELF, id, { decision: 'detain', decidedOn });
    if (noticeOn)
      await this.detentions.notify(ITSELF, id, {
        noticeOn,
        specificReason: given.grounds,
        anticipatedLength: 'Up to 30 days from presentation',
      });
    if (holdOn)
      await this.holds.place(ITSELF, id, {
        kind: 'law_enforcement',
        ground: 'Open investigation of the consignor',
        mode: 'No word of the case outside',
        placedOn: holdOn,
      });
  }
}
