import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../kernel/in-future.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { refuse } from '../seizures/index.js';
import { AbandonmentStore } from './abandonment-store.js';
import { toAbandonmentView } from './abandonment-views.js';
import { Abandonment, AbandonmentFinding } from './abandonment.entity.js';
import { abandonmentClosed } from './abandonment.errors.js';
import { beliefFound } from './abandonment.events.js';
import type { AskForAllowance, FindReasonableBelief } from './finding.dto.js';
import type { AbandonmentView } from './abandonment.view.js';
import { dutyAllowanceQuestion } from './duty-allowance.question.js';
import { reasonableBeliefQuestion } from './reasonable-belief.question.js';
import { allowanceDates } from './rules/index.js';
import type { BasisFacts } from './rules/index.js';

/** What is found about goods once they are abandoned: the reasonable belief, and whether duties are allowed back. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly database: Database,
    private readonly store: AbandonmentStore,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, id: string, { believed, laws, grounds, foundOn }: FindReasonableBelief): Promise<AbandonmentView> {
    return this.database.transaction(actor, async () => {
      const { abandonment } = await this.store.hold(id);
      const { acceptedOn, merchandiseId } = abandonment;
      if (!acceptedOn) throw abandonmentClosed('The finding is about goods that were abandoned; these are not.');
      const asked = { asOf: foundOn, abandonmentId: id, believed, laws, grounds, finderRole: actor.role, acceptedOn };
      const { answer, faults } = await this.asking.decide(reasonableBeliefQuestion, asked);
      refuse([...notInFuture('/foundOn', foundOn, this.clock.today()), ...faults]);
      // Kept for no organisation: only CBP reads why it believes something of the goods.
      const { id: determinationId } = await this.asking.keep(actor, answer, null);
      await this.database.repo(AbandonmentFinding).insert({
        id: newId('fnd'),
        abandonmentId: id,
        believed,
        laws,
        grounds,
        foundOn,
        foundBy: actor.id,
        finderRole: actor.role,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      });
      await this.outbox.add(beliefFound({ abandonmentId: id, merchandiseId }));
      return toAbandonmentView(await this.store.find(actor, id));
    });
  }

  /** Asked for again, the last answer counts: it may have been open. */
  allow(actor: Actor, id: string, request: AskForAllowance): Promise<AbandonmentView> {
    return this.database.transaction(actor, async () => {
      const { abandonment } = await this.store.hold(id);
      if (!abandonment.acceptedOn)
        throw abandonmentClosed('Duties are allowed on goods that were abandoned; these are not.');
      const { basis, circumstances } = abandonment;
      refuse([
        ...notInFuture('/asOf', request.asOf, this.clock.today()),
        ...ask(allowanceDates, { ...request, ...entryOf(circumstances) }, request.asOf).decision,
      ]);
      const { answer } = await this.asking.decide(dutyAllowanceQuestion, { ...request, abandonmentId: id, basis });
      const {
        id: determinationId,
        outcome,
        result,
      } = await this.asking.keep(actor, answer, abandonment.importerOrganisationId);
      await this.database
        .repo(Abandonment)
        .update(
          { id },
          { allowanceOutcome: outcome, allowanceLastDay: result.lastDay, allowanceDeterminationId: determinationId },
        );
      return toAbandonmentView(await this.store.find(actor, id));
    });
  }
}

// The entry after which the goods were abandoned, where that is how they were.
const entryOf = (circumstances: BasisFacts) =>
  circumstances.basis === 'vol_30d' ? { enteredOnRecord: circumstances.enteredOn } : {};
