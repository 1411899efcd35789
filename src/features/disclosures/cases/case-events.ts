import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { AbandonedMerchandise } from '../../abandoned-merchandise/index.js';
import type { AbandonmentFact } from '../../abandoned-merchandise/index.js';
import { Detentions } from '../../detentions/index.js';
import type { DetentionCaseFacts } from '../../detentions/index.js';
import type { Infringement } from '../../detentions/rules/index.js';
import type { Goods } from '../../merchandise/index.js';
import { Seizures } from '../../seizures/index.js';
import type { RequestOfOwner, SeizureFact } from '../../seizures/index.js';
import { OF_DEVICES, OPENED_BY } from '../rules/index.js';

/** Everything that happened to goods and counts for what is disclosed about them. */
export interface CaseEvents {
  readonly goods: Goods;
  readonly detention: DetentionCaseFacts | null;
  readonly abandonment: AbandonmentFact | null;
  readonly seizures: readonly SeizureFact[];
  readonly ownerRequests: readonly RequestOfOwner[];
}

/** Asks each feature that keeps a part of what happened to goods. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly detentions: Detentions,
    private readonly abandonments: AbandonedMerchandise,
    private readonly seizures: Seizures,
  ) {}

  /** In a running transaction that sees the goods. */
  async gather(goods: Goods): Promise<CaseEvents> {
    const seizures = await this.seizures.factsFor(goods.id);
    return {
      goods,
      detention: await this.detentions.ofGoods(goods.id),
      abandonment: await this.abandonments.factsFor(goods.id),
      seizures,
      // An owner asks for what was seized.
      ownerRequests: seizures.length > 0 ? await this.seizures.ownerRequestsFor(goods.id) : [],
    };
  }
}

/** The recorded rights that the events name. */
export function recordationsIn({ detention, abandonment, seizures }: CaseEvents): readonly string[] {
  const named = [
    detention?.recordationId,
    ...(abandonment?.recordationIds ?? []),
    ...seizures.map(({ recordationId }) => recordationId),
  ];
  return [...new Set(named.filter((id): id is string => typeof id === 'string'))];
}

/** The days on which a recorded right has to be in force for an event to open something. */
export function daysIn({ detention, abandonment, seizures }: CaseEvents): readonly IsoDate[] {
  const days = [
    detention?.presentedOn,
    detention?.noticeOn,
    abandonment?.acceptedOn,
    ...seizures.map(({ noticeOn }) => noticeOn),
  ];
  return [...new Set(days.filter((day): day is IsoDate => typeof day === 'string'))].sort();
}

/** What the goods are suspected of for a recorded right: the first suspicion; after a seizure its ground decides, which the rules see to. */
export function infringementFor(
  { detention, abandonment, seizures }: CaseEvents,
  recordationId: string,
): Infringement | null {
  const detained = detention?.recordationId === recordationId ? detention.infringement : null;
  const seized = seizures.find((one) => one.recordationId === recordationId);
  return detained ?? (seized && OPENED_BY[seized.ground]) ?? abandonment?.suspectedViolation ?? null;
}

/** The first seizure of circumvention devices for a recorded work of which notice was given. */
export function devicesSeizedFor({ seizures }: CaseEvents, recordationId: string): SeizureFact | undefined {
  const devices = seizures.filter((one) => one.ground === OF_DEVICES && one.recordationId === recordationId);
  return [...devices].sort((a, b) => (a.noticeOn < b.noticeOn ? -1 : 1))[0];
}
