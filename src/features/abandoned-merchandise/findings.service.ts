import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { parseMoney } from '../../kernel/money.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Decisions } from '../../platform/determinations/decisions.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { ask } from '../../platform/rules/ask.js';
import { notInFuture, refuse } from '../seizures/index.js';
import { faultsOfAllowanceDates } from './allowance-faults.js';
import { AbandonmentStore } from './abandonment-store.js';
import { toAbandonmentView } from './abandonment-views.js';
import { Abandonment, AbandonmentFinding } from './abandonment.entity.js';
import { abandonmentClosed } from './abandonment.errors.js';
import { beliefFound } from './abandonment.events.js';
import type { AskForAllowance, FindReasonableBelief } from './finding.dto.js';
import type { AbandonmentView } from './abandonment.view.js';
import { dutyAllowance, reasonableBelief } from './rules/index.js';

/** What is found about goods once they are abandoned: the reasonable belief, and whether duties are allowed back. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly database: Database,
    private readonly store: AbandonmentStore,
    private readonly decisions: Decisions,
    private readonly policies: PolicyRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, id: string, { believed, laws, grounds, foundOn }: FindReasonableBelief): Promise<AbandonmentView> {
    return this.database.transaction(actor, async () => {
      const { abandonment } = await this.store.hold(id);
      const { acceptedOn, merchandiseId } = abandonment;
      if (!acceptedOn) throw abandonmentClosed('The finding is about goods that were abandoned; these are not.');
      const policies = await this.policies.at(foundOn, this.clock.now());
      const facts = { believed, laws, grounds, finderRole: actor.role, foundOn, acceptedOn };
      const step = ask(reasonableBelief, facts, foundOn, policies);
      refuse([...notInFuture('/foundOn', foundOn, this.clock.today()), ...step.decision.faults]);
      const decided = {
        question: 'reasonable_belief',
        subject: { type: 'abandonment', id },
        inputs: { believed, laws, grounds },
        outcome: step.decision.reasonableBelief ? 'believed' : 'not_believed',
        reasonCodes: laws,
        result: step.decision,
        steps: [step],
        asOf: foundOn,
      };
      // Nobody outside CBP reads what is believed.
      const determinationId = await this.decisions.record(actor, decided, null);
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
      const { asOf, abandonedValue, classValue, ...given } = request;
      const { basis, circumstances } = abandonment;
      refuse([...notInFuture('/asOf', asOf, this.clock.today()), ...faultsOfAllowanceDates(request, circumstances)]);
      const facts = { ...given, basis, abandonedValue: parseMoney(abandonedValue), classValue: parseMoney(classValue) };
      const step = ask(dutyAllowance, facts, asOf);
      const { outcome, reasonCodes, lastDay } = step.decision;
      const subject = { type: 'abandonment', id };
      const decided = {
        question: 'duty_allowance',
        subject,
        inputs: request,
        outcome,
        reasonCodes,
        result: step.decision,
        steps: [step],
        asOf,
      };
      const determinationId = await this.decisions.record(actor, decided, abandonment.importerOrganisationId);
      await this.database
        .repo(Abandonment)
        .update(
          { id },
          { allowanceOutcome: outcome, allowanceLastDay: lastDay, allowanceDeterminationId: determinationId },
        );
      return toAbandonmentView(await this.store.find(actor, id));
    });
  }
}
