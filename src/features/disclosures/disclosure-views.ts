import { weakest } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { present } from '../../kernel/present.js';
import type { FileLink } from '../../platform/files/file-links.js';
import type { HeldDisclosure, HeldField } from './disclosure.access.js';
import type { DisclosureAcknowledgement } from './disclosure-acknowledgement.entity.js';
import type { DisclosureItem } from './disclosure-item.entity.js';
import type { DisclosureProposal } from './officers/disclosure-proposal.entity.js';
import type { Disclosure } from './disclosure.entity.js';
import type { DisclosedContentView } from './disclosed-content.view.js';
import type {
  DisclosedFieldView,
  DisclosureView,
  ProposalView,
  PurposeNoticeView,
  WithheldFieldView,
} from './disclosure.view.js';
import type { FieldContent } from './cases/field-contents.js';
import { isOpen, keptClosedFor, noticesIn } from './acknowledged-content.js';
import { NOTICES } from './notices.js';
import { DISCLOSURE_FIELDS, FIELD_TITLES } from './rules/index.js';

/** A disclosure as it is read: what left, what had not by the day it was last looked at, and its recipient's word. */
export type StoredDisclosure = Omit<Disclosure, 'readerOrganisationId' | 'recordedAt'> & {
  readonly grantId: string | null;
  readonly items: readonly StoredItem[];
  readonly acknowledgements: readonly Pick<DisclosureAcknowledgement, 'notice' | 'acknowledgedOn' | 'keptClosed'>[];
  readonly proposals: readonly Omit<DisclosureProposal, 'id' | 'disclosureId' | 'determinationId' | 'recordedAt'>[];
};
type StoredItem = Omit<DisclosureItem, 'disclosureId' | 'rules' | 'recordedAt'>;

/** A disclosure as it is answered; `linkTo` gives a link to an image that is open to the reader. */
export async function toDisclosureView(
  stored: StoredDisclosure,
  asOf: IsoDate,
  linkTo: (item: StoredItem, open: boolean) => Promise<FileLink | undefined>,
): Promise<DisclosureView & HeldDisclosure> {
  const {
    items: every,
    acknowledgements,
    proposals,
    notLeft,
    evaluatedOn,
    importerOrganisationId,
    grantId,
    ...row
  } = stored;
  const items = lastOfEach(every);
  const fields = await Promise.all(
    items.map(async (item): Promise<DisclosedFieldView & HeldField> => {
      const open = isOpen(item, acknowledgements);
      const keptClosed = keptClosedFor(item, acknowledgements);
      return {
        ...fieldOf(item, open),
        content: contentOf(item.content, await linkTo(item, open)),
        ...(keptClosed && { keptClosed }),
      };
    }),
  );
  return {
    ...present(row),
    authorityStatus: weakest(items.map(({ authorityStatus }) => authorityStatus)),
    notices: noticesOf(items, acknowledgements),
    acknowledgementRequired: fields.some(({ open }) => !open),
    fields,
    withheldFields: notLeft.flatMap(({ field, state, reason, earliestOn, cites }): WithheldFieldView[] =>
      state === 'withheld' && reason
        ? [{ field, reason, ...(earliestOn && { earliestOn }), citations: [...cites] }]
        : [],
    ),
    unavailableFields: notLeft.filter(({ state }) => state === 'unavailable').map(({ field }) => field),
    proposals: proposals.map((proposal): ProposalView => present(proposal)),
    importerOrganisationId,
    grantId,
    asOf,
    evaluatedOn,
  };
}

const noticesOf = (
  items: readonly StoredItem[],
  acknowledgements: StoredDisclosure['acknowledgements'],
): PurposeNoticeView[] =>
  noticesIn(items).map((notice) => {
    const given = acknowledgements.find((one) => one.notice === notice);
    return { notice, text: NOTICES[notice], ...(given && { acknowledgedOn: given.acknowledgedOn }) };
  });

// What left at an earlier stage and again at a later one is shown as it left last; every receipt stays.
function lastOfEach(items: readonly StoredItem[]): readonly StoredItem[] {
  const last = new Map(items.map((item) => [`${item.field} ${item.part}`, item]));
  return [...last.values()].sort(
    (a, b) => DISCLOSURE_FIELDS.indexOf(a.field) - DISCLOSURE_FIELDS.indexOf(b.field) || (a.part < b.part ? -1 : 1),
  );
}

const fieldOf = (item: StoredItem, open: boolean): DisclosedFieldView => ({
  field: item.field,
  title: FIELD_TITLES[item.field],
  part: item.part,
  open,
  force: item.force,
  stage: item.stage,
  releasedOn: item.releasedOn,
  ...(item.dueOn && { dueOn: item.dueOn }),
  late: item.late,
  citations: [...item.cites],
  basis: item.basis,
  authorityStatus: item.authorityStatus,
  ...(item.notice && { notice: item.notice }),
  contentDigest: item.contentDigest,
  receiptId: item.receiptId,
  decidedBy: item.decidedBy,
  ...(item.reason && { reason: item.reason }),
  determinationId: item.determinationId,
});

function contentOf(content: FieldContent, link: FileLink | undefined): DisclosedContentView {
  if ('text' in content) return { text: content.text };
  if ('marks' in content) return { marks: [...content.marks] };
  if ('name' in content) return { ...content };
  if ('sampleRequestId' in content) return { sample: { ...content } };
  const { sha256, depicts } = content;
  return link ? { image: { href: link.href, expiresAt: link.expiresAt, sha256, ...(depicts && { depicts }) } } : {};
}
