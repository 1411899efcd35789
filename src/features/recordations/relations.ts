import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { RecordationRecords } from './recordation-records.js';
import type { RecordationRow } from './recordation-row.js';
import { GRANTS_OF_OWNER } from './recordations.sql.js';
import { OWNER_ACTS } from './rules/standing.js';
import type { OwnerAct, StandingFacts } from './rules/standing.js';

type Grant = NonNullable<StandingFacts['grant']>;

/** The resource and the action that a grant must name to let an agent do each of the owner's acts. */
const NEEDED: Readonly<Record<OwnerAct, readonly [resource: string, action: 'read' | 'act']>> = {
  record: ['recordations', 'act'],
  renew: ['recordations', 'act'],
  cancel: ['recordations', 'act'],
  transfer: ['recordations', 'act'],
  assist: ['recordations', 'act'],
  receive_disclosures: ['disclosures', 'read'],
  request_sample: ['recordations', 'act'],
  consent: ['recordations', 'act'],
};

const READER = 'system:recordations';

/** What someone is to a recorded right. */
@Injectable()
export class Relations {
  constructor(
    private readonly database: Database,
    private readonly records: RecordationRecords,
  ) {}

  /** The facts from which standing follows; the owner is the one of the day asked for. */
  async factsOf(actor: Actor, row: RecordationRow, act: OwnerAct, on: IsoDate): Promise<StandingFacts> {
    const owner = row.owner?.organisation_id ?? row.owner_organisation_id;
    if (actor.organisationId === null) return { act, relation: 'stranger' };
    if (actor.organisationId === owner) return { act, relation: 'owner' };
    const grants = await this.grantsBetween(owner, actor.organisationId);
    const grant = grants.find((one) => one.acts.includes(act) && isRunning(one, on)) ?? grants[0];
    if (grant) return { act, relation: 'agent', grant };
    return { act, relation: await this.lesserRelation(actor.organisationId, row.id) };
  }

  /** Grants between an owner and who acts for it, the same in every query: a revoked one is gone in the next request. */
  async grantsBetween(owner: string, agent: string): Promise<readonly Grant[]> {
    const rows = await this.database.queryAs<GrantRow>(READER, GRANTS_OF_OWNER, [owner, agent]);
    return rows.map(({ resources, actions, valid_from: from, valid_until: through, revoked_on: revokedOn }) => ({
      acts: OWNER_ACTS.filter((act) => resources.includes(NEEDED[act][0]) && actions.includes(NEEDED[act][1])),
      from,
      through,
      ...(revokedOn ? { revokedOn } : {}),
    }));
  }

  private async lesserRelation(organisationId: string, id: string): Promise<StandingFacts['relation']> {
    const [owners, parties] = await Promise.all([
      this.records.ownersOf(READER, id),
      this.records.partiesOf(READER, id),
    ]);
    if (owners.some(({ organisation_id }) => organisation_id === organisationId)) return 'former_owner';
    const isLicensee = parties.some(
      ({ kind, organisation_id }) => kind === 'licensee' && organisation_id === organisationId,
    );
    return isLicensee ? 'licensee' : 'stranger';
  }
}

const isRunning = ({ from, through, revokedOn }: Grant, on: IsoDate): boolean =>
  from <= on && on <= (through ?? on) && !(revokedOn && revokedOn <= on);

interface GrantRow {
  readonly resources: readonly string[];
  readonly actions: readonly string[];
  readonly valid_from: IsoDate;
  readonly valid_until: IsoDate;
  readonly revoked_on: IsoDate | null;
}
