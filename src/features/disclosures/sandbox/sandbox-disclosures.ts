import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../platform/database/database.js';
import { SandboxSeeds } from '../../../platform/sandbox/sandbox-seeds.js';
import { SANDBOX_DETENTIONS } from '../../detentions/index.js';
import { Disclosure } from '../disclosure.entity.js';
import { OfficerDecisions } from '../officers/officer-decisions.service.js';
import { LIMITED_IMPORTATION_INFORMATION } from '../rules/index.js';

const ITSELF: Actor = { id: 'system:sandbox', role: 'system', organisationId: null, scopes: [] };

/** The owners of these rights were asked for help: what may leave by choice left. */
const ASKED = [SANDBOX_DETENTIONS.watches, SANDBOX_DETENTIONS.copyright, SANDBOX_DETENTIONS.devices];

/** Discloses of the sandbox's goods what officers may choose to, by the same act; what is there stays as it is. */
@Injectable()
export class SandboxDisclosures {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficerDecisions,
    seeds: SandboxSeeds,
  ) {
    seeds.add({ name: 'disclosures', order: 110, seed: () => this.seed() });
  }

  private async seed(): Promise<void> {
    for (const { merchandiseId } of ASKED) {
      const known = await this.database.transaction(ITSELF, () =>
        this.database.repo(Disclosure).findOneBy({ merchandiseId }),
      );
      if (known?.openedOn || known?.stage === 'closed') continue;
      const items = LIMITED_IMPORTATION_INFORMATION.map((field) => ({
        field,
        decision: 'release' as const,
        reason: 'The owner can tell by the shipment whether the goods are genuine.',
      }));
      await this.officers.decide(ITSELF, merchandiseId, { items });
    }
  }
}
