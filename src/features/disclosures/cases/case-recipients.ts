import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { InjuredPersons, Recordations } from '../../recordations/index.js';
import type { ListedPerson } from '../../recordations/index.js';
import { daysIn, devicesSeizedIn, infringementFor, recordationsIn } from './case-events.js';
import type { CaseEvents } from './case-events.js';
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

/** Finds the owners of the recorded rights goods infringe and, where devices were seized, the listed injured persons. */
@Injectable()
export class Recipients {
  constructor(
    private readonly recordations: Recordations,
    private readonly injured: InjuredPersons,
  ) {}

  async of(events: CaseEvents): Promise<readonly Recipient[]> {
    const owners = await this.owners(events);
    return [...owners, ...(await this.injuredPersons(events, owners))];
  }

  private async owners(events: CaseEvents): Promise<readonly Recipient[]> {
    const ids = recordationsIn(events);
    if (ids.length === 0) return [];
    const known = await this.recordations.find(ids);
    const inForce = await this.inForceOn(ids, daysIn(events));
    return ids.flatMap((id): Recipient[] => {
      const infringement = infringementFor(events, id);
      const organisationId = known.get(id)?.ownerOrganisationId;
      if (!infringement || !organisationId) return [];
      const recordation = { id, inForce: inForce.get(id) ?? [] };
      return [{ organisationId, recordation, standing: 'owner', listing: null, infringement }];
    });
  }

  // An owner of the work the devices were seized for is told as owner; nobody is told twice.
  private async injuredPersons(events: CaseEvents, owners: readonly Recipient[]): Promise<readonly Recipient[]> {
    const seizure = devicesSeizedIn(events);
    if (!seizure) return [];
    const owner = owners.find(({ recordation }) => recordation.id === seizure.recordationId)?.organisationId;
    const listed = (await this.injured.everyoneOn(seizure.noticeOn)).filter((one) => one.organisationId !== owner);
    const inForce = await this.inForceOn([...new Set(listed.map(workOf))], [seizure.noticeOn]);
    const ofWork = (one: ListedPerson) => one.recordationId === seizure.recordationId;
    const protects = (one: ListedPerson) => (inForce.get(one.recordationId) ?? []).length > 0;
    const persons = [...new Set(listed.map(({ organisationId }) => organisationId))];
    return persons.flatMap((organisationId): Recipient[] => {
      const works = listed.filter((one) => one.organisationId === organisationId);
      const work = works.find((one) => protects(one) && ofWork(one)) ?? works.find(protects) ?? works[0];
      if (!work) return [];
      return [
        {
          organisationId,
          recordation: { id: work.recordationId, inForce: inForce.get(work.recordationId) ?? [] },
          standing: 'listed_injured_person',
          listing: { ...listedFrom(work), forThisWork: ofWork(work) },
          infringement: 'circumvention_device',
        },
      ];
    });
  }

  // Only the days of events are ever asked for, so the periods are those days.
  private async inForceOn(ids: readonly string[], days: readonly IsoDate[]): Promise<ReadonlyMap<string, Period[]>> {
    const periods = new Map<string, Period[]>(ids.map((id) => [id, []]));
    for (const day of days)
      for (const id of await this.recordations.activeOn(ids, day)) periods.get(id)?.push({ from: day, to: day });
    return periods;
  }
}

const workOf = ({ recordationId }: ListedPerson): string => recordationId;

const listedFrom = ({ listedOn, removedOn }: ListedPerson): Period => ({
  from: listedOn,
  to: removedOn && addDays(removedOn, -1),
});
