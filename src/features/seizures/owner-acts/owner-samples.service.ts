import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SampleBondAnswers, SampleBonds, comeBack, demandBack, leave } from '../../merchandise/index.js';
import type { DemandSample, ReturnSample, Taken } from '../../merchandise/index.js';
import { sampleParagraph } from '../../merchandise/rules/index.js';
import { sampleSectionOf } from '../rules/index.js';
import type { Seizure } from '../seizure.entity.js';
import { ownerSampleQuestion } from '../questions/owner-sample.question.js';
import { SeizureActs } from '../seizure-acts.js';
import { SeizureStore } from '../seizure-store.js';
import { toOwnerRequestView } from '../seizure-views.js';
import { ownerSampleMoved } from '../seizure.events.js';
import { OwnerRequest } from './owner-act.entity.js';
import { sampleOfSeizure } from './sample-of-seizure.js';
import type { OwnerRequestView } from './owner-act.view.js';

const SERVICE: Actor = { id: 'system:seizures', role: 'system', organisationId: null, scopes: [] };

/** Follows the samples given to owners after seizure, from the day they leave until they are back or certified lost. */
@Injectable()
export class OwnerSamples {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly acts: SeizureActs,
    private readonly answers: SampleBondAnswers,
    private readonly bonds: SampleBonds,
    private readonly clock: Clock,
  ) {}

  /** It leaves by a disclosure, in that transaction; the goods and the bond are held to this day's law, and to what is out by now. */
  async left(requestId: string, taken: Omit<Taken, 'under'>): Promise<void> {
    const sample = await this.database.repo(OwnerRequest).findOneBy({ id: requestId });
    if (!sample) throw notFound();
    const seizure = await this.store.holdUnseen(sample.seizureId);
    const left = leave(sample, { ...taken, under: paragraphOf(seizure, taken.on) });
    const others = await this.store.samplesTaken(seizure.id, requestId);
    const asked = { quantity: sample.sampleQuantity ?? '0', statedValue: sample.sampleDomesticValue ?? '0' };
    const { answer, faults: ofGoods } = await this.acts.decide(ownerSampleQuestion, {
      asOf: taken.on,
      seizureId: seizure.id,
      sampleRequestId: requestId,
      sample: sampleOfSeizure(seizure, others, asked),
    });
    const domesticValue = parseMoney(answer.result.domesticValue);
    const facts = { domesticValue, bond: await this.bonds.behind(sample) };
    const bond = await this.answers.answer(facts, taken.on, requestId);
    const faults = [...ofGoods, ...bond.faults];
    // Whoever decides to release named no bond; it is the owner's, on record with the request.
    if (faults.length > 0) throw unlawful(faults.map((fault) => ({ ...fault, pointer: '' })));
    await this.acts.keep(SERVICE, answer, null);
    const bondDeterminationId = await bond.keep(SERVICE);
    await this.change(sample, { ...left, bondRequired: bond.required, bondDeterminationId });
  }

  demand(actor: Actor, id: string, requestId: string, demanded: DemandSample): Promise<OwnerRequestView> {
    return this.step(actor, id, requestId, (sample, taken) => demandBack(sample, taken, demanded));
  }

  close(actor: Actor, id: string, requestId: string, returned: ReturnSample): Promise<OwnerRequestView> {
    return this.step(actor, id, requestId, (sample, taken) => comeBack(sample, taken, returned));
  }

  private step(
    actor: Actor,
    id: string,
    requestId: string,
    take: (sample: OwnerRequest, taken: Taken) => Partial<OwnerRequest>,
  ): Promise<OwnerRequestView> {
    return this.database.transaction(actor, async () => {
      const { requests, seizure } = await this.store.hold(actor, id);
      const sample = requests.find((one) => one.id === requestId && one.wants === 'sample');
      if (!sample) throw notFound();
      const on = this.clock.today();
      return this.change(sample, take(sample, { on, by: actor.id, under: paragraphOf(seizure, on) }));
    });
  }

  private async change(sample: OwnerRequest, to: Partial<OwnerRequest>): Promise<OwnerRequestView> {
    const changed = await this.database.repo(OwnerRequest).save({ ...sample, ...to });
    const { seizureId, id: requestId, status } = changed;
    await this.acts.tell(ownerSampleMoved({ seizureId, requestId, status: status ?? '' }));
    return toOwnerRequestView(changed);
  }
}

function paragraphOf({ grounds }: Pick<Seizure, 'grounds'>, on: IsoDate): Citation {
  const section = sampleSectionOf(grounds);
  return applyRule(sampleParagraph, { section, sample: 'after_seizure' }, on).decision.paragraph;
}
