import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { EvaluatedCase } from '../case-evaluation.js';
import { DisclosureRecords } from '../disclosure-records.js';
import type { FieldPart } from '../cases/field-contents.js';
import { fieldIn } from './officer-choice.js';
import { Proposals } from './proposals.js';
import type { OfficersChoice } from './proposals.js';
import { Releases } from '../releases.js';

/** A choice that the law allows, with what leaves by it. */
export type LawfulChoice = Omit<OfficersChoice, 'decidedBy'> & { readonly parts: readonly FieldPart[] };

/** Carries out what an officer chose: the answer it stands on, the note of the choice, and what leaves, in one transaction. */
@Injectable()
export class OfficerReleases {
  constructor(
    private readonly records: DisclosureRecords,
    private readonly proposals: Proposals,
    private readonly releases: Releases,
  ) {}

  async carryOut(actor: Actor, evaluated: EvaluatedCase, choices: readonly LawfulChoice[]): Promise<void> {
    const { disclosure, decided } = evaluated;
    const determinationId = await this.records.keep(decided, disclosure.id);
    const decidedBy = actor.id;
    const noted = choices.map(({ field, status, reason }) => ({ field, status, reason, decidedBy }));
    await this.proposals.note(disclosure.id, decided.decision.stage, noted, determinationId);
    const leaving = choices
      .filter(({ parts }) => parts.length > 0)
      .map(({ field, parts, reason }) => ({ field: fieldIn(evaluated, field), parts, decidedBy, reason }));
    const left = await this.releases.release(disclosure, decided, leaving, determinationId);
    await this.records.settle(disclosure, { ...decided, items: [...decided.items, ...left] }, determinationId);
  }
}
