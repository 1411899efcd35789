import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { addressKinds } from './address-kinds.js';
import type { AddressKind, AddressKindFacts } from './address-kinds.js';

const place = (kind: AddressKind | null, explained = false) => ({ kind, explained });
const codes = (given: Partial<AddressKindFacts>) => {
  const facts = { physical: place(null), mailing: place(null), hasMailing: true, isOnePlace: false, ...given };
  return applyRule(addressKinds, facts, '2026-03-02').decision.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('IMP-10: kinds of addresses (Form 5106, block 2)', () => {
  it('may be told or not, each for itself', () => {
    expect([codes({}), codes({ physical: place('warehouse'), mailing: place('post_office_box') })]).toEqual([[], []]);
    expect(codes({ physical: place('other', true), mailing: place('residence') })).toEqual([]);
  });

  it.each<[string, Partial<AddressKindFacts>, string]>([
    ['a box', { physical: place('post_office_box') }, '/particulars/addressKind importer_address.post_office_box'],
    [
      'a service center',
      { physical: place('business_service_center') },
      '/particulars/addressKind importer_address.service_center',
    ],
    [
      'not explained',
      { physical: place('other') },
      '/particulars/addressKindExplained importer_address.kind_explained',
    ],
    [
      'explained for nothing',
      { mailing: place('residence', true) },
      '/particulars/mailingAddressKindExplained importer_address.kind_explained',
    ],
    [
      'of no address',
      { mailing: place('residence'), hasMailing: false },
      '/particulars/mailingAddressKind importer_address.no_mailing_address',
    ],
    [
      'one place of two kinds',
      { physical: place('warehouse'), mailing: place('residence'), isOnePlace: true },
      '/particulars/mailingAddressKind importer_address.one_place_two_kinds',
    ],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual([expected]);
  });
});
