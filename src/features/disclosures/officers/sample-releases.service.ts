import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Detentions, Samples } from '../../detentions/index.js';
import type { SampleRequest } from '../../detentions/index.js';
import { partsNotLeft } from '../cases/decided-case.js';
import { DisclosureDesk } from '../disclosure-desk.js';
import { alreadyDecided } from '../disclosure.errors.js';
import { DECIDED, faultsOfField, fieldIn } from './officer-choice.js';
import { OfficerReleases } from './officer-releases.js';
import { sampleRecipient } from '../rules/index.js';
import type { GiveSampleAndSayWhy } from './sample-release.dto.js';

/** Hands samples to the owner of the recorded right: the sample, its bond, the disclosure and its receipt, or nothing. */
@Injectable()
export class SampleReleases {
  constructor(
    private readonly database: Database,
    private readonly detentions: Detentions,
    private readonly samples: Samples,
    private readonly desk: DisclosureDesk,
    private readonly releases: OfficerReleases,
    private readonly clock: Clock,
  ) {}

  give(actor: Actor, detentionId: string, sampleId: string, given: GiveSampleAndSayWhy): Promise<SampleRequest> {
    const { reason, ...bonded } = given;
    return this.database.transaction(actor, async () => {
      const facts = await this.detentions.factsFor(detentionId);
      if (!facts) throw notFound();
      // Valued and held to its bond first: the law is then asked with what this sample requires.
      const sample = await this.samples.give(actor, detentionId, sampleId, bonded);
      const evaluated = await this.desk.evaluate(facts.merchandiseId);
      const own = evaluated.find(
        ({ disclosure }) => disclosure.standing === 'owner' && disclosure.recordationId === facts.recordationId,
      );
      const ownsTheRight = own?.disclosure.recipientOrganisationId === sample.organisationId;
      const standing = ask(sampleRecipient, { ownsTheRight }, this.clock.today()).decision;
      if (!own || standing.length > 0) throw unlawful(standing);
      const field = sample.kind === 'redacted' ? 'redactedSample' : 'unredactedSample';
      const faults = faultsOfField(field, '', own);
      if (faults.some(({ code }) => code === DECIDED)) throw alreadyDecided(undefined, faults);
      if (faults.length > 0) throw unlawful(faults);
      const parts = partsNotLeft(own.decided, fieldIn(own, field)).filter(({ part }) => part === sampleId);
      const choice = { field, status: 'confirmed', reason: reason ?? sample.purpose, parts } as const;
      await this.releases.carryOut(actor, own, [choice]);
      return sample;
    });
  }
}
