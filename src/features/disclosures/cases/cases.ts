import { Injectable } from '@nestjs/common';
import { federalCalendar } from '../../../kernel/calendar.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Goods } from '../../merchandise/index.js';
import { CaseContents } from './case-contents.js';
import { CaseHistory } from './case-events.js';
import type { CaseEvents } from './case-events.js';
import { Recipients } from './case-recipients.js';
import type { Recipient } from './case-recipients.js';
import type { DisclosureStanding } from '../disclosure.entity.js';
import { withSamples } from './field-contents.js';
import type { FieldContents } from './field-contents.js';
import { askedFor } from './samples-asked.js';
import type { Asked } from './samples-asked.js';
import type { Closing, DisclosureFacts } from '../rules/index.js';

/** A case of goods for one recordation and one recipient, with all that a decision on it is made from. */
export interface DisclosureCase {
  readonly merchandiseId: string;
  readonly importerOrganisationId: string | null;
  readonly detentionId: string | null;
  readonly abandonmentId: string | null;
  readonly recordationId: string;
  readonly recipientOrganisationId: string;
  readonly standing: DisclosureStanding;
  readonly facts: DisclosureFacts;
  readonly contents: FieldContents;
  /** The seizures whose owner is told with the first disclosure after them. */
  readonly seizureIds: readonly string[];
}

const calendar = federalCalendar();

/** Puts together the facts of every case these goods make, one for each right and each who may be told. */
@Injectable()
export class Cases {
  constructor(
    private readonly history: CaseHistory,
    private readonly recipients: Recipients,
    private readonly contents: CaseContents,
  ) {}

  /** In a running transaction that sees the goods. */
  async gather(goods: Goods, asOf: IsoDate): Promise<readonly DisclosureCase[]> {
    const events = await this.history.gather(goods);
    const recipients = await this.recipients.find(events);
    if (recipients.length === 0) return [];
    const contents = await this.contents.gather(events);
    return recipients.map((recipient) => caseOf(events, recipient, contents, asOf));
  }
}

function caseOf(events: CaseEvents, recipient: Recipient, onGoods: FieldContents, asOf: IsoDate): DisclosureCase {
  const { goods, detention, abandonment, seizures } = events;
  const { standing, organisationId } = recipient;
  const recordationId = recipient.recordation.id;
  const asked = askedFor(events, recordationId, organisationId, asOf);
  const contents = withSamples(onGoods, asked.samples);
  return {
    merchandiseId: goods.id,
    importerOrganisationId: goods.importerOrganisationId,
    // Who owns another right than the one goods are detained for knows nothing of their detention.
    detentionId: detention?.recordationId === recordationId ? detention.detentionId : null,
    abandonmentId: abandonment?.abandonmentId ?? null,
    recordationId,
    recipientOrganisationId: organisationId,
    standing,
    facts: factsOf(events, recipient, asked, contents),
    contents,
    seizureIds: seizures.filter((one) => one.recordationId === recordationId).map(({ seizureId }) => seizureId),
  };
}

function factsOf(
  { goods, detention, abandonment, seizures }: CaseEvents,
  { recordation, standing, listing, infringement }: Recipient,
  { bonds, requests }: Asked,
  contents: FieldContents,
): DisclosureFacts {
  // A detention on another suspicion opens nothing for this right; its holds, its end and its images are the goods' own.
  const own = detention?.recordationId === recordation.id ? detention : null;
  return {
    infringement,
    recordation,
    standing,
    listing,
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
    sampleBonds: bonds,
    ownerRequests: requests,
    examinationWouldAssist: own?.examinationWouldAssist ?? null,
    onRecord: [...contents.keys()],
    calendar,
  };
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
