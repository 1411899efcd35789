import type { Actor } from '../../../kernel/actor.js';
import { normaliseMark } from '../rules/mark-match.js';
import type { ContactInput, NamedPartyInput, RecordRight } from './record-right.dto.js';

/** An application that the law allows, with the id of its determination. */
export interface LawfulApplication {
  readonly id: string;
  readonly given: RecordRight;
  readonly ownerOrganisationId: string;
  readonly provisional: boolean;
  readonly determinationId: string;
}

/** The row of an application, in the names of the table. */
export const toApplicationRow = (one: LawfulApplication, actor: Actor, appliedOn: string, now: string) => ({
  id: one.id,
  right_type: one.given.rightType,
  title: one.given.title,
  title_key: normaliseMark(one.given.title),
  goods: one.given.goods,
  registration_number: one.given.registrationNumber,
  register: one.given.register,
  registration_expires_on: one.given.registrationExpiresOn,
  application_filed_on: one.given.applicationFiledOn,
  used_since: one.given.usedSince,
  ownership_ends_on: one.given.ownershipEndsOn,
  classes: [...(one.given.classes ?? [])].sort((a, b) => a - b),
  owner_organisation_id: one.ownerOrganisationId,
  gray_market_requested: one.given.grayMarketRequested ?? false,
  lever_requested: one.given.leverRequested ?? false,
  applied_on: appliedOn,
  applied_by: actor.id,
  application_determination_id: one.determinationId,
  provisional: one.provisional,
  recorded_at: now,
});

/** The row of its first owner. */
export const toOwnerRow = ({ id, ownerOrganisationId, given: { owner } }: LawfulApplication) => ({
  recordation_id: id,
  organisation_id: ownerOrganisationId,
  ...owner,
});

/** The rows of everyone and every place it names. */
export function toPartyRows({ id, given }: LawfulApplication): readonly object[] {
  const named = (kind: string, parties: readonly (NamedPartyInput | ContactInput)[] = []) =>
    parties.map((party) => ({
      recordation_id: id,
      kind,
      ...party,
      organisation_id: 'organisationId' in party ? party.organisationId : undefined,
    }));
  return [
    ...named('licensee', given.licensees),
    ...named('place_of_manufacture', given.placesOfManufacture),
    ...named('foreign_affiliate', given.foreignAffiliates),
    ...named('contact', given.contacts),
  ];
}
