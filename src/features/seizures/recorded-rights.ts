import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { invalid, notFound } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { ActingRights, isOfficer } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { Recordations } from '../recordations/index.js';
import type { OwnerAct, StandingFacts } from '../recordations/rules/standing.js';
import type { GroundRight } from './rules/index.js';

/** A recorded right as it stood on a day. */
export interface RecordedRight {
  readonly right: GroundRight;
  readonly active: boolean;
}

/** What seizures and disposals ask of the recordations. */
@Injectable()
export class RecordedRights {
  constructor(
    private readonly recordations: Recordations,
    private readonly acting: ActingRights,
    private readonly clock: Clock,
  ) {}

  async on(recordationId: string, day: IsoDate): Promise<RecordedRight | undefined> {
    const known = await this.recordations.standingOn(recordationId, day);
    return known && { right: known.rightType, active: known.active };
  }

  /** What an organisation is to a recordation on a day, with the grant it acts under. */
  async standingOf(
    organisationId: string,
    recordationId: string,
    act: OwnerAct,
    day: IsoDate,
  ): Promise<Pick<StandingFacts, 'relation' | 'grant'>> {
    const asker: Actor = { id: 'system:standing', role: 'rights_holder', organisationId, scopes: [] };
    const { relation, grant } = (await this.recordations.standingOf(asker, recordationId, act, day)).facts;
    return { relation, ...(grant && { grant }) };
  }

  /**
   * Whose standing the law judges where the caller acts on what concerns a recorded right: its own organisation's, or
   * that of the one an officer names.
   */
  filerOf(actor: Actor, onBehalfOf: string | undefined): string {
    const byOfficer = isOfficer(actor);
    if (byOfficer && onBehalfOf === undefined) throw invalid([whoseBehalf]);
    if (!byOfficer && onBehalfOf !== undefined) throw invalid([ownBehalf]);
    const filer = onBehalfOf ?? actor.organisationId;
    if (filer === null) throw notFound();
    return filer;
  }

  /**
   * For whom it is recorded: the owner, where the filer is its agent. To a stranger to the right, and to an agent whose
   * grant is over, there is nothing to act on; an agent that may only read is refused.
   */
  async actingFor(actor: Actor, filer: string, recordationId: string): Promise<string> {
    const today = this.clock.today();
    const { relation } = await this.standingOf(filer, recordationId, 'consent', today);
    if (relation === 'stranger' && !isOfficer(actor)) throw notFound();
    if (relation !== 'agent') return filer;
    const owner = (await this.recordations.find([recordationId], today)).get(recordationId)?.ownerOrganisationId;
    if (owner === undefined) throw notFound();
    await this.acting.assert(actor, owner, 'recordations');
    return owner;
  }
}

const whoseBehalf: Fault = {
  pointer: '/organisationId',
  code: 'field.missing',
  message: 'An officer files on behalf of an organisation.',
  remedy: 'Name it.',
};
const ownBehalf: Fault = {
  pointer: '/organisationId',
  code: 'field.not_yours',
  message: 'You file for your own organisation, or for the one whose grant you hold.',
  remedy: 'Leave it out.',
};
