import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import { Bonds } from '../../bonds/index.js';
import { ImportersService } from '../../importers/index.js';
import { AMOUNTS_ARE } from '../rules/amounts.js';
import { bondForecast } from '../rules/bond-forecast.js';
import type { ChargedOn } from '../rules/bond-forecast.js';
import type { ForecastBond } from './forecast.dto.js';
import { ADDITIONAL_NOTIFIED, DUTIES_BY_DAY } from './forecast.sql.js';
import type { BondForecastView } from './forecast.view.js';

const READER = 'system:requirements';
const IMPORTATION = '1';
const MONTHS = 12;

/** Says from when on the continuous bond of an importer would no longer be enough. Keeps nothing. */
@Injectable()
export class BondForecasts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImportersService,
    private readonly bonds: Bonds,
    private readonly policies: PolicyRegister,
  ) {}

  async forecast(actor: Actor, importerId: string, given: ForecastBond): Promise<BondForecastView> {
    const { asOf = this.clock.today(), months = MONTHS, plannedEntries, repeatPastYear = false } = given;
    await this.importers.find(actor, importerId, {});
    const faults = plannedEntries.flatMap(({ on }, i) => (on < asOf ? [plannedBefore(i, asOf)] : []));
    if (faults.length > 0) throw invalid(faults);
    const [bond, days, [told], policies] = await Promise.all([
      this.bonds.findBondVersion(importerId, IMPORTATION, asOf),
      this.database.queryAs<DayRow>(READER, DUTIES_BY_DAY, [importerId, addMonths(asOf, -MONTHS), asOf]),
      this.database.queryAs<{ amount: string }>(READER, ADDITIONAL_NOTIFIED, [importerId]),
      this.policies.at(asOf, this.clock.now()),
    ]);
    const past = days.map(({ on, total }) => ({ on, amount: parseMoney(total) }));
    const planned = plannedEntries.map(({ on, dutiesTaxesFees }) => ({ on, amount: parseMoney(dutiesTaxesFees) }));
    const charges = [...past, ...planned, ...(repeatPastYear ? past.flatMap((one) => again(one, asOf)) : [])];
    const amount = given.bondAmount === undefined ? (bond?.limitOfLiability ?? null) : parseMoney(given.bondAmount);
    const additional = told ? parseMoney(told.amount) : 0n;
    const found = ask(bondForecast, { charges, bond: amount, additional, months }, asOf, policies).decision;
    return {
      importerId,
      asOf,
      ...(bond ? { bondId: bond.bondId } : {}),
      bondAmount: shown(amount),
      additionalAmount: formatMoney(additional),
      undeterminedEntries: days.reduce((sum, { undetermined }) => sum + undetermined, 0),
      breachOn: found.breachOn,
      warnings: [...found.warnings],
      months: found.months.map(({ on, duties, required, percent, sufficient }) => ({
        on,
        dutiesTaxesFees12Months: formatMoney(duties),
        requiredAmount: shown(required),
        utilisationPercent: percent,
        sufficient,
      })),
      ...AMOUNTS_ARE,
    };
  }
}

interface DayRow extends Record<string, unknown> {
  readonly on: IsoDate;
  readonly total: string;
  readonly undetermined: number;
}

const shown = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));

// A year later, and once more in the year after it.
const again = ({ on, amount }: ChargedOn, asOf: IsoDate): readonly ChargedOn[] =>
  [1, 2].map((years) => ({ on: addMonths(on, years * MONTHS), amount })).filter((one) => one.on > asOf);

const plannedBefore = (i: number, asOf: IsoDate): Fault => ({
  pointer: `/plannedEntries/${String(i)}/on`,
  code: 'forecast.planned_in_past',
  message: `What is planned is filed on ${asOf} or later; what was filed before is on record.`,
  remedy: 'Name a later day, or leave it out.',
});
