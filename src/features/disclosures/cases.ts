import { Injectable } from '@nestjs/common';
import { federalCalendar } from '../../kernel/calendar.js';
import type { IsoDate } from '../../kernel/dates.js';
import { parseMoney } from '../../kernel/money.js';
import { Files } from '../../platform/files/files.js';
import type { Infringement } from '../detentions/rules/index.js';
import { AbandonedMerchandise } from '../abandoned-merchandise/index.js';
import type { AbandonmentFact } from '../abandoned-merchandise/index.js';
import { Detentions } from '../detentions/index.js';
import type { DetentionCaseFacts } from '../detentions/index.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import { Recordations } from '../recordations/index.js';
import { Seizures } from '../seizures/index.js';
import type { SeizureFact } from '../seizures/index.js';
import type { Disclosure } from './disclosure.entity.js';
import { contentsOf } from './field-contents.js';
import type { FieldContents, ImageOfGoods } from './field-contents.js';
import type { Closing, DisclosureFacts, DisclosureSeizureGround, Period } from './rules/index.js';

/** A case of goods for one recordation and one recipient, with all that a decision on it is made from. */
export interface DisclosureCase {
  readonly merchandiseId: string;
  readonly importerOrganisationId: string | null;
  readonly detentionId: string | null;
  readonly abandonmentId: string | null;
  readonly recordationId: string;
  readonly recipientOrganisationId: string;
  readonly standing: Disclosure['standing'];
  readonly facts: DisclosureFacts;
  readonly contents: FieldContents;
  /** The seizures whose owner is told with the first disclosure after them. */
  readonly seizureIds: readonly string[];
}

interface Events {
  readonly goods: Goods;
  readonly detention: DetentionCaseFacts | null;
  readonly abandonment: AbandonmentFact | null;
  readonly seizures: readonly SeizureFact[];
}

const calendar = federalCalendar();

/** Puts together, from the features that keep them, the facts of every case these goods make. */
@Injectable()
export class Cases {
  constructor(
    private readonly merchandise: Merchandise,
    private readonly detentions: Detentions,
    private readonly abandonments: AbandonedMerchandise,
    private readonly seizures: Seizures,
    private readonly recordations: Recordations,
    private readonly files: Files,
  ) {}

  /** In a running transaction that sees the goods. */
  async of(goods: Goods): Promise<readonly DisclosureCase[]> {
    const events: Events = {
      goods,
      detention: await this.detentions.ofGoods(goods.id),
      abandonment: await this.abandonments.factsFor(goods.id),
      seizures: await this.seizures.factsFor(goods.id),
    };
    const ids = recordationIdsOf(events);
    if (ids.length === 0) return [];
    const known = await this.recordations.find(ids);
    const inForce = await this.inForceOn(ids, daysOf(events));
    const parties = await this.merchandise.partiesOf([goods.id]);
    const contents = contentsOf(goods, parties, await this.imagesOf(events));
    return ids.flatMap((recordationId): DisclosureCase[] => {
      const infringement = infringementOf(events, recordationId);
      const owner = known.get(recordationId)?.ownerOrganisationId;
      if (!infringement || !owner) return [];
      const recordation = { id: recordationId, inForce: inForce.get(recordationId) ?? [] };
      return [
        {
          merchandiseId: goods.id,
          importerOrganisationId: goods.importerOrganisationId,
          detentionId: events.detention?.detentionId ?? null,
          abandonmentId: events.abandonment?.abandonmentId ?? null,
          recordationId,
          recipientOrganisationId: owner,
          standing: 'owner',
          facts: factsOf(events, recordation, infringement, contents),
          contents,
          seizureIds: events.seizures.filter((one) => one.recordationId === recordationId).map((one) => one.seizureId),
        },
      ];
    });
  }

  private async imagesOf({ detention }: Events): Promise<readonly ImageOfGoods[]> {
    const images = detention?.images ?? [];
    const files = await this.files.find(images.map(({ fileId }) => fileId));
    return images.flatMap(({ fileId, kind, depicts }) => {
      const file = files.get(fileId);
      return file ? [{ fileId, kind, depicts, sha256: file.sha256 }] : [];
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

function factsOf(
  { goods, detention, abandonment, seizures }: Events,
  recordation: DisclosureFacts['recordation'],
  infringement: Infringement,
  contents: FieldContents,
): DisclosureFacts {
  // A detention on another suspicion opens nothing for this right; its holds, its end and its images are the goods' own.
  const own = detention?.recordationId === recordation.id ? detention : null;
  return {
    infringement,
    recordation,
    standing: 'owner',
    cbpDecides: own?.cbpDecides ?? true,
    presentedOn: own?.presentedOn ?? null,
    decidedOn: own?.decidedOn ?? null,
    noticeOn: own?.noticeOn ?? null,
    responses: own?.responses ?? [],
    seizures: seizures.map(({ noticeOn, ground, recordationId }) => ({ noticeOn, ground, recordationId })),
    abandonment: abandonment && {
      acceptedOn: abandonment.acceptedOn,
      basis: abandonment.basis,
      voluntary: abandonment.voluntary,
      reasonableBelief: abandonment.reasonableBelief,
      suspectedViolation: abandonment.suspectedViolation,
    },
    closed: detention?.closed ?? closedBy(goods),
    holds: detention?.holds ?? [],
    sampleBond: own && sampleBondOf(own),
    examinationWouldAssist: own?.examinationWouldAssist ?? null,
    onRecord: [...contents.keys()],
    calendar,
  };
}

// The bond of the last sample that was given: it covered what it had to when the sample left.
function sampleBondOf({ samples }: DetentionCaseFacts): DisclosureFacts['sampleBond'] {
  const given = samples.filter(({ status }) => status === 'released' || status === 'return_demanded').at(-1);
  if (!given?.bondLimit || !given.required) return null;
  return { active: true, amount: parseMoney(given.bondLimit), required: parseMoney(given.required) };
}

const CLOSING: Readonly<Record<string, Closing>> = {
  released: 'released',
  exported: 'exported',
  excluded: 'excluded',
  destroyed: 'destroyed',
};

function closedBy({ state, stateSince }: Goods): DisclosureFacts['closed'] {
  const as = CLOSING[state];
  return as ? { on: stateSince, as } : null;
}

function recordationIdsOf({ detention, abandonment, seizures }: Events): readonly string[] {
  const named = [
    detention?.recordationId,
    ...(abandonment?.recordationIds ?? []),
    ...seizures.map(({ recordationId }) => recordationId),
  ];
  return [...new Set(named.filter((id): id is string => typeof id === 'string'))];
}

const INFRINGED: Readonly<Record<DisclosureSeizureGround, Infringement | null>> = {
  '133.21(e)': 'counterfeit_mark',
  '133.42': 'piratical_copy',
  '133.47': 'circumvention_device',
  other: null,
};

// The first suspicion; after a seizure its own ground decides, which the rules see to.
function infringementOf({ detention, abandonment, seizures }: Events, recordationId: string): Infringement | null {
  const detained = detention?.recordationId === recordationId ? detention.infringement : null;
  const seized = seizures.find((one) => one.recordationId === recordationId);
  return detained ?? (seized && INFRINGED[seized.ground]) ?? abandonment?.suspectedViolation ?? null;
}

function daysOf({ detention, abandonment, seizures }: Events): readonly IsoDate[] {
  const days = [
    detention?.presentedOn,
    detention?.noticeOn,
    abandonment?.acceptedOn,
    ...seizures.map(({ noticeOn }) => noticeOn),
  ];
  return [...new Set(days.filter((day): day is IsoDate => typeof day === 'string'))].sort();
}
