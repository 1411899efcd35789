import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import type { SimulatedAskView } from '../simulation/simulation-result.view.js';
import { ReplayEntry } from './replay.dto.js';
import { ReplayView } from './replay.view.js';
import type { ReplayedFactorView, ReplayedRuleView } from './replay.view.js';
import { Replays } from './replays.service.js';

const askAccess: FieldPolicy<SimulatedAskView> = { band: [CBP], score: [CBP], additional: [CBP], required: [CBP] };
const factorAccess: FieldPolicy<ReplayedFactorView> = {
  name: [CBP],
  value: [CBP],
  weightBefore: [CBP],
  weightAfter: [CBP],
  before: [CBP],
  after: [CBP],
};
const ruleAccess: FieldPolicy<ReplayedRuleView> = {
  id: [CBP],
  version: [CBP],
  cites: [CBP],
  differs: [CBP],
};
const replayAccess: FieldPolicy<ReplayView> = {
  entryId: [CBP],
  importerId: [CBP],
  asOf: [CBP],
  knownAt: [CBP],
  before: within(askAccess, [CBP]),
  after: within(askAccess, [CBP]),
  factors: within(factorAccess, [CBP]),
  rules: within(ruleAccess, [CBP]),
  facts: [CBP],
};

/** Single entries decided again. */
@ApiTags('Targeting')
@Controller('v1/simulation-replays')
export class ReplaysController {
  constructor(private readonly replays: Replays) {}

  /** Decides one entry again as known when it was put on record, as it was and as it would have been under a profile or other parameters: factor by factor and rule by rule, each with what it stands on. Keeps nothing. */
  @Post()
  @HttpCode(200)
  @Requires('simulations:run')
  @Reveals(ReplayView, replayAccess)
  replayEntry(@CurrentActor() actor: Actor, @Body() body: ReplayEntry): Promise<ReplayView> {
    return this.replays.replay(actor, body);
  }
}
