import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ImportersService } from '../../importers/index.js';
import { BondLiabilities } from './bond-liabilities.js';
import type { BondLiability } from './bond-liabilities.js';
import type { LiableBond } from './liable-bond.js';
import { bondLiabilityView, exposedOf } from './liability-to-view.js';
import { BONDS_OF_PRINCIPAL, BONDS_OF_SURETY, FIND_SURETY } from './liability.sql.js';
import type { BondPositionView, SuretyExposureView } from './liability.view.js';

const READER = 'system:requirements';
const SHOWN = 500;

/** Says what the bonds of an importer, and of a surety, answer for. */
@Injectable()
export class BondPositions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImportersService,
    private readonly liabilities: BondLiabilities,
  ) {}

  /** Every bond of an importer with its periods, on a day; one that the actor may not know of is not there. */
  async ofImporter(actor: Actor, importerId: string, asOf: IsoDate = this.clock.today()): Promise<BondPositionView> {
    await this.importers.find(actor, importerId, {});
    const bonds = await this.database.queryAs<LiableBond>(READER, BONDS_OF_PRINCIPAL, [asOf, importerId]);
    const found = await this.liabilities.find(bonds, asOf);
    return {
      importerId,
      asOf,
      bonds: found.map((one) => bondLiabilityView(one, one.bond.limitOfLiability)),
      exposed: formatMoney(known(found, exposedOf)),
      claimable: formatMoney(sumCents(found.flatMap(({ periods }) => periods.map(({ claimable }) => claimable ?? 0n)))),
      notKnown: found.filter((one) => exposedOf(one) === null).map(({ bond }) => bond.bondNumber),
    };
  }

  /** What a surety answers for by its own parts, on a day: for itself, and for customs. */
  async ofSurety(actor: Actor, naic: string, asOf: IsoDate = this.clock.today()): Promise<SuretyExposureView> {
    const [surety] = await this.database.queryAs<SuretyRow>(actor, FIND_SURETY, [naic]);
    if (!surety) throw notFound();
    const bonds = await this.database.queryAs<LiableBond>(READER, BONDS_OF_SURETY, [asOf, naic]);
    const partOf = ({ sureties }: LiableBond): Cents =>
      sumCents(sureties.filter((one) => one.naic === naic).map(({ share }) => parseMoney(share)));
    const found = await this.liabilities.find(bonds, asOf, partOf);
    const open = found
      .filter((one) => one.billsWithoutPeriod.length > 0 || (exposedOf(one) ?? 0n) > 0n)
      .toSorted((a, b) => Number((exposedOf(b) ?? 0n) - (exposedOf(a) ?? 0n)));
    const inRunOff = found.map((one) => ({ ...one, periods: one.periods.filter(({ state }) => state === 'run_off') }));
    return {
      naic,
      suretyCodes: [...surety.codes],
      asOf,
      bondsWritten: bonds.length,
      principals: new Set(bonds.map(({ importerId }) => importerId)).size,
      exposed: formatMoney(known(found, exposedOf)),
      exposedInRunOff: formatMoney(known(inRunOff, exposedOf)),
      claimable: formatMoney(sumCents(found.flatMap(({ periods }) => periods.map(({ claimable }) => claimable ?? 0n)))),
      bondsNotKnown: found.filter((one) => exposedOf(one) === null).length,
      bonds: open.slice(0, SHOWN).map((one) => bondLiabilityView(one, formatMoney(partOf(one.bond)))),
      bondsNotShown: Math.max(0, open.length - SHOWN),
    };
  }
}

const known = (found: readonly BondLiability[], amountOf: (one: BondLiability) => Cents | null): Cents =>
  sumCents(found.map((one) => amountOf(one) ?? 0n));

interface SuretyRow extends Record<string, unknown> {
  readonly codes: readonly string[];
}
