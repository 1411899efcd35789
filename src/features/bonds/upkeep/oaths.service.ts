import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { holdFrom } from '../../../platform/database/dated-rows.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondOathRenewed } from '../bond.events.js';
import type { BondRow, IndividualTerms } from '../bond-row.js';
import { BOND_VERSIONS } from '../bond-versions.js';
import { BondInHand } from '../changes/bond-in-hand.js';
import { individualSureties } from '../rules/index.js';
import { BondRenewals } from './bond-renewals.js';
import type { RecordOath } from './oath.dto.js';

/** Keeps the new oaths of individual sureties (19 CFR 113.35(e)): each makes the next version of its bond. */
@Injectable()
export class BondOaths {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inHand: BondInHand,
    private readonly renewals: BondRenewals,
    private readonly outbox: Outbox,
  ) {}

  record(actor: Actor, id: string, given: RecordOath): Promise<void> {
    return this.database.transaction(actor, async () => {
      const row = await this.inHand.lock(actor, id);
      const { individuals = [] } = row.terms;
      const i = individuals.findIndex(({ name }) => sameName(name, given.name));
      const before = individuals[i];
      if (!before) throw unlawful([individualUnknown]);
      const faults = [
        ...(given.oathOn > before.oathOn ? [] : [oathNotNewer]),
        ...this.faultsOf(row, individuals, i, given),
      ];
      if (faults.length > 0) throw unlawful(faults);
      const { oathOn } = given;
      const [value, encumbrance] = [dollars(given.value), dollars(given.encumbrance)];
      await this.change(row, individuals.with(i, { ...before, oathOn, value, encumbrance }));
    });
  }

  // The law on all of them, as far as it finds something in this one.
  private faultsOf(
    { limit_of_liability, ends_on }: BondRow,
    individuals: readonly IndividualTerms[],
    i: number,
    given: RecordOath,
  ): readonly Fault[] {
    const today = this.clock.today();
    const facts = {
      bondAmount: parseMoney(limit_of_liability),
      oneAccepted: individuals.length === 1,
      individuals: individuals.map((one, at) => {
        const { value, encumbrance, oathOn } = at === i ? given : one;
        const found = at === i ? given : SOUND;
        const { citizenAndResident, responsible } = found;
        const worth = { value: parseMoney(value), encumbrance: parseMoney(encumbrance) };
        return { ...worth, oathOn, citizenAndResident, responsible };
      }),
    };
    const at = `/individuals/${String(i)}`;
    const found = ask(individualSureties, facts, today).decision.filter(({ pointer }) => pointer === at);
    return [
      ...found.map((fault) => ({ ...fault, pointer: '/name' })),
      ...(ends_on !== null && ends_on < today ? [over] : []),
    ];
  }

  private async change(row: BondRow, individuals: readonly IndividualTerms[]): Promise<void> {
    const [today, now] = [this.clock.today(), this.clock.now()];
    const terms = { ...row.terms, individuals };
    const next = {
      version: row.version + 1,
      kind: row.kind,
      importer_id: row.importer_id,
      activity_code: row.activity_code,
      limit_of_liability: row.limit_of_liability,
      terms,
      principal_organisation_id: row.principal_organisation_id,
      co_principal_importer_ids: row.co_principal_importer_ids,
      co_principal_organisation_ids: row.co_principal_organisation_ids,
      surety_organisation_id: row.surety_organisation_id,
      co_surety_organisation_ids: row.co_surety_organisation_ids,
    };
    const from = row.valid_from > today ? row.valid_from : today;
    await holdFrom(this.database, BOND_VERSIONS, { of: row.id, from, now, row: next, through: row.ends_on });
    await this.renewals.set(row.id, terms);
    await this.outbox.add(bondOathRenewed({ bondId: row.id }));
  }
}

const SOUND = { citizenAndResident: true, responsible: true } as const;
const dollars = (text: string): string => formatMoney(parseMoney(text));
const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const individualUnknown: Fault = {
  pointer: '/name',
  code: 'bond.individual_unknown',
  message: 'No individual of this name signed as surety of the bond.',
  remedy: 'Send the name as the bond has it.',
};
const oathNotNewer: Fault = {
  pointer: '/oathOn',
  code: 'bond.oath_not_newer',
  message: 'The oath on record is not older than this one.',
};
const over: Fault = {
  pointer: '/oathOn',
  code: 'bond.over',
  message: 'The bond has ended.',
  remedy: 'Give a new bond.',
};
