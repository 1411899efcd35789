import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { formatMoney } from '../../kernel/money.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import { Bonds } from '../bonds/index.js';
import type { BondVersion } from '../bonds/index.js';
import { ACTIVITY_CODES } from '../bonds/rules/activity.js';
import { Affiliations, ImporterFacts, ImporterStandings, ImportersService, residenceOn } from '../importers/index.js';
import type { HeldImporter, Standing } from '../importers/index.js';
import type { HeldProfile } from './account-profile.access.js';
import type {
  AccountBondView,
  AccountIdentityView,
  AccountStandingView,
  NotOnRecordView,
} from './account-profile.view.js';

/** What this answer does not have: said by name, so that nobody reads nothing into silence. */
const NOT_ON_RECORD: readonly NotOnRecordView[] = [
  { section: 'entries', reason: 'not_joined' },
  { section: 'exposure', reason: 'not_on_record' },
  { section: 'bills', reason: 'not_on_record' },
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
    private readonly bonds: Bonds,
  ) {}

  /** On a day, as known at an instant; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string, time: TimeQuery): Promise<HeldProfile> {
    const { asOf = this.clock.today(), knownAt = this.clock.now() } = time;
    const importer = await this.importers.find(actor, id, { asOf, knownAt });
    const [facts, affiliations, standing, bonds] = await Promise.all([
      this.facts.ofOne(actor, id, knownAt, asOf),
      isOfficer(actor) ? this.affiliations.of(actor, id, asOf, knownAt) : [],
      this.standings.visible(actor, [id], asOf, knownAt),
      this.bondsOf(id, asOf, knownAt),
    ]);
    return {
      id: importer.id,
      organisationId: importer.organisationId ?? null,
      grantId: importer.grantId,
      identity: identityOf(importer, asOf),
      persons: [...facts.persons],
      affiliations,
      programs: [...facts.programs],
      bonds: bonds.map(toBond),
      standing: standing.map(toStanding),
      notOnRecord: [...NOT_ON_RECORD],
      asOf,
      knownAt,
    };
  }

  private async bondsOf(importerId: string, on: IsoDate, knownAt: Instant): Promise<readonly BondVersion[]> {
    const asked = ACTIVITY_CODES.map((activity) => ({ importerId, activity, on }));
    return (await this.bonds.findBondVersions(asked, knownAt)).filter((bond) => bond !== undefined);
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

const toBond = (bond: BondVersion): AccountBondView => ({
  bondId: bond.bondId,
  bondNumber: bond.bondNumber,
  version: bond.version,
  activityCode: bond.activityCode,
  limitOfLiability: formatMoney(bond.limitOfLiability),
  suretyCodes: [...bond.suretyCodes],
  from: bond.from,
});

const toStanding = ({ kind, measure, sourceType, sourceId, from }: Standing): AccountStandingView => ({
  kind,
  ...(measure === null ? {} : { measure }),
  sourceType,
  sourceId,
  from,
});
