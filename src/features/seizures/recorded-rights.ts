import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import type { StandingFacts } from '../recordations/rules/standing.js';
import type { GroundRight } from './rules/index.js';

/** A recorded right as it stood on a day. */
export interface RecordedRight {
  readonly right: GroundRight;
  readonly active: boolean;
}

/** What seizures ask of the recordations. */
export abstract class RecordedRights {
  abstract on(recordationId: string, day: IsoDate): Promise<RecordedRight | undefined>;
  /** What an organisation is to a recordation on a day, with the grant it acts under. */
  abstract standingOf(
    organisationId: string,
    recordationId: string,
    day: IsoDate,
  ): Promise<Pick<StandingFacts, 'relation' | 'grant'>>;
}

/** While no recordation is on record none is known, and nobody owns one. */
@Injectable()
export class NoRecordedRights extends RecordedRights {
  on(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  standingOf(): Promise<{ relation: 'stranger' }> {
    return Promise.resolve({ relation: 'stranger' });
  }
}
