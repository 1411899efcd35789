import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { Affiliations, ImporterFacts, ImporterStandings } from '../importers/index.js';
import type { Standing } from '../importers/index.js';
import { AccountIdentities } from './account-identities.service.js';
import { AccountMoney } from './account-money.service.js';
import type { AskAccountProfile } from './account-profile.dto.js';
import type { HeldProfile } from './account-profile.access.js';
import type { AccountProfileView, NotOnRecordView } from './account-profile.view.js';
import type { AccountStandingView } from './account-standing.view.js';

/** What this answer does not have: said by name, so that nobody reads nothing into silence. */
function notOnRecord(
  isKnown: boolean,
  { exposure, findings }: Asked,
  asked: AskAccountProfile['include'],
): NotOnRecordView[] {
  const why = asked === 'exposure' || asked === 'all' ? 'as_known_now_only' : 'not_asked';
  return [
    ...(isKnown ? [] : [{ section: 'identity', reason: 'nothing_on_that_day' } as const]),
    ...(exposure ? [] : [{ section: 'exposure', reason: why } as const]),
    ...(findings ? [] : [{ section: 'findings', reason: 'not_asked' } as const]),
  ];
}

/** The parts that are given where they are asked for. */
type Asked = Pick<AccountProfileView, 'exposure' | 'findings'>;

/** Joins everything there is about one importer into one answer. */
@Injectable()
export class AccountProfiles {
  constructor(
    private readonly clock: Clock,
    private readonly identities: AccountIdentities,
    private readonly facts: ImporterFacts,
    private readonly affiliations: Affiliations,
    private readonly standings: ImporterStandings,
    private readonly money: AccountMoney,
  ) {}

  /** On a day, as known at an instant; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string, asked: AskAccountProfile): Promise<HeldProfile> {
    const { asOf = this.clock.today(), knownAt = this.clock.now(), include } = asked;
    const wants = (part: 'exposure' | 'findings'): boolean => include === part || include === 'all';
    const importer = await this.identities.find(actor, id, asOf, knownAt);
    const [facts, affiliations, standing, money, exposure, findings] = await Promise.all([
      this.facts.ofOne(actor, id, knownAt, asOf),
      isOfficer(actor) ? this.affiliations.listAsOf(actor, id, asOf, knownAt) : [],
      this.standings.visible(actor, [id], asOf, knownAt),
      this.money.sum(actor, id, asOf, knownAt),
      wants('exposure') && asked.knownAt === undefined ? this.money.expose(actor, id, asOf) : undefined,
      wants('findings') ? this.money.findings(actor, id, asOf, knownAt) : undefined,
    ]);
    const parts: Asked = { ...(exposure ? { exposure } : {}), ...(findings ? { findings } : {}) };
    return {
      id: importer.id,
      organisationId: importer.organisationId ?? null,
      grantId: importer.grantId,
      identity: await this.identities.identityOf(importer, facts, asOf, knownAt),
      persons: [...facts.persons],
      affiliations,
      programs: [...facts.programs],
      assets: [...facts.assets],
      relatedBusinesses: [...facts.relatedBusinesses],
      verifications: [...facts.verifications],
      ...money,
      standing: standing.map(toStanding),
      ...parts,
      notOnRecord: notOnRecord(importer.name !== undefined, parts, include),
      asOf,
      knownAt,
    };
  }
}

const toStanding = ({ kind, measure, sourceType, sourceId, portCode, from }: Standing): AccountStandingView => ({
  kind,
  ...(measure === null ? {} : { measure }),
  sourceType,
  sourceId,
  ...(portCode === null ? {} : { portCode }),
  from,
});
