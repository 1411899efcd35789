import { guide } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What a place can be (CBP Form 5106, block 2). */
export const ADDRESS_KINDS = [
  ...(['residence', 'corporate_office', 'warehouse', 'retail_location', 'office_building'] as const),
  ...(['business_service_center', 'post_office_box', 'other'] as const),
] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

export interface ToldPlace {
  readonly kind: AddressKind | null;
  /** What it is where it is none of the others. */
  readonly explained: boolean;
}

export interface AddressKindFacts {
  readonly physical: ToldPlace;
  readonly mailing: ToldPlace;
  /** Whether a mailing address of its own is told. */
  readonly hasMailing: boolean;
  /** Whether it is the place of business. */
  readonly isOnePlace: boolean;
}

/** Whether the kinds of an importer's addresses can be as told. */
export const addressKinds = rule({
  id: 'IMP-10',
  title: 'Kinds of addresses',
  text: 'Of the place of business and of the mailing address it is told what each is; another kind is explained. A place of business is neither a post office box nor a business service center, and one place is of one kind.',
  cites: [guide('CBP Form 5106 (06/25), block 2')],
  decide: ({ physical, mailing, hasMailing, isOnePlace }: AddressKindFacts): readonly Fault[] =>
    unmet([
      [physical.kind !== 'post_office_box', box],
      [physical.kind !== 'business_service_center', serviceCenter],
      [told(physical), notExplained('/particulars/addressKindExplained')],
      [hasMailing || mailing.kind === null, noMailing],
      [told(mailing), notExplained('/particulars/mailingAddressKindExplained')],
      [!isOnePlace || physical.kind === null || mailing.kind === null || physical.kind === mailing.kind, twoKinds],
    ]),
});

const told = ({ kind, explained }: ToldPlace): boolean => (kind === 'other') === explained;

const CITED = guide('CBP Form 5106 (06/25), block 2');
const box: Fault = {
  pointer: '/particulars/addressKind',
  code: 'importer_address.post_office_box',
  message: 'A place of business is no post office box.',
  remedy: 'Give the box as mailingAddress, and the place of business as address.',
  citation: CITED,
};
const serviceCenter: Fault = {
  ...box,
  code: 'importer_address.service_center',
  message: 'A place of business is no business service center.',
  remedy: 'Give the center as mailingAddress, and the place of business as address.',
};
const noMailing: Fault = {
  pointer: '/particulars/mailingAddressKind',
  code: 'importer_address.no_mailing_address',
  message: 'No mailing address is told that it could be the kind of.',
  remedy: 'Send mailingAddress, or leave the kind out.',
  citation: CITED,
};
const twoKinds: Fault = {
  pointer: '/particulars/mailingAddressKind',
  code: 'importer_address.one_place_two_kinds',
  message: 'The mailing address is the place of business, and one place is not of two kinds.',
  remedy: 'Leave the mailing address out, or correct one of the kinds.',
  citation: CITED,
};
const notExplained = (pointer: string): Fault => ({
  pointer,
  code: 'importer_address.kind_explained',
  message: 'The kind other is explained, and no other kind is.',
  remedy: 'Say what the place is with the kind other, or leave the explanation out.',
  citation: CITED,
});
