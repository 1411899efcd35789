import type { IsoDate } from '../../kernel/dates.js';
import { NotInForce } from '../../kernel/dated.js';
import { applyRule } from '../../kernel/rule.js';
import { present } from '../../kernel/present.js';
import type { DatedOwner, PartyRow } from './recordation-records.js';
import { lifeOf } from './recordation-row.js';
import type { RecordationRow, RenewalRow } from './recordation-row.js';
import type {
  PublishedRecordationView,
  RecordationOwnerView,
  RecordationPartyView,
  RenewalView,
} from './recordation.view.js';
import { recordationStatus } from './rules/status.js';
import type { StatusOnDate } from './rules/status.js';

/** The status on a day; a day before the law on record begins is not determinable, not an error. */
export function statusOf(row: RecordationRow, on: IsoDate): StatusOnDate {
  try {
    return applyRule(recordationStatus, lifeOf(row), on).decision;
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    return {
      status: 'not_determinable',
      active: false,
      provisional: false,
      reasonCodes: ['recordation.law_not_on_record'],
      expiresOn: null,
      renewBy: null,
    };
  }
}

export function toPublished(row: RecordationRow, on: IsoDate, matchedBy?: string): PublishedRecordationView {
  const { status, active, reasonCodes, expiresOn, renewBy } = statusOf(row, on);
  return present({
    id: row.id,
    number: row.number,
    rightType: row.right_type,
    title: row.title,
    goods: row.goods,
    registrationNumber: row.registration_number,
    classes: [...row.classes],
    ownerName: row.owner?.name,
    ownerCountry: row.owner?.country,
    status,
    active,
    reasonCodes: [...reasonCodes],
    effectiveOn: row.approved_on,
    expiresOn: expiresOn ?? row.expires_on,
    renewBy,
    grayMarketGrantedOn: row.gray_market_granted_on,
    leverGrantedOn: row.lever_granted_on,
    matchedBy,
  });
}

export const toOwnerView = (owner: DatedOwner): RecordationOwnerView =>
  present({
    name: owner.name,
    address: owner.address,
    country: owner.country,
    citizenship: owner.citizenship,
    organisationId: owner.organisation_id,
    from: owner.from,
    through: owner.through,
  });

export const toPartyView = (party: PartyRow): RecordationPartyView =>
  present({
    kind: party.kind,
    name: party.name,
    organisationId: party.organisation_id,
    address: party.address,
    country: party.country,
    email: party.email,
    phone: party.phone,
  });

export const toRenewalView = (renewal: RenewalRow): RenewalView =>
  present({
    id: renewal.id,
    appliedOn: renewal.applied_on,
    outcome: renewal.outcome,
    registrationExpiresOn: renewal.registration_expires_on,
    expiresOn: renewal.expires_on,
    decidedOn: renewal.decided_on,
    decisionReason: renewal.decision_reason,
  });
