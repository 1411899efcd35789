import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { AddressView } from '../address.view.js';
import { PRIVATE } from '../importer.access.js';
import type { RelatedBusinessView, VerificationView } from './existence.view.js';

// Whose number it is on record says more than the form did: for customs alone.
export const relatedBusinessAccess: FieldPolicy<RelatedBusinessView> = {
  id: PRIVATE,
  relation: PRIVATE,
  name: PRIVATE,
  number: PRIVATE,
  importerId: [CBP],
  evidence: PRIVATE,
  from: PRIVATE,
  through: PRIVATE,
  recordedAt: PRIVATE,
};

const placeAccess: FieldPolicy<AddressView> = {
  street: [CBP],
  city: [CBP],
  subdivision: [CBP],
  postalCode: [CBP],
  country: [CBP],
};

/** What customs found out by itself, and how, is its own. */
export const verificationAccess: FieldPolicy<VerificationView> = {
  id: [CBP],
  of: [CBP],
  found: [CBP],
  by: [CBP],
  place: within(placeAccess, [CBP]),
  evidence: [CBP],
  from: [CBP],
  through: [CBP],
  recordedAt: [CBP],
};
