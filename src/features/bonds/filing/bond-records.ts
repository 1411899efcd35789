import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { yearOf } from '../../../kernel/dates.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { beginWith } from '../../../platform/database/dated-rows.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { bondFiled } from '../bond.events.js';
import type { BondTerms } from '../bond-row.js';
import { BOND_VERSIONS } from '../bond-versions.js';
import { INSERT_BOND } from '../bonds.sql.js';
import { transactionReference } from '../rules/index.js';
import { BondRenewals } from '../upkeep/bond-renewals.js';
import { Reinsurances } from '../upkeep/reinsurances.service.js';
import type { FileBond } from './bond-particulars.dto.js';

const NUMBERS_TRIED = 20;

/** Puts bonds that were accepted on record, each with its number and its first version. */
@Injectable()
export class BondRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly renewals: BondRenewals,
    private readonly reinsurances: Reinsurances,
  ) {}

  /** In the running transaction; gives its id. */
  async insert(actor: Actor, given: FileBond, owned: Owned, terms: BondTerms): Promise<string> {
    const [today, now, id] = [this.clock.today(), this.clock.now(), newId('bnd')];
    const { approved_by, determination_id, ...owner } = owned;
    const { kind, activityCode, effectiveOn, principal } = given;
    const of = { kind, activity_code: activityCode, importer_id: principal.importerId, ...owner };
    const row = {
      ...of,
      id,
      approved_by,
      determination_id,
      executed_on: given.executedOn,
      filed_on: today,
      filed_by: actor.id,
      effective_on: effectiveOn,
      transaction: given.transaction ? transactionKept(given.transaction, activityCode) : null,
      port: given.port ?? null,
      surety_reference_number: given.suretyReferenceNumber ?? null,
      broker_filer_code: given.brokerFilerCode?.toUpperCase() ?? null,
      replaces_bond_id: given.replaces?.bondId ?? null,
      replaces_as: given.replaces?.as ?? null,
    };
    await this.insertNumbered(row, today.slice(2, 4));
    const amount = formatMoney(parseMoney(given.limitOfLiability));
    const version = { ...of, version: 1, limit_of_liability: amount, terms };
    await beginWith(this.database, BOND_VERSIONS, {
      of: id,
      from: effectiveOn,
      now,
      row: version,
      // A deposit stands for its term, and the bond no longer.
      through: given.inLieu?.termThrough ?? null,
    });
    await this.renewals.set(id, terms);
    await this.reinsurances.set(id, terms, given.executedOn);
    if (given.replaces?.as === 'renewal') await this.renewals.renewed(given.replaces.bondId);
    await this.outbox.add(bondFiled({ bondId: id }));
    return id;
  }

  // Numbers tell nobody how many bonds others filed: they are drawn, not counted.
  private async insertNumbered(row: object, year: string): Promise<void> {
    for (let tried = 0; tried < NUMBERS_TRIED; tried++) {
      const number = `${year}${String(randomInt(10_000_000)).padStart(7, '0')}`;
      const taken = await this.database.query(INSERT_BOND, [JSON.stringify([{ ...row, number }])]);
      if (taken.length > 0) return;
    }
    throw new Error(`no free bond number was found for the year ${String(yearOf(this.clock.today()))}`);
  }
}

const transactionKept = (
  { reference, on }: NonNullable<FileBond['transaction']>,
  activity: FileBond['activityCode'],
) => ({
  reference: transactionReference(activity, reference),
  on,
});

/** Whose a bond is, and by which answer it was taken. */
export interface Owned {
  readonly principal_organisation_id: string | null;
  readonly co_principal_importer_ids: readonly string[];
  readonly co_principal_organisation_ids: readonly string[];
  readonly surety_organisation_id: string | null;
  readonly co_surety_organisation_ids: readonly string[];
  readonly approved_by: string;
  readonly determination_id: string;
}
