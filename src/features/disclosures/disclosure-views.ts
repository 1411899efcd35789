import { weakest } from '../../kernel/citation.js';
import type { FileLink } from '../../platform/files/file-links.js';
import type { HeldDisclosure } from './disclosure.access.js';
import type { EvaluatedCase } from './disclosure-desk.js';
import type { DisclosureAcknowledgement } from './disclosure-acknowledgement.entity.js';
import type { DisclosureItem } from './disclosure-item.entity.js';
import type { DisclosureProposal } from './disclosure-proposal.entity.js';
import type {
  DisclosedContentView,
  DisclosedFieldView,
  DisclosureView,
  ProposalView,
  PurposeNoticeView,
  WithheldFieldView,
} from './disclosure.view.js';
import type { FieldContent } from './field-contents.js';
import { isProtected, NOTICES } from './notices.js';
import { DISCLOSURE_FIELDS, FIELD_TITLES, outsideField } from './rules/index.js';
import type { NoticeKind } from './rules/index.js';

/** A disclosure as it is answered; `linkTo` gives a link to an image that is open to the reader. */
export async function toDisclosureView(
  { disclosure, decided, proposals }: EvaluatedCase,
  acknowledgements: readonly DisclosureAcknowledgement[],
  grantId: string | null,
  linkTo: (item: DisclosureItem, open: boolean) => Promise<FileLink | undefined>,
): Promise<DisclosureView & HeldDisclosure> {
  const items = lastOfEach(decided.items);
  const fields: DisclosedFieldView[] = [];
  for (const item of items) {
    const open = isOpen(item, acknowledgements);
    fields.push({ ...fieldOf(item, open), content: contentOf(item.content, await linkTo(item, open)) });
  }
  const left = new Set(items.map(({ field }) => field));
  const stay = decided.decision.fields.filter(({ field }) => !left.has(field)).map((one) => outsideField(one, false));
  return {
    ...present(disclosure),
    authorityStatus: weakest(items.map(({ authorityStatus }) => authorityStatus)),
    notices: noticesOf(items, acknowledgements),
    acknowledgementRequired: fields.some(({ open }) => !open),
    fields,
    withheldFields: stay.flatMap(({ field, state, reason, earliestOn, cites }): WithheldFieldView[] =>
      state === 'withheld' && reason
        ? [{ field, reason, ...(earliestOn && { earliestOn }), citations: [...cites] }]
        : [],
    ),
    unavailableFields: stay.filter(({ state }) => state === 'unavailable').map(({ field }) => field),
    proposals: proposals.map(toProposalView),
    importerOrganisationId: disclosure.importerOrganisationId,
    grantId,
    asOf: decided.asOf,
  };
}

/** Whether its recipient has said that it knows what this may be used for. */
export function isOpen(
  { field, notice }: Pick<DisclosureItem, 'field' | 'notice'>,
  acknowledgements: readonly Pick<DisclosureAcknowledgement, 'notice'>[],
): boolean {
  if (!isProtected(field)) return true;
  return acknowledgements.some((given) => notice === null || given.notice === notice);
}

/** The notices that travel with what left; protected content that has none of its own travels with the strictest. */
export function noticesIn(items: readonly Pick<DisclosureItem, 'field' | 'notice'>[]): readonly NoticeKind[] {
  const kinds = items.flatMap(
    ({ field, notice }) => notice ?? (isProtected(field) ? ['TSA_LIMITED_PURPOSE' as const] : []),
  );
  return [...new Set(kinds)];
}

const noticesOf = (
  items: readonly DisclosureItem[],
  acknowledgements: readonly DisclosureAcknowledgement[],
): PurposeNoticeView[] =>
  noticesIn(items).map((notice) => {
    const given = acknowledgements.find((one) => one.notice === notice);
    return { notice, text: NOTICES[notice], ...(given && { acknowledgedOn: given.acknowledgedOn }) };
  });

// What left at an earlier stage and again at a later one is shown as it left last; every receipt stays.
function lastOfEach(items: readonly DisclosureItem[]): readonly DisclosureItem[] {
  const last = new Map(items.map((item) => [`${item.field} ${item.part}`, item]));
  return [...last.values()].sort(
    (a, b) => DISCLOSURE_FIELDS.indexOf(a.field) - DISCLOSURE_FIELDS.indexOf(b.field) || (a.part < b.part ? -1 : 1),
  );
}

const fieldOf = (item: DisclosureItem, open: boolean): DisclosedFieldView => ({
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
  const { sha256, depicts } = content;
  return link ? { image: { href: link.href, expiresAt: link.expiresAt, sha256, ...(depicts && { depicts }) } } : {};
}

const toProposalView = ({
  field,
  stage,
  status,
  proposedOn,
  decidedOn,
  decidedBy,
  reason,
}: DisclosureProposal): ProposalView => present({ field, stage, status, proposedOn, decidedOn, decidedBy, reason });

type Present<Row> = { [K in keyof Row as null extends Row[K] ? never : K]: Row[K] } & {
  [K in keyof Row as null extends Row[K] ? K : never]?: NonNullable<Row[K]>;
};

/** The members that are set: what is not known is absent, never null. */
export function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<Row>;
}
