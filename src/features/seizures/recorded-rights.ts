import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
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
  constructor(private readonly recordations: Recordations) {}

  async on(recordationId: string, day: IsoDate): Promise<RecordedRight | undefined> {
    const [known] = [...(await this.recordations.find([recordationId], day)).values()];
    if (!known) return undefined;
    const active = await this.recordations.activeOn([recordationId], day);
    return { right: known.rightType, active: active.has(recordationId) };
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
}
