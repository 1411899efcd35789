import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { determine } from '../../kernel/determination.js';
import type { Draft } from '../../kernel/determination.js';
import { Clock } from '../clock/clock.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { DeterminationStore } from './determination-store.js';

/** A decision with legal effect, before it is kept. */
export type Decided = Omit<Draft, 'knownAt' | 'dataCurrentThrough'>;

/** Keeps the determination behind an act, in the act's own transaction. */
@Injectable()
export class Decisions {
  constructor(
    private readonly store: DeterminationStore,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Its id; beside CBP the organisation it is about may read it. */
  async record(actor: Actor, decided: Decided, organisationId: string | null): Promise<string> {
    const draft = { ...decided, dataCurrentThrough: null, knownAt: this.clock.now() };
    const { id } = await this.store.record(actor, determine(draft, this.catalogue.ruleSet), organisationId);
    return id;
  }
}
