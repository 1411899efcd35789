import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { Decided } from '../../../platform/determinations/asking.js';
import { Bonds } from '../../bonds/index.js';
import type { BondVersion } from '../../bonds/index.js';
import { Importers } from '../../importers/index.js';
import { importerRequirement } from '../requirement.question.js';
import type { RequirementResultView } from '../requirement.view.js';

const IMPORTATION = '1';

/** What is required of an importer, and why it is not determined where it is not. */
export type FoundToReview =
  | Decided<RequirementResultView>
  | { readonly answer: null; readonly faults: Decided['faults']; readonly policies: null };

/** Finds what a review of a bond stands on: the bond of the day, whose it is, and what is required. */
@Injectable()
export class BondsToReview {
  constructor(
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly bonds: Bonds,
    private readonly importers: Importers,
  ) {}

  async find(importerId: string): Promise<{
    readonly decided: FoundToReview;
    readonly bond: BondVersion | undefined;
    readonly organisation: string | null;
  }> {
    const decided = await this.decide(importerId);
    const bond = await this.bonds.findBondVersion(importerId, IMPORTATION, this.clock.today());
    const organisations = await this.importers.organisationsOf([importerId]);
    return { decided, bond, organisation: organisations.get(importerId) ?? null };
  }

  // What the law has no value for, and what has no record of its own, is not assessed; nothing is guessed.
  private async decide(importerId: string): Promise<FoundToReview> {
    try {
      return await this.asking.decide(importerRequirement, { importerId, asOf: this.clock.today() });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { answer: null, faults: error.faults, policies: null };
    }
  }
}
