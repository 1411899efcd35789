import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { OTHER_CONTINUOUS, REPLACED_BOND } from '../bonds.sql.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondReplaced, filedByCustoms } from '../rules/index.js';
import { BondRecords } from './bond-records.js';
import { termsOf } from './terms-of-bond.js';
import { bondFilingQuestion } from './bond-filing.question.js';
import type { AskBondFiling } from './bond-filing-facts.dto.js';
import type { FileBond } from './bond-particulars.dto.js';
import { PrincipalsOfBond } from './principals-of-bond.js';
import type { PrincipalsFound } from './principals-of-bond.js';
import { SuretiesOfBond } from './sureties-of-bond.js';
import type { NamedSurety } from './sureties-of-bond.js';

const SERVICE = 'system:bonds';
// Two continuous bonds of one principal for one activity wait for each other.
const PRINCIPAL = advisoryLock('bond-of-principal');

/** Takes bonds: what the law allows is put on record with its first version, the rest is refused with every fault. */
@Injectable()
export class BondFilingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly principals: PrincipalsOfBond,
    private readonly sureties: SuretiesOfBond,
    private readonly records: BondRecords,
  ) {}

  /** Files a bond; gives its id. */
  file(actor: Actor, given: FileBond): Promise<string> {
    return this.database.transaction(actor, async () => {
      const principals = await this.principals.find(actor, given);
      const { sureties, faults: ofSureties } = await this.sureties.find(actor, given, principals.organisationId);
      const facts = await this.factsOf(given, sureties, principals.known);
      const { answer, faults } = await this.asking.decide(bondFilingQuestion, facts);
      const all = [
        ...principals.faults,
        ...ofSureties,
        ...ofSecurity(actor, given),
        ...(await this.faultsOfReplaced(actor, given)),
        // A surety that is not known has no part to add up.
        ...(ofSureties.length > 0 ? faults.filter(({ pointer }) => !pointer.startsWith('/sureties')) : faults),
      ];
      if (all.length > 0) throw unlawful(all);
      const lead = sureties[0]?.organisationId ?? null;
      const { id: determinationId } = await this.asking.keep(actor, answer, lead);
      return this.records.insert(
        actor,
        given,
        {
          ...owners(principals, sureties),
          approved_by: answer.result.approvedBy,
          determination_id: determinationId,
        },
        termsOf(given, sureties),
      );
    });
  }

  private async factsOf(given: FileBond, sureties: readonly NamedSurety[], known: boolean): Promise<AskBondFiling> {
    const { kind, activityCode, effectiveOn, principal, coPrincipals = [] } = given;
    const bound = [principal, ...coPrincipals].map(({ importerId }) => importerId);
    if (kind === 'continuous')
      await this.database.hold(
        PRINCIPAL,
        bound.map((importerId) => `${importerId} ${activityCode}`),
      );
    const others =
      kind === 'continuous'
        ? await this.database.queryAs<PeriodRow>(SERVICE, OTHER_CONTINUOUS, [bound, activityCode, effectiveOn])
        : [];
    const {
      principal: _p,
      coPrincipals: _c,
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

function owners(principals: PrincipalsFound, [lead, ...others]: readonly NamedSurety[]) {
  return {
    principal_organisation_id: principals.organisationId,
    co_principal_importer_ids: principals.coPrincipalIds,
    co_principal_organisation_ids: principals.coPrincipalOrganisationIds,
    surety_organisation_id: lead?.organisationId ?? null,
    co_surety_organisation_ids: others.flatMap(({ organisationId }) => organisationId ?? []),
  };
}
