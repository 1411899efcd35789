import { Injectable } from '@nestjs/common';
import { isMoney, parseMoney } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { RulesCatalogue } from '../../../platform/rules/rules-catalogue.js';
import type { SimulationRequestFacts } from '../rules/simulation-request.js';
import { MINIMUM_BOND } from './regime.js';
import type { WhatIf } from './regime.js';
import type { GivenOverride } from './simulation.dto.js';
import { PROFILE_WEIGHS } from './simulation.sql.js';
import { riskProfiles } from '../../risk/rules/assessment/risk-policies.js';
import { riskBands, riskWeights } from '../../security/rules/security-policies.js';

/** What is asked to be other, and what the rule has to know to let it. */
export interface ReadWhatIf {
  readonly issue: WhatIf['issue'];
  /** Every parameter that is other, by its key: those of the profile among them. */
  readonly other: Readonly<Record<string, unknown>>;
  readonly judged: Pick<SimulationRequestFacts, 'profileOnRecord' | 'overrides'>;
}

/** Reads what is asked to be other. */
@Injectable()
export class WhatIfs {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RulesCatalogue,
  ) {}

  async read(profileId: string | undefined, overrides: readonly GivenOverride[]): Promise<ReadWhatIf> {
    const [profile] = profileId === undefined ? [] : await this.database.query<Weighs>(PROFILE_WEIGHS, [profileId]);
    return {
      issue: profile?.issue ?? 'adcvd',
      other: {
        ...(profile ? weighedBy(profile) : {}),
        ...Object.fromEntries(overrides.map(({ key, value }) => [key, value])),
      },
      judged: {
        profileOnRecord: profileId === undefined ? null : profile !== undefined,
        overrides: overrides.map((one) => this.judge(one)),
      },
    };
  }

  private judge({ key, value }: GivenOverride) {
    if (key === MINIMUM_BOND) return { key, known: true, faults: isAmount(value) ? [] : [AMOUNT] };
    const parameter = this.catalogue.policies().find((one) => one.key === key);
    return { key, known: parameter !== undefined, faults: parameter ? faultsOf(parameter.check, value) : [] };
  }
}

const AMOUNT = 'must be an amount of US dollars such as "100000.00"';
const isAmount = (value: unknown): boolean => isMoney(value) && parseMoney(value) > 0n;

// What is given can be anything JSON can say; a check that stumbles over it has refused it.
function faultsOf(check: (value: unknown) => readonly string[], value: unknown): readonly string[] {
  try {
    return check(value);
  } catch {
    return ['the value does not have the shape of this parameter'];
  }
}

interface Weighs extends Record<string, unknown> {
  readonly issue: WhatIf['issue'];
  readonly weights: object;
  readonly bands: object;
}

// For other issues than these duties every issue has its weights in one parameter, of which a simulation reads only its own.
const weighedBy = ({ issue, weights, bands }: Weighs): Readonly<Record<string, unknown>> =>
  issue === 'adcvd'
    ? { [riskWeights.key]: weights, [riskBands.key]: bands }
    : { [riskProfiles.key]: { [issue]: weights }, [riskBands.key]: bands };
