import { CBP, within } from '../../kernel/access.js';
import type { Condition, FieldPolicy } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type { DisclosureReceiptView } from './disclosure-receipt.view.js';
import type { DisclosedContentView, DisclosedImageView, DisclosedSampleView } from './disclosed-content.view.js';
import type {
  AcknowledgementView,
  DisclosedFieldView,
  DisclosureSummaryView,
  DisclosureView,
  ProposalView,
  PurposeNoticeView,
  WithheldFieldView,
} from './disclosure.view.js';
import type { OutsideReason } from './rules/index.js';

/** Whose disclosure it is, and who acts for it; the rows are narrowed to those before. */
const RECIPIENT = { to: ['rights_holder', 'counsel'] } as const;
const BOTH = [CBP, RECIPIENT] as const;
const PART_133 = { authority: '19 CFR part 133' };

const acknowledged: Condition<DisclosedFieldView> = {
  name: 'the recipient has acknowledged what protected content may be used for, on a day on which it might open',
  holds: ({ open }) => open,
  otherwise: ({ keptClosed }: DisclosedFieldView & HeldField) => ({ reason: keptClosed ?? 'acknowledgement_required' }),
};

const imageAccess: FieldPolicy<DisclosedImageView> = { href: BOTH, expiresAt: BOTH, sha256: BOTH, depicts: BOTH };
const sampleAccess: FieldPolicy<DisclosedSampleView> = { sampleRequestId: BOTH, quantity: BOTH, unit: BOTH };
const contentAccess: FieldPolicy<DisclosedContentView> = {
  text: BOTH,
  name: BOTH,
  address: BOTH,
  country: BOTH,
  marks: BOTH,
  image: within(imageAccess, BOTH),
  sample: within(sampleAccess, BOTH),
};
const fieldAccess: FieldPolicy<DisclosedFieldView> = {
  field: BOTH,
  title: BOTH,
  part: BOTH,
  content: within(contentAccess, [CBP, { ...RECIPIENT, when: acknowledged, basis: PART_133 }]),
  open: BOTH,
  force: BOTH,
  stage: BOTH,
  releasedOn: BOTH,
  dueOn: BOTH,
  late: BOTH,
  citations: BOTH,
  basis: BOTH,
  authorityStatus: BOTH,
  notice: BOTH,
  // Unsalted, and of few possible words: whoever has it can guess what it is of.
  contentDigest: [CBP, { ...RECIPIENT, when: acknowledged, basis: PART_133 }],
  receiptId: BOTH,
  decidedBy: [CBP],
  reason: [CBP],
  determinationId: [CBP],
};
const withheldAccess: FieldPolicy<WithheldFieldView> = {
  field: BOTH,
  reason: BOTH,
  earliestOn: BOTH,
  citations: BOTH,
};
const noticeAccess: FieldPolicy<PurposeNoticeView> = { notice: BOTH, text: BOTH, acknowledgedOn: BOTH };
const proposalAccess: FieldPolicy<ProposalView> = {
  field: [CBP],
  stage: [CBP],
  status: [CBP],
  proposedOn: [CBP],
  decidedOn: [CBP],
  decidedBy: [CBP],
  reason: [CBP],
};

/** Why something has not left is told outside in words that give no hold and no judgement away. */
export const disclosureAccess: FieldPolicy<DisclosureView> = {
  id: BOTH,
  merchandiseId: [CBP],
  detentionId: BOTH,
  abandonmentId: BOTH,
  recordationId: BOTH,
  recipientOrganisationId: BOTH,
  standing: BOTH,
  infringement: BOTH,
  stage: BOTH,
  openedOn: BOTH,
  authorityStatus: BOTH,
  notices: within(noticeAccess, BOTH),
  acknowledgementRequired: BOTH,
  fields: within(fieldAccess, BOTH),
  withheldFields: within(withheldAccess, BOTH),
  unavailableFields: BOTH,
  late: [CBP],
  lateFields: [CBP],
  proposals: within(proposalAccess, [CBP]),
  determinationId: [CBP],
  asOf: BOTH,
  evaluatedOn: BOTH,
};

export const disclosureSummaryAccess: FieldPolicy<DisclosureSummaryView> = {
  id: BOTH,
  detentionId: BOTH,
  abandonmentId: BOTH,
  recordationId: BOTH,
  recipientOrganisationId: BOTH,
  standing: BOTH,
  infringement: BOTH,
  stage: BOTH,
  openedOn: BOTH,
  late: [CBP],
  lateFields: [CBP],
};

export const acknowledgementAccess: FieldPolicy<AcknowledgementView> = {
  id: BOTH,
  disclosureId: BOTH,
  notice: BOTH,
  text: BOTH,
  acknowledgedOn: BOTH,
  acknowledgedBy: BOTH,
};

const allOpen: Condition<DisclosureReceiptView> = {
  name: 'everything the receipt covers is open to its recipient',
  holds: (receipt: DisclosureReceiptView & HeldReceipt) => receipt.open === true,
  otherwise: () => ({ reason: 'acknowledgement_required' }),
};

export const receiptAccess: FieldPolicy<DisclosureReceiptView> = {
  id: BOTH,
  kind: BOTH,
  recordedAt: BOTH,
  // With either the leaf could be guessed at: it holds the digest of what is still closed.
  receipt: [CBP, { ...RECIPIENT, when: allOpen }],
  salt: [CBP, { ...RECIPIENT, when: allOpen }],
  leafHash: BOTH,
  index: BOTH,
  proof: BOTH,
  checkpoint: BOTH,
};

/** What is known of a field beside what is shown: why it stays closed though its notice was acknowledged. */
export interface HeldField {
  readonly keptClosed?: OutsideReason;
}

/** What is known of a receipt beside what is shown. */
export interface HeldReceipt {
  readonly open?: boolean;
}

/** What is known of a row beside what is shown. */
export interface HeldDisclosure {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** The importer whose goods they are learns of the look, and so does whoever granted it. */
export const disclosureLooks: LookedAt<DisclosureView & HeldDisclosure> = {
  resource: 'disclosures',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId, recipientOrganisationId, grantId }) => [
    importerOrganisationId,
    ...(grantId ? [recipientOrganisationId] : []),
  ],
  grant: ({ grantId }) => grantId,
};
