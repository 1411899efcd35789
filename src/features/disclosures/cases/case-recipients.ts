import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/dates.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { InjuredPersons, Recordations } from '../../recordations/index.js';
import type { ListedPerson } from '../../recordations/index.js';
import { daysIn, devicesSeizedFor, infringementFor, recordationsIn } from './case-events.js';
import type { CaseEvents } from './case-events.js';
import type { SeizureFact } from '../../seizures/index.js';
import type { DisclosureStanding } from '../disclosure.entity.js';
import type { DisclosureFacts, Listing, Period } from '../rules/index.js';

/** Who may be told of goods, by which recorded right and in which standing. */
export interface Recipient {
  readonly organisationId: string;
  readonly recordation: DisclosureFacts['recordation'];
  readonly standing: DisclosureStanding;
  readonly listing: Listing | null;
  readonly infringement: Infringement;
}

/** Finds the owners of the recorded rights goods infringe; of devices seized each with its place on the published list. */
@Injectable()
export class Recipients {
  constructor(
    private readonly recordations: Recordations,
    private readonly injured: InjuredPersons,
  ) {}

  async find(events: CaseEvents): Promise<readonly Recipient[]> {
    const ids = recordationsIn(events);
    if (ids.length === 0) return [];
    // Only the days of events are ever asked for, so the periods in force are those days.
    const known = await this.recordations.findOnDays(ids, daysIn(events));
    const recipients: Recipient[] = [];
    for (const id of ids) {
      const infringement = infringementFor(events, id);
      const found = known.get(id);
      if (!infringement || !found) continue;
      const organisationId = found.ownerOrganisationId;
      const recordation = { id, inForce: found.activeOn.map((day): Period => ({ from: day, to: day })) };
      const listing = await this.listingOf(organisationId, id, devicesSeizedFor(events, id));
      recipients.push({ organisationId, recordation, standing: 'owner', listing, infringement });
    }
    return recipients;
  }

  // The work the devices were seized for is the one whose protection measure they attack (19 CFR 133.47(a)(4)).
  private async listingOf(
    organisationId: string,
    recordationId: string,
    seizure: SeizureFact | undefined,
  ): Promise<Listing | null> {
    if (!seizure) return null;
    const listed = await this.injured.everyoneOn(seizure.noticeOn);
    const own = listed.find((one) => one.recordationId === recordationId && one.organisationId === organisationId);
    return own ? { ...listedFrom(own), forThisWork: true } : null;
  }
}

const listedFrom = ({ listedOn, removedOn }: ListedPerson): Period => ({
  from: listedOn,
  to: removedOn && addDays(removedOn, -1),
});
