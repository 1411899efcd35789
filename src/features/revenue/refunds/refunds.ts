import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { SURETIES_OF_BONDS } from '../bills/bill.sql.js';
import { Books } from '../books/books.js';
import { refundAccount } from './refund-acts.service.js';
import type { RefundKind } from './refund-row.js';
import { RefundSetOffs } from './refund-set-offs.js';
import { refundStanding } from './refund-standing.question.js';
import { refundRaised } from './refund.events.js';
import { INSERT_REFUND, OWNER_DECLARED, PAID_BY_SURETY, PAYEE } from './refund.sql.js';

const ITSELF = 'system:revenue';

/** What was paid too much on an entry. */
export interface Overpayment {
  readonly importerId: string;
  readonly entryNumber: string;
  readonly kind: RefundKind;
  readonly principal: string;
  readonly depositedOn: IsoDate;
  /** Where it was paid in parts on several days: each, adding up to the principal. */
  readonly parts?: readonly { readonly amount: string; readonly paidOn: IsoDate; readonly earnsInterest?: boolean }[];
  /** The transferee of the right to withdraw the goods from warehouse, and what of it that one had paid. */
  readonly transferee?: { readonly importerId: string; readonly paid: string };
  /** The day of the liquidation or reliquidation that finds it due. */
  readonly settledOn: IsoDate;
  readonly bondNumbers?: readonly string[];
}

// A limited liability company is taxed as it chose; what is not known is not presumed.
const CORPORATE: Readonly<Record<string, boolean>> = {
  corporation: true,
  individual: false,
  sole_proprietor: false,
  partnership: false,
};

/** What later features ask of refunds. */
@Injectable()
export class Refunds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly books: Books,
    private readonly setOffs: RefundSetOffs,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Puts on record, in the running transaction or one of its own, that something was paid too much, with its interest to the settlement; sets it off
   * against what the importer owes. The id of the refund.
   */
  refundOverpayment(actor: Actor, given: Overpayment): Promise<string> {
    return this.database.transaction(actor, async () => {
      const now = this.clock.now();
      const { settledOn, bondNumbers = [] } = given;
      const payee = await this.payeeOf(given.importerId, settledOn);
      const bonds = await this.database.queryAs<{ organisations: string[] }>(ITSELF, SURETIES_OF_BONDS, [bondNumbers]);
      const overpaid = given.parts ?? [{ amount: given.principal, paidOn: given.depositedOn }];
      const ownerDeclared = await this.ownerDeclared(given);
      // What kind of person another payee is, is not on record.
      const corporation = ownerDeclared ? null : (CORPORATE[payee.entity_type ?? ''] ?? null);
      const facts = { asOf: settledOn, overpaid: overpaid.map((part) => ({ ...part })), settledOn, payments: [] };
      const { answer } = await this.asking.decide(refundStanding, {
        ...facts,
        ...(corporation === null ? {} : { corporation }),
      });
      const { id: determinationId } = await this.asking.keep(actor, answer, payee.organisation_id);
      const [bySurety] = await this.database.queryAs<{ paid: string }>(ITSELF, PAID_BY_SURETY, [
        given.entryNumber,
        given.importerId,
      ]);
      const id = newId('rfd');
      const principal = sumCents(overpaid.map(({ amount }) => parseMoney(amount)));
      const row = {
        id,
        kind: given.kind,
        importer_id: given.importerId,
        importer_organisation_id: payee.organisation_id,
        surety_organisation_ids: [...new Set(bonds.flatMap(({ organisations }) => organisations))],
        entry_number: given.entryNumber,
        bond_numbers: bondNumbers,
        overpaid,
        principal: formatMoney(principal),
        settled_on: settledOn,
        due_on: answer.result.dueOn ?? settledOn,
        corporation,
        surety_paid: bySurety?.paid ?? '0.00',
        transferee_paid: formatMoney(parseMoney(given.transferee?.paid ?? '0')),
        transferee_id: given.transferee?.importerId ?? null,
        owner_declared: ownerDeclared,
        determination_id: determinationId,
        recorded_at: now,
        recorded_by: actor.id,
      };
      await this.database.query(INSERT_REFUND, [JSON.stringify(row)]);
      const of = { subject: id, effectiveOn: settledOn, credit: refundAccount(id) };
      await this.books.post(actor.id, [
        { kind: 'refund', ...of, debit: 'house:duties', amount: principal },
        { kind: 'refund_interest', ...of, debit: 'house:interest', amount: parseMoney(answer.result.interest ?? '0') },
      ]);
      await this.outbox.add(refundRaised({ refundId: id, importerId: given.importerId }));
      await this.setOffs.setOffAll(actor, id);
      return id;
    });
  }

  /** Whether an importer is a corporation on a day, as its Form 5106 has it; null where that does not say. */
  async isCorporation(importerId: string, on: IsoDate): Promise<boolean | null> {
    return CORPORATE[(await this.payeeOf(importerId, on)).entity_type ?? ''] ?? null;
  }

  private async ownerDeclared({ entryNumber, importerId, settledOn }: Overpayment): Promise<boolean> {
    const values = [entryNumber, importerId, settledOn];
    const [found] = await this.database.queryAs<{ declared: boolean }>(ITSELF, OWNER_DECLARED, values);
    return found?.declared === true;
  }

  private async payeeOf(importerId: string, on: IsoDate) {
    const values = [importerId, on, this.clock.now()];
    const [found] = await this.database.queryAs<{
      organisation_id: string | null;
      entity_type: string | null;
    }>(ITSELF, PAYEE, values);
    if (!found) throw notFound();
    return found;
  }
}
