import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../kernel/actor.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Affiliations } from '../../importers/index.js';
import type { CastMember } from './cast.js';

// What two persons sign is signed in two names.
const signer = (name: string, role: Role): Actor => ({
  id: `system:sandbox-${name}`,
  role,
  organisationId: null,
  scopes: [],
});
const PROPOSER = signer('analyst', 'analyst');
const CONFIRMER = signer('supervisor', 'supervisor');

/** Puts on record which importer came from which, by the proposal and the confirmation that everybody needs. */
@Injectable()
export class Successions {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly approvals: Approvals,
  ) {}

  async confirmed(
    importerId: string,
    { importerId: predecessorId, from, evidence }: NonNullable<CastMember['cameFrom']>,
  ): Promise<void> {
    const { id } = await this.affiliations.propose(PROPOSER, importerId, {
      ...{ predecessorId, from, evidence },
      reason: 'Found when it was put on record.',
    });
    await this.approvals.confirm(CONFIRMER, id);
  }
}
