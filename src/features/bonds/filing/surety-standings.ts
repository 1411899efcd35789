import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Importers, ImporterStandings, matchKey } from '../../importers/index.js';
import { bondsRefused, suretyStanding } from '../rules/index.js';
import type { SuretyStandingFacts } from '../rules/index.js';
import { DEFAULTS_OF } from '../surety-cases/surety-case.sql.js';
import type { FileBond } from './bond-particulars.dto.js';

/** A company that a bond names as surety. */
interface NamedCompany {
  readonly suretyCode: string;
  readonly naic: string;
  readonly organisationId: string | null;
  readonly share: string;
  readonly underwritingLimit: string | null;
}

/** Finds what stands against sureties on other bonds (19 CFR 113.31, 113.36, 113.38(a), (b)). */
@Injectable()
export class SuretyStandings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: Importers,
    private readonly standings: ImporterStandings,
  ) {}

  /** Of the companies in their order, then of the individuals. */
  async find(
    actor: Actor,
    { principal, coPrincipals = [], sureties, individuals = [] }: FileBond,
    companies: readonly NamedCompany[],
    principalOrganisation: string | null,
  ): Promise<readonly Fault[]> {
    const organisations = companies.flatMap(({ organisationId }) => organisationId ?? []);
    const asPrincipals = await this.importers.ofOrganisations(organisations);
    const alsoImporters = individuals.flatMap(({ importerId }) => importerId ?? []);
    const onRecord = await this.importers.organisationsOf(alsoImporters);
    const delinquent = await this.delinquent([...asPrincipals.values(), ...alsoImporters]);
    const bound = [principal, ...coPrincipals];
    const owed = await this.owedInDefault(companies.map(({ naic }) => naic));
    const today = this.clock.today();
    const ofCompanies = companies.flatMap((one) => {
      const i = sureties.findIndex(({ suretyCode }) => suretyCode === one.suretyCode);
      const itself = one.organisationId === null ? undefined : asPrincipals.get(one.organisationId);
      const facts: SuretyStandingFacts = {
        ...SOUND,
        pointer: `/sureties/${String(i)}/suretyCode`,
        isPrincipal: one.organisationId !== null && one.organisationId === principalOrganisation,
        defaultAsPrincipal: itself !== undefined && delinquent.has(itself),
        share: parseMoney(one.share),
        underwritingLimit: one.underwritingLimit === null ? null : parseMoney(one.underwritingLimit),
        inDefault: owed.get(one.naic) ?? 0n,
      };
      const faults = ask(suretyStanding, facts, today).decision;
      // What stands against another surety is not told to whoever names it.
      const toldAll = actor.role !== 'surety' || actor.organisationId === one.organisationId;
      return toldAll || faults.length === 0 ? faults : [bondsRefused(i)];
    });
    const ofIndividuals = individuals.flatMap(({ name, importerId, partnerOfPrincipal = false }, i) => {
      const pointer = `/individuals/${String(i)}`;
      if (importerId !== undefined && !onRecord.has(importerId)) return [noSuchImporter(pointer)];
      const facts: SuretyStandingFacts = {
        ...SOUND,
        pointer,
        isPrincipal: bound.some((one) => one.importerId === importerId || matchKey(name) === matchKey(one.name)),
        isPartner: partnerOfPrincipal,
        defaultAsPrincipal: importerId !== undefined && delinquent.has(importerId),
      };
      return ask(suretyStanding, facts, today).decision;
    });
    return [...ofCompanies, ...ofIndividuals];
  }

  private async delinquent(importerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const standing = await this.standings.inForce(importerIds, this.clock.today());
    return new Set(standing.filter(({ kind }) => kind === 'delinquency').map(({ importerId }) => importerId));
  }

  private async owedInDefault(naics: readonly string[]): Promise<ReadonlyMap<string, Cents>> {
    const values = [naics, this.clock.today()];
    const rows = await this.database.queryAs<{ naic: string; amount: string }>('system:bonds', DEFAULTS_OF, values);
    return new Map(rows.map(({ naic, amount }) => [naic, parseMoney(amount)]));
  }
}

const noSuchImporter = (pointer: string): Fault => ({
  pointer: `${pointer}/importerId`,
  code: 'importer.unknown',
  message: 'No importer is on record with this id.',
  remedy: 'Look it up, or leave it out where the individual is no importer.',
});

const SOUND = {
  isPrincipal: false,
  isPartner: false,
  defaultAsPrincipal: false,
  share: null,
  underwritingLimit: null,
  inDefault: 0n,
} as const;
