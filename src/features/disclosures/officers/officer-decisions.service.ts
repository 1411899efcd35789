import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { invalid, notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { EvaluatedCase } from '../case-evaluation.js';
import { DisclosureDesk } from '../disclosure-desk.js';
import { disclosureRefused } from '../disclosure.events.js';
import { alreadyDecided } from '../disclosure.errors.js';
import type { DecideDisclosures, FieldDecisionRequest } from '../disclosure.dto.js';
import { OfficerReleases } from './officer-releases.js';
import { FIELD_TITLES } from '../rules/index.js';
import { DECIDED, faultsOfChoice, leftToChoose } from './officer-choice.js';

/** An officer's choice on what may, but need not, be disclosed: all of the request or nothing. */
@Injectable()
export class OfficerDecisions {
  constructor(
    private readonly database: Database,
    private readonly desk: DisclosureDesk,
    private readonly releases: OfficerReleases,
    private readonly outbox: Outbox,
  ) {}

  /** The disclosure it was decided on. */
  decide(actor: Actor, merchandiseId: string, { items, recordationId }: DecideDisclosures): Promise<string> {
    return this.database.transaction(actor, async () => {
      // Holds the goods: of two officers the second sees what the first did, and a hold placed meanwhile stops both.
      const evaluated = chosen(await this.desk.evaluate(merchandiseId), recordationId);
      const faults = items.flatMap((item, i) => [...twice(item, i, items), ...faultsOfChoice(item, i, evaluated)]);
      if (faults.some(({ code }) => code !== DECIDED)) throw unlawful(faults.filter(({ code }) => code !== DECIDED));
      if (faults.length > 0) throw alreadyDecided(undefined, faults);
      await this.carryOut(actor, evaluated, items);
      return evaluated.disclosure.id;
    });
  }

  private async carryOut(
    actor: Actor,
    evaluated: EvaluatedCase,
    items: readonly FieldDecisionRequest[],
  ): Promise<void> {
    const choices = items.map(({ field, decision, reason }) => ({
      field,
      reason,
      status: decision === 'release' ? ('confirmed' as const) : ('refused' as const),
      parts: decision === 'release' ? leftToChoose(evaluated, field) : [],
    }));
    await this.releases.carryOut(actor, evaluated, choices);
    const { id: disclosureId } = evaluated.disclosure;
    if (choices.some(({ status }) => status === 'refused')) await this.outbox.add(disclosureRefused({ disclosureId }));
  }
}

// What listed persons are told is a duty; only what an owner may be told is anyone's choice.
function chosen(evaluated: readonly EvaluatedCase[], recordationId: string | undefined): EvaluatedCase {
  const owners = evaluated.filter(({ disclosure }) => disclosure.standing === 'owner');
  const [first, second] = recordationId
    ? owners.filter(({ disclosure }) => disclosure.recordationId === recordationId)
    : owners;
  if (!first) throw notFound();
  if (second) throw invalid([whichRight]);
  return first;
}

const twice = ({ field }: FieldDecisionRequest, index: number, all: readonly FieldDecisionRequest[]): Fault[] =>
  all.findIndex((one) => one.field === field) === index
    ? []
    : [
        {
          pointer: `/items/${String(index)}/field`,
          code: 'disclosure.field_twice',
          message: `${FIELD_TITLES[field]} is named twice.`,
        },
      ];

const whichRight: Fault = {
  pointer: '/recordationId',
  code: 'field.missing',
  message: 'These goods are a case for several recorded rights.',
  remedy: 'Name the recordation.',
};
