import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { Affiliations, ImporterFacts, ImporterStandings, ImportersService, residenceOn } from '../importers/index.js';
import type { HeldImporter, Standing } from '../importers/index.js';
import { AccountMoney } from './account-money.service.js';
import type { AskAccountProfile } from './account-profile.dto.js';
import type { HeldProfile } from './account-profile.access.js';
import type { AccountExposureView, AccountIdentityView, NotOnRecordView } from './account-profile.view.js';
import type { AccountStandingView } from './account-standing.view.js';

/** What this answer does not have: said by name, so that nobody reads nothing into silence. */
const notOnRecord = (exposure: AccountExposureView | undefined, asked: boolean): NotOnRecordView[] => [
  ...(exposure ? [] : [{ section: 'exposure', reason: asked ? 'as_known_now_only' : 'not_asked' } as const]),
  { section: 'findings', reason: 'not_on_record' },
];

/** Joins everything there is about one importer into one answer. */
@Injectable()
export class AccountProfiles {
  constructor(
    private readonly clock: Clock,
    private readonly importers: ImportersService,
    private readonly facts: ImporterFacts,
    private readonly affiliations: Affiliations,
    private readonly standings: ImporterStandings,
    private readonly money: AccountMoney,
  ) {}

  /** On a day, as known at an instant; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string, asked: AskAccountProfile): Promise<HeldProfile> {
    const { asOf = this.clock.today(), knownAt = this.clock.now(), include } = asked;
    const importer = await this.importers.find(actor, id, { asOf, knownAt });
    const [facts, affiliations, standing, money, exposure] = await Promise.all([
      this.facts.ofOne(actor, id, knownAt, asOf),
      isOfficer(actor) ? this.affiliations.listAsOf(actor, id, asOf, knownAt) : [],
      this.standings.visible(actor, [id], asOf, knownAt),
      this.money.sum(actor, id, asOf, knownAt),
      include === 'exposure' && asked.knownAt === undefined ? this.money.expose(actor, id, asOf) : undefined,
    ]);
    return {
      id: importer.id,
      organisationId: importer.organisationId ?? null,
      grantId: importer.grantId,
      identity: identityOf(importer, asOf),
      persons: [...facts.persons],
      affiliations,
      programs: [...facts.programs],
      ...money,
      standing: standing.map(toStanding),
      ...(exposure ? { exposure } : {}),
      notOnRecord: notOnRecord(exposure, include === 'exposure'),
      asOf,
      knownAt,
    };
  }
}

function identityOf(importer: HeldImporter, asOf: IsoDate): AccountIdentityView {
  const { name, address, particulars, numbers = [], registeredOn = '', voided } = importer;
  const { nonresident, reasonCode } = residenceOn(particulars ?? {}, asOf);
  return {
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    numbers: numbers
      .filter(({ from, through }) => from <= asOf && (through === undefined || asOf <= through))
      .map(({ kind, number, from }) => ({ kind, number, from })),
    ...(particulars === undefined ? {} : { particulars }),
    registeredOn,
    ...(voided === undefined ? {} : { voidedOn: voided.on }),
    nonresident,
    nonresidentReason: reasonCode,
  };
}

const toStanding = ({ kind, measure, sourceType, sourceId, portCode, from }: Standing): AccountStandingView => ({
  kind,
  ...(measure === null ? {} : { measure }),
  sourceType,
  sourceId,
  ...(portCode === null ? {} : { portCode }),
  from,
});
