import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { canonical } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { applyRule } from '../../../kernel/rule.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { RequirementRecords } from '../../requirements/index.js';
import { figuresOf } from '../../requirements/rules/prepared-requirement.js';
import type { Requirement, RequirementRecord } from '../../requirements/rules/requirement.js';
import { Decisions } from '../engine/decisions.js';
import { SimulationEngine } from '../engine/engine.js';
import { simulationRequest } from '../rules/simulation-request.js';
import { byCountry, pointOf } from '../simulation/point.js';
import { askedOf, requirementUnder } from '../simulation/regime.js';
import type { WhatIf } from '../simulation/regime.js';
import { POINT_OF_ENTRY } from '../simulation/simulation.sql.js';
import { WhatIfs } from '../simulation/what-ifs.js';
import type { ReplayEntry } from './replay.dto.js';
import type { ReplayView, ReplayedFactorView, ReplayedRuleView } from './replay.view.js';

/** Decides one entry again as known then, as it was and as it would have been, rule by rule. Keeps nothing. */
@Injectable()
export class Replays {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly records: RequirementRecords,
    private readonly whatIfs: WhatIfs,
    private readonly engine: SimulationEngine,
  ) {}

  replay(actor: Actor, { entryId, profileId, overrides = [] }: ReplayEntry): Promise<ReplayView> {
    return this.database.transaction(actor, async () => {
      const [entry] = await this.database.query<Entry>(POINT_OF_ENTRY, [entryId]);
      if (!entry) throw notFound();
      const { importerId, asOf, port } = entry;
      const { judged, issue, other } = await this.whatIfs.read(profileId, overrides);
      const request = { from: asOf, through: asOf, hasEntries: true, ...judged };
      const faults = applyRule(simulationRequest, request, asOf).decision;
      if (faults.length > 0) throw unlawful(faults);
      const knownAt = entry.knownAt.toISOString();
      const record = await this.records.read(importerId, asOf, knownAt);
      const policies = await this.policies.at(asOf, knownAt);
      const whatIf: WhatIf = { overrides: new Map(Object.entries(other)), issue };
      const nothing: WhatIf = { issue, overrides: new Map() };
      const was = requirementUnder(record, asOf, policies, nothing);
      const is = requirementUnder(await this.owing(record, entry, whatIf), asOf, policies, whatIf);
      const { goods } = record.risk;
      const { before, after, facts } = pointOf({
        ...{ entryId, asOf, knownAt, port, goods, entered: byCountry(goods), figures: figuresOf(was) },
        before: askedOf(was, asOf, policies, nothing),
        after: askedOf(is, asOf, policies, whatIf),
      });
      return {
        ...{ entryId, importerId, asOf, knownAt, before, after, facts },
        factors: factorsOf(was, is),
        rules: rulesOf(was, is),
      };
    });
  }

  // Where a law of duties is other, what the entries of twelve months would owe.
  private async owing(record: RequirementRecord, entry: Entry, whatIf: WhatIf): Promise<RequirementRecord> {
    const { importerId, entryId, asOf, knownAt } = entry;
    const running = await this.engine.begin({ from: asOf, through: asOf }, whatIf, knownAt.toISOString());
    if (!running.other) return record;
    for (const one of await this.engine.prepare(running, { first: importerId, last: importerId }))
      for (const decided of new Decisions(one, running.rates, running.regimes).each())
        if (decided.entry.id === entryId) return { ...record, dutiesTaxesFees12Months: decided.dutiesAfter };
    return record;
  }
}

interface Entry extends Record<string, unknown> {
  readonly entryId: string;
  readonly importerId: string;
  readonly asOf: IsoDate;
  readonly knownAt: Date;
  readonly port: string;
}

const factorsOf = (was: Requirement, is: Requirement): ReplayedFactorView[] =>
  was.risk.factors.map(({ name, value, weight, contribution }, i) => ({
    name,
    value: value?.toString() ?? null,
    weightBefore: weight,
    weightAfter: is.risk.factors[i]?.weight ?? 0,
    before: contribution.toString(),
    after: is.risk.factors[i]?.contribution.toString() ?? '0.00',
  }));

// A rule that is run of several things differs where one of its decisions does.
function rulesOf(was: Requirement, is: Requirement): ReplayedRuleView[] {
  const decided = ({ steps }: Requirement, id: string): string =>
    canonical(toJson(steps.filter(({ rule }) => rule.id === id).map(({ decision }) => decision)));
  const rules = new Map([...was.steps, ...is.steps].map(({ rule }) => [rule.id, rule]));
  return [...rules.values()].map(({ id, version, cites }) => ({
    id,
    version,
    cites: [...cites],
    differs: decided(was, id) !== decided(is, id),
  }));
}
