import { createHash } from 'node:crypto';
import type { TestApp } from '../app.js';
import { toldAtLading } from '../security-filings.js';
import { asOwner } from './as-owner.js';

/** A confidential field and the only clients outside CBP that may ever be shown it; CBP staff see it unless `hidden`. */
interface Confidential {
  readonly table: string;
  readonly column: string;
  readonly to: readonly string[];
  /** Not even CBP staff are shown it. */
  readonly hidden?: true;
  /** How the canary is written where the column is not plain text. */
  readonly as?: (canary: string) => string;
}

// With the sandbox's own grants: its first broker and counsel act for the first importer, counsel also for the first owner.
const IMPORTER_SIDE = ['sandbox-importer', 'sandbox-broker', 'sandbox-counsel'];
const OWNER_SIDE = ['sandbox-rights-holder', 'sandbox-rights-holder-2', 'sandbox-counsel'];
// It has signed for whatever an agreement may name.
const AGENCY = 'sandbox-partner-agency-2';
const BOUND = [...IMPORTER_SIDE, 'sandbox-surety'];
const NOBODY: readonly string[] = [];
const list = (canary: string): string => `{${canary}}`;

/** Every confidential field of free text; a new feature adds its own here. */
export const CONFIDENTIAL: readonly Confidential[] = [
  { table: 'importer_name', column: 'name', to: [...IMPORTER_SIDE, 'sandbox-importer-2', AGENCY] },
  {
    table: 'importer_address',
    column: 'address',
    to: [...IMPORTER_SIDE, 'sandbox-importer-2'],
    as: (street) => JSON.stringify({ street, city: 'Savannah', country: 'US' }),
  },
  { table: 'importer_number', column: 'shown', to: [...IMPORTER_SIDE, 'sandbox-importer-2'] },
  { table: 'importer_number', column: 'reason', to: ['sandbox-importer', 'sandbox-importer-2'] },
  {
    table: 'importer_particulars',
    column: 'particulars',
    to: ['sandbox-importer', 'sandbox-importer-2'],
    as: (name) => JSON.stringify({ entityType: 'corporation', bank: { name } }),
  },
  {
    table: 'bond_version',
    column: 'terms',
    to: [...BOUND, 'sandbox-importer-2', 'sandbox-surety-2'],
    as: (name) =>
      JSON.stringify({ name, address: name, sureties: [], users: [{ name, suffix: '01' }], reconciliation: false }),
  },
  { table: 'bond', column: 'surety_reference_number', to: ['sandbox-surety', 'sandbox-surety-2'] },
  { table: 'bond_termination', column: 'shorter_notice', to: NOBODY },
  { table: 'bill_event', column: 'reason', to: NOBODY, hidden: true },
  { table: 'refund_event', column: 'claim', to: NOBODY, hidden: true },
  { table: 'collection_stay', column: 'docket', to: NOBODY },
  { table: 'refund_designation', column: 'designee', to: IMPORTER_SIDE },
  { table: 'protest', column: 'objection', to: IMPORTER_SIDE },
  { table: 'protest', column: 'reason', to: IMPORTER_SIDE },
  { table: 'protest', column: 'decision_reference', to: IMPORTER_SIDE },
  { table: 'surety_code', column: 'recorded_by', to: NOBODY, hidden: true },
  {
    table: 'importer_fact',
    column: 'body',
    to: ['sandbox-importer', 'sandbox-importer-2'],
    as: (name) =>
      JSON.stringify({ role: 'officer', name, identifications: [{ kind: 'passport', number: name }], evidence: name }),
  },
  { table: 'importer_fact', column: 'sealed', to: NOBODY, hidden: true, as: list },
  { table: 'importer_affiliation', column: 'evidence', to: NOBODY },
  // Told of days before the end alone, which no sweep asks for.
  { table: 'importer_link_ending', column: 'reason', to: NOBODY, hidden: true },
  { table: 'importer_link_ending', column: 'evidence', to: NOBODY, hidden: true },
  { table: 'record_dispute', column: 'grounds', to: ['sandbox-importer'] },
  { table: 'covered_status', column: 'stands_on', to: NOBODY, hidden: true, as: (text) => JSON.stringify(text) },
  { table: 'risk_override', column: 'reason', to: NOBODY },
  { table: 'risk_outcome', column: 'note', to: NOBODY },
  { table: 'targeting_profile', column: 'legal_basis', to: NOBODY },
  { table: 'targeting_profile', column: 'expected_effect', to: NOBODY },
  { table: 'targeting_profile_act', column: 'reason', to: NOBODY },
  { table: 'bond_requirement', column: 'trigger', to: NOBODY },
  { table: 'bond_requirement', column: 'reason', to: ['sandbox-importer', 'sandbox-surety'] },
  { table: 'bond_requirement_review', column: 'grounds', to: ['sandbox-importer'] },
  { table: 'surety_case', column: 'reason', to: ['sandbox-surety'] },
  { table: 'bond_claim', column: 'reason', to: ['sandbox-importer', 'sandbox-surety'] },
  { table: 'bond_claim_act', column: 'reason', to: ['sandbox-importer', 'sandbox-surety'] },
  { table: 'merchandise', column: 'description', to: [...IMPORTER_SIDE, AGENCY] },
  { table: 'merchandise', column: 'identifying_marks', to: IMPORTER_SIDE, as: list },
  { table: 'merchandise', column: 'importer_number', to: IMPORTER_SIDE },
  { table: 'merchandise_party', column: 'name', to: IMPORTER_SIDE },
  { table: 'merchandise_party', column: 'address', to: IMPORTER_SIDE },
  { table: 'detention', column: 'grounds', to: NOBODY },
  { table: 'detention', column: 'determination_reason', to: IMPORTER_SIDE },
  { table: 'detention', column: 'would_assist_reason', to: NOBODY, hidden: true },
  { table: 'detention_hold', column: 'ground', to: NOBODY },
  { table: 'detention_hold', column: 'agency', to: NOBODY },
  { table: 'importer_response', column: 'statement', to: IMPORTER_SIDE },
  { table: 'importer_response', column: 'finding_reason', to: IMPORTER_SIDE },
  { table: 'rights_holder_response', column: 'statement', to: OWNER_SIDE },
  { table: 'detention_image', column: 'depicts', to: IMPORTER_SIDE },
  { table: 'seizure', column: 'place', to: IMPORTER_SIDE },
  { table: 'seizure', column: 'custodian', to: NOBODY },
  { table: 'seizure_petition', column: 'statement', to: IMPORTER_SIDE },
  { table: 'seizure_claim', column: 'claimant', to: IMPORTER_SIDE },
  { table: 'abandonment', column: 'requester', to: IMPORTER_SIDE },
  { table: 'abandonment', column: 'suspected_law', to: NOBODY },
  { table: 'abandonment_finding', column: 'grounds', to: NOBODY, as: list },
  { table: 'security_filing', column: 'withdrawal_reason', to: ['sandbox-importer'] },
  {
    table: 'security_filing_version',
    column: 'told',
    to: ['sandbox-importer'],
    as: (name) => JSON.stringify({ ...toldAtLading(), seller: { name } }),
  },
  { table: 'entry_flag', column: 'reason', to: ['sandbox-importer', AGENCY] },
  { table: 'recordation_party', column: 'email', to: OWNER_SIDE },
  { table: 'recordation_party', column: 'phone', to: OWNER_SIDE },
  { table: 'recordation_owner', column: 'address', to: OWNER_SIDE },
  { table: 'disclosure_item', column: 'reason', to: OWNER_SIDE },
  {
    table: 'access_grant',
    column: 'reason',
    to: [...IMPORTER_SIDE, ...OWNER_SIDE, 'sandbox-importer-2', 'sandbox-broker-2', 'sandbox-counsel-2'],
  },
  { table: 'access_hold', column: 'reason', to: NOBODY },
  { table: 'access_look', column: 'purpose_text', to: [...IMPORTER_SIDE, ...OWNER_SIDE] },
  { table: 'approval', column: 'reason', to: NOBODY },
  { table: 'client', column: 'secret_hash', to: NOBODY, hidden: true },
  { table: 'idempotency_record', column: 'body_digest', to: NOBODY, hidden: true },
];

/** A canary as it was planted. */
export interface Canary extends Confidential {
  readonly text: string;
  /** What a leak of it would look like. */
  readonly forms: readonly string[];
  /** How many rows hold it. */
  readonly rows: number;
}

/** Puts a text of its own into every confidential field of every row there is. */
export async function plantCanaries(t: TestApp): Promise<readonly Canary[]> {
  return asOwner(t, async (client) => {
    const planted: Canary[] = [];
    for (const field of CONFIDENTIAL) {
      const text = `Qz${createHash('sha256').update(`${field.table}.${field.column}`).digest('hex').slice(0, 18)}`;
      // Some tables take no change once written; their owner can still plant what a leak would show.
      await client.query(`alter table ${field.table} disable trigger user`);
      const { rowCount } = await client.query(`update ${field.table} set ${field.column} = $1`, [
        field.as?.(text) ?? text,
      ]);
      await client.query(`alter table ${field.table} enable trigger user`);
      planted.push({ ...field, text, forms: formsOf(text), rows: rowCount ?? 0 });
    }
    return planted;
  });
}

/** The canaries that a text tells of: as they are, in part, in either case, or encoded. */
export function toldIn(answer: string, canaries: readonly Canary[]): readonly Canary[] {
  const lower = answer.toLowerCase();
  return canaries.filter(({ forms }) => forms.some((form) => lower.includes(form)));
}

const formsOf = (text: string): readonly string[] =>
  [
    text.slice(0, 10),
    text.slice(-10),
    Buffer.from(text).toString('hex'),
    ...[0, 1, 2].map((skip) => Buffer.from(text).subarray(skip).toString('base64').slice(0, 12)),
  ].map((form) => form.toLowerCase());
