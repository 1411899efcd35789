import { Injectable } from '@nestjs/common';
import { filedInItsTime } from '../../../platform/access/filing-day.js';
import type { Actor } from '../../../kernel/actor.js';
import { newId } from '../../../kernel/ids.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { assertOpen, SeizureActs } from '../seizure-acts.js';
import { claimFactsOf } from '../questions/case-facts.js';
import { claimQuestion } from '../questions/claim.question.js';
import { claimAfterPublication } from '../rules/index.js';
import { SeizureStore } from '../seizure-store.js';
import { toClaimView } from '../seizure-views.js';
import { refuse } from '../seizure.errors.js';
import { Claim } from './case-act.entity.js';
import type { FileClaim } from './case-act.dto.js';
import type { ClaimView } from './case-act.view.js';
import { seizureClaimed } from '../seizure.events.js';

/** Claims, which take a seizure to court. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly acts: SeizureActs,
    private readonly filing: ActingRights,
    private readonly clock: Clock,
  ) {}

  /** A claim that is late or without its bond is kept and says so; only a valid one goes to the United States attorney. */
  file(actor: Actor, id: string, request: FileClaim): Promise<ClaimView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      await this.filing.assert(actor, record.seizure.importerOrganisationId, 'seizures');
      assertOpen(record);
      const { filedOn, claimant, bond, tooPoorForBond } = request;
      const { firstPublishedOn } = record.seizure;
      refuse([
        ...filedInItsTime(actor, '/filedOn', filedOn, this.clock.today()),
        ...ask(claimAfterPublication, { firstPublishedOn }, filedOn).decision,
      ]);
      const { seizure } = record;
      const { answer } = await this.acts.decide(claimQuestion, {
        ...claimFactsOf(record, filedOn),
        claim: { filedOn, bond, tooPoorForBond },
      });
      const standing = standingOf(answer.outcome);
      const { id: determinationId } = await this.acts.keep(actor, answer, seizure.importerOrganisationId);
      const claim: Claim = {
        id: newId('clm'),
        seizureId: id,
        filedOn,
        filedBy: actor.id,
        claimant,
        bond,
        tooPoorForBond,
        standing,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(Claim).insert(claim);
      await this.acts.tell(seizureClaimed({ seizureId: id, claimId: claim.id, standing }));
      return toClaimView(claim);
    });
  }
}

const standingOf = (claim: string): Claim['standing'] =>
  claim === 'valid' || claim === 'late' ? claim : 'bond_missing';
