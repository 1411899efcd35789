import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { invalid, notFound, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { partsNotLeft } from './decided-case.js';
import { DisclosureDesk } from './disclosure-desk.js';
import type { EvaluatedCase } from './disclosure-desk.js';
import { DisclosureProposal } from './disclosure-proposal.entity.js';
import { disclosureRefused } from './disclosure.events.js';
import { alreadyDecided } from './disclosure.errors.js';
import type { DecideDisclosures, FieldDecisionRequest } from './disclosure.dto.js';
import { Releases } from './releases.js';
import { FIELD_TITLES, REASONS } from './rules/index.js';
import type { FieldDecision } from './rules/index.js';

/** An officer's choice on what may, but need not, be disclosed: all of the request or nothing. */
@Injectable()
export class OfficerDecisions {
  constructor(
    private readonly database: Database,
    private readonly desk: DisclosureDesk,
    private readonly releases: Releases,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  decide(actor: Actor, merchandiseId: string, { items, recordationId }: DecideDisclosures): Promise<EvaluatedCase> {
    return this.database.transaction(actor, async () => {
      // Holds the goods: of two officers the second sees what the first did, and a hold placed meanwhile stops both.
      const evaluated = chosen(await this.desk.evaluate(merchandiseId), recordationId);
      const faults = items.flatMap((item, i) => faultsOf(item, i, items, evaluated));
      if (faults.some(({ code }) => code !== DECIDED)) throw unlawful(faults.filter(({ code }) => code !== DECIDED));
      if (faults.length > 0) throw alreadyDecided(undefined, faults);
      return this.carryOut(actor, evaluated, items);
    });
  }

  private async carryOut(
    actor: Actor,
    { disclosure, decided }: EvaluatedCase,
    items: readonly FieldDecisionRequest[],
  ): Promise<EvaluatedCase> {
    const determinationId = await this.desk.keep(decided, disclosure.id);
    await this.note(actor, disclosure.id, decided.decision.stage, items, determinationId);
    const released = items.filter(({ decision }) => decision === 'release');
    const fields = released.map((item) => {
      return [fieldIn(decided.decision.fields, item), { decidedBy: actor.id, reason: item.reason }] as const;
    });
    const left = await this.releases.release(disclosure, decided, fields, determinationId);
    if (released.length < items.length) await this.outbox.add(disclosureRefused({ disclosureId: disclosure.id }));
    const after = { ...decided, items: [...decided.items, ...left] };
    const settled = await this.desk.settle(disclosure, after, determinationId);
    const proposals = await this.database
      .repo(DisclosureProposal)
      .find({ where: { disclosureId: disclosure.id }, order: { id: 'asc' } });
    return { disclosure: settled, decided: after, proposals };
  }

  private async note(
    actor: Actor,
    disclosureId: string,
    stage: DisclosureProposal['stage'],
    items: readonly FieldDecisionRequest[],
    determinationId: string,
  ): Promise<void> {
    const repo = this.database.repo(DisclosureProposal);
    const decidedOn = this.clock.today();
    for (const { field, decision, reason } of items) {
      const status = decision === 'release' ? 'confirmed' : 'refused';
      const outcome = { status, decidedOn, decidedBy: actor.id, reason, determinationId } as const;
      const { affected } = await repo.update({ disclosureId, field, stage }, outcome);
      if (affected) continue;
      // What is given on request only was not proposed.
      const recordedAt = new Date(this.clock.now());
      await repo.insert({
        id: newId('dsp'),
        disclosureId,
        field,
        stage,
        proposedOn: decidedOn,
        recordedAt,
        ...outcome,
      });
    }
  }
}

const DECIDED = 'disclosure.already_decided';

function chosen(evaluated: readonly EvaluatedCase[], recordationId: string | undefined): EvaluatedCase {
  const [first, second] = recordationId
    ? evaluated.filter(({ disclosure }) => disclosure.recordationId === recordationId)
    : evaluated;
  if (!first) throw notFound();
  if (second) throw invalid([whichRight]);
  return first;
}

function faultsOf(
  item: FieldDecisionRequest,
  index: number,
  all: readonly FieldDecisionRequest[],
  { decided, proposals, disclosure }: EvaluatedCase,
): Fault[] {
  const pointer = `/items/${String(index)}/field`;
  const title = FIELD_TITLES[item.field];
  if (all.findIndex(({ field }) => field === item.field) !== index)
    return [{ pointer, code: 'disclosure.field_twice', message: `${title} is named twice.` }];
  const field = fieldIn(decided.decision.fields, item);
  const past = proposals.find((one) => one.field === item.field && one.stage === disclosure.stage);
  const left = partsNotLeft(decided, field).length === 0 && decided.items.some((one) => one.field === item.field);
  if (left || past?.status === 'confirmed' || past?.status === 'refused')
    return [{ pointer, code: DECIDED, message: `${title} was already decided.` }];
  if (field.outcome === 'may') return [];
  const { reason, until, cites } = field;
  return [
    {
      pointer,
      code: `disclosure.${reason ?? 'no_rule_authorises'}`,
      message: until ? `${title} may not leave before ${until}.` : `${title} may not leave at this stage.`,
      citation: reason ? REASONS[reason] : cites[0],
    },
  ];
}

function fieldIn(fields: readonly FieldDecision[], { field }: FieldDecisionRequest): FieldDecision {
  const found = fields.find((one) => one.field === field);
  if (!found) throw new Error(`no decision on ${field}`);
  return found;
}

const whichRight: Fault = {
  pointer: '/recordationId',
  code: 'field.missing',
  message: 'These goods are a case for several recorded rights.',
  remedy: 'Name the recordation.',
};
