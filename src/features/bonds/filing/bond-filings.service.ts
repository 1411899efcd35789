import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { yearOf } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { holdFrom } from '../../../platform/database/dated-rows.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Importers, matchKey } from '../../importers/index.js';
import { bondFiled } from '../bond.events.js';
import type { BondTerms } from '../bond-row.js';
import { BOND_VERSIONS } from '../bond-versions.js';
import { INSERT_BOND, OTHER_CONTINUOUS, REPLACED_BOND } from '../bonds.sql.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondReplaced, filedByCustoms } from '../rules/index.js';
import { termsOf } from './terms-of-bond.js';
import { bondFilingQuestion } from './bond-filing.question.js';
import type { AskBondFiling } from './bond-filing-facts.dto.js';
import type { FileBond } from './bond-particulars.dto.js';
import { SuretiesOfBond } from './sureties-of-bond.js';
import type { NamedSurety } from './sureties-of-bond.js';

const SERVICE = 'system:bonds';
// Two continuous bonds of one principal for one activity wait for each other.
const PRINCIPAL = advisoryLock('bond-of-principal');
const NUMBERS_TRIED = 20;

/** Takes bonds: what the law allows is put on record with its first version, the rest is refused with every fault. */
@Injectable()
export class BondFilingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly importers: Importers,
    private readonly sureties: SuretiesOfBond,
    private readonly outbox: Outbox,
  ) {}

  /** Files a bond; gives its id. */
  file(actor: Actor, given: FileBond): Promise<string> {
    return this.database.transaction(actor, async () => {
      const principal = await this.principalOf(actor, given.principal);
      const { sureties, faults: ofSureties } = await this.sureties.find(actor, given.sureties, given.kind);
      const facts = await this.factsOf(given, sureties, principal !== undefined);
      const { answer, faults } = await this.asking.decide(bondFilingQuestion, facts);
      const all = [
        ...(principal === undefined ? [principalUnknown(actor)] : []),
        ...ofSureties,
        ...ofSecurity(actor, given),
        ...(await this.faultsOfReplaced(actor, given)),
        // A surety that is not known has no part to add up.
        ...(ofSureties.length > 0 ? faults.filter(({ pointer }) => !pointer.startsWith('/sureties')) : faults),
      ];
      if (all.length > 0) throw unlawful(all);
      const lead = sureties[0]?.organisationId ?? null;
      const { id: determinationId } = await this.asking.keep(actor, answer, lead);
      return this.insert(
        actor,
        given,
        {
          ...owners(principal ?? null, sureties),
          approved_by: answer.result.approvedBy,
          determination_id: determinationId,
        },
        termsOf(given, sureties),
      );
    });
  }

  // A surety knows whom it is bound for: an id under another name than its own is no importer to it, like one of nobody.
  private async principalOf({ role }: Actor, named: FileBond['principal']): Promise<string | null | undefined> {
    const { importerId, name } = named;
    const organisation = (await this.importers.organisationsOf([importerId])).get(importerId);
    const onRecord = (await this.importers.namesOf([importerId], this.clock.today())).get(importerId);
    const known = role !== 'surety' || (onRecord !== undefined && matchKey(onRecord) === matchKey(name));
    return known ? organisation : undefined;
  }

  private async factsOf(given: FileBond, sureties: readonly NamedSurety[], known: boolean): Promise<AskBondFiling> {
    const { kind, activityCode, effectiveOn, principal } = given;
    if (kind === 'continuous') await this.database.hold(PRINCIPAL, [`${principal.importerId} ${activityCode}`]);
    const others =
      kind === 'continuous'
        ? await this.database.queryAs<PeriodRow>(SERVICE, OTHER_CONTINUOUS, [
            principal.importerId,
            activityCode,
            effectiveOn,
          ])
        : [];
    const {
      principal: _p,
      sureties: _s,
      replaces: _x,
      suretyReferenceNumber: _r,
      brokerFilerCode: _b,
      ...particulars
    } = given;
    return {
      ...particulars,
      asOf: this.clock.today(),
      sureties:
        sureties.length > 0
          ? sureties.map(({ suretyCode, share, underwritingLimit, reinsurance }) => ({
              suretyCode,
              share,
              underwritingLimit,
              ...(reinsurance ? { reinsured: reinsurance.amount } : {}),
            }))
          : given.sureties.map(({ suretyCode, share }) => ({ suretyCode, share, underwritingLimit: null })),
      otherContinuousBonds: (known ? others : []).map(({ from, through }) => ({
        from,
        ...(through === null ? {} : { through }),
      })),
    };
  }

  private async faultsOfReplaced(
    actor: Actor,
    { replaces, principal, activityCode }: FileBond,
  ): Promise<readonly Fault[]> {
    if (!replaces) return [];
    const [found] = await this.database.queryAs<ReplacedRow>(actor, REPLACED_BOND, [replaces.bondId]);
    const replaced = found
      ? { samePrincipal: found.importerId === principal.importerId, sameActivity: found.activityCode === activityCode }
      : null;
    return ask(bondReplaced, { as: replaces.as, replaced }, this.clock.today()).decision;
  }

  private async insert(actor: Actor, given: FileBond, owned: Owned, terms: BondTerms): Promise<string> {
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
      transaction: given.transaction ?? null,
      port: given.port ?? null,
      surety_reference_number: given.suretyReferenceNumber ?? null,
      broker_filer_code: given.brokerFilerCode?.toUpperCase() ?? null,
      replaces_bond_id: given.replaces?.bondId ?? null,
      replaces_as: given.replaces?.as ?? null,
    };
    await this.insertNumbered(row, today.slice(2, 4));
    const amount = formatMoney(parseMoney(given.limitOfLiability));
    const version = { ...of, version: 1, limit_of_liability: amount, terms };
    await holdFrom(this.database, BOND_VERSIONS, {
      of: id,
      from: effectiveOn,
      now,
      row: version,
      // A deposit stands for its term, and the bond no longer.
      through: given.inLieu?.termThrough ?? null,
    });
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

interface ReplacedRow extends Record<string, unknown> {
  readonly importerId: string;
  readonly activityCode: string;
}

const ofSecurity = ({ role }: Actor, { inLieu, individuals }: FileBond): readonly Fault[] =>
  role === 'surety' && (inLieu || individuals) ? [filedByCustoms] : [];

interface PeriodRow extends Record<string, unknown> {
  readonly from: AskBondFiling['asOf'];
  readonly through: AskBondFiling['asOf'] | null;
}

interface Owned {
  readonly principal_organisation_id: string | null;
  readonly surety_organisation_id: string | null;
  readonly co_surety_organisation_ids: readonly string[];
  readonly approved_by: string;
  readonly determination_id: string;
}

function owners(principal: string | null, [lead, ...others]: readonly NamedSurety[]) {
  return {
    principal_organisation_id: principal,
    surety_organisation_id: lead?.organisationId ?? null,
    co_surety_organisation_ids: others.flatMap(({ organisationId }) => organisationId ?? []),
  };
}

const principalUnknown = ({ role }: Actor): Fault => ({
  pointer: '/principal/importerId',
  code: 'bond.principal_unknown',
  message: `No importer is on record with this id${role === 'surety' ? ' under this name' : ''}.`,
  remedy: `Put the importer on record first${role === 'surety' ? ', or name it as its record does' : ''}.`,
});
