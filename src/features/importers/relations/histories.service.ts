import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ImportersService } from '../importers.service.js';
import type { HeldHistory } from './history.access.js';
import { ImporterFacts } from './importer-facts.js';

/** Everything an importer ever was, in one answer. */
@Injectable()
export class ImporterHistories {
  constructor(
    private readonly importers: ImportersService,
    private readonly facts: ImporterFacts,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, id: string, knownAt: Instant = this.clock.now()): Promise<HeldHistory> {
    const held = await this.importers.find(actor, id, { knownAt });
    const facts = await this.facts.ofOne(actor, id, knownAt, null);
    return {
      id: held.id,
      organisationId: held.organisationId ?? null,
      grantId: held.grantId,
      names: held.names ?? [],
      addresses: held.addresses ?? [],
      numbers: held.numbers ?? [],
      filings: [...(await this.facts.filings(actor, id, knownAt))],
      persons: [...facts.persons],
      programs: [...facts.programs],
      assets: [...facts.assets],
      serviceRequests: [...facts.serviceRequests],
      relatedBusinesses: [...facts.relatedBusinesses],
      verifications: [...facts.verifications],
      knownAt,
    };
  }
}
