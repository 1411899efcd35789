import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import type { BondKind } from '../../bonds/rules/index.js';
import { bondClaimMade } from '../requirement.events.js';
import { bondPeriods } from '../rules/bond-periods.js';
import { claimGrounds } from '../rules/claims/claim-grounds.js';
import { claimPart } from '../rules/claims/claim-part.js';
import { bondClaimDays } from '../rules/liquidated-damages.js';
import type { MakeBondClaim } from './claim.dto.js';
import { BOND_CLAIMED, MAKE_CLAIM } from './claim.sql.js';
import type { BondClaimView } from './claim.view.js';
import { ClaimsOnRecord } from './claims-on-record.js';
import { SecuredThings } from './secured-things.js';
import { liquidatedDamagesQuestion } from './liquidated-damages.question.js';

/** Claims under one bond, and acts on one claim, wait for each other: together they take no more than the penal sum. */
export const CLAIMS = advisoryLock('bond-claims');

/** Makes claims under bonds; with each its principal and sureties have notice (19 CFR 172.1). */
@Injectable()
export class BondClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly secured: SecuredThings,
    private readonly record: ClaimsOnRecord,
  ) {}

  /** Makes a claim: the amount by the law on its default, or what is owed on its bill; the surety’s part by the period of the bond. */
  make(actor: Actor, bondId: string, given: MakeBondClaim): Promise<BondClaimView> {
    return this.database.transaction(actor, async () => {
      const [bond] = isId('bnd', bondId) ? await this.database.queryAs<BondRow>(actor, BOND_CLAIMED, [bondId]) : [];
      if (!bond) throw notFound();
      await this.database.hold(CLAIMS, [bondId]);
      const today = this.clock.today();
      const earlier = await this.record.under(bondId);
      const bill = await this.secured.findBill(bond, given.billId, today);
      const entryNumber = bill?.entryNumber ?? given.entryNumber ?? null;
      const chargedOn = (await this.secured.findDayCharged(entryNumber)) ?? given.chargedOn ?? null;
      const accruedOn = bill?.dueOn ?? given.accruedOn ?? today;
      const limit = chargedOn === null ? undefined : await this.secured.findLimit(bond.number, chargedOn);
      const bondAmount = limit ?? 0n;
      const damages = await this.damagesOf(bond, given, { accruedOn, bondAmount, today });
      const amount = bill ? bill.owed : (damages?.claim ?? null);
      const faults = ask(
        claimGrounds,
        {
          chargedOn,
          accruedOn,
          inForce: limit !== undefined,
          amountKnown: amount !== null,
          bill: bill && {
            demanded: bill.demandedOn !== null,
            claimed: earlier.some(({ row }) => row.billId === bill.billId),
          },
        },
        today,
      ).decision;
      if (faults.length > 0 || amount === null || chargedOn === null) throw unlawful(faults);
      const taken = earlier.map(({ row, standing }) => ({ periodFrom: row.periodFrom, taken: standing.takenOfBond }));
      const periods = ask(bondPeriods, bond, today).decision;
      const part = ask(claimPart, { claim: amount, bondAmount, chargedOn, periods, earlier: taken }, today).decision;
      const only = given.onlyForFreeEntryDocuments === true ? { onlyForFreeEntryDocuments: true } : {};
      const days = ask(bondClaimDays, { accruedOn, noticedOn: today, demandedOn: null, ...only }, today).decision;
      const determinationId = damages && (await this.asking.keep(actor, damages.answer, null)).id;
      const id = newId('bcl');
      const claim = {
        id,
        bond_id: bondId,
        kind: given.kind,
        default_kind: bill ? null : given.default,
        bill_id: bill?.billId ?? null,
        entry_number: entryNumber,
        charged_on: chargedOn,
        accrued_on: accruedOn,
        period_from: part.period?.from,
        period_through: part.period?.through ?? null,
        bond_amount: formatMoney(bondAmount),
        amount: formatMoney(amount),
        secured: formatMoney(part.secured),
        reason: given.reason,
        determination_id: determinationId,
        noticed_on: today,
        petition_by: days.principalPetitionBy,
        reportable_from: days.reportableFrom,
        made_by: actor.id,
      };
      await this.database.query(MAKE_CLAIM, [JSON.stringify(claim)]);
      await this.outbox.add(bondClaimMade({ claimId: id, bondId }));
      return this.record.find(actor, id);
    });
  }

  private async damagesOf(bond: BondRow, given: MakeBondClaim, { accruedOn, bondAmount, today }: Moment) {
    if (given.default === undefined || given.kind !== 'liquidated_damages') return null;
    const { value, restrictedOrAlcoholic, unpaidDuties, singleTransactionAmount, times } = given;
    const { estimatedDuties, atLowerShare } = given;
    const asked = {
      asOf: today,
      default: given.default,
      accruedOn,
      bondKind: bond.kind,
      bondAmount: formatMoney(bondAmount),
      noticedOn: today,
      ...(value === undefined ? {} : { value }),
      ...(restrictedOrAlcoholic === undefined ? {} : { restrictedOrAlcoholic }),
      ...(unpaidDuties === undefined ? {} : { unpaidDuties }),
      ...(singleTransactionAmount === undefined ? {} : { singleTransactionAmount }),
      ...(times === undefined ? {} : { times }),
      ...(estimatedDuties === undefined ? {} : { estimatedDuties }),
      ...(atLowerShare === undefined ? {} : { atLowerShare }),
    };
    const { answer } = await this.asking.decide(liquidatedDamagesQuestion, asked);
    const { claim } = answer.result;
    return { answer, claim: claim === null ? null : parseMoney(claim) };
  }
}

interface Moment {
  readonly accruedOn: IsoDate;
  readonly bondAmount: Cents;
  readonly today: IsoDate;
}

interface BondRow extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly kind: BondKind;
  readonly importerId: string;
  readonly from: IsoDate;
  readonly through: IsoDate | null;
}
