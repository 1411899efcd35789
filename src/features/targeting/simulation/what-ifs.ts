import { Injectable } from '@nestjs/common';
import { isMoney, parseMoney } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { RulesCatalogue } from '../../../platform/rules/rules-catalogue.js';
import type { SimulationRequestFacts } from '../rules/simulation-request.js';
import type { Citation } from '../../../kernel/citation.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DutyPrograms } from '../../duties/index.js';
import type { DutyProgram } from '../../duties/rules/additional/duty-program.js';
import { standardContinuousBond } from '../../security/rules/index.js';
import { citesOfProgram, faultsOfProgram, programOf } from './changed-law.js';
import { BEARING, MINIMUM_BOND, PROVISION_ON_BONDS } from './regime.js';
import type { WhatIf } from './regime.js';
import type { GivenOverride } from './simulation.dto.js';
import { PROFILE_WEIGHS } from './simulation.sql.js';
import { ORDER_SWITCHED_ON } from '../../order-14411/rules/switched-on.js';
import { riskProfiles } from '../../risk/rules/assessment/risk-policies.js';
import { riskBands, riskWeights } from '../../security/rules/security-policies.js';

/** What is asked to be other, and what the rule has to know to let it. */
export interface ReadWhatIf {
  readonly issue: WhatIf['issue'];
  /** Every parameter that is other, by its key: those of the profile among them. */
  readonly other: Readonly<Record<string, unknown>>;
  /** Each as it is kept and shown, with the law it is other than. */
  readonly overrides: readonly (GivenOverride & { readonly cites: readonly Citation[] })[];
  readonly judged: Pick<SimulationRequestFacts, 'profileOnRecord' | 'overrides'>;
}

/** Reads what is asked to be other. */
@Injectable()
export class WhatIfs {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RulesCatalogue,
    private readonly programs: DutyPrograms,
    private readonly clock: Clock,
  ) {}

  async read(profileId: string | undefined, overrides: readonly GivenOverride[]): Promise<ReadWhatIf> {
    const [profile] = profileId === undefined ? [] : await this.database.query<Weighs>(PROFILE_WEIGHS, [profileId]);
    const named = await this.named(overrides);
    const judged = overrides.map((one) => this.judge(one, named));
    return {
      issue: profile?.issue ?? 'adcvd',
      other: {
        ...(profile ? weighedBy(profile) : {}),
        ...Object.fromEntries(overrides.map(({ key, value }) => [key, value])),
      },
      judged: {
        profileOnRecord: profileId === undefined ? null : profile !== undefined,
        overrides: judged,
      },
      overrides: overrides.map(({ key, value }, i) => ({ key, value, cites: judged[i]?.cites ?? [] })),
    };
  }

  // The programmes of Chapter 99 are read only where one of them is named.
  private async named(overrides: readonly GivenOverride[]): Promise<readonly DutyProgram[]> {
    if (overrides.every(({ key }) => programOf(key) === null)) return [];
    return (await this.programs.at(this.clock.now())).index.programs;
  }

  private judge({ key, value }: GivenOverride, programs: readonly DutyProgram[]): Judged {
    if (key === MINIMUM_BOND) {
      const { cites } = standardContinuousBond;
      return { key, known: true, faults: isAmount(value) ? [] : [AMOUNT], cites };
    }
    const id = programOf(key);
    if (id !== null) {
      const program = programs.find(({ programId }) => programId === id);
      if (!program) return { key, known: false, faults: [], cites: [] };
      return { key, known: true, faults: faultsOfProgram(value, program), cites: citesOfProgram(program) };
    }
    const parameter = this.catalogue.policies().find((one) => one.key === key);
    if (!parameter) return { key, known: false, faults: [], cites: [] };
    const faults = BEARING.has(key)
      ? [...faultsOf(parameter.check, value), ...withoutEffect(key, value)]
      : [NO_BEARING];
    return { key, known: true, faults, cites: parameter.asInitial.cites };
  }
}

type Judged = SimulationRequestFacts['overrides'][number] & { readonly cites: readonly Citation[] };

const NO_BEARING = 'nothing that is asked of importers stands on it, so that another value changes nothing';

// A provision that asks for something else than bonds would change nothing, and nobody would see why.
function withoutEffect(key: string, value: unknown): readonly string[] {
  const { provisions } = (value ?? {}) as { readonly provisions?: unknown };
  if (key !== ORDER_SWITCHED_ON.key || !Array.isArray(provisions)) return [];
  return provisions
    .filter((id) => id !== PROVISION_ON_BONDS)
    .map((id) => `${String(id)} changes no bond, and a simulation looks at bonds and duties alone`);
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
